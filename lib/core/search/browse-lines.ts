// A stretch of a long list in alphabetical order, without putting the whole of it in order.

/** A group of so many is sorted at once, in a few ms; a larger one is divided by its next letter first. */
const SORTED_AT_ONCE = 1_000;

export interface Sorted {
  /** The unit of a line's sorting text at this place; -1: it is over. */
  unitAt(line: number, place: number): number;
  compare(a: number, b: number): number;
}

/**
 * The lines from place `from` to `to` of the order. Only groups that reach into the stretch are looked into, so that the hundredth
 * thousand costs what the first does. Yields between steps of a few ms.
 */
export function* stretchOf(
  lines: readonly number[],
  sorted: Sorted,
  from: number,
  to: number,
  place = 0,
): Generator<void, number[]> {
  if (from >= to || lines.length === 0) return [];
  if (lines.length <= SORTED_AT_ONCE) return [...lines].sort(sorted.compare).slice(from, to);
  const groups = new Map<number, number[]>();
  for (const [at, line] of lines.entries()) {
    const unit = sorted.unitAt(line, place);
    const group = groups.get(unit);
    if (group) group.push(line);
    else groups.set(unit, [line]);
    if (at % STEP === STEP - 1) yield;
  }
  const stretch: number[] = [];
  let start = 0;
  for (const [unit, group] of [...groups].sort(([a], [b]) => a - b)) {
    const end = start + group.length;
    if (end > from && start < to) {
      const [low, high] = [Math.max(0, from - start), Math.min(group.length, to - start)];
      // What ends here is equal to the last letter: it stays in the packs' order.
      const inside = unit === -1 ? group.slice(low, high) : yield* stretchOf(group, sorted, low, high, place + 1);
      for (const line of inside) stretch.push(line);
    }
    start = end;
  }
  return stretch;
}

/** Lines looked at between two pauses: about a ms. */
const STEP = 16_384;
