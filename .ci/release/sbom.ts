// The software bill of materials of one browser's extension, as CycloneDX 1.7: what is really in its bundles, and the data that comes along.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { licenceWord } from './licence-rules';
import type { ShippedPackage } from './shipped';
import type { StarterPack } from './starter-pack';

/** The part of CycloneDX that is written here. https://cyclonedx.org/docs/1.7/json/ */
export interface Component {
  readonly type: 'application' | 'library' | 'data';
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  readonly licenses: readonly { readonly license: { readonly id: string } | { readonly name: string } }[];
  readonly purl?: string;
  readonly externalReferences?: readonly {
    readonly type: 'distribution' | 'vcs' | 'website';
    readonly url: string;
    readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
  }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  readonly components?: readonly Component[];
}

export interface Bom {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.7';
  readonly version: 1;
  readonly metadata: {
    readonly timestamp?: string;
    readonly lifecycles: readonly { readonly phase: 'build' }[];
    readonly component: Component;
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** Identifiers of SPDX have no blanks; words of our own ("Public domain") have. */
const licenceOf = (licence: string): Component['licenses'] => {
  const word = licenceWord(licence);
  return [{ license: /^[\w.+-]+$/.test(word) ? { id: word } : { name: word } }];
};

/**
 * Nothing in it is drawn or read off a clock: the same commit has the same bill. `commitTime`: ISO 8601, null where no commit is known.
 * `integrity`: what the lockfile says of a package's archive, `sha512-…` in Base64.
 */
export function writeBom(parts: {
  readonly version: string;
  readonly browser: string;
  readonly commitTime: string | null;
  readonly packages: readonly ShippedPackage[];
  readonly integrity: (name: string, version: string) => string | null;
  readonly pack: StarterPack;
}): Bom {
  const { version, browser, commitTime, packages, integrity, pack } = parts;
  const self = `backstory@${version}-${browser}`;
  const libraries = packages.map((one) => describeLibrary(one, integrity(one.name, one.version)));
  const components = [...libraries, describePack(pack)];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    version: 1,
    metadata: {
      ...(commitTime ? { timestamp: commitTime } : {}),
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': self,
        name: 'backstory',
        version,
        description: `The extension for ${browser}`,
        licenses: licenceOf('MIT'),
      },
    },
    components,
    dependencies: [
      { ref: self, dependsOn: components.map((component) => component['bom-ref']) },
      ...components.map((component) => ({ ref: component['bom-ref'] })),
    ],
  };
}

function describeLibrary(one: ShippedPackage, integrity: string | null): Component {
  const [group, bare] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name];
  const purl = `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`;
  const content = integrity?.startsWith('sha512-')
    ? Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex')
    : null;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group ? { group } : {}),
    name: bare!,
    version: one.version,
    licenses: licenceOf(one.licence),
    purl,
    externalReferences: [
      {
        type: 'distribution',
        url: `https://registry.npmjs.org/${one.name}/-/${bare}-${one.version}.tgz`,
        ...(content ? { hashes: [{ alg: 'SHA-512', content }] } : {}),
      },
      ...(one.repository ? [{ type: 'vcs' as const, url: one.repository }] : []),
    ],
    properties: one.bundles.map((value) => ({ name: 'backstory:bundle', value })),
  };
}

function describePack(pack: StarterPack): Component {
  const ref = `pack:${pack.id}@${pack.version}`;
  return {
    type: 'data',
    'bom-ref': ref,
    name: pack.title,
    version: pack.version,
    licenses: licenceOf(pack.licence),
    components: pack.sources.map((source) => ({
      type: 'data',
      'bom-ref': `${ref}/${source.key}`,
      name: source.title,
      ...(source.publisher ? { description: `By ${source.publisher}` } : {}),
      licenses: licenceOf(source.licence),
      ...(source.url ? { externalReferences: [{ type: 'website', url: source.url }] } : {}),
    })),
  };
}

/**
 * When the commit was made: by `SOURCE_DATE_EPOCH` (seconds, https://reproducible-builds.org/specs/source-date-epoch/) or by git; null
 * where sources lie without a repository.
 */
export function readCommitTime(root: string): string | null {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (!given && !existsSync(`${root}.git`)) return null;
  const seconds = Number(
    given ?? execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim(),
  );
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** What the lockfile says of a package's archive. */
export function readIntegrity(root: string): (name: string, version: string) => string | null {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  return (name, version) => {
    for (const [path, entry] of Object.entries<{ version?: string; integrity?: string }>(packages))
      if (path.endsWith(`node_modules/${name}`) && entry.version === version) return entry.integrity ?? null;
    return null;
  };
}
