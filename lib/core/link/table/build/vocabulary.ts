// The words of all entities in the order of their hashes, each with its weight: the rarer among the entities, the more it tells.

import type { NumberedHashes } from '../numbered-hashes';
import type { Pace } from './pace';
import type { Told } from './told';

export interface Vocabulary {
  /** Sorted. */
  readonly hashes: Uint32Array;
  /** Per word in this order: 0-255. */
  readonly weights: Uint8Array;
  /** Per word in the order of its coming: its place in this order. */
  readonly places: Uint32Array;
  /** Per word in the order of its coming: how many entities it describes. 0: it stands in labels only, and has no place. */
  readonly bearers: Uint32Array;
}

/** Weighs the words by the entities that have them, those of the labels of their ties included. */
export function* weighVocabulary(told: Told, pace: Pace): Generator<void, Vocabulary> {
  const { entities, texts } = told.gathered;
  const bearers = new Uint32Array(texts.vocabulary.count);
  for (let entity = 0; entity < entities; entity += 1) {
    const steps = told.read(entity);
    const { values, count } = told.words;
    for (let at = 0; at < count; at += 1) bearers[values[at]!]! += 1;
    if (pace.isDue(steps)) yield;
  }
  const order = yield* sortBorne(texts.vocabulary, bearers, pace);
  const hashes = new Uint32Array(order.length);
  const weights = new Uint8Array(order.length);
  const places = new Uint32Array(bearers.length);
  const most = Math.log(1 + entities);
  for (let place = 0; place < order.length; place += 1) {
    const word = order[place]!;
    hashes[place] = texts.vocabulary.hash(word);
    weights[place] = Math.round((255 * Math.log((1 + entities) / bearers[word]!)) / most);
    places[word] = place;
    if (pace.isDue(1)) yield;
  }
  return { hashes, weights, places, bearers };
}

/** The words that an entity has, by their hashes: counted by the upper half, then each of the small buckets by insertion. */
function* sortBorne(words: NumberedHashes, bearers: Uint32Array, pace: Pace): Generator<void, Uint32Array> {
  const starts = new Uint32Array((1 << 16) + 1);
  for (let word = 0; word < bearers.length; word += 1) {
    // Words of labels that nobody is tied to are nobody's.
    if (bearers[word]! > 0) starts[(words.hash(word) >>> 16) + 1]! += 1;
    if (pace.isDue(0.3)) yield;
  }
  for (let bucket = 0; bucket < 1 << 16; bucket += 1) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice();
  const order = new Uint32Array(starts[1 << 16]!);
  for (let word = 0; word < bearers.length; word += 1) {
    if (bearers[word] === 0) continue;
    const hash = words.hash(word);
    const bucket = hash >>> 16;
    let hole = next[bucket]!++;
    for (; hole > starts[bucket]! && words.hash(order[hole - 1]!) > hash; hole -= 1) {
      order[hole] = order[hole - 1]!;
      if (pace.isDue(0.3)) yield;
    }
    order[hole] = word;
    if (pace.isDue(1)) yield;
  }
  return order;
}
