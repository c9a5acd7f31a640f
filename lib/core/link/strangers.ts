// How much of a name belongs to bearers the library does not know: what a reading must outweigh to be shown.

import type { ArticleWords } from './article-words';
import { COMMON, GIVEN, SURNAMES } from './lexicon/lexicon';
import type { Candidate, Mention } from './mentions';
import type { EntityTable } from './table/entity-table';
import { STRANGERS } from './weights';

/**
 * The weight of "someone or something else", where the readings together weigh 1. `best` is the likeliest reading, `mentions` all
 * places where the same words stand.
 */
export function strangersWeight(
  words: ArticleWords,
  table: EntityTable,
  { best, mentions }: { readonly best: Candidate; readonly mentions: readonly Mention[] },
): number {
  const mention = mentions[0]!;
  const relief = 1 - STRANGERS.salienceRelief * table.salience(best.entity);
  const form = mentions.some(({ titled }) => titled) ? STRANGERS.long : formWeight(words, mention, best);
  return form * relief * ordinaryFactor(words, mentions);
}

function formWeight(words: ArticleWords, mention: Mention, { kind, reading }: Candidate): number {
  const { first, until } = mention;
  const hash = words.tokens.hashes[first]!;
  if (until - first > 1) {
    if (kind !== 'person' || reading.type === 'native') return STRANGERS.long;
    // "Alexandria Ocasio-Cortez", "Giuseppe Cavo Dragone": three words are hardly shared.
    if (!GIVEN.has(hash) || until - first > 2) return STRANGERS.rarePerson;
    return isCommonName(words, mention) ? STRANGERS.commonPerson : STRANGERS.plainPerson;
  }
  if (words.isAcronym(first) && words.casingOf(first) !== 'capitals') {
    return words.folded(first).length <= 3 && kind !== 'place' ? STRANGERS.shortAcronym : STRANGERS.acronym;
  }
  if (kind === 'person') return STRANGERS.surname;
  return GIVEN.has(hash) ? STRANGERS.givenName : STRANGERS.word;
}

/** "Mike Johnson": a given name that thousands bear, and a family name too. */
export function isCommonName(words: ArticleWords, { first, until }: Mention): boolean {
  const { hashes } = words.tokens;
  return until - first === 2 && GIVEN.has(hashes[first]!) && SURNAMES.has(hashes[until - 1]!);
}

/** Names that are ordinary words: they weigh less, and much less where every capital comes from the place it stands in. */
function ordinaryFactor(words: ArticleWords, mentions: readonly Mention[]): number {
  const mention = mentions[0]!;
  for (let index = mention.first; index < mention.until; index += 1) if (!isOrdinary(words, index)) return 1;
  const acronym = words.isAcronym(mention.first);
  const chosen = mentions.some((one) => hasChosenCapital(words, one));
  // An acronym in running text has capitals that no ordinary word has.
  if (chosen && acronym) return 1;
  if (mention.until - mention.first > 1) return chosen ? 1 : STRANGERS.phraseAtStart;
  return STRANGERS.ordinaryWord * (chosen ? 1 : STRANGERS.ordinaryAtStart);
}

function isOrdinary(words: ArticleWords, index: number): boolean {
  const hash = words.tokens.hashes[index]!;
  return COMMON.has(hash) || words.isWrittenSmall(hash);
}

/** Whether a capital was chosen by the writer, and is not that of a sentence start or a headline. */
function hasChosenCapital(words: ArticleWords, { first, until }: Mention): boolean {
  for (let index = first; index < until; index += 1) {
    if (words.casingOf(index) !== 'sentence' || !words.isCapital(index) || words.folded(index) === 'i')
      continue;
    if (!words.startsSentence(index) || words.isAcronym(index)) return true;
  }
  return words.casingOf(first) === 'sentence' && hasCapitalBehind(words, until);
}

function hasCapitalBehind(words: ArticleWords, index: number): boolean {
  return index < words.count && words.continuesName(index) && words.isCapital(index);
}
