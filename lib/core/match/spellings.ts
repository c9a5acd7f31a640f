// Other ways in which press writes a name that a pack lists once: "Gen." and "General", "King, Jr." and "King Jr.", "Tel-Aviv" and "Tel Aviv".

import type { NameType } from '../model/entity';

/** In front of a name, in full and short; American papers write the short form with its stop, British ones without. */
const IN_FRONT =
  'General Gen. Lieutenant Lt. Colonel Col. Major Maj. Captain Capt. Sergeant Sgt. Admiral Adm. Senator Sen. Representative Rep. Governor Gov. Professor Prof. Doctor Dr. Reverend Rev. Saint St. Sainte Ste. Mount Mt. Fort Ft.';

/** At the end of a name. */
const AT_END =
  'Junior Jr. Senior Sr. Company Co. Corporation Corp. Incorporated Inc. Limited Ltd. Brothers Bros.';

/** May stand behind a comma or not. */
const AFTER_COMMA = /^(?:Jr|Sr|Inc|Ltd|LLC|LLP|PLC|Esq|(?:\p{Lu}\.){2,})\.?$/u;

/** Nouns for people that take an s: Ukrainians, Israelis, Berliners. The French, the Polish and the Chinese take none. */
const TAKES_S = /(?:[aeiou]n|i|er|ot|ite|ek|ard)$/;

const NONE: readonly string[] = [];

/** More than a few spellings of one name would mostly be combinations that nobody writes. */
const MOST = 8;

const pairs = (words: string): ReadonlyMap<string, string> => {
  const list = words.split(' ');
  const both = new Map<string, string>();
  for (let at = 0; at < list.length; at += 2) {
    const [full, short] = [list[at]!, list[at + 1]!];
    both.set(full, short);
    both.set(short, full);
    both.set(short.slice(0, -1), full);
  }
  return both;
};
const FRONT = pairs(IN_FRONT);
const END = pairs(AT_END);

/** What a name has that has other spellings. Most have nothing of it, and a million names are asked. */
const TELLING = new RegExp(
  `[-‐‑,]|\\p{Lu}\\.|\\b(?:${[...FRONT.keys(), ...END.keys()].join('|').replaceAll('.', '')})\\b`,
  'u',
);

/** The other spellings of a name, without itself; most names have none. Each is found under the name's own case rule. */
export function otherSpellings(name: string, type: NameType): readonly string[] {
  if (type !== 'demonym' && !TELLING.test(name)) return NONE;
  const all = new Set([name]);
  for (const respell of [withOtherRank, withOtherEnding, withOtherComma, withoutHyphens])
    for (const spelling of [...all]) {
      const other = respell(spelling);
      if (other !== null && all.size < MOST) all.add(other);
    }
  if (type === 'demonym')
    for (const spelling of [...all]) if (TAKES_S.test(spelling)) all.add(`${spelling}s`);
  all.delete(name);
  return [...all];
}

function withOtherRank(name: string): string | null {
  const words = name.split(' ');
  const changed = words.map((word, at) =>
    at < words.length - 1 && /^\p{Lu}/u.test(words[at + 1]!) ? (FRONT.get(word) ?? word) : word,
  );
  return different(changed.join(' '), name);
}

function withOtherEnding(name: string): string | null {
  const at = name.lastIndexOf(' ');
  const other = at < 0 ? undefined : END.get(name.slice(at + 1));
  return other === undefined ? null : name.slice(0, at + 1) + other;
}

function withOtherComma(name: string): string | null {
  const at = name.lastIndexOf(' ');
  if (at < 1 || !AFTER_COMMA.test(name.slice(at + 1))) return null;
  return name[at - 1] === ','
    ? name.slice(0, at - 1) + name.slice(at)
    : `${name.slice(0, at)},${name.slice(at)}`;
}

/** Between parts of some length: not in "X-Men" or "K-12". */
function withoutHyphens(name: string): string | null {
  return different(name.replace(/(?<=\p{L}{2})[-‐‑](?=\p{Lu}\p{L})/gu, ' '), name);
}

function different(changed: string, name: string): string | null {
  return changed === name ? null : changed;
}
