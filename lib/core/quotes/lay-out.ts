// An alignment as pieces: what stands between two words that agree, and at both ends of the quotation.

import { JOIN } from '../text/joins';
import { foldedToken, isCapitalised } from '../text/tokens';
import type { Pair } from './align';
import type { MovedClause } from './moved-clauses';
import { type Laid, PieceWriter } from './pieces';
import type { QuotedItem, QuotedWord } from './quoted-words';
import type { ReadText } from './read-text';
import type { Place } from './runs';
import { endsSentence } from './sentences-around';
import { isGrammar } from './word-weights';

export interface Alignment {
  readonly parts: readonly string[];
  readonly items: readonly QuotedItem[];
  readonly text: ReadText;
  /** One at least. */
  readonly pairs: readonly Pair[];
  readonly moved: readonly MovedClause[];
}

type Gap = readonly QuotedItem[];

const isWord = (item: QuotedItem): item is QuotedWord => item.is === 'word';

export function layOut({ parts, items, text, pairs, moved }: Alignment): Laid {
  const writer = new PieceWriter(parts, text);
  const head = pairs[0]!;
  const tail = pairs.at(-1)!;
  const before = items.slice(0, head.item);
  const after = items.slice(tail.item + 1);
  const first = Math.min(...moved.map(({ place }) => place.first), reachBack(text, head.word, before, moved));
  const until = Math.max(
    ...moved.map(({ place }) => place.until),
    reachOn(text, tail.word + 1, after, moved),
  );
  writeGap(writer, before, { first, until: head.word });
  pairs.forEach(({ item, word, same }, index) => {
    const quoted = [items[item] as QuotedWord];
    if (same) writer.same(quoted);
    else writer.instead(quoted, { first: word, until: word + 1 });
    const next = pairs[index + 1];
    if (next !== undefined)
      writeGap(writer, items.slice(item + 1, next.item), { first: word + 1, until: next.word });
  });
  writeGap(writer, after, { first: tail.word + 1, until });
  return { pieces: writer.pieces(), leavesOut: writer.leavesOut, place: { first, until } };
}

/** Words of a gap that stand nowhere else in the text: only against those stand others. A mark says that the text goes on: one word proves it. */
function ownItems(gap: Gap, moved: readonly MovedClause[]): Gap {
  const elsewhere = new Set(moved.flatMap(({ words }) => words));
  return gap.filter((item) => !isWord(item) || !elsewhere.has(item));
}

/** How much further than the quotation's own words the same words are looked for at its ends: "all of them" for "them all". */
const FURTHER = 2;

/**
 * How many words of the text stand against those at an end of the quotation, within the sentence: as many as the quotation has there, but
 * where none of them stands at its place, up to the last that both have. `gap`: outwards from the words that agree. `next`: the text's next
 * word outwards, or -1 where the sentence ends.
 */
function reach(text: ReadText, gap: Gap, next: () => number): number {
  const keys = new Set(gap.filter(isWord).map(({ key }) => key));
  let shared = 0;
  let most = 0;
  for (let away = 0; away < gap.length + FURTHER; away += 1) {
    const word = next();
    if (word < 0) break;
    const key = text.keys[word]!;
    const beside = gap[away];
    if (beside?.is === 'word' && beside.key === key) return reachAll(gap.length, away, next);
    if (away < gap.length) most = away + 1;
    if (keys.has(key)) shared = away + 1;
  }
  return shared > 0 ? shared : most;
}

/** All places up to `count`, of which `away` is the last that was looked at. */
function reachAll(count: number, away: number, next: () => number): number {
  let reached = away + 1;
  while (reached < count && next() >= 0) reached += 1;
  return reached;
}

function reachBack(text: ReadText, word: number, gap: Gap, moved: readonly MovedClause[]): number {
  let first = word;
  const count = reach(text, ownItems(gap, moved).toReversed(), () => {
    if (first === 0 || endsSentence(text, first)) return -1;
    first -= 1;
    return first;
  });
  return word - count;
}

/** The same behind the last. Where those are words of grammar only, the name or noun that they lead to is shown with them. */
function reachOn(text: ReadText, word: number, gap: Gap, moved: readonly MovedClause[]): number {
  const { tokens } = text;
  const mayGoOn = (at: number) => at < tokens.count && !endsSentence(text, at);
  let last = word;
  const count = reach(text, ownItems(gap, moved), () => {
    if (!mayGoOn(last)) return -1;
    last += 1;
    return last - 1;
  });
  let until = word + count;
  if (count === 0 || !gap.some((item) => isWord(item) && item.weight === 1)) return until;
  for (let at = word; at < until; at += 1) if (!isGrammar(foldedToken(tokens, at))) return until;
  while (mayGoOn(until) && isGrammar(foldedToken(tokens, until))) until += 1;
  if (mayGoOn(until)) until += 1;
  while (mayGoOn(until) && tokens.joins[until] === JOIN.space && isCapitalised(tokens, until)) until += 1;
  return until;
}

/**
 * What stands between two words that agree. Without a mark the two stretches stand against each other. With one, words beside it stand
 * against as many of the text's, from the side that they are on; the rest is what the mark stands for.
 */
function writeGap(writer: PieceWriter, gap: Gap, there: Place): void {
  const firstMark = gap.findIndex((item) => !isWord(item));
  if (firstMark < 0) {
    writer.instead(gap.filter(isWord), there);
    return;
  }
  const lastMark = gap.findLastIndex((item) => !isWord(item));
  const left = gap.slice(0, firstMark).filter(isWord);
  const right = gap.slice(lastMark + 1).filter(isWord);
  const leftUntil = Math.min(there.first + left.length, there.until);
  const rightFirst = Math.max(leftUntil, there.until - right.length);
  writer.instead(left, { first: there.first, until: leftUntil });
  let rest: Place = { first: leftUntil, until: rightFirst };
  for (const item of gap.slice(firstMark, lastMark + 1)) {
    if (isWord(item)) writer.instead([item], { first: rest.first, until: rest.first });
    else {
      writer.mark(item, rest);
      rest = { first: rest.until, until: rest.until };
    }
  }
  writer.instead(right, { first: rightFirst, until: there.until });
}
