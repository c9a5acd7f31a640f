// How a person is called after the full name: by the family name, wherever it stands in it, or by the given name.

import { FLAG } from '../text/token-flags';
import type { ArticleWords } from './article-words';
import { FAMILY_FIRST, FAMILY_FIRST_OR_GIVEN } from './lexicon/family-first';
import { COMMON, FRAME, GENERATIONS, GIVEN, PARTICLES } from './lexicon/lexicon';
import type { TokenRange } from './name-parts';
import { type Bearer, nameStart, nameWords, type ShortKind } from './people';
import { leadOf } from './short-bodies';
import type { EntityTable } from './table/entity-table';

/** The short forms of one person: key as in `Mention.key`. */
export function personForms(
  words: ArticleWords,
  table: EntityTable,
  bearer: Bearer,
): ReadonlyMap<string, ShortKind> {
  const declared = bearer.entity === null ? [] : table.familyNames(bearer.entity);
  const forms = new Map<string, ShortKind>();
  for (const named of bearer.named) {
    const range = { first: nameStart(words, named), until: named.until };
    const full = nameWords(words, range);
    if (bearer.is === 'seeming') {
      forms.set(full.at(-1)!, 'seeming');
      const lead = leadOf(words, range);
      if (lead !== null && !forms.has(lead)) forms.set(lead, 'lead');
    } else if (full.length === 1) {
      // "President Trump": the name with its title is as good as the full name.
      setBetter(forms, full[0]!, 'family');
    } else if (saysFamilyFirst(words, range, declared)) {
      setBetter(forms, full[0]!, 'family');
    } else {
      setEndings(forms, full, declared);
      if (declared.length === 0) setInner(forms, words, range);
      if (!isWord(words, range.first)) setBetter(forms, full[0]!, 'given');
      if (isJunior(words, range)) setJunior(forms, full.at(-1)!);
    }
  }
  for (const family of declared) setBetter(forms, family, 'family');
  return forms;
}

/** A word between others cannot end a declared family name, so every ending longer than it is whole too. */
function setEndings(
  forms: Map<string, ShortKind>,
  full: readonly string[],
  declared: readonly string[],
): void {
  for (let from = 1; from < full.length; from += 1) {
    const key = full.slice(from).join(' ');
    const whole =
      declared.length === 0 || declared.some((family) => key === family || key.endsWith(` ${family}`));
    setBetter(forms, key, whole ? 'family' : 'cut');
  }
}

/** The first of two family names: "Sánchez" for Pedro Sánchez Pérez-Castejón, "Peña" for Enrique Peña Nieto. */
function setInner(forms: Map<string, ShortKind>, words: ArticleWords, { first, until }: TokenRange): void {
  const { hashes, flags } = words.tokens;
  for (let index = first + 1; index < until - 1; index += 1) {
    const hash = hashes[index]!;
    const joined = (flags[index]! | flags[index + 1]!) & FLAG.hyphenBefore;
    if (joined || GIVEN.has(hash) || PARTICLES.has(hash) || COMMON.has(hash) || GENERATIONS.has(hash))
      continue;
    if (words.isCapital(index) && !words.isInitial(index)) setBetter(forms, words.folded(index), 'inner');
  }
}

/** "Trump Jr." is the son, who is hardly ever called by the bare name. */
function setJunior(forms: Map<string, ShortKind>, family: string): void {
  forms.set(family, 'cut');
  for (const generation of ['jr', 'junior']) setBetter(forms, `${family} ${generation}`, 'family');
}

function isJunior(words: ArticleWords, { first, until }: TokenRange): boolean {
  return until - first > 2 && ['jr', 'junior'].includes(words.folded(until - 1));
}

/** One or two syllables as Pinyin spells them: Jinping, Keqiang. */
const SYLLABLES = /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]{1,3}(?:ng|n|r)?){1,2}$/;

/** Xi Jinping, Moon Jae-in, Kim Jong Un; a declared family name decides. */
function saysFamilyFirst(
  words: ArticleWords,
  { first, until }: TokenRange,
  declared: readonly string[],
): boolean {
  const size = until - first;
  if (declared.length > 0) return declared.includes(words.folded(first));
  if (size < 2 || size > 3) return false;
  const hash = words.tokens.hashes[first]!;
  const hyphens = words.tokens.flags;
  if ((hyphens[first + 1]! & FLAG.hyphenBefore) !== 0) return false;
  const pair = size === 3 && (hyphens[first + 2]! & FLAG.hyphenBefore) !== 0;
  if (FAMILY_FIRST.has(hash)) return true;
  if (!FAMILY_FIRST_OR_GIVEN.has(hash)) return false;
  return (
    pair ||
    (size === 3 && words.folded(first + 1).length <= 5 && words.folded(first + 2).length <= 5) ||
    (size === 2 && !COMMON.has(words.tokens.hashes[first + 1]!) && SYLLABLES.test(words.folded(first + 1)))
  );
}

const ORDER: readonly ShortKind[] = ['introduced', 'family', 'cut', 'inner', 'given'];

function setBetter(forms: Map<string, ShortKind>, key: string, kind: ShortKind): void {
  const known = forms.get(key);
  if (known === undefined || ORDER.indexOf(kind) < ORDER.indexOf(known)) forms.set(key, kind);
}

/** A given name that is an ordinary word (Will, Mark) tells too little alone. */
function isWord(words: ArticleWords, index: number): boolean {
  const hash = words.tokens.hashes[index]!;
  return FRAME.has(hash) || COMMON.has(hash) || words.isInitial(index);
}
