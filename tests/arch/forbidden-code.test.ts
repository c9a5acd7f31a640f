// Core is pure, and nothing that ships turns text into markup or code.
import { describe, expect, it } from 'vitest';
import { findImpureCore, findUnsafeWrites } from './forbidden-code';
import { readTree, report } from './source-tree';

const tree = readTree();
const core = (text: string) => [{ path: 'lib/core/link/sample.ts', text }];
const shipped = (text: string) => [{ path: 'components/card/sample.tsx', text }];

it('core uses no clock, randomness, network, timer, storage or console', () => {
  expect(report(findImpureCore(tree))).toEqual([]);
});

it('nothing that ships writes markup or runs text', () => {
  expect(report(findUnsafeWrites(tree))).toEqual([]);
});

describe('impure code is seen', () => {
  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const t = performance.now();',
    'const x = Math.random();',
    'crypto.randomUUID();',
    'setTimeout(() => {}, 5);',
    'queueMicrotask(run);',
    "fetch('/x');",
    "console.log('x');",
    "indexedDB.open('x');",
    'document.body;',
    "globalThis['fetch'];",
    'process.env;',
    'browser.storage;',
  ])('%s', (code) => expect(findImpureCore(core(code)).length).toBeGreaterThan(0));
});

describe('pure code is left alone', () => {
  it.each([
    'const day = new Date(Date.UTC(year, month, 1));',
    '// Date.now() would make this depend on the clock.',
    "const words = 'fetch(console.log)';",
    'const { document } = input; use(input.window.start);',
    'cache.fetch(id);',
  ])('%s', (code) => expect(report(findImpureCore(core(code)))).toEqual([]));

  it('elsewhere than in core', () => {
    expect(findImpureCore([{ path: 'lib/app/content/a.ts', text: 'Date.now()' }])).toEqual([]);
  });
});

describe('unsafe writes are seen', () => {
  it.each([
    'node.innerHTML = text;',
    'node.outerHTML = text;',
    "node.insertAdjacentHTML('beforeend', text);",
    "document.write('x');",
    '<p dangerouslySetInnerHTML={{ __html: text }} />',
    'eval(text);',
    "new Function('return 1');",
    "setTimeout('run()', 5);",
    'frame.srcdoc = text;',
    'range.createContextualFragment(text);',
  ])('%s', (code) => expect(findUnsafeWrites(shipped(code))).toHaveLength(1));
});

it('safe writes are left alone', () => {
  expect(findUnsafeWrites(shipped('node.textContent = text; setTimeout(run, 5); medieval(1);'))).toEqual([]);
});
