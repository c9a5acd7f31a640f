// Countries and territories: one area per Factbook profile that has people, joined with CLDR's and NSI's data by name.

import { fold } from '@/lib/core/text/fold';
import { regionCodes, regionNames } from './cldr';
import type { Profile } from './factbook';
import type { Flag } from './flags';
import { slug } from './slug';

export interface Area {
  readonly id: string;
  readonly label: string;
  readonly profile: Profile;
  readonly qid: string | null;
  /** English names of CLDR, the usual one first; empty where the area has no ISO code. */
  readonly regionNames: readonly string[];
  /** NSI's name for the flag. */
  readonly flagName: string | null;
  /** The Factbook's short and long form, markup and notes taken off. */
  readonly short: string | null;
  readonly long: string | null;
  readonly dependency: string;
  readonly population: number;
}

/** Profiles whose names CLDR writes too differently to be joined by name, with the ISO code. */
const BY_HAND: Readonly<Record<string, string>> = {
  cv: 'CV',
  vq: 'VI',
  vt: 'VA',
  vc: 'VC',
  sh: 'SH',
  ck: 'CC',
};

/** Bodies of water, the world, the EU (a body), two bases, and areas where nobody lives. */
const LEFT_OUT = new Set([
  ...['oo', 'xo', 'xq', 'zh', 'zn', 'xx', 'ee', 'ax', 'dx'],
  ...['bv', 'fs', 'hm', 'at', 'cr', 'um', 'wq', 'bq', 'jn', 'ip', 'sx', 'pf', 'pg', 'io'],
]);

/** Labels that are not the Factbook's short form: CLDR's, or what news writes. */
const LABELS: Readonly<Record<string, string>> = {
  bm: 'Myanmar',
  cf: 'Republic of the Congo',
  cg: 'Democratic Republic of the Congo',
  ct: 'Central African Republic',
  dr: 'Dominican Republic',
  fm: 'Micronesia',
  ae: 'United Arab Emirates',
  ga: 'Gambia',
  bf: 'Bahamas',
  gz: 'Gaza Strip',
  vt: 'Vatican City',
  vq: 'U.S. Virgin Islands',
  iv: 'Ivory Coast',
  sh: 'Saint Helena, Ascension and Tristan da Cunha',
  sv: 'Svalbard',
  fk: 'Falkland Islands',
  ck: 'Cocos (Keeling) Islands',
};

export function areasOf(profiles: readonly Profile[], flags: readonly Flag[]): Area[] {
  const isoByName = isoIndex(flags);
  return profiles
    .filter(({ code }) => !LEFT_OUT.has(code))
    .map((profile) => {
      const short = cleanName(profile.field('Government', 'Country name', 'conventional short form'));
      const long = cleanName(profile.field('Government', 'Country name', 'conventional long form'));
      const iso =
        BY_HAND[profile.code] ??
        oneOf([short, long].flatMap((name) => [...(isoByName.get(key(name)) ?? [])]));
      const names = iso ? regionNames(iso) : [];
      const label = LABELS[profile.code] ?? short ?? long ?? names[0] ?? profile.code;
      const known = new Set([...names, label, short, long].map(key));
      const own = flags.filter((found) => found.iso === iso);
      const flag = own.find((found) => known.has(key(found.name))) ?? (own.length === 1 ? own[0] : undefined);
      return {
        id: `place/${slug(label)}`,
        label,
        profile,
        qid: flag?.qid ?? null,
        regionNames: names,
        flagName: flag?.name ?? null,
        short,
        long,
        dependency: profile.field('Government', 'Dependency status'),
        population: Number(
          /^[\d,]+/
            .exec(profile.field('People and Society', 'Population', 'total'))?.[0]
            ?.replace(/,/g, '') ?? 0,
        ),
      };
    });
}

/** "Congo (Brazzaville)" → null, "United Kingdom of ...; note - ..." → before the note, "none" → null. */
function cleanName(field: string): string | null {
  const name = field
    .replace(/;.*$/, '')
    .replace(/ \([^)]*\)$/, '')
    .replace(/ \(.*$/, '')
    .trim();
  return name === '' || name === 'none' || name.includes(',') ? null : name;
}

function isoIndex(flags: readonly Flag[]): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  const add = (name: string, iso: string) => {
    const codes = index.get(key(name)) ?? new Set();
    index.set(key(name), codes.add(iso));
  };
  for (const code of regionCodes()) for (const name of regionNames(code)) add(name, code);
  const current = new Set(regionCodes());
  for (const { iso, name } of flags) if (current.has(iso)) add(name, iso);
  return index;
}

function key(name: string | null): string {
  return fold(name ?? '')
    .replace(/^the /, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function oneOf(codes: readonly string[]): string | null {
  const unique = new Set(codes);
  if (unique.size > 1) throw new Error(`One area, several ISO codes: ${[...unique].join(', ')}.`);
  return [...unique][0] ?? null;
}
