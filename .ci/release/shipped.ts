// Which packages are really in the bundles: told by the modules that the bundler put there, not by what is installed.
import { readFileSync, realpathSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A package of which at least one module is in a bundle. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json declares it, an SPDX expression; empty where it declares none. */
  readonly licence: string;
  /** Where it is published from; empty where it does not say. */
  readonly repository: string;
  /** Its folder on this machine; must not be written anywhere. */
  readonly folder: string;
  /** Bundles that hold some of it: `chunks/sidepanel-….js`. Sorted. */
  readonly bundles: readonly string[];
}

export type ModuleOrigin =
  | { readonly from: 'us' }
  | { readonly from: 'package'; readonly folder: string }
  | { readonly from: 'unknown' };

/** Modules that no file holds, by the packages that write them. Vite carries Rollup's plugin for CommonJS within itself. */
const WRITTEN_BY: readonly (readonly [begins: string, name: string])[] = [
  ['virtual:wxt-', 'wxt'],
  ['vite/', 'vite'],
  ['commonjsHelpers.js', 'vite'],
];

/**
 * Where a module comes from, by the bundler's id for it. `root`: the repository's folder, with a slash at its end.
 */
export function originOf(id: string, root: string): ModuleOrigin {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const inPackage = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (inPackage) return { from: 'package', folder: inPackage[1]! };
  if (path.startsWith(root)) return { from: 'us' };
  const writer = WRITTEN_BY.find(([begins]) => path.startsWith(begins));
  return writer ? { from: 'package', folder: `${root}node_modules/${writer[1]}` } : { from: 'unknown' };
}

/** Listens to one build, of however many runs of the bundler. */
export interface ShippedListener {
  readonly plugin: Plugin;
  /** Sorted by name. Throws when a bundle holds a module of which nobody knows whose it is. */
  packages(): ShippedPackage[];
}

export function listenForShipped(root: string): ShippedListener {
  const bundlesOf = new Map<string, Set<string>>();
  const unknown = new Set<string>();
  return {
    plugin: {
      name: 'backstory:shipped',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            // What was shaken out entirely is not in the bundle.
            if (renderedLength === 0) continue;
            const origin = originOf(id, root);
            if (origin.from === 'unknown') unknown.add(JSON.stringify(id));
            if (origin.from !== 'package') continue;
            // Packages may lie elsewhere, behind a link, and be named by both paths.
            const folder = realpathSync(origin.folder);
            const bundles = bundlesOf.get(folder) ?? new Set<string>();
            bundlesOf.set(folder, bundles.add(chunk.fileName));
          }
        }
      },
    },
    packages() {
      if (unknown.size > 0)
        throw new Error(
          `Nobody knows whose these modules are: ${[...unknown].join(', ')}. Name their package in .ci/release/shipped.ts.`,
        );
      return [...bundlesOf]
        .map(([folder, bundles]) => describePackage(folder, [...bundles].sort()))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

function describePackage(folder: string, bundles: readonly string[]): ShippedPackage {
  const { name, version, license, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const address = typeof repository === 'string' ? repository : (repository?.url ?? '');
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    repository: webAddress(address),
    folder,
    bundles,
  };
}

/** `git+https://github.com/a/b.git`, `github:a/b` and `a/b` as one opens them. */
function webAddress(repository: string): string {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository);
  if (short) return `https://github.com/${short[1]}`;
  return repository
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/\.git$/, '');
}
