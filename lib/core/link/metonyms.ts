// Whether the name of a place stands for those who govern it: "Moscow rejected", "relations with Ankara". Pure, from the words around it.

import type { Sense } from '../model/annotation';
import { JOIN } from '../text/joins';
import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { CALENDAR } from './lexicon/lexicon';
import {
  BEFORE_SUBJECT,
  BEFORE_VERB,
  BEHIND_VERB,
  BETWEEN_STATES,
  FORMS_OF_BE,
  NOUN_OR_VERB,
  OF_STATES,
  ON_STATES,
  STATE_VERBS,
  TO_STATES,
  WHERE,
} from './lexicon/words-of-states';
import type { TokenRange } from './name-parts';
import type { EntityTable } from './table/entity-table';

/**
 * In the description of what has a government ("Country in Central Europe; capital Warsaw", "sovereign state") or is where one sits
 * ("Capital of Russia", "official residence of the president"). "Country" alone is too common a word to be in the table.
 */
const GOVERNED = ['capital', 'sovereign', 'residence'].map(stemHash);
/** Most words between a place and its verb: "has not yet formally". */
const MOST_BEFORE_VERB = 3;
/** Most words between "talks" and "between": "talks on Thursday between". */
const MOST_BEFORE_BETWEEN = 3;

/** Whether an entity is a country or a seat of government, as far as the library says so. */
export function isGoverned(table: Pick<EntityTable, 'kind' | 'described'>, entity: number): boolean {
  if (table.kind(entity) !== 'place') return false;
  const known = table.described(entity);
  return GOVERNED.some((word) => known.includes(word));
}

/**
 * What a governed place's name stands for here. The words must say it: in doubt, the place itself. Only English is understood; in
 * headlines, where verbs have capitals, as well.
 */
export function senseOf(words: ArticleWords, { first, until }: TokenRange): Sense {
  if (!words.english) return 'itself';
  const before = wordBefore(words, first);
  if (before !== null && WHERE.has(before)) return 'itself';
  const speaks = isSubject(words, first) && actsAsState(words, until);
  return speaks || hasWhatStatesHave(words, until) || isDealtWith(words, first, until)
    ? 'government'
    : 'itself';
}

/** The word that stands beside another with one space between, or null. */
function wordAt(words: ArticleWords, index: number): number | null {
  return index > 0 && index < words.count && words.continuesName(index) ? words.tokens.hashes[index]! : null;
}

/** The word before a token, with one space between. */
function wordBefore(words: ArticleWords, index: number): number | null {
  return index > 0 && words.continuesName(index) ? words.tokens.hashes[index - 1]! : null;
}

/** "…, Moscow", "Moscow" at a sentence start, "but the U.S.". Not "in Moscow", "president of the United States", nor "Kyiv, Ukraine". */
function isSubject(words: ArticleWords, name: number): boolean {
  const hasThe = wordBefore(words, name) !== null && words.folded(name - 1) === 'the';
  const first = hasThe ? name - 1 : name;
  const before = wordBefore(words, first);
  if (before !== null) return BEFORE_SUBJECT.has(before) || CALENDAR.has(before);
  // A name and a comma in front: the place tells where that is.
  return words.startsSentence(first) || first === 0 || !isCapitalName(words, first - 1);
}

function isCapitalName(words: ArticleWords, index: number): boolean {
  return words.isCapital(index) && !words.startsSentence(index);
}

/** "said", "has repeatedly denied", "will not accept" right behind the place; not "was accused", "US sanctions against". */
function actsAsState(words: ArticleWords, until: number): boolean {
  let isPassive = false;
  for (let index = until; index <= until + MOST_BEFORE_VERB; index += 1) {
    const word = wordAt(words, index);
    if (word === null) return false;
    if (STATE_VERBS.has(word)) {
      if (isPassive) return words.folded(index).endsWith('ing');
      if (index > until || !NOUN_OR_VERB.has(word)) return true;
      const next = wordAt(words, index + 1);
      return next !== null && BEHIND_VERB.has(next);
    }
    if (!BEFORE_VERB.has(word)) return false;
    isPassive ||= FORMS_OF_BE.has(word);
  }
  return false;
}

/** "Tehran's demands", "Beijing's latest proposal". */
function hasWhatStatesHave(words: ArticleWords, until: number): boolean {
  if (until >= words.count || words.folded(until) !== 's') return false;
  const { joins } = words.tokens;
  if (joins[until] !== JOIN.apostrophe) return false;
  const next = wordAt(words, until + 1);
  if (next === null) return false;
  if (OF_STATES.has(next)) return true;
  const after = wordAt(words, until + 2);
  return after !== null && !words.isCapital(until + 1) && OF_STATES.has(after);
}

/** "relations with Moscow", "talks between Moscow and Kyiv", "accused Tehran of", "sanctions on Minsk", "rejected by Ankara". */
function isDealtWith(words: ArticleWords, first: number, until: number): boolean {
  const before = wordBefore(words, first);
  if (before === null) return false;
  const atBefore = first - 1;
  const earlier = wordBefore(words, atBefore);
  switch (words.folded(atBefore)) {
    case 'with':
      return earlier !== null && BETWEEN_STATES.has(earlier);
    case 'between':
      return isBetweenStates(words, atBefore);
    case 'and':
      return isSecondOfTwo(words, atBefore);
    case 'by':
      return earlier !== null && STATE_VERBS.has(earlier);
    case 'on':
    case 'against':
      return earlier !== null && ON_STATES.has(earlier);
    default:
      return (
        TO_STATES.has(before) && ['to', 'of', 'against', 'over', 'that'].includes(foldedAt(words, until))
      );
  }
}

/** "talks between": what states have stands a few words before. */
function isBetweenStates(words: ArticleWords, between: number): boolean {
  for (let index = between; index > Math.max(0, between - MOST_BEFORE_BETWEEN); index -= 1) {
    const word = wordBefore(words, index);
    if (word === null) return false;
    if (BETWEEN_STATES.has(word)) return true;
  }
  return false;
}

/** "talks between Moscow and Kyiv": of the second. Up to three words may name the first. */
function isSecondOfTwo(words: ArticleWords, and: number): boolean {
  for (let index = and - 1; index >= Math.max(1, and - 3); index -= 1) {
    if (!words.isCapital(index)) return false;
    const word = foldedAt(words, index - 1);
    if (word === 'between') return isBetweenStates(words, index - 1);
  }
  return false;
}

function foldedAt(words: ArticleWords, index: number): string {
  return index >= 0 && index < words.count ? words.folded(index) : '';
}
