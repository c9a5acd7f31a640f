// Family names where nothing but the article's people shows that they are names: "May said", "Brown’s plan", "CLINTON NAMES ALBRIGHT".

import { FLAG } from '../text/token-flags';
import type { ArticleWords } from './article-words';
import { COMMON, GIVEN } from './lexicon/lexicon';
import { words as wordSet } from './lexicon/word-set';
import { PART, type TokenRange } from './name-parts';
import type { ShortForms } from './people';

/** What people do in news, and adjectives and months do not: behind a word at a sentence start these show that it is somebody. */
const DOES = wordSet(`
  said says say told tells added adds asked asks was is has had did does will would could should also who whose
  and himself herself argued argues announced denied denies insisted called calls promised wrote writes thinks believes
  believed wants wanted went came took met won lost became joined served resigned replied responded declined noted
  explained acknowledged agreed vowed warned claimed claims defended testified appeared pleaded spoke signed made
`);

/** Words in front of a month or a day. */
const OF_TIME = wordSet(
  'in of since by until till last next this early late mid from on before after to through and',
);

/**
 * Whether a word that is an ordinary one, a month or a title stands here for somebody: "May said", "King’s lawyer". Asked only of
 * words that are someone's family name in this article.
 */
export function standsForSomeone(words: ArticleWords, index: number): boolean {
  const before = index > 0 && words.continuesName(index) ? index - 1 : -1;
  if (before >= 0 && (words.folded(before) === 'the' || words.isCapital(before))) return false;
  if (before >= 0 && OF_TIME.has(words.tokens.hashes[before]!)) return false;
  const { text, starts, ends } = words.tokens;
  if (text[starts[index]! - 1] === '@') return false;
  if (/^\s?['’]s\b/.test(text.slice(ends[index]!, ends[index]! + 4))) return true;
  const next = index + 1;
  return (
    next < words.count &&
    words.continuesName(next) &&
    !words.isCapital(next) &&
    DOES.has(words.tokens.hashes[next]!)
  );
}

/**
 * Ordinary words, months and titles that are a family name of someone here, and stand for somebody. `settled` are the first tokens of
 * known names that were not refused.
 */
export function hiddenSurnames(
  words: ArticleWords,
  parts: Uint8Array,
  forms: ShortForms,
  settled: ReadonlySet<number>,
): TokenRange[] {
  const found: TokenRange[] = [];
  for (let index = 0; index < words.count; index += 1) {
    if (!HIDING.has(parts[index]!) || settled.has(index) || !isFamilyName(words, forms, index)) continue;
    // Written small elsewhere, but no ordinary word: a name that has become a word, as in the santorum affair.
    const coined = parts[index] === PART.common && !COMMON.has(words.tokens.hashes[index]!);
    if (coined || standsForSomeone(words, index)) found.push({ first: index, until: index + 1 });
  }
  return found;
}

const HIDING: ReadonlySet<number> = new Set([PART.common, PART.calendar, PART.title, PART.known]);

/**
 * The family names among the words of a headline's run of capitals: "CLINTON NAMES ALBRIGHT". What stands beside one must be an
 * ordinary word, or the run is a name of its own ("TRUMP TOWER", "TIFFANY TRUMP").
 */
export function surnamesInHeadline(
  words: ArticleWords,
  forms: ShortForms,
  { first, until }: TokenRange,
): TokenRange[] {
  if (words.casingOf(first) === 'sentence' || until - first < 2) return [];
  const found: TokenRange[] = [];
  for (let index = first; index < until; index += 1) {
    if (!isFamilyName(words, forms, index)) continue;
    const alone =
      (index === first || isOrdinary(words, index - 1)) &&
      (index + 1 === until || isOrdinary(words, index + 1));
    if (alone) found.push({ first: index, until: index + 1 });
  }
  return found;
}

function isFamilyName(words: ArticleWords, forms: ShortForms, index: number): boolean {
  return (
    words.isCapital(index) &&
    (words.tokens.flags[index]! & FLAG.hyphenBefore) === 0 &&
    (forms.get(words.folded(index))?.some(({ kind }) => kind === 'family' || kind === 'seeming') ?? false)
  );
}

/** Verbs and small words, which a headline sets beside names; nouns that make a name of it are not told apart from them here. */
function isOrdinary(words: ArticleWords, index: number): boolean {
  const hash = words.tokens.hashes[index]!;
  return COMMON.has(hash) && !GIVEN.has(hash);
}

/** Refused as a kind of body, but one is named here: "the Commission". Whether it stands as a name is asked of each form. */
export function hiddenNouns(
  words: ArticleWords,
  parts: Uint8Array,
  forms: ShortForms,
  settled: ReadonlySet<number>,
): TokenRange[] {
  const found: TokenRange[] = [];
  for (let index = 0; index < words.count; index += 1) {
    if (parts[index] !== PART.known || settled.has(index) || !words.isCapital(index)) continue;
    if (forms.get(words.folded(index))?.some(({ kind }) => kind === 'noun'))
      found.push({ first: index, until: index + 1 });
  }
  return found;
}
