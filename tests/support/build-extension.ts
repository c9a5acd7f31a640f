// Builds the extension for a browser anew, and notes from which sources: `build-extension.ts chromium|firefox`.
import { buildExtension } from './built-extension';

const [browser] = process.argv.slice(2);
if (browser !== 'chromium' && browser !== 'firefox') {
  console.error('Say for which browser: chromium or firefox.');
  process.exit(2);
}
buildExtension(browser);
