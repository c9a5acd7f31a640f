// Chance that can be had again: the same seed gives the same numbers on every machine.

/** A class because it is a state that moves. The generator is sfc32 (Chris Doty-Humphrey, PractRand). */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** `stream`: which of the many sequences of a seed, so that an input can be made again without those before it. */
  constructor(seed: number, stream = 0) {
    this.#a = seed | 0;
    this.#b = stream | 0;
    this.#c = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ stream;
    for (let at = 0; at < 12; at++) this.word();
  }

  /** 32 bits, unsigned. */
  word(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from 0, below `end`; 0 where `end` is less than 2. */
  below(end: number): number {
    return end < 2 ? 0 : this.word() % end;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Once in so many. */
  once(inSoMany: number): boolean {
    return this.below(inSoMany) === 0;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** Small mostly, now and then large: most faults need little, some need much. */
  size(most: number): number {
    return this.below(2 ** this.below(Math.ceil(Math.log2(most + 1)) + 1)) % (most + 1);
  }
}
