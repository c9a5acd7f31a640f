// That what the reader wrote is gone, and how much it was.

import { commaWords, say, sayCount, twoSentences } from '@/lib/core/words/say';
import { COUNTED, type Counted, type Counts } from '../model/witness';

export function lostWords(lost: Counts): string {
  const parts = COUNTED.filter((what) => lost[what] > 0).map((what) => countWords(what, lost[what]));
  const sentence = say('note_lost');
  return parts.length > 0 ? twoSentences(sentence, say('note_lost_counts', commaWords(parts))) : sentence;
}

function countWords(what: Counted, count: number): string {
  return sayCount(what === 'stories' ? 'memory_found' : `restore_${what}`, count);
}
