// What is told of an entity elsewhere: whom it is tied to, and so which words may stand near its name.

import { Column, Pile } from './columns';
import type { Gathered } from './gathered';

/**
 * Reads what was gathered of one entity after another, into arrays that are filled anew for each: making some for each of a million
 * entities, or calling back, would cost more than the reading. A class because of these arrays.
 */
export class Told {
  /** Entities that the one read last is tied to, in the pack's order. */
  readonly ties = new Pile();
  /** Places among the gathered targets of its ties to what the pack does not hold. */
  readonly outerTies = new Pile();
  /** The words of its description and posts, and of the labels of its ties: each once. */
  readonly words = new Pile();
  /** How many of these, the first, are of its description and posts. */
  described = 0;
  /** Per word and per entity: the last reading that met it. */
  readonly #wordSeen: Column<Uint32Array>;
  readonly #tieSeen: Column<Uint32Array>;
  #reading = 0;

  /** Nothing may be gathered any more. */
  constructor(readonly gathered: Gathered) {
    gathered.texts.flush();
    this.#wordSeen = zeros(gathered.texts.vocabulary.count);
    this.#tieSeen = zeros(gathered.entities);
  }

  /** The words of an entity's own label. */
  labelOf(entity: number): Uint32Array {
    const { texts } = this.gathered;
    texts.readLabel(entity);
    return texts.words.values.subarray(0, texts.words.count);
  }

  /** Reads an entity; answers what that cost, in steps of `Pace`. */
  read(entity: number): number {
    const { texts } = this.gathered;
    this.#reading += 1;
    this.#readTies(entity);
    this.words.clear();
    texts.readDescription(entity);
    let met = this.#takeWords();
    this.described = this.words.count;
    for (let at = 0; at < this.ties.count; at += 1) {
      texts.readLabel(this.ties.values[at]!);
      met += this.#takeWords();
    }
    return 2 + 0.3 * met + 4 * (this.ties.count + this.outerTies.count);
  }

  #readTies(entity: number): void {
    const { targets } = this.gathered;
    this.ties.clear();
    this.outerTies.clear();
    const end = targets.endOf(entity);
    for (let at = targets.startOf(entity); at < end; at += 1) {
      const other = targets.resolve(at, this.gathered.ids);
      if (other < 0) this.outerTies.push(at);
      else if (other !== entity && this.#tieSeen.get(other) !== this.#reading) {
        this.#tieSeen.set(other, this.#reading);
        this.ties.push(other);
      }
    }
  }

  /** Answers how many words were looked at. */
  #takeWords(): number {
    const { values, count } = this.gathered.texts.words;
    for (let at = 0; at < count; at += 1) {
      const word = values[at]!;
      if (this.#wordSeen.get(word) === this.#reading) continue;
      this.#wordSeen.set(word, this.#reading);
      this.words.push(word);
    }
    return count;
  }
}

function zeros(length: number): Column<Uint32Array> {
  const column = new Column(Uint32Array);
  for (let at = 0; at < length; at += 1) column.push(0);
  return column;
}
