// The bill of materials and the licences: of what is really in the bundles, in a form that others read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { CODE_LICENCES, DATA_LICENCES, findForbiddenLicences } from '../../.ci/release/licence-rules';
import { NOTICES_FILE } from '../../.ci/release/notices';
import { type Bom, writeBom } from '../../.ci/release/sbom';
import { originOf } from '../../.ci/release/shipped';
import { ROOT } from '../arch/source-tree';
import { builtExtension } from '../support/built-extension';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The schema of CycloneDX 1.7 and those that it uses, as @cyclonedx/cyclonedx-library 10.3.0 brings them (Apache-2.0). */
function validator() {
  const schema = (name: string) => JSON.parse(read(`tests/fixtures/cyclonedx/${name}.SNAPSHOT.schema.json`));
  // Ajv alone knows no formats of addresses and times.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['cryptography-defs', 'jsf-0.82', 'spdx'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  return ajv.compile(schema('bom-1.7'));
}

describe.each([
  ['chrome', 'chromium'],
  ['firefox', 'firefox'],
] as const)('for %s', (browser, name) => {
  const folder = builtExtension(name);
  const bom: Bom = JSON.parse(readFileSync(`${folder}.cdx.json`, 'utf8'));
  const notices = readFileSync(join(folder, 'licences.txt'), 'utf8');

  it('the bill is valid CycloneDX 1.7', () => {
    const validate = validator();
    expect(validate(bom), JSON.stringify(validate.errors)).toBe(true);
    // The schema is read: another bill is not valid.
    expect(validate({ ...bom, components: [{ type: 'thing', name: 'x' }] })).toBe(false);
    expect(
      validate({
        ...bom,
        components: [{ type: 'library', name: 'x', licenses: [{ license: { id: 'No' } }] }],
      }),
    ).toBe(false);
  });

  it('the bill has what is in the bundles, with its checksum, and nothing that is only installed', () => {
    const libraries = bom.components.filter(({ type }) => type === 'library');
    const names = libraries.map(({ group, name: bare }) => (group ? `${group}/${bare}` : bare));
    // What is imported for its own sake; others come along.
    expect(names).toEqual(expect.arrayContaining(Object.keys(JSON.parse(read('package.json')).dependencies)));
    for (const tool of ['typescript', 'vitest', 'puppeteer-core', 'rollup', 'fflate'])
      expect(names).not.toContain(tool);
    for (const { externalReferences, properties } of libraries) {
      expect(externalReferences?.[0]?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
      expect(properties?.length).toBeGreaterThan(0);
    }
  });

  it('the bill bears the time of the commit and nothing drawn by lot', () => {
    expect(bom.metadata.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(bom).not.toHaveProperty('serialNumber');
  });

  it('the licences name each of its parts, with the notices', () => {
    for (const { group, name: bare, version } of bom.components.filter(({ type }) => type === 'library'))
      expect(notices).toContain(`\n${group ? `${group}/` : ''}${bare} ${version}, `);
    for (const source of bom.components.find(({ type }) => type === 'data')!.components!)
      expect(notices).toContain(`\n${source.name}\n`);
    expect(notices).toContain('Copyright (c) 2026 The Backstory developers');
    expect(notices).toContain('Copyright (c) 2015-present Jason Miller');
    expect(notices).toContain('Mozilla Public License');
    expect(notices).toContain('UNICODE LICENSE V3');
    expect(notices).not.toMatch(/\r/);
  });

  it('a link on the library page leads to them', () => {
    expect(readFileSync(join(folder, 'library-page.js'), 'utf8')).toContain(`"${NOTICES_FILE}"`);
  });

  it('says for which browser', () => expect(bom.metadata.component.description).toContain(browser));
});

describe('licences', () => {
  const sample = (licence: string, notice: string | null = 'words') => [{ name: 'sample', licence, notice }];
  it.each([
    ['one that nobody allowed', sample('GPL-3.0-only'), 'does not allow'],
    ['a choice that nobody made', sample('(MIT OR GPL-3.0-only)'), 'does not allow'],
    ['none stated', sample(''), 'states no licence'],
    ['a notice that is not at hand', sample('MIT', null), 'none is at hand'],
  ])('%s stops the build', (_, things, words) => {
    expect(findForbiddenLicences(things, CODE_LICENCES)).toEqual([expect.stringContaining(words)]);
  });

  it.each(['MIT', 'Apache-2.0', '0BSD'])('%s may ship', (licence) => {
    expect(findForbiddenLicences(sample(licence), CODE_LICENCES)).toEqual([]);
  });

  it('of data are judged by the word they begin with', () => {
    expect(findForbiddenLicences(sample('CC0-1.0 for ids and labels', null), DATA_LICENCES)).toEqual([]);
    expect(findForbiddenLicences(sample('CC-BY-SA-4.0'), DATA_LICENCES)).toHaveLength(1);
  });
});

describe('a module’s origin', () => {
  it.each([
    ['/a/lib/core/x.ts', { from: 'us' }],
    ['/a/node_modules/@b/c/dist/d.js?x', { from: 'package', folder: '/a/node_modules/@b/c' }],
    [
      '/a/node_modules/b/node_modules/c/d.js',
      { from: 'package', folder: '/a/node_modules/b/node_modules/c' },
    ],
    ['\0virtual:wxt-plugins', { from: 'package', folder: '/a/node_modules/wxt' }],
    ['\0somebody-s-helper', { from: 'unknown' }],
  ])('%s', (id, origin) => expect(originOf(id, '/a/')).toEqual(origin));
});

it('the same parts make the same bill, without a time where no commit is known', () => {
  const parts = {
    version: '1.2.3',
    browser: 'chrome',
    commitTime: null,
    packages: [],
    integrity: () => null,
    pack: { id: 'starter', title: 'Starter pack', version: '1', licence: 'CC0-1.0', sources: [] },
  };
  expect(writeBom(parts)).toEqual(writeBom(parts));
  expect(writeBom(parts).metadata).not.toHaveProperty('timestamp');
});
