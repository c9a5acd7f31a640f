// A quotation that stands in the text word for word, but for what it says itself that it left out or put in.

import { type Laid, PieceWriter } from './pieces';
import type { QuotedItem } from './quoted-words';
import type { ReadText } from './read-text';
import { marksBetween, type Place, placeRuns, type Run, runsOf, wordsOf } from './runs';
import { endsSentence } from './sentences-around';

/** Null where some of its runs are missing, or stand in another order. */
export function wordForWord(
  parts: readonly string[],
  items: readonly QuotedItem[],
  text: ReadText,
): Laid | null {
  const runs = runsOf(items);
  const places = placeRuns(text, runs) ?? placeParts(items, text, runs);
  if (places === null) return null;
  const writer = new PieceWriter(parts, text);
  const marks = (from: number, to: number, left: Place) => {
    let rest = left;
    for (const mark of marksBetween(items, from, to)) {
      writer.mark(mark, rest);
      rest = { first: rest.until, until: rest.until };
    }
  };
  const head = places[0]!;
  const tail = places.at(-1)!;
  marks(0, runs[0]!.first, {
    first: head.first - (endsSentence(text, head.first) ? 0 : 1),
    until: head.first,
  });
  runs.forEach((run, index) => {
    writer.same(wordsOf(items, run));
    const next = runs[index + 1];
    if (next === undefined) return;
    const from = places[index]!.until;
    const to = places[index + 1]!.first;
    // Parts that stand in the text the other way round: something else stands between them.
    marks(run.until, next.first, to >= from ? { first: from, until: to } : { first: to, until: to + 1 });
  });
  marks(runs.at(-1)!.until, items.length, {
    first: tail.until,
    until: tail.until + (endsSentence(text, tail.until) ? 0 : 1),
  });
  const first = Math.min(...places.map((place) => place.first));
  const until = Math.max(...places.map((place) => place.until));
  return { pieces: writer.pieces(), leavesOut: writer.leavesOut, place: { first, until } };
}

/** Each part by itself: two quotations told in one sentence need not stand in the text one behind the other. */
function placeParts(items: readonly QuotedItem[], text: ReadText, runs: readonly Run[]): Place[] | null {
  const breaks = items.flatMap((item, index) => (item.is === 'break' ? [index] : []));
  if (breaks.length === 0) return null;
  const places: Place[] = [];
  let from = 0;
  for (const end of [...breaks, items.length]) {
    const own = runs.filter(({ first }) => first >= from && first < end);
    from = end;
    if (own.length === 0) continue;
    const found = placeRuns(text, own);
    if (found === null) return null;
    places.push(...found);
  }
  return places;
}
