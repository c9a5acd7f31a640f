// What may be in a package for the stores: which files, and what must stand in none of them.
import { homedir } from 'node:os';
import type { PackedFile } from './list-files';

/** Every file of a package is one of these. A new page or script is added here when it is meant to ship. */
const MAY_BE_IN: readonly RegExp[] = [
  /^manifest\.json$/,
  /^(?:first-run|library|sidepanel)\.html$/,
  /^(?:background|card|first-run-page|library-page|names-worker|off|panel-page|story)\.js$/,
  /^content-scripts\/(?:article|first)\.js$/,
  /^chunks\/[\w-]+\.js$/,
  /^assets\/[\w-]+\.css$/,
  /^icon\/(?:(?:off|paused)\/)?\d+\.png$/,
  /^_locales\/[a-z]{2}\/messages\.json$/,
  /^licences\.txt$/,
  /^packs\/starter\.jsonl\.gz$/,
];
/** What a package is not one without. */
const MUST_BE_IN = [
  'manifest.json',
  'background.js',
  'licences.txt',
  'packs/starter.jsonl.gz',
  'icon/128.png',
];

/**
 * Addresses that scripts and pages may hold. None is that of code; `lib/edge/net` asks two of them when the reader wishes it, and some are
 * links. The rest are names that look like addresses.
 */
const ADDRESSES: Readonly<Record<string, string>> = {
  'http://bit.ly': 'in an error message of Dexie',
  'https://tinyurl.com': 'in an error message of Dexie',
  'http://www.w3.org': 'names of XML',
  'https://schema.org': 'the name of a vocabulary, in a sample page',
  'https://page.invalid': 'a stand-in for the address of a page',
  'https://www.wikidata.org': 'look-ups, when allowed; links',
  'https://factchecktools.googleapis.com': 'look-ups, when allowed',
  'https://toolbox.google.com': 'a link',
  'https://developers.google.com': 'a link',
  'https://bioguide.congress.gov': 'links from identifiers',
  'https://isni.org': 'links from identifiers',
  'https://orcid.org': 'links from identifiers',
  'https://viaf.org': 'links from identifiers',
};

interface Banned {
  readonly pattern: RegExp;
  readonly why: string;
}

/** In scripts, style sheets, pages and the manifest. */
const BANNED: readonly Banned[] = [
  { pattern: /(?<![\w$.])eval\s*\(|\bnew\s+Function\b|(?<![\w$.])Function\s*\(/g, why: 'runs text as code' },
  { pattern: /\bset(?:Timeout|Interval)\s*\(\s*['"`]/g, why: 'runs text as code' },
  {
    pattern: /\bimportScripts\s*\(|\bimport\s*\(\s*[^"'`)\s]/g,
    why: 'loads code that the package does not name',
  },
  {
    pattern: /\b(?:import|from)\s*\(?\s*["'`](?:https?:|data:|blob:|\/\/)/g,
    why: 'loads code from elsewhere',
  },
  {
    pattern: /<(?:script|link|iframe)[^>]*\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//gi,
    why: 'loads from elsewhere',
  },
  { pattern: /@import\b|\burl\(\s*["']?(?:https?:)?\/\//g, why: 'loads a style from elsewhere' },
  { pattern: /<script(?![^>]*\bsrc=)[^>]*>/g, why: 'is a script within a page' },
  { pattern: /\bunsafe-(?:eval|inline)\b|\bwasm-unsafe-eval\b/g, why: 'loosens the policy of the extension' },
  { pattern: /sourceMappingURL|sourcesContent/g, why: 'belongs to a source map' },
  { pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/g, why: 'is a note to ourselves' },
  {
    pattern:
      /(?<![\w.:/~-])(?:\/(?:home|Users)\/[a-z]|\/root\/|\/(?:work|workspaces?|tmp)\/[a-z.]|[A-Z]:\\\\?Users)/g,
    why: 'is a path of one machine',
  },
  {
    pattern: /\bfile:\/\/|node_modules\/|\b__vite|\bvitest\b/g,
    why: 'is left over from building or testing',
  },
];

/**
 * The panel's document asks for its script late, by a name that the bundler must not follow (entrypoints/sidepanel/main.ts): a file of the
 * package, told in the same line.
 */
const ASKED_LATE = { file: /^chunks\/sidepanel-[\w-]+\.js$/, text: /="\/panel-page\.js";import\(\w+\)/ };

/** Each file that must not be there, and each that is missing, as a sentence. */
export function findUnexpectedFiles(paths: readonly string[]): string[] {
  const unexpected = paths
    .filter((path) => !MAY_BE_IN.some((pattern) => pattern.test(path)))
    .map((path) => `${path} must not ship; if it is meant to, .ci/release/contents.ts has to say so`);
  const missing = MUST_BE_IN.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`);
  return [...unexpected, ...missing];
}

/** What stands in a file of a package and must not. `root`: the folder that it was built in. */
export function findBannedContent(file: PackedFile, root: string): string[] {
  if (!/\.(?:js|css|html|json)$/.test(file.path)) return [];
  const whole = new TextDecoder().decode(file.bytes);
  const text = ASKED_LATE.file.test(file.path) ? whole.replace(ASKED_LATE.text, '') : whole;
  const found: string[] = [];
  // What the catalogues tell readers is no code; paths must not be in them all the same.
  const isCatalogue = file.path.startsWith('_locales/');
  for (const { pattern, why } of isCatalogue ? [] : BANNED)
    for (const match of text.matchAll(pattern))
      found.push(`${file.path} at ${match.index}: '${around(text, match.index)}' ${why}`);
  for (const folder of [root.replace(/\/$/, ''), homedir()].filter((path) => path.length > 1))
    if (text.includes(`${folder}/`)) found.push(`${file.path} holds '${folder}/', a path of this machine`);
  // In the manifest addresses are patterns of sites, which tests/arch compares with the README.
  if (isCatalogue || file.path === 'manifest.json') return found;
  for (const [address] of text.matchAll(/\bhttps?:\/\/[a-z0-9.-]+[a-z0-9]/gi))
    if (!(address.toLowerCase() in ADDRESSES))
      found.push(`${file.path} holds '${address}', which .ci/release/contents.ts does not know`);
  return found;
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at + 40);
