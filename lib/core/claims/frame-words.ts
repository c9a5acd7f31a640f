// Function words: they tell no claim from another, but order, negation and modality are read from them.

import { hashWord } from '../text/token-hash';

/** `WORD.negation`, repeated here: `words` imports this module. */
const NEGATION = 64;

const NEGATIONS = 'not no never none nobody nothing nor neither without cannot';
const FUNCTION_WORDS =
  'the a an and or but if then than so as at by for from in into of off on onto out over to up with within about after again against all also am are be been being before between both can could did do does doing done during each few had has have having he her here hers herself him himself his how i is it its itself just may me might more most must my myself only other our ours ourselves own same shall she should some such that their theirs them themselves there these they this those through too under until very was we were what when where which while who whom whose why will would you your yours yourself yourselves us because though although however since upon among yet';

/** What stands behind an apostrophe, in full; empty: an ending. */
export const LONG_FORMS: Readonly<Record<string, string>> = {
  s: '',
  t: 'not',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  m: 'am',
};

let read: ReadonlyMap<number, number> | null = null;

/** Token hashes of function words, with their further flags. Read when first asked. */
export function frameHashes(): ReadonlyMap<number, number> {
  if (read) return read;
  const found = new Map<number, number>();
  for (const word of FUNCTION_WORDS.split(' ')) found.set(hashWord(word), 0);
  for (const word of NEGATIONS.split(' ')) found.set(hashWord(word), NEGATION);
  // What "don't", "won't" and their like are cut into before the apostrophe.
  for (const word of 'don doesn didn isn aren wasn weren hasn haven hadn couldn wouldn shouldn won ain mustn'.split(
    ' ',
  ))
    found.set(hashWord(word), 0);
  read = found;
  return found;
}
