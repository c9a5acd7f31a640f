// A text as the peers get it, and the spans that everyone answers with.

import {
  agrees,
  type CapitalPattern,
  capitalPattern,
  hasCapitals,
  packCapitals,
  SHAPE,
} from '@/lib/core/match/capitals';
import { FLAG } from '@/lib/core/text/token-flags';
import { foldedToken, separatorBefore, tokenize } from '@/lib/core/text/tokens';

/**
 * A text folded already, separators in their canonical form, and for every offset whether a name may begin or end there. None of
 * this is counted against the peers; the index folds and decides as it goes. What they still do is what any matcher of whole words
 * must: find the words, with offsets.
 */
export interface FoldedText {
  /** The text as it was. */
  readonly source: string;
  readonly folded: string;
  readonly mayBegin: Uint8Array;
  readonly mayEnd: Uint8Array;
  /** Number of our token that begins, or ends, at an offset: to compare the answers. */
  readonly beginning: Int32Array;
  readonly ending: Int32Array;
}

export function foldText(text: string): FoldedText {
  const tokens = tokenize(text);
  const pieces: string[] = [];
  let length = 0;
  const begins: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const separator = at === 0 ? '' : (separatorBefore(tokens, at) ?? '\n');
    const token = foldedToken(tokens, at);
    pieces.push(separator, token);
    begins.push(length + separator.length);
    length += separator.length + token.length;
    ends.push(length);
  }
  const size = length + 1;
  const made = {
    source: text,
    // Joined, not added up: a rope would be flattened in a peer's first scan.
    folded: pieces.join(''),
    mayBegin: new Uint8Array(size),
    mayEnd: new Uint8Array(size),
    beginning: new Int32Array(size),
    ending: new Int32Array(size),
  };
  for (let at = 0; at < tokens.count; at++) {
    const flags = tokens.flags[at]!;
    made.beginning[begins[at]!] = at;
    made.ending[ends[at]!] = at;
    if (!(flags & (FLAG.noBegin | FLAG.joinedBefore))) made.mayBegin[begins[at]!] = 1;
    if (!(flags & (FLAG.noEnd | FLAG.joinedAfter))) made.mayEnd[ends[at]!] = 1;
  }
  return made;
}

/** Token numbers of the first and last token, and the name's number, flat. */
export type Spans = number[];

/** Whether a name's case rule agrees with the tokens `[first, last]`: the same test for all, the index's own. */
export type Accepts = (name: number, first: number, last: number) => boolean;

export const acceptsAll: Accepts = () => true;

/** Rule `cased`. What a name asks for is worked out once, when it is first found, so that a race does not measure that. */
export function capitalsAccepted(names: readonly string[], text: string): Accepts {
  const tokens = tokenize(text);
  const asked = new Array<{ shape: number; byte: number; pattern: CapitalPattern } | undefined>(names.length);
  return (name, first, last) => {
    let each = asked[name];
    if (!each) {
      const own = tokenize(names[name]!);
      const whole = { from: 0, to: own.count };
      const packed = packCapitals(own, whole, 'cased');
      const shape = packed & 255;
      each = { shape, byte: packed >> 8, pattern: shape === SHAPE.letters ? capitalPattern(own, whole) : [] };
      asked[name] = each;
    }
    const range = { from: first, to: last + 1 };
    if (each.shape !== SHAPE.letters) return hasCapitals(tokens, range, each);
    const found = capitalPattern(tokens, range);
    return (
      found.length === each.pattern.length &&
      found.every((unit, at) => agrees(each.pattern[at]!, unit, false))
    );
  };
}
