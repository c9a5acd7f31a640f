// Posts and ties from several packs: what agrees is one, what is apart is another spell, what contradicts the first is a difference.

import type { Day, PartialDate, Period } from '../model/dates';
import type { SourceKey } from '../model/entity';
import { compareSpells, joinSpells } from '../model/spells';
import type { Difference } from '../model/told';

/** A role or a relation. */
interface SpellPart {
  readonly from?: PartialDate | null | undefined;
  readonly to?: PartialDate | null | undefined;
  readonly asOf?: Day;
  readonly ordinal?: number;
  readonly sources: readonly SourceKey[];
}

/** Spells of one post that are compared with each other; a record with more of them gets the others beside. */
const MOST_COMPARED = 64;

/** One spell, as far as those who agree on it know it, and who contradict it. */
interface Slot<Part> {
  part: Part;
  period: Period;
  /** The last who told of it: of two parts of one record neither is the other. */
  last: number;
  readonly versions: {
    readonly told: number;
    readonly said: Period;
    readonly sources: readonly SourceKey[];
  }[];
}

export class SpellJoiner<Part extends SpellPart> {
  readonly #slots: Slot<Part>[] = [];
  readonly #byKey = new Map<string, Slot<Part>[]>();
  readonly #vouched: Day;
  readonly #keyOf: (part: Part) => string;

  /** `vouched`: the day up to which the first pack vouches for what gives none. `keyOf` is the same for spells of one post or tie. */
  constructor(vouched: Day, keyOf: (part: Part) => string) {
    this.#vouched = vouched;
    this.#keyOf = keyOf;
  }

  /** Adds what the one at place `told` says; `cited` gives a part the keys of the joined sources. */
  add(
    parts: readonly Part[],
    {
      told,
      vouched,
      cited,
    }: { readonly told: number; readonly vouched: Day; readonly cited: (part: Part) => Part },
  ): void {
    for (const part of parts) {
      const period = { from: part.from ?? null, to: part.to ?? null, asOf: part.asOf ?? vouched };
      const key = this.#keyOf(part);
      const others = (this.#byKey.get(key) ?? [])
        .slice(0, MOST_COMPARED)
        .filter((slot) => slot.last < told && isSameTerm(slot.part, part));
      const like = (wanted: 'agree' | 'differ') =>
        others.filter((slot) => compareSpells(slot.period, period) === wanted);
      const agreeing = like('agree');
      const same =
        agreeing.find(({ period: { from } }) => from !== null && period.from !== null) ?? agreeing[0];
      const rival = same ? undefined : like('differ')[0];
      if (same) this.#join(same, cited(part), period, told);
      else if (rival) contradict(rival, { told, said: period, sources: part.sources });
      else this.#begin(key, { part: this.#dated(cited(part), period), period, told, sources: part.sources });
    }
  }

  #begin(
    key: string,
    {
      part,
      period,
      told,
      sources,
    }: { part: Part; period: Period; told: number; sources: readonly SourceKey[] },
  ): void {
    const slot = { part, period, last: told, versions: [{ told, said: period, sources }] };
    this.#slots.push(slot);
    const others = this.#byKey.get(key);
    if (others) others.push(slot);
    else this.#byKey.set(key, [slot]);
  }

  #join(slot: Slot<Part>, part: Part, period: Period, told: number): void {
    const joined = joinSpells(slot.period, period);
    const sources = [...new Set([...slot.part.sources, ...part.sources])];
    slot.part = this.#dated({ ...part, ...slot.part, sources }, joined);
    slot.period = joined;
    slot.last = told;
  }

  /** A part that says when it was so, also to those who take the first pack's day for the day it was vouched for. */
  #dated(part: Part, { from, to, asOf }: Period): Part {
    const dated = {
      ...part,
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    };
    return asOf === this.#vouched && part.asOf === undefined ? dated : { ...dated, asOf };
  }

  joined(): Part[] {
    return this.#slots.map(({ part }) => part);
  }

  differences(about: (part: Part) => Difference['about']): Difference[] {
    return this.#slots
      .filter(({ versions }) => versions.length > 1)
      .map(({ part, versions }) => ({ about: about(part), versions }));
  }
}

/** A 45th and a 47th are two, whatever their dates. */
function isSameTerm(a: SpellPart, b: SpellPart): boolean {
  return a.ordinal === undefined || b.ordinal === undefined || a.ordinal === b.ordinal;
}

function contradict<Part>(slot: Slot<Part>, version: Slot<Part>['versions'][number]): void {
  if (!slot.versions.some(({ said }) => compareSpells(said, version.said) === 'agree'))
    slot.versions.push(version);
}
