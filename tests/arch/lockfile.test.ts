// The lockfile pins everything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findUnpinned } from './lockfile';
import { ROOT } from './source-tree';

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const integrity = `sha512-${'a'.repeat(86)}==`;
const lock = (path: string, entry: object) => ({
  lockfileVersion: 3,
  packages: { '': {}, [path]: { version: '1.0.0', integrity, ...entry } },
});

it('every package is pinned by version and checksum, comes from the registry, and runs nothing that was not read', () => {
  expect(Object.keys(read('package-lock.json').packages).length).toBeGreaterThan(100);
  expect(findUnpinned(read('package-lock.json'), read('package.json'))).toEqual([]);
});

it('what is pinned is left alone', () => {
  expect(findUnpinned(lock('node_modules/a', {}), { dependencies: { a: '1.0.0' } })).toEqual([]);
  expect(findUnpinned(lock('node_modules/a/node_modules/esbuild', { hasInstallScript: true }), {})).toEqual(
    [],
  );
});

it.each([
  ['no checksum', lock('node_modules/a', { integrity: undefined }), {}, 'no SHA-512 checksum'],
  ['a weak checksum', lock('node_modules/a', { integrity: 'sha1-abc=' }), {}, 'no SHA-512 checksum'],
  [
    'a repository',
    lock('node_modules/a', { resolved: 'git+ssh://git@github.com/a/a.git#1' }),
    {},
    'comes from',
  ],
  [
    'another server',
    lock('node_modules/a', { resolved: 'http://registry.npmjs.org/a/-/a-1.0.0.tgz' }),
    {},
    'comes from',
  ],
  ['a folder', lock('../a', { link: true }), {}, 'is a link'],
  ['a script at the installation', lock('node_modules/a', { hasInstallScript: true }), {}, 'runs a script'],
  ['a range', lock('node_modules/a', {}), { devDependencies: { a: '^1.0.0' } }, 'name one version'],
  ['an old form', { ...lock('node_modules/a', {}), lockfileVersion: 1 }, {}, 'not 3'],
])('%s is seen', (_, locked, ours, words) => {
  expect(findUnpinned(locked, ours)).toEqual([expect.stringContaining(words)]);
});
