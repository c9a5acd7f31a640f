// What an article's readings say for each other: those that are tied, or described in the same words, belong to one story.

import type { EntityTable } from './table/entity-table';

/** What a group of equal mentions may mean so far. */
export interface Meant {
  readonly group: number;
  readonly entity: number;
  /** 0..1. */
  readonly probability: number;
}

/** Readings less likely than this say nothing for others: most are wrong, and there are many. */
const LEAST_MEANT = 0.2;
/** Ties of a hub (a great power has hundreds) tell little: at this many a tie counts half. */
const HUB = 40;

/** How a reading hangs together with the others of its story, each 0..1. */
export interface Coherence {
  /** By the probabilities of those it is tied to, each weighed down where it is tied to many. */
  readonly tied: number;
  /** The share of its describing words, by weight, that describe others here. */
  readonly peers: number;
}

/** Everything meant in the article so far. A class because its sums are built once and asked for each candidate. */
export class Company {
  /** Of each entity, and of each describing word, the sum of the probabilities. */
  readonly #entities = new Map<number, number>();
  readonly #words = new Map<number, number>();
  /** Whom those meant are tied to, the other way round. */
  readonly #tiedTo = new Map<number, number[]>();
  readonly #byGroup = new Map<number, Meant[]>();

  constructor(
    private readonly table: EntityTable,
    meant: readonly Meant[],
  ) {
    for (const one of meant) {
      const { group, entity, probability } = one;
      if (probability < LEAST_MEANT) continue;
      const others = this.#byGroup.get(group);
      if (others) others.push(one);
      else this.#byGroup.set(group, [one]);
      const known = this.#entities.get(entity);
      this.#entities.set(entity, (known ?? 0) + probability);
      if (known === undefined)
        for (const other of table.related(entity)) {
          const tied = this.#tiedTo.get(other);
          if (tied) tied.push(entity);
          else this.#tiedTo.set(other, [entity]);
        }
      for (const word of table.context(entity))
        this.#words.set(word, (this.#words.get(word) ?? 0) + probability);
    }
  }

  /** How far the rest of the article speaks for readings of one group, asked one after the other. */
  asking(group: number): (entity: number) => Coherence {
    const own = new Map<number, number>();
    const ownWords = new Map<number, number>();
    for (const { entity, probability } of this.#byGroup.get(group) ?? []) {
      own.set(entity, (own.get(entity) ?? 0) + probability);
      for (const word of this.table.context(entity))
        ownWords.set(word, (ownWords.get(word) ?? 0) + probability);
    }
    return (entity) => ({ tied: this.#tied(entity, own), peers: this.#peers(entity, ownWords) });
  }

  /** The entities named in a reason: tied to `entity`, the likeliest first. */
  tiesOf(group: number, entity: number): number[] {
    const own = new Map<number, number>();
    for (const { entity: other, probability } of this.#byGroup.get(group) ?? [])
      own.set(other, (own.get(other) ?? 0) + probability);
    return this.#tiedHere(entity)
      .map((other): [number, number] => [other, left(this.#entities, own, other)])
      .filter(([, meant]) => meant > 0)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([other]) => other);
  }

  /** Those meant here that it is tied to, in either direction, each once. */
  #tiedHere(entity: number): number[] {
    const tied = this.table.related(entity).filter((other) => other !== entity && this.#entities.has(other));
    for (const other of this.#tiedTo.get(entity) ?? [])
      if (other !== entity && !tied.includes(other)) tied.push(other);
    return tied;
  }

  #tied(entity: number, own: ReadonlyMap<number, number>): number {
    let sum = 0;
    for (const other of this.#tiedHere(entity))
      sum += (left(this.#entities, own, other) * HUB) / (HUB + this.table.tieCount(other));
    return 1 - Math.exp(-sum);
  }

  #peers(entity: number, own: ReadonlyMap<number, number>): number {
    let all = 0;
    let met = 0;
    for (const word of this.table.context(entity)) {
      const weight = this.table.wordWeight(word) ?? 0;
      all += weight;
      met += weight * (1 - Math.exp(-left(this.#words, own, word)));
    }
    // Two words that are found prove less than six of eight.
    return met / (all + 1);
  }
}

/** What is left of a sum without a group's own share. */
function left(sums: ReadonlyMap<number, number>, own: ReadonlyMap<number, number>, key: number): number {
  const sum = sums.get(key);
  return sum === undefined ? 0 : Math.max(0, sum - (own.get(key) ?? 0));
}
