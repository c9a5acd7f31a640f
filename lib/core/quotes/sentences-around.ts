// The passage of a text that is shown beside a quotation: its words with a few around, never over the end of a sentence.

import { JOIN } from '../text/joins';
import type { ReadText } from './read-text';
import type { Place } from './runs';

/** Most words shown on each side. */
const AROUND = 12;
/** Longest passage shown, UTF-16 units: some three hundred words; of a longer one both ends are. */
const LONGEST_PASSAGE = 1_800;

export function passageAround(text: ReadText, place: Place): string {
  const { tokens } = text;
  let { first, until } = place;
  for (let added = 0; added < AROUND && first > 0 && !endsSentence(text, first); added += 1) first -= 1;
  for (let added = 0; added < AROUND && until < tokens.count && !endsSentence(text, until); added += 1)
    until += 1;
  const begins = first === 0 || endsSentence(text, first);
  const ends = until === tokens.count || endsSentence(text, until);
  const from = tokens.starts[first]!;
  const last = tokens.ends[until - 1]!;
  const behind = ends ? /^[^\s\p{Ps}\p{Pi}]{0,3}/u.exec(tokens.text.slice(last, last + 4))![0] : '';
  const words = tokens.text.slice(from, last) + behind;
  return (begins ? '' : '… ') + shortened(words) + (ends ? '' : ' …');
}

function shortened(words: string): string {
  if (words.length <= LONGEST_PASSAGE) return words;
  const half = LONGEST_PASSAGE / 2;
  const head = words.slice(0, words.lastIndexOf(' ', half) + 1 || half);
  const tailFrom = words.indexOf(' ', words.length - half);
  return `${head.trimEnd()} … ${words.slice(tailFrom < 0 ? words.length - half : tailFrom).trimStart()}`;
}

/** A sentence, or a clause that stands by itself, ends in front of this word. */
export function endsSentence({ tokens }: ReadText, word: number): boolean {
  if (word <= 0 || word >= tokens.count || tokens.joins[word] === JOIN.lineBreak) return true;
  const gap = tokens.text.slice(tokens.ends[word - 1]!, tokens.starts[word]!);
  return /[.!?;:]/.test(gap);
}
