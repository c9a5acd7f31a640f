// Words that tie a name to its country: "French" in "French Senate", and the words near which a bare name counts.

import type { Area } from './areas';
import { demonymsOf } from './places';

/** Adjectives that news uses where the Factbook's word is shared by two states, or where news has more than one. */
const ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  ch: ['Chinese'],
  ks: ['South Korean'],
  kn: ['North Korean'],
  us: ['U.S.', 'US', 'American'],
  uk: ['British', 'UK', 'U.K.'],
  ae: ['Emirati', 'UAE'],
  sa: ['Saudi', 'Saudi Arabian'],
  tw: ['Taiwanese', 'Taiwan'],
  la: ['Lao', 'Laotian'],
  ar: ['Argentine', 'Argentinian'],
  kg: ['Kyrgyz', 'Kyrgyzstani'],
  kz: ['Kazakh', 'Kazakhstani'],
  uz: ['Uzbek', 'Uzbekistani'],
  tx: ['Turkmen', 'Turkmenistani'],
  ti: ['Tajik', 'Tajikistani'],
  iv: ['Ivorian', 'Ivoirian'],
  kv: ['Kosovan', 'Kosovar'],
  wz: ['Eswatini', 'Swazi'],
  np: ['Nepali', 'Nepalese'],
  rp: ['Philippine', 'Filipino'],
  bc: ['Botswana'],
  gk: [],
  je: [],
};

/** Other words for the country that tell as well as its name. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  uk: ['Britain'],
  ae: ['Emirates'],
  us: ['United States', 'America'],
  tu: ['Türkiye'],
  ez: ['Czechia'],
  iv: ["Côte d'Ivoire"],
  bm: ['Burma'],
  cg: ['Congo', 'Congolese', 'DRC'],
  cf: ['Congo', 'Congolese'],
  dr: ['Dominican'],
  ks: ['Korea', 'Korean', 'Seoul'],
  kn: ['Pyongyang'],
};

/** Adjectives of the country as news writes them, the usual one first; none where another state has the same. */
export function adjectivesOf(area: Area, areas: readonly Area[]): readonly string[] {
  const own = ADJECTIVES[area.profile.code];
  if (own) return own;
  const word = firstAdjective(area);
  const shared = areas.some(
    (other) => other !== area && other.dependency === '' && firstAdjective(other) === word,
  );
  return word === null || shared ? [] : [word];
}

function firstAdjective({ profile }: Area): string | null {
  const word = profile
    .field('People and Society', 'Nationality', 'adjective')
    .replace(/(?:,| or |;|\().*$/, '')
    .trim();
  return /^\p{Lu}[\p{L}'’ -]+$/u.test(word) && word !== 'NA' ? word : null;
}

/** One of these must stand in a story for a bare name of the country's body, party or person to count. */
export function wordsOf(area: Area, areas: readonly Area[]): readonly string[] {
  return [
    ...new Set([
      area.label,
      ...adjectivesOf(area, areas),
      ...demonymsOf(area, areas),
      ...(OTHER_WORDS[area.profile.code] ?? []),
    ]),
  ];
}

/** The state, of those with a government of their own, in which a name of it is looked for. */
export function isState({ dependency, profile }: Area): boolean {
  return dependency === '' && !['ay', 'wi', 'we', 'gz'].includes(profile.code);
}
