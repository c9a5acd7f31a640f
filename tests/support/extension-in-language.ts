// The built extension with one catalogue alone, whatever language the browser's own interface has: a copy whose `default_locale` is that one.
//
// A browser speaks only languages that are installed with it; where it has none but English, this runs the real `browser.i18n` in another.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './browsers.mjs';
import { builtExtension } from './built-extension';

export interface SpokenCopy {
  readonly folder: string;
  readonly remove: () => void;
}

export function extensionIn(language: string, browser: BrowserName): SpokenCopy {
  const folder = mkdtempSync(join(tmpdir(), `backstory-${language}-`));
  cpSync(builtExtension(browser), folder, { recursive: true });
  for (const other of ['ar', 'de', 'en'])
    if (other !== language) rmSync(join(folder, '_locales', other), { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: language }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
