// What is told of an entity elsewhere: whom it is tied to, and so which words may stand near its name.

import { Column } from './columns';
import { type Gathered, startOf } from './gathered';
import type { HashPair } from './numbered-hashes';

/** A reading of all that was gathered, once nothing more comes. */
export interface Told {
  readonly gathered: Gathered;
  /** Per word: the last entity it was told of, so that each is told once. */
  readonly lastFor: Column<Uint32Array>;
  turn: number;
}

export function readTold(gathered: Gathered): Told {
  gathered.texts.flush();
  const lastFor = new Column(Uint32Array);
  for (let word = 0; word < gathered.texts.vocabulary.count; word += 1) lastFor.push(0);
  return { gathered, lastFor, turn: 0 };
}

/** Calls back with each tie of an entity: the other's number, or the hashes of its id where the pack does not hold it. */
export function eachTie(
  { ids, targetHashes, targetChecks, targetEnds }: Gathered,
  entity: number,
  visit: { readonly inner: (other: number) => void; readonly outer?: (other: HashPair) => void },
): void {
  const end = targetEnds.get(entity);
  for (let at = startOf(targetEnds, entity); at < end; at += 1) {
    const hash = targetHashes.get(at);
    const check = targetChecks.get(at);
    const other = ids.find(hash, check);
    if (other >= 0) visit.inner(other);
    else visit.outer?.({ hash, check });
  }
}

/**
 * Calls back once with each word of an entity's description and posts, and of the labels of what it is tied to. Answers what that
 * cost, in steps of `Pace`.
 */
export function eachWord(told: Told, entity: number, visit: (word: number) => void): number {
  const { gathered, lastFor } = told;
  told.turn += 1;
  let steps = 2;
  const once = (word: number): void => {
    steps += 0.4;
    if (lastFor.get(word) === told.turn) return;
    lastFor.set(word, told.turn);
    visit(word);
  };
  gathered.texts.eachOfDescription(entity, once);
  eachTie(gathered, entity, {
    inner: (other) => {
      steps += 4;
      gathered.texts.eachOfLabel(other, once);
    },
  });
  return steps;
}
