// Whom entities are tied to: ids as hashes, until all entities are there and most of them are found among these.

import { Column } from './columns';
import { type HashPair, hashId, type NumberedHashes } from './numbered-hashes';

/** Instead of a check: the target was found, and its number stands where its hash stood. */
const FOUND = 0;

/** Targets of each entity, one after the other. A class because its columns grow with each. */
export class Targets {
  readonly #hashes = new Column(Uint32Array);
  readonly #checks = new Column(Uint32Array);
  readonly #ends = new Column(Uint32Array);

  /** Adds a target of the entity that `close` will end. */
  add(id: string): void {
    const { hash, check } = hashId(id);
    this.#hashes.push(hash);
    this.#checks.push(check);
  }

  /** Ends the next entity's targets. */
  close(): void {
    this.#ends.push(this.#hashes.length);
  }

  startOf(entity: number): number {
    return entity === 0 ? 0 : this.#ends.get(entity - 1);
  }

  endOf(entity: number): number {
    return this.#ends.get(entity);
  }

  /** The number of the target at a place, or -1 where no entity has its id. Looked up once. */
  resolve(at: number, ids: NumberedHashes): number {
    const check = this.#checks.get(at);
    if (check === FOUND) return this.#hashes.get(at);
    const number = ids.find(this.#hashes.get(at), check);
    if (number >= 0) {
      this.#hashes.set(at, number);
      this.#checks.set(at, FOUND);
    }
    return number;
  }

  /** The hashes of a target that was not found. */
  pair(at: number): HashPair {
    return { hash: this.#hashes.get(at), check: this.#checks.get(at) };
  }
}
