// The words of the reader's fact-checks: those they keep, what they said is not a claim, and looking some up.

import { FACT_CHECKS_AT } from '@/lib/core/model/kept-claim';
import { hostOf } from '@/lib/core/text/web-host';
import { labels, say, sayCount } from '@/lib/core/words/say';
import { unquoted, wordsQuoted } from './labels';

/** Where the service says how one gets a key. */
export const KEY_GUIDE = 'https://developers.google.com/fact-check/tools/api/';

export const FACT_CHECK_LABELS = Object.assign(
  labels('checks', [
    'kept',
    'keptWords',
    'none',
    'keptOn',
    'keep',
    'remove',
    'isKept',
    'undo',
    'undone',
    'lookUp',
    'words',
    'language',
    'asking',
    'dropped',
    'key',
    'keyWords',
    'guide',
    'keepKey',
    'forgetKey',
    'forgotten',
    'keyKept',
    'rejections',
    'noRejections',
    'isNot',
    'takeBack',
  ]),
  {
    nowKept: (text: string) => say('checks_nowKept', wordsQuoted(shortened(text))),
    removed: (text: string) => say('checks_removed', wordsQuoted(shortened(text))),
    ask: () => say('checks_ask', hostOf(FACT_CHECKS_AT) ?? FACT_CHECKS_AT),
    found: (count: number, words: string) =>
      count === 0 ? say('checks_foundNone', words) : sayCount('checks_found', count, words),
    takenBack: (words: string) => say('checks_takenBack', wordsQuoted(shortened(words))),
  },
);

/** What is sent to whom, before anything is. */
export function lookUpChecksWords(): string {
  return say('checks_sent', hostOf(FACT_CHECKS_AT) ?? FACT_CHECKS_AT);
}

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
