// The words of the reader's fact-checks: those they keep, what they said is not a claim, and looking some up.

import { FACT_CHECKS_AT } from '@/lib/core/model/kept-claim';
import { hostOf } from '@/lib/core/text/web-host';
import { unquoted, wordsQuoted } from './labels';
import { countWords } from './words';

/** Where the service says how one gets a key. */
export const KEY_GUIDE = 'https://developers.google.com/fact-check/tools/api/';

export const FACT_CHECK_LABELS = {
  kept: 'Those you keep',
  keptWords: 'They come before those of packs: where a story repeats one, it is marked there.',
  none: 'You keep none yet. On a page that publishes fact-checks the panel offers to keep them, and below some can be looked up.',
  keptOn: 'Kept',
  keep: 'Keep',
  remove: 'Remove',
  isKept: 'In your library',
  nowKept: (text: string) => `${wordsQuoted(shortened(text))} is kept.`,
  removed: (text: string) => `${wordsQuoted(shortened(text))} is no longer kept.`,
  undo: 'Undo',
  undone: 'It is back.',
  more: (left: number) => `Show more (${countWords(left, 'is', 'are')} left)`,
  lookUp: 'Look some up',
  words: 'Words of the claim',
  language: 'In',
  ask: `Look up at ${hostOf(FACT_CHECKS_AT)}`,
  asking: 'Asking …',
  found: (count: number, words: string) =>
    count === 0
      ? `Nothing was found for “${words}”. Fewer words, or another language, may find something.`
      : `${countWords(count, 'claim', 'claims')} for “${words}”.`,
  dropped: 'What was left out',
  key: 'Your key',
  keyWords:
    'A key is made with a Google account. It stays on this machine, is sent to nobody but that service, and stands in no backup.',
  guide: 'How one gets a key',
  keepKey: 'Keep this key',
  forgetKey: 'Forget the key',
  forgotten: 'The key is forgotten: nothing is looked up any more.',
  keyKept: 'The key is kept.',
  rejections: 'What you said is “not this claim”',
  noRejections:
    'Where a sentence was taken for a claim that it does not make, “Not this claim?” on its card puts that right, here and wherever the same sentence stands. What you said is listed here, and can be taken back.',
  isNot: 'does not say',
  takeBack: 'Take back',
  takenBack: (words: string) => `What you said of ${wordsQuoted(shortened(words))} is taken back.`,
} as const;

/** What is sent to whom, before anything is. */
export const LOOK_UP_CHECKS_WORDS = `Looking up sends the words that you type here, their language and your key to ${hostOf(FACT_CHECKS_AT)}, which learns with them the address of your connection. Nothing of what you read is sent, and nothing is looked up by itself.`;

/** Enough to know one's own key by. */
export function maskedKey(key: string): string {
  return `•••• ${key.slice(-4)}`;
}

/** Languages in which the most fact-checks are written, beside the reader's own. By code: each names itself. */
export const CHECK_LANGUAGES = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'hi',
  'id',
  'it',
  'pl',
  'pt',
  'tr',
  'uk',
] as const;

/** A sentence of the page holds only so much of another. */
function shortened(text: string): string {
  const words = unquoted(text);
  return words.length > 80 ? `${[...words].slice(0, 78).join('')}…` : words;
}
