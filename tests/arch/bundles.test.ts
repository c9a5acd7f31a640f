// Each bundle holds only what its context may use, and is light enough.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from './build-bundles';
import { type Context, findMisplaced, findOverweight, loadedBy, weights } from './bundles';
import { ROOT } from './source-tree';

describe('the built extension', () => {
  let bundles: Bundle[];
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'tests/arch/build-bundles.ts'],
      // Vitest marks its own processes; a build that sees the marks is a build for tests.
      { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production', VITEST: undefined }, maxBuffer: 1e8 },
    );
    bundles = JSON.parse(stdout);
  });

  it('has a content script, those of story and card, a background, a panel and a library', () => {
    for (const bytes of Object.values(weights(bundles))) expect(bytes).toBeGreaterThan(1_000);
  });

  it('is within its budgets', () => {
    console.log('gzip bytes:', weights(bundles));
    expect(findOverweight(bundles)).toEqual([]);
  });

  it('has nothing where it does not belong', () => {
    expect(findMisplaced(bundles)).toEqual([]);
  });

  it('has one script for the background, which brings none of the pages’ code along in a chunk that both share', () => {
    expect(loadedBy('background', bundles).map(({ file }) => file)).toEqual(['background.js']);
  });

  it('was looked into: the sources that must be there are there', () => {
    const holds = (context: Context, part: string): boolean =>
      loadedBy(context, bundles).some(({ modules }) => modules.some((module) => module.includes(part)));
    expect(holds('content', 'lib/edge/page/')).toBe(true);
    expect(holds('story', 'lib/edge/page/find-article')).toBe(true);
    expect(holds('card', 'node_modules/preact/')).toBe(true);
    expect(holds('background', 'node_modules/dexie/')).toBe(true);
    expect(holds('background', 'lib/core/match/')).toBe(true);
    expect(holds('pages', 'components/panel/')).toBe(true);
    expect(holds('library', 'components/library/')).toBe(true);
    expect(holds('library', 'node_modules/dexie/')).toBe(true);
    expect(holds('names', 'lib/edge/store/search-lists')).toBe(true);
  });
});

describe('the rules see', () => {
  const bundle = (file: string, modules: string[], gzipBytes = 1): Bundle => ({
    file,
    modules,
    gzipBytes,
    imports: [],
    isEntry: true,
  });

  it.each([
    ['dexie in the content script', 'content-scripts/article.js', 'node_modules/dexie/dist/dexie.mjs'],
    ['the store in the content script', 'content-scripts/article.js', 'lib/edge/store/read-entities.ts'],
    ['the card in the content script', 'content-scripts/article.js', 'components/card/card.tsx'],
    ['the finder in every page', 'content-scripts/article.js', 'lib/edge/page/find-article.ts'],
    ['the gate once more in the story’s script', 'story.js', 'lib/edge/page/gate.ts'],
    ['the wire in the card’s script', 'card.js', 'lib/edge/wire/call.ts'],
    ['preact in the background', 'background.js', 'node_modules/preact/dist/preact.mjs'],
    ['the page room in the background', 'background.js', 'lib/edge/page/gate.ts'],
    ['the engine in the panel', 'panel-page.js', 'lib/core/match/scan.ts'],
    ['the library in the panel', 'panel-page.js', 'components/library/library.tsx'],
    ['the page in the worker of its names', 'names-worker.js', 'components/library/names.tsx'],
    ['the panel in the library', 'library-page.js', 'components/panel/panel.tsx'],
  ])('%s', (_, file, module) => expect(findMisplaced([bundle(file, [module])])).toHaveLength(1));

  it('what a context loads through a shared chunk', () => {
    const shared = {
      ...bundle('chunks/shared.js', ['node_modules/preact/dist/preact.mjs'], 500),
      isEntry: false,
    };
    const worker = { ...bundle('background.js', [], 100), imports: ['chunks/shared.js'] };
    expect(weights([worker, shared]).background).toBe(600);
    expect(findMisplaced([worker, shared])).toHaveLength(1);
    expect(findMisplaced([shared])).toEqual([]);
  });

  it('a content script that is too heavy, its style included', () => {
    const script = bundle('content-scripts/article.js', [], 14_000);
    expect(findOverweight([script])).toEqual([]);
    expect(findOverweight([script, bundle('content-scripts/article.css', [], 1_001)])).toHaveLength(1);
  });
});
