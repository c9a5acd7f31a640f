// The World Factbook's profiles: their fields as plain text.

import { readJson, readJsonLines } from './open-data';

/** One country, territory or other area. `code` is the Factbook's own two letters, not ISO's. */
export interface Profile {
  readonly code: string;
  /** The field's text without markup; empty where the profile has none. */
  field(...path: readonly string[]): string;
}

export interface LeaderLine {
  readonly code: string;
  readonly role: 'chief of state' | 'head of government';
  readonly text: string;
}

export function readProfiles(data: string): Profile[] {
  return readJsonLines(data, 'open/factbook/factbook-all.ndjson.gz').map((raw) => {
    const profile = raw as Record<string, unknown> & { readonly _file: string };
    return {
      code: codeOf(profile._file),
      field(...path) {
        let at: unknown = profile;
        for (const key of [...path, 'text']) {
          at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
        }
        return typeof at === 'string' ? plain(at) : '';
      },
    };
  });
}

export function readLeaderLines(data: string): LeaderLine[] {
  const lines = readJson(data, 'open/factbook/leaders-derived.json') as {
    readonly file: string;
    readonly role: LeaderLine['role'];
    readonly text: string;
  }[];
  return lines.map(({ file, role, text }) => ({ code: codeOf(file), role, text: plain(text) }));
}

function codeOf(file: string): string {
  return /([a-z]{2})\.json$/.exec(file)?.[1] ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  nbsp: ' ',
  quot: '"',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
};
/** `&eacute;`: a letter and the mark that it carries. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
  caron: '\u030C',
};

/** Text without tags and character references, spaces made single. An unknown reference is left as it stands. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([A-Za-z]+);/g, (whole, name: string) => {
      const known = ENTITIES[name];
      if (known !== undefined) return known;
      const mark = MARKS[name.slice(1)];
      return mark ? `${name[0]}${mark}`.normalize('NFC') : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
