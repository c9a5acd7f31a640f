// Rule: which room may import which. The table of `lib/README.md`, as data.
import { posix } from 'node:path';
import { scanSource } from './scan-source';
import { type Finding, isCode, lineAt, type SourceFile } from './source-tree';

interface Allowance {
  /** Rooms, as prefixes: `lib/core` is every room of core. A room may always import itself. */
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages, with everything below them: `preact` allows `preact/hooks`. */
  readonly packages: readonly string[];
}

const PURE: Allowance = {
  rooms: ['lib/core/model', 'lib/core/text', 'lib/core/words'],
  packages: ['valibot'],
};
const PAGE_OF_OURS: Allowance = {
  rooms: [
    'lib/core/model',
    'lib/core/view',
    'lib/core/words',
    // Opening and reading: only the background writes.
    'lib/edge/store/knowledge-db',
    'lib/edge/store/user-db',
    'lib/edge/store/read-',
    'lib/edge/wire',
    'lib/edge/platform',
    'components',
  ],
  types: ['lib/edge/store/faults'],
  packages: ['preact'],
};
const SHOWN: readonly string[] = ['lib/core/model', 'lib/core/view', 'lib/core/words', 'components/ui'];

/** Longest prefix wins. A file of lib, components or entrypoints that no line covers is a finding. */
const MAY_IMPORT: Readonly<Record<string, Allowance>> = {
  'lib/core': PURE,
  'lib/core/annotate': {
    ...PURE,
    rooms: [
      ...PURE.rooms,
      'lib/core/match',
      'lib/core/link',
      'lib/core/unknown',
      'lib/core/claims',
      'lib/core/quotes',
    ],
  },
  // What linking leaves over, by its words and its lists.
  'lib/core/unknown': { ...PURE, rooms: [...PURE.rooms, 'lib/core/link'] },
  // The keys of the English catalogue.
  'lib/core/words': { ...PURE, types: ['components/public'] },
  // Words are compared by their stems.
  'lib/core/claims': { ...PURE, packages: [...PURE.packages, 'stemmer'] },
  // What the reader keeps is written in the form of packs; a story in a backup is what the ledger makes of it.
  'lib/core/own': { ...PURE, rooms: [...PURE.rooms, 'lib/core/packs', 'lib/core/ledger'] },
  'lib/edge/page': { rooms: ['lib/core', 'lib/edge/platform'], packages: [] },
  'lib/edge/store': { rooms: ['lib/core', 'lib/edge/platform'], packages: ['dexie'] },
  // A reply's type may be a view model; the wire never builds one.
  'lib/edge/wire': {
    rooms: ['lib/core/model', 'lib/core/words', 'lib/edge/platform'],
    types: ['lib/core/view'],
    packages: ['valibot'],
  },
  'lib/edge/net': { rooms: ['lib/core/model', 'lib/core/words', 'lib/edge/platform'], packages: [] },
  'lib/edge/platform': { rooms: [], packages: ['wxt/browser'] },
  'lib/app/content': {
    rooms: [
      'lib/core',
      'lib/edge/page',
      'lib/edge/wire',
      'lib/edge/platform',
      'components/card',
      'components/ui',
    ],
    packages: ['preact'],
  },
  'lib/app/background': {
    rooms: ['lib/core', 'lib/edge/store', 'lib/edge/wire', 'lib/edge/net', 'lib/edge/platform'],
    packages: [],
  },
  'lib/app/panel': PAGE_OF_OURS,
  // Makes the backup itself, of what it reads; and says what is wrong with an entry while it is written, in the words in which a
  // pack would be refused.
  'lib/app/library': {
    rooms: [...PAGE_OF_OURS.rooms, 'lib/core/packs', 'lib/core/own'],
    types: ['lib/edge/store/faults'],
    packages: [...PAGE_OF_OURS.packages, 'valibot'],
  },
  // A worker of the library page: it reads, and shows nothing.
  'lib/app/names': { rooms: ['lib/edge/store/read-', 'lib/edge/platform'], packages: [] },
  'lib/app/first-run': PAGE_OF_OURS,
  'components/ui': { rooms: SHOWN, packages: ['preact', '@floating-ui/dom'] },
  'components/card': { rooms: SHOWN, packages: ['preact', '@floating-ui/dom'] },
  'components/panel': { rooms: [...SHOWN, 'components/card'], packages: ['preact', '@floating-ui/dom'] },
  'components/library': { rooms: [...SHOWN, 'components/card'], packages: ['preact', '@floating-ui/dom'] },
  'components/first-run': { rooms: SHOWN, packages: ['preact'] },
  'entrypoints/background': { rooms: ['lib/app/background'], packages: ['wxt'] },
  'entrypoints/article.content': { rooms: ['lib/app/content'], packages: ['wxt'] },
  // Before there is anything of ours to start.
  'entrypoints/first.content': { rooms: ['lib/edge/page/start-withholding'], packages: ['wxt'] },
  'entrypoints/story': { rooms: ['lib/app/content'], packages: ['wxt'] },
  'entrypoints/off': { rooms: ['lib/app/content'], packages: ['wxt'] },
  'entrypoints/card': { rooms: ['lib/app/content'], packages: ['wxt'] },
  'entrypoints/sidepanel': { rooms: [], packages: ['wxt'] },
  'entrypoints/panel-page': { rooms: ['lib/app/panel'], packages: ['wxt'] },
  'entrypoints/library': { rooms: ['lib/app/library'], packages: ['wxt'] },
  'entrypoints/library-page': { rooms: ['lib/app/library'], packages: ['wxt'] },
  'entrypoints/names-worker': { rooms: ['lib/app/names'], packages: ['wxt'] },
  'entrypoints/first-run': { rooms: [], packages: ['wxt'] },
  'entrypoints/first-run-page': { rooms: ['lib/app/first-run'], packages: ['wxt'] },
  // The command line of packs, for Node.
  packs: {
    rooms: ['lib/core'],
    packages: ['node:', 'valibot', '@valibot/to-json-schema', 'yaml', 'csv-parse', '@duckdb/node-api', 'wxt'],
  },
};

/** A prefix that ends in a hyphen names a family of files. */
const isWithin = (path: string, prefix: string): boolean =>
  prefix.endsWith('-')
    ? path.startsWith(prefix)
    : path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}.`);

/** The room a file lives in: `lib/core/match`, `components/card`, `entrypoints/sidepanel`. */
export function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'lib') return parts.slice(0, 3).join('/');
  if (parts[0] === 'components') return parts.slice(0, 2).join('/');
  if (parts[0] === 'entrypoints') return `entrypoints/${parts[1]!.replace(/\.(?:ts|tsx)$/, '')}`;
  return parts[0]!;
}

/** Where an import leads: a path from the root, or the name of a package. */
export function resolveImport(
  from: string,
  specifier: string,
): { readonly path: string } | { readonly package: string } {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('@/')) return { path: bare.slice(2) };
  if (bare.startsWith('.')) return { path: posix.join(posix.dirname(from), bare) };
  return { package: bare };
}

export function findForbiddenImports(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const { path, text } of files) {
    if (!isCode(path) || !/^(?:lib|components|entrypoints|packs)\//.test(path)) continue;
    const room = roomOf(path);
    const rule = Object.keys(MAY_IMPORT)
      .filter((prefix) => isWithin(room, prefix))
      .sort((a, b) => b.length - a.length)[0];
    if (rule === undefined) {
      findings.push({
        path,
        line: 1,
        message: `is in ${room}, a room that tests/arch/import-edges.ts does not know`,
      });
      continue;
    }
    const allowed = MAY_IMPORT[rule]!;
    for (const { specifier, offset, typeOnly } of scanSource(text).imports) {
      const target = resolveImport(path, specifier);
      if (isAllowed({ path, room, allowed, target, typeOnly })) continue;
      const line = lineAt(text, offset);
      findings.push({ path, line, message: `imports '${specifier}', which ${room} may not` });
    }
  }
  return findings;
}

function isAllowed({
  path,
  room,
  allowed,
  target,
  typeOnly,
}: {
  path: string;
  room: string;
  allowed: Allowance;
  target: ReturnType<typeof resolveImport>;
  typeOnly: boolean;
}): boolean {
  if ('package' in target)
    return allowed.packages.some((name) =>
      name.endsWith(':') ? target.package.startsWith(name) : isWithin(target.package, name),
    );
  if (isWithin(target.path, room)) return true;
  // An entrypoint brings the style of the components it shows; style sheets carry no logic.
  if (path.startsWith('entrypoints/') && target.path.endsWith('.css')) return true;
  const rooms = typeOnly ? [...allowed.rooms, ...(allowed.types ?? [])] : allowed.rooms;
  return rooms.some((prefix) => isWithin(target.path, prefix));
}

/** Rooms, or files, that import each other in a circle, be it for types alone: each as a path `a → b → a`. */
export function findCycles(
  files: readonly SourceFile[],
  nodeOf: (path: string) => string = roomOf,
): string[] {
  const edges = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    if (!isCode(path) || !/^(?:lib|components|entrypoints)\//.test(path)) continue;
    const room = nodeOf(path);
    for (const { specifier } of scanSource(text).imports) {
      const target = resolveImport(path, specifier);
      if (!('path' in target) || !/^(?:lib|components|entrypoints)\//.test(target.path)) continue;
      const other = nodeOf(target.path);
      if (other !== room) edges.set(room, (edges.get(room) ?? new Set()).add(other));
    }
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (room: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(room);
    if (seen !== -1) {
      cycles.push([...trail.slice(seen), room].join(' → '));
      return;
    }
    if (done.has(room)) return;
    for (const next of edges.get(room) ?? []) visit(next, [...trail, room]);
    done.add(room);
  };
  for (const room of edges.keys()) visit(room, []);
  return cycles;
}
