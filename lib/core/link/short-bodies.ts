// How a body is called after its full name: by its first word (Lockheed), by what it is (the Commission), by its initials.

import type { ArticleWords } from './article-words';
import { GIVEN_HERS, GIVEN_HIS } from './lexicon/given-by-sex';
import { BODY_NOUNS, COMMON, GENERATIONS, OF_PEOPLES } from './lexicon/lexicon';
import { words as wordSet } from './lexicon/word-set';
import { keyOf } from './mentions';
import type { TokenRange } from './name-parts';
import type { Bearer, ShortKind } from './people';
import type { EntityTable } from './table/entity-table';

/** Nouns that press writes with a capital and "the" for a body it has named: the Commission. */
export const HEAD_NOUNS = wordSet(`
  commission committee council court parliament assembly congress senate ministry department agency authority bureau
  board bank fund union federation association institute institution university college school academy party
  foundation society church trust league alliance organization organisation group company corporation
  museum library hospital center centre conference convention treaty agreement act
  treasury tribunal secretariat centre office service administration navy army club
`);

/** Small words whose letter an abbreviation leaves out: Department of Justice. */
const NO_LETTER: ReadonlySet<string> = new Set(
  'of the and for on in to a de la des du der und et s'.split(' '),
);

/** The short forms of one body: key as in `Mention.key`. */
export function bodyForms(
  words: ArticleWords,
  table: EntityTable,
  { named, entity }: Bearer,
): ReadonlyMap<string, ShortKind> {
  const forms = new Map<string, ShortKind>();
  for (const range of named) {
    const noun = headNoun(words, range);
    if (noun !== null) forms.set(noun, 'noun');
    // Of a body nobody knows, only the noun is needed, so that "the Commission" is not taken for a known one.
    if (entity === null) continue;
    const letters = initialsOf(words, range);
    if (letters.length >= 3) forms.set(letters, 'letters');
    const tail = tailOf(words, range);
    if (tail !== null && !forms.has(tail)) forms.set(tail, 'tail');
    const trunk = trunkOf(words, range);
    if (trunk !== null) forms.set(trunk, 'lead');
    // An act, a route or a season is not called by its first word.
    const lead = table.kind(entity) === 'organisation' ? leadOf(words, range) : null;
    if (lead !== null && !forms.has(lead)) forms.set(lead, 'lead');
  }
  return forms;
}

/** The noun that says what the body is: its last word, or the one in front of "of" or "for". */
export function headNoun(words: ArticleWords, { first, until }: TokenRange): string | null {
  if (until - first < 2) return null;
  let end = until;
  for (let index = first + 1; index < until; index += 1)
    if (!words.isCapital(index) && ['of', 'for', 'on', 'in', 'to'].includes(words.folded(index))) {
      end = index;
      break;
    }
  const hash = words.tokens.hashes[end - 1]!;
  return HEAD_NOUNS.has(hash) ? words.folded(end - 1) : null;
}

/** Longer names of bodies are cut to letters, not to their first word. */
const LONGEST_LED = 4;

/** Northwest Territories are not the Northwest. */
const DIRECTION = /^(?:north|south|east|west)/;

/** "Lockheed", "Goldman", "Barclays": a first word that is neither an ordinary one nor a common given name. */
export function leadOf(words: ArticleWords, { first, until }: TokenRange): string | null {
  const hash = words.tokens.hashes[first]!;
  if (until - first < 2 || until - first > LONGEST_LED || !words.isCapital(first) || words.isAcronym(first))
    return null;
  if ([COMMON, BODY_NOUNS, OF_PEOPLES, GIVEN_HIS, GIVEN_HERS].some((list) => list.has(hash))) return null;
  const word = words.folded(first);
  return word.length >= 4 && !DIRECTION.test(word) ? word : null;
}

/** "China Eastern", "Douglas Aircraft": two words or more without what says that they are a company. */
function trunkOf(words: ArticleWords, { first, until }: TokenRange): string | null {
  if (until - first < 3 || !FIRM.has(words.tokens.hashes[until - 1]!)) return null;
  return keyOf(words, { first, until: until - 1 });
}

const FIRM = wordSet(`
  inc corp corporation co company ltd limited plc llc ag sa gmbh group holdings airlines airways bank motors industries
  international partners brothers bros stores systems technologies
`);

/**
 * "the A380", "the Dreamliner", "the Mets", "the Post": the last word of a name without small words, where it is none of those that say
 * what a body is.
 */
function tailOf(words: ArticleWords, { first, until }: TokenRange): string | null {
  // The last word of "2012 Summer Paralympics" means them all.
  if (until - first < 2 || until - first > LONGEST_LED || !words.isCapital(first)) return null;
  for (let index = first; index < until; index += 1)
    if (!words.isCapital(index) && !/^\d/.test(words.folded(index))) return null;
  const hash = words.tokens.hashes[until - 1]!;
  if (HEAD_NOUNS.has(hash) || BODY_NOUNS.has(hash) || FIRM.has(hash) || GENERATIONS.has(hash)) return null;
  const word = words.folded(until - 1);
  return word.length >= 4 && !/^\d+$/.test(word) ? word : null;
}

/** First letters of all words but the small ones: FBI for Federal Bureau of Investigation. */
function initialsOf(words: ArticleWords, { first, until }: TokenRange): string {
  let letters = '';
  for (let index = first; index < until; index += 1) {
    const word = words.folded(index);
    if (words.isCapital(index) || !NO_LETTER.has(word)) letters += word[0] ?? '';
  }
  return letters;
}
