// Where in a text a quotation in other words may stand: the stretches that share most of its words, the rare ones before all.

import type { QuotedItem, QuotedWord } from './quoted-words';
import type { ReadText } from './read-text';
import { runsOf, wordsOf } from './runs';

/** Most cells of an alignment: some 10 ms and 2 MB. A quotation of 200 words is laid along 7,500 words of a text. */
export const MOST_CELLS = 1_500_000;
/** Fewest words of a run that is looked for by itself: a shorter one is found near the others or not at all. */
const OWN_WINDOW = 4;
/** A window in words: what was said in so many words may take twice as many in the text, and a few for those left out. */
const windowOf = (words: number): number => 2 * words + 20;

/** The words of the text that a quotation is laid along, ascending: all of a short text. */
export function passageWords(items: readonly QuotedItem[], text: ReadText): Int32Array {
  const { count } = text.tokens;
  if (items.length * count <= MOST_CELLS) return Int32Array.from({ length: count }, (_, index) => index);
  const words = items.filter((item): item is QuotedWord => item.is === 'word');
  const shared = sharedWords(words, text);
  const stretches = [words, ...ownRuns(items)].flatMap((run) => {
    const width = windowOf(run.length);
    const first = bestWindow(run, shared, width, count);
    // Half as much around it: the best window by its words may cut the passage at an end.
    return first < 0 ? [] : [{ first: first - (width >> 1), until: first + width + (width >> 1) }];
  });
  const room = Math.floor(MOST_CELLS / items.length);
  const chosen = new Set<number>();
  for (const { first, until } of stretches)
    for (let word = Math.max(0, first); word < Math.min(count, until) && chosen.size < room; word += 1)
      chosen.add(word);
  return Int32Array.from(chosen).sort();
}

function ownRuns(items: readonly QuotedItem[]): QuotedWord[][] {
  const runs = runsOf(items);
  if (runs.length < 2) return [];
  return runs.map((run) => wordsOf(items, run)).filter((run) => run.length >= OWN_WINDOW);
}

interface SharedWord {
  readonly word: number;
  readonly stem: number;
}

interface Shared {
  /** Words of the text that share their stem with one of the quotation, ascending. */
  readonly places: readonly SharedWord[];
  /** By stem: how much it says here. */
  readonly weights: ReadonlyMap<number, number>;
}

function sharedWords(words: readonly QuotedWord[], text: ReadText): Shared {
  const counts = new Map<number, number>();
  // Words of grammar say nothing in a long text, unless there are no others.
  const telling = words.filter(({ weight }) => weight === 1);
  for (const { stem } of telling.length > 0 ? telling : words) counts.set(stem, 0);
  const places: SharedWord[] = [];
  const { stems, tokens } = text;
  for (let word = 0; word < tokens.count; word += 1) {
    const stem = stems[word]!;
    const count = counts.get(stem);
    if (count === undefined) continue;
    counts.set(stem, count + 1);
    places.push({ word, stem });
  }
  const weights = new Map(
    [...counts].map(([stem, count]) => [stem, Math.log(1 + tokens.count / (1 + count))]),
  );
  return { places, weights };
}

/** First word of the window that shares most with the run, each of the run's words counted as often as the run has it; -1 if none does. */
function bestWindow(
  run: readonly QuotedWord[],
  { places, weights }: Shared,
  width: number,
  count: number,
): number {
  const wanted = new Map<number, number>();
  for (const { stem } of run) wanted.set(stem, (wanted.get(stem) ?? 0) + 1);
  const held = new Map<number, number>();
  let score = 0;
  let best = 0;
  let bestFirst = -1;
  let tail = 0;
  const change = (stem: number, by: 1 | -1) => {
    const want = wanted.get(stem);
    if (want === undefined) return;
    const has = held.get(stem) ?? 0;
    held.set(stem, has + by);
    if (by === 1 ? has < want : has <= want) score += by * weights.get(stem)!;
  };
  for (const { word, stem } of places) {
    change(stem, 1);
    while (places[tail]!.word <= word - width) {
      change(places[tail]!.stem, -1);
      tail += 1;
    }
    // A hair more, so that sums of rounded numbers do not move the window.
    if (score > best + 1e-9) {
      best = score;
      bestFirst = Math.min(places[tail]!.word, Math.max(0, count - 1));
    }
  }
  return bestFirst;
}
