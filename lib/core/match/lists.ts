// Lists: the entries of a folded name where one word is not enough, because several share it or capitals need letters.

import type { Tokens } from '../text/tokens';
import { agrees, type CapitalPattern, capitalPattern, hasCapitals, SHAPE, type TokenRange } from './capitals';

/** What an entry of shape `letters` asks for. */
export interface Letters {
  readonly pattern: CapitalPattern;
  readonly exact: boolean;
}

/**
 * A list is its length, then for each entry two words and, for `letters`, the pattern at two bits a unit:
 * `entry | shape << 24 | exact << 27`, then the shape's byte or the number of units.
 */
export interface Listed {
  readonly entry: number;
  readonly shape: number;
  readonly byte: number;
  readonly letters: Letters | null;
}

const EXACT = 1 << 27;

export function listSize(listed: readonly Listed[]): number {
  return listed.reduce((sum, { letters }) => sum + 2 + Math.ceil((letters?.pattern.length ?? 0) / 16), 1);
}

/** Writes a list at `at` and returns where it ends. */
export function writeList(lists: Int32Array, at: number, listed: readonly Listed[]): number {
  let next = at;
  lists[next++] = listed.length;
  for (const { entry, shape, byte, letters } of listed) {
    lists[next++] = entry | (shape << 24) | (letters?.exact ? EXACT : 0);
    lists[next++] = letters ? letters.pattern.length : byte;
    if (!letters) continue;
    for (const [index, capital] of letters.pattern.entries())
      lists[next + (index >> 4)]! |= capital << ((index & 15) << 1);
    next += Math.ceil(letters.pattern.length / 16);
  }
  return next;
}

/** The entries of the list at `at` whose capitals the tokens have; null where none has. */
export function entriesThatAgree(
  lists: Int32Array,
  at: number,
  found: { readonly tokens: Tokens; readonly range: TokenRange },
): number[] | null {
  const { tokens, range } = found;
  let agreed: number[] | null = null;
  let pattern: CapitalPattern | null = null;
  let next = at + 1;
  for (let left = lists[at]!; left > 0; left--) {
    const word = lists[next]!;
    const size = lists[next + 1]!;
    const shape = (word >>> 24) & 7;
    next += 2;
    let agreesHere: boolean;
    if (shape === SHAPE.letters) {
      pattern ??= capitalPattern(tokens, range);
      agreesHere = agrees(readPattern(lists, next, size), pattern, (word & EXACT) !== 0);
      next += Math.ceil(size / 16);
    } else agreesHere = hasCapitals(tokens, range, { shape, byte: size });
    if (agreesHere) {
      agreed ??= [];
      agreed.push(word & 0xffffff);
    }
  }
  return agreed;
}

function readPattern(lists: Int32Array, at: number, units: number): CapitalPattern {
  const pattern: number[] = [];
  for (let index = 0; index < units; index++)
    pattern.push((lists[at + (index >> 4)]! >>> ((index & 15) << 1)) & 3);
  return pattern;
}
