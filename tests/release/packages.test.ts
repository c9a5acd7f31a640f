// What is in the packages for the stores, and what Mozilla's linter says of Firefox'.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBannedContent, findUnexpectedFiles } from '../../.ci/release/contents';
import {
  countMarkupWrites,
  findUnallowed,
  type LinterMessage,
  lint,
  WITH_PREACT,
} from '../../.ci/release/linter';
import { filesBelow, type PackedFile } from '../../.ci/release/list-files';
import { findManifestFaults } from '../../.ci/release/manifest-rules';
import { packZip } from '../../.ci/release/pack-zip';
import { ROOT } from '../arch/source-tree';
import { builtExtension } from '../support/built-extension';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const file = (path: string, text: string): PackedFile => ({ path, bytes: new TextEncoder().encode(text) });
const scratch = mkdtempSync(join(tmpdir(), 'packages-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each([
  ['chrome', 'chromium'],
  ['firefox', 'firefox'],
] as const)('the package for %s', (browser, name) => {
  const files = filesBelow(builtExtension(name));

  it('has the files that it should, and no others', () => {
    expect(findUnexpectedFiles(files.map(({ path }) => path))).toEqual([]);
  });

  it('runs no text as code, loads nothing from elsewhere, and tells nothing of the machine it was built on', () => {
    expect(files.flatMap((each) => findBannedContent(each, ROOT))).toEqual([]);
  });

  it('has a manifest and icons as the stores want them', () => {
    expect(findManifestFaults(files, browser, version)).toEqual([]);
  });

  it('writes markup nowhere but where Preact does', () => {
    const preact = readFileSync(join(ROOT, 'node_modules/preact/dist/preact.mjs'), 'utf8');
    expect(countMarkupWrites(preact)).toBe(1);
    const writing = files
      .filter(({ path }) => path.endsWith('.js'))
      .map(({ path, bytes }) => [path, countMarkupWrites(new TextDecoder().decode(bytes))] as const)
      .filter(([, writes]) => writes > 0);
    for (const [path, writes] of writing) {
      expect(path).toMatch(WITH_PREACT);
      expect(writes).toBe(1);
    }
    expect(writing).toHaveLength(4);
  });
});

describe('Mozilla’s linter', () => {
  it('finds nothing in Firefox’ package but what is argued', { timeout: 120_000 }, () => {
    const zip = join(scratch, 'firefox.zip');
    writeFileSync(zip, packZip(filesBelow(builtExtension('firefox'))));
    const messages = lint(ROOT, zip);
    // It was looked into: what is argued is there.
    expect(messages.map(({ code }) => code)).toContain('UNSAFE_VAR_ASSIGNMENT');
    expect(findUnallowed(messages)).toEqual([]);
  });

  const warning = (code: string, path: string | null): LinterMessage => ({
    type: 'warning',
    code,
    file: path,
    message: 'Unsafe assignment to innerHTML',
  });
  it.each([
    ['another warning in a script with Preact', [warning('DANGEROUS_EVAL', 'card.js')]],
    ['markup written by another script', [warning('UNSAFE_VAR_ASSIGNMENT', 'background.js')]],
    ['one more than is argued', Array.from({ length: 5 }, () => warning('UNSAFE_VAR_ASSIGNMENT', 'card.js'))],
    [
      'what is argued, as an error',
      [{ ...warning('UNSAFE_VAR_ASSIGNMENT', 'card.js'), type: 'error' as const }],
    ],
    [
      'another import by a name',
      [{ ...warning('UNSAFE_VAR_ASSIGNMENT', 'card.js'), message: 'Unsafe call to import' }],
    ],
    ['a warning about the whole', [warning('ANYTHING', null)]],
  ])('is heard when it tells of %s', (_, messages) => expect(findUnallowed(messages)).toHaveLength(1));
});

describe('the rules see', () => {
  it.each([
    'card.js.map',
    'content-scripts/article.test.js',
    'tests/anything.js',
    '.DS_Store',
    'packs/other.jsonl.gz',
    'icon/store/16.png',
  ])('%s in a package', (path) => {
    expect(findUnexpectedFiles([path])).toContainEqual(expect.stringContaining(`${path} must not ship`));
  });

  it('what is missing', () => expect(findUnexpectedFiles([])).toContain('licences.txt is missing'));

  it.each([
    'a=eval(b)',
    'new Function("a")',
    'setTimeout("a()",1)',
    'importScripts("a.js")',
    'import(a)',
    'import("https://www.wikidata.org/a.js")',
    'import"https://www.wikidata.org/a.js"',
    '//# sourceMappingURL=card.js.map',
    '// TODO later',
    `a="/${'home'}/somebody/backstory/lib/a.ts"`,
    `a="${ROOT}lib/a.ts"`,
    'a="../node_modules/preact/dist/preact.mjs"',
    'fetch("https://elsewhere.example/a")',
  ])('%s in a script', (text) => {
    expect(findBannedContent(file('card.js', text), ROOT).length).toBeGreaterThan(0);
  });

  it.each(['<script>a()</script>', '<script src="https://www.wikidata.org/a.js"></script>'])(
    '%s in a page',
    (text) => {
      expect(findBannedContent(file('library.html', text), ROOT).length).toBeGreaterThan(0);
    },
  );

  it.each(['medieval(1);a.evaluate(2)', 'import("./a.js")', 'isFunction(a)', 'a="todo"'])(
    'nothing wrong in %s',
    (text) => {
      expect(findBannedContent(file('card.js', text), ROOT)).toEqual([]);
    },
  );

  it('a manifest that a store would refuse', () => {
    const manifest = {
      manifest_version: 2,
      version: '1.070000',
      name: 'n'.repeat(46),
      description: '',
      icons: { 16: 'a.png' },
      default_locale: 'en',
      browser_specific_settings: {},
    };
    const faults = findManifestFaults(
      [
        file('manifest.json', JSON.stringify(manifest)),
        file('_locales/de/messages.json', '{}'),
        file('a.png', 'x'.repeat(30)),
      ],
      'chrome',
      version,
    );
    for (const part of [
      'version 3',
      'package.json',
      '65535',
      'no catalogue',
      'name has 46',
      'description has 0',
      'other browser',
      'no icon of 32',
      'a.png is no PNG',
    ])
      expect(faults.join('\n')).toContain(part);
  });
});
