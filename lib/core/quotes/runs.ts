// Whether a quotation stands in a text word for word: each of its runs as it is, one behind the other.

import type { QuotedItem, QuotedMark, QuotedWord } from './quoted-words';
import { type ReadText, wordAt } from './read-text';

/** Words of the quotation with nothing between them that says that something is left out or put in. */
export interface Run {
  readonly first: number;
  readonly until: number;
  readonly letters: string;
}

/** Where a run stands in the text, by words. */
export interface Place {
  readonly first: number;
  readonly until: number;
}

/** Most places of one run that are looked at: "the" of a long text has thousands, and a quotation hangs on none of them. */
const MOST_PLACES = 400;
/** Most letters compared where a run begins or ends inside a word of the text: one letter, over and over, is found at every place. */
const MOST_LETTERS = 20_000_000;
/** Most runs of one quotation that are placed one by one: nobody leaves out words forty times. */
const MOST_RUNS = 40;

export function runsOf(items: readonly QuotedItem[]): Run[] {
  const runs: Run[] = [];
  let first = -1;
  let letters = '';
  for (let index = 0; index <= items.length; index += 1) {
    const item = items[index];
    if (item?.is === 'word') {
      if (first < 0) first = index;
      letters += item.letters;
    } else if (first >= 0) {
      runs.push({ first, until: index, letters });
      first = -1;
      letters = '';
    }
  }
  return runs;
}

/** All places of the letters that begin and end with a word. */
export function placesOf(text: ReadText, letters: string): Place[] {
  const places: Place[] = [];
  if (letters === '') return places;
  const most = MOST_LETTERS / letters.length;
  let at = text.letters.indexOf(letters);
  for (let tries = 0; at >= 0 && tries < most && places.length < MOST_PLACES; tries += 1) {
    const first = wordAt(text, at);
    const until = first < 0 ? -1 : wordAt(text, at + letters.length);
    if (until >= 0) places.push({ first, until });
    at = text.letters.indexOf(letters, at + 1);
  }
  return places;
}

/**
 * The runs' places in their order, as near to each other as the text has them; null where one of them is missing. The nearest place
 * behind the run before is the best for each, so that only the first is tried at every place.
 */
export function placeRuns(text: ReadText, runs: readonly Run[]): Place[] | null {
  const [head, ...rest] = runs;
  if (head === undefined || runs.length > MOST_RUNS) return null;
  const others = rest.map(({ letters }) => placesOf(text, letters));
  if (others.some((places) => places.length === 0)) return null;
  let best: Place[] | null = null;
  for (const start of placesOf(text, head.letters)) {
    const chain = [start];
    for (const places of others) {
      const next = firstBehind(places, chain.at(-1)!.until);
      if (next === undefined) return best;
      chain.push(next);
    }
    if (best === null || widthOf(chain) < widthOf(best)) best = chain;
  }
  return best;
}

const widthOf = (chain: readonly Place[]): number => chain.at(-1)!.until - chain[0]!.first;

/** `places` are sorted. */
function firstBehind(places: readonly Place[], word: number): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.first < word) low = middle + 1;
    else high = middle;
  }
  return places[low];
}

/** The marks between two runs, or in front of the first and behind the last. */
export function marksBetween(items: readonly QuotedItem[], from: number, to: number): QuotedMark[] {
  return items.slice(from, to).filter((item): item is QuotedMark => item.is !== 'word');
}

export function wordsOf(items: readonly QuotedItem[], { first, until }: Run): QuotedWord[] {
  return items.slice(first, until).filter((item): item is QuotedWord => item.is === 'word');
}
