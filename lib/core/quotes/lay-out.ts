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

/** Words of a gap that stand nowhere in the text: only against those stand others. A mark says that the text goes on: one word proves it. */
function ownItems(gap: Gap, moved: readonly MovedClause[]): number {
  const elsewhere = new Set(moved.flatMap(({ words }) => words));
  return gap.filter((item) => !isWord(item) || !elsewhere.has(item)).length;
}

/** In front of the first word that agrees, as many words of the text stand against those of the quotation, within the sentence. */
function reachBack(text: ReadText, word: number, gap: Gap, moved: readonly MovedClause[]): number {
  const most = ownItems(gap, moved);
  let first = word;
  while (first > 0 && word - first < most && !endsSentence(text, first)) first -= 1;
  return first;
}

/** The same behind the last. Where those are words of grammar only, the name or noun that they lead to is shown with them. */
function reachOn(text: ReadText, word: number, gap: Gap, moved: readonly MovedClause[]): number {
  const most = ownItems(gap, moved);
  const { tokens } = text;
  const mayGoOn = (at: number) => at < tokens.count && !endsSentence(text, at);
  let until = word;
  while (until - word < most && mayGoOn(until)) until += 1;
  if (until === word || !gap.some(isWord)) return until;
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
