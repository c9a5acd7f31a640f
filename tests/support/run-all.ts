// `npm test`: everything that must hold, from the types to real browsers. Its last line is `N passed, N failed`.
import { runChecks } from './checks';
import { command, type StepResult, summarise, vitest } from './steps';

const BUILD = 'tests/support/build-extension.ts';
const results: StepResult[] = [];

results.push(...(await runChecks()));
results.push(
  await vitest('unit, DOM, store and component tests', ['node', 'dom', 'store', 'fuzz', 'browser']),
);
results.push(await vitest('views beside their reference pictures', ['pictures']));
results.push(await command('build for Chrome', 'tsx', [BUILD, 'chromium']));
results.push(await command('build for Firefox', 'tsx', [BUILD, 'firefox']));
results.push(await vitest('what ships', ['release']));
results.push(await vitest('end to end in Chromium', ['e2e'], { only: 'tests/e2e/chromium' }));
results.push(await vitest('end to end in Firefox', ['e2e'], { only: 'tests/e2e/firefox' }));

process.exitCode = summarise(results) ? 0 : 1;
