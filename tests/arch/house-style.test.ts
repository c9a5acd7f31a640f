// Every file says what it is for, is short enough to read, exports names, and knows no machine.
import { describe, expect, it } from 'vitest';
import { findDefaultExports, findLocalPaths, findLong, findWithoutPurpose } from './house-style';
import { readTree, report } from './source-tree';

const tree = readTree();
const one = (path: string, text: string) => [{ path, text }];

it('every source file begins with a comment that says what it is for', () => {
  expect(report(findWithoutPurpose(tree))).toEqual([]);
});

it('no source file is longer than 300 lines without a reason', () => {
  expect(report(findLong(tree))).toEqual([]);
});

it('nothing but what a framework needs is a default export', () => {
  expect(report(findDefaultExports(tree))).toEqual([]);
});

it("no file names a path of a developer's machine", () => {
  expect(report(findLocalPaths(tree))).toEqual([]);
});

describe('a missing purpose is seen', () => {
  it.each([
    ['a.ts', "import x from './x';\n// late"],
    ['a.css', 'body { color: red; }'],
    ['a.ts', '//\nconst a = 1;'],
    ['a.ts', ''],
  ])('%s %s', (path, text) => expect(findWithoutPurpose(one(path, text))).toHaveLength(1));

  it.each([
    ['a.ts', '// Spans.\n'],
    ['a.css', '/* Colours. */'],
    ['a.css', '/*\n * Colours.\n */'],
    ['a.ts', '/** Spans. */'],
    ['a.mjs', '#!/usr/bin/env node\n// The command.'],
    ['a.html', '<!doctype html>'],
  ])('but not in %s %s', (path, text) => expect(findWithoutPurpose(one(path, text))).toEqual([]));
});

it('a long file is seen, and a reason excuses it', () => {
  const long = one('lib/core/a.ts', '// A.\n'.repeat(301));
  expect(findLong(long)).toHaveLength(1);
  expect(findLong(long, { 'lib/core/a.ts': 'one automaton' })).toEqual([]);
  expect(findLong(one('lib/core/a.ts', '// A.\n'.repeat(300)))).toEqual([]);
});

it('a default export is seen where no framework needs it', () => {
  expect(findDefaultExports(one('lib/core/a.ts', 'export default 1;'))).toHaveLength(1);
  expect(findDefaultExports(one('lib/core/a.ts', 'export { a as default };'))).toHaveLength(1);
  expect(findDefaultExports(one('entrypoints/background.ts', 'export default 1;'))).toEqual([]);
  expect(findDefaultExports(one('lib/core/a.ts', '// export default 1'))).toEqual([]);
});

describe('a local path is seen', () => {
  // Put together here, so that this file does not break its own rule.
  const folder = (...parts: string[]): string => `/${parts.join('/')}/`;
  it.each([
    `see ${folder('home', 'ada')}notes`,
    `'${folder('Users', 'ada', 'src')}'`,
    `\`${folder('root')}x\``,
    `(${folder('work', 'main')})`,
    `C:${'\\'}Users${'\\'}ada`,
  ])('%s', (text) => expect(findLocalPaths(one('a.md', text))).toHaveLength(1));

  it.each(['https://example.org/home/news/', 'teamwork/life', '../work/', '/usr/bin/chromium', '/homepage/'])(
    'but not in %s',
    (text) => expect(findLocalPaths(one('a.md', text))).toEqual([]),
  );
});
