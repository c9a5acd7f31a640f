// Which test runs where: each folder is a project with the cheapest surroundings that can show the fault.
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { countBlocks } from './fuzz/engine/count-blocks';
import { CHROMIUM_SWITCHES, findBrowser } from './support/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '@': root };
const chromium = findBrowser('chromium');

/** Milliseconds. Property tests run thousands of cases; a machine with two busy cores must not fail them. Nothing waits for it. */
const testTimeout = 30_000;
/** Vitest gives up polling after a second, which a busy machine needs for one frame of a hidden tab. Nothing waits for it. */
const expectPatience = { poll: { timeout: 15_000 } };

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    // Vitest leaves one core to whoever watches: of two that is half, and took half as long again.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/support/speak-english.ts'],
          testTimeout,
        },
      },
      {
        resolve: { alias },
        // The rules of the house; one of them builds the extension to look into its bundles.
        test: {
          name: 'arch',
          include: ['tests/arch/**/*.test.ts'],
          environment: 'node',
          testTimeout,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        // What ships: one of them builds the extension a second time, elsewhere.
        test: {
          name: 'release',
          include: ['tests/release/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout,
          hookTimeout: 240_000,
        },
      },
      {
        resolve: { alias },
        // Whole browsers, one after the other; generous limits for a busy machine, none of them a sleep.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: ['tests/support/speak-english.ts'],
          environment: 'node',
          fileParallelism: false,
          // One process for all files: what drives browsers is loaded once, and the files in Firefox share one.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: expectPatience,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tests/support/speak-english.ts'],
          testTimeout,
        },
      },
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'store',
          include: ['tests/{store,app}/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/support/speak-english.ts', 'tests/support/fake-browser.ts'],
          testTimeout,
          // The first of a file starts a background, with all that it reads, on a machine that is busy with other files.
          hookTimeout: testTimeout,
        },
      },
      {
        // A long run is guided by what its inputs reach.
        plugins: [WxtVitest(), ...(process.env.FUZZ ? [countBlocks(root)] : [])],
        resolve: { alias },
        // Inputs bent from a corpus: a few thousand here, for hours by `npm run fuzz`.
        test: {
          name: 'fuzz',
          include: ['tests/fuzz/**/*.test.ts'],
          environment: 'node',
          // Saved pages name style sheets and frames that are not there: no line of output for each.
          environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
          setupFiles: ['tests/support/speak-english.ts', 'tests/support/fake-browser.ts'],
          testTimeout,
        },
      },
      {
        resolve: { alias },
        // Scenes of the gallery beside their reference pictures: a Chromium of its own for each file.
        test: {
          name: 'pictures',
          include: ['tests/pictures/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [preact()],
        resolve: { alias },
        // Found late, a dependency is bundled anew in the middle of a run, and Preact is there twice.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            '@floating-ui/dom',
            'axe-core',
            'fast-check',
            'valibot',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/speak-english.ts'],
          testTimeout,
          expect: expectPatience,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: CHROMIUM_SWITCHES },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
