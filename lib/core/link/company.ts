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
const LEAST_PICK = 0.2;
/** Ties of a hub (a great power has hundreds) tell little: at this many a tie counts half. */
const HUB = 40;
/** Words and ties read of one entity: the best documented have thousands, and the first tell enough. */
const MOST_TIES = 400;

/** How two things of one story may hang together. */
export interface Coherence {
  /** Sum of probabilities of those tied, each weighed down where it is tied to many. */
  readonly tied: number;
  readonly sharedTies: number;
  /** Share of its describing words, by weight, that describe others here. */
  readonly peers: number;
}

/** Everything meant in the article so far. A class because its sums are built once and asked for each candidate. */
export class Company {
  readonly #picks = new Map<number, { sum: number; byGroup: Map<number, number> }>();
  /** Whom each of them is tied to, the other way round. */
  readonly #tiedTo = new Map<number, number[]>();
  readonly #words = new Map<number, { sum: number; byGroup: Map<number, number> }>();

  constructor(
    private readonly table: EntityTable,
    picks: readonly Meant[],
  ) {
    for (const { group, entity, probability } of picks) {
      if (probability < LEAST_PICK) continue;
      if (!this.#picks.has(entity))
        for (const other of table.related(entity).slice(0, MOST_TIES)) append(this.#tiedTo, other, entity);
      addTo(this.#picks, entity, group, probability);
      for (const word of table.context(entity)) addTo(this.#words, word, group, probability);
    }
  }

  /** How far the rest of the article speaks for one reading of a group. */
  of(group: number, entity: number): Coherence {
    const { table } = this;
    const ties = table.related(entity);
    const tied = new Set<number>();
    for (const other of ties) if (this.#picks.has(other)) tied.add(other);
    for (const other of this.#tiedTo.get(entity) ?? []) tied.add(other);
    tied.delete(entity);
    let sum = 0;
    for (const other of tied) sum += this.#meant(this.#picks.get(other), group) * this.#damp(other);
    const shared = new Map<number, number>();
    for (const third of ties.slice(0, MOST_TIES))
      for (const other of this.#tiedTo.get(third) ?? [])
        if (other !== entity && !tied.has(other))
          shared.set(other, Math.max(shared.get(other) ?? 0, this.#damp(third)));
    let sharedSum = 0;
    for (const [other, damp] of shared) sharedSum += this.#meant(this.#picks.get(other), group) * damp;
    return { tied: saturated(sum), sharedTies: saturated(sharedSum), peers: this.#peers(group, entity) };
  }

  /** The entities named in a reason: tied to `entity`, the likeliest first. */
  tiesOf(group: number, entity: number): number[] {
    const found = new Map<number, number>();
    for (const other of this.table.related(entity)) this.#addMeant(found, other, group);
    for (const other of this.#tiedTo.get(entity) ?? []) this.#addMeant(found, other, group);
    found.delete(entity);
    return [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([other]) => other);
  }

  #addMeant(found: Map<number, number>, other: number, group: number): void {
    const meant = this.#meant(this.#picks.get(other), group);
    if (meant > 0) found.set(other, meant);
  }

  #peers(group: number, entity: number): number {
    let all = 0;
    let met = 0;
    for (const word of this.table.context(entity)) {
      const weight = this.table.wordWeight(word) ?? 0;
      all += weight;
      met += weight * (1 - Math.exp(-this.#meant(this.#words.get(word), group)));
    }
    // Two words that are found prove less than six of eight.
    return met / (all + 1);
  }

  /** What groups other than this one add up to, at most 1 for picks of one entity. */
  #meant(
    of: { readonly sum: number; readonly byGroup: ReadonlyMap<number, number> } | undefined,
    group: number,
  ): number {
    return of ? Math.max(0, of.sum - (of.byGroup.get(group) ?? 0)) : 0;
  }

  #damp(entity: number): number {
    return HUB / (HUB + this.table.tieCount(entity));
  }
}

function addTo(
  sums: Map<number, { sum: number; byGroup: Map<number, number> }>,
  key: number,
  group: number,
  probability: number,
): void {
  const known = sums.get(key);
  if (!known) sums.set(key, { sum: probability, byGroup: new Map([[group, probability]]) });
  else {
    known.sum += probability;
    known.byGroup.set(group, (known.byGroup.get(group) ?? 0) + probability);
  }
}

function append(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function saturated(sum: number): number {
  return 1 - Math.exp(-sum);
}
