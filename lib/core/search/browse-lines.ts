// A stretch of a long list in alphabetical order, without putting the whole of it in order.

/** A group of so many is sorted at once, in a few ms; a larger one is divided by its next letter first. */
const SORTED_AT_ONCE = 1_000;

/** Lines looked at between two pauses: about a ms. */
const STEP = 8_192;

export interface Letters {
  /** The unit of a line's sorting text at this place; -1: it is over. */
  unitAt(line: number, place: number): number;
  compare(a: number, b: number): number;
}

/** Lines that begin alike, put in order as far as they were asked for. */
interface Group {
  lines: readonly number[];
  /** By the next letter, in order; null: not divided yet, or small enough to be sorted. */
  parts: readonly Group[] | null;
  isSorted: boolean;
}

/** A class, because what was put in order for one stretch serves the next. */
export class AlphabeticalOrder {
  readonly #letters: Letters;
  readonly #whole: Group;

  constructor(lines: readonly number[], letters: Letters) {
    this.#letters = letters;
    this.#whole = { lines, parts: null, isSorted: false };
  }

  get total(): number {
    return this.#whole.lines.length;
  }

  /**
   * The lines from place `from` to `to`. Only groups that reach into the stretch are looked into, so that the hundred thousandth costs
   * what the first does. Yields between steps of a few ms.
   */
  *stretch(from: number, to: number): Generator<void, number[]> {
    const found: number[] = [];
    yield* this.#gather(this.#whole, { from, to, place: 0 }, found);
    return found;
  }

  *#gather(
    group: Group,
    { from, to, place }: { readonly from: number; readonly to: number; readonly place: number },
    found: number[],
  ): Generator<void, void> {
    if (!group.isSorted && group.lines.length <= SORTED_AT_ONCE) {
      group.lines = [...group.lines].sort(this.#letters.compare);
      group.isSorted = true;
      yield;
    }
    if (group.isSorted) {
      for (const line of group.lines.slice(Math.max(0, from), Math.max(0, to))) found.push(line);
      return;
    }
    group.parts ??= yield* this.#divide(group.lines, place);
    let start = 0;
    for (const part of group.parts) {
      const end = start + part.lines.length;
      if (end > from && start < to)
        yield* this.#gather(part, { from: from - start, to: to - start, place: place + 1 }, found);
      start = end;
    }
  }

  *#divide(lines: readonly number[], place: number): Generator<void, Group[]> {
    const byUnit = new Map<number, number[]>();
    for (let at = 0; at < lines.length; at += 1) {
      const unit = this.#letters.unitAt(lines[at]!, place);
      const others = byUnit.get(unit);
      if (others) others.push(lines[at]!);
      else byUnit.set(unit, [lines[at]!]);
      if (at % STEP === STEP - 1) yield;
    }
    return (
      [...byUnit]
        .sort(([a], [b]) => a - b)
        // What ends here is alike to its last letter: it stays in the packs' order.
        .map(([unit, part]) => ({ lines: part, parts: null, isSorted: unit === -1 }))
    );
  }
}
