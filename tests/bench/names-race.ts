// Lets engines take turns, and says what one run of each takes.

/** Milliseconds of processor time that one turn lasts, where a run is shorter: well above the resolution of the system's account. */
const TURN_MS = 12;
const TURNS = 60;
const WARM_RUNS = 60;

/**
 * Milliseconds of processor time that a run of each takes: of up to 60 turns the one at the fifteenth part, quickest first. The clock
 * would measure what else the machine does, and so do most turns, whose caches others have used. Where runs take long there are fewer
 * turns: as many as `budgetMs` by the clock holds, and at least three.
 */
export function race(engines: readonly (() => unknown)[], budgetMs = 1000): number[] {
  const repeats = engines.map((work) => Math.max(1, Math.round(TURN_MS / warm(work, budgetMs / 4))));
  const turns: number[][] = engines.map(() => []);
  const begin = performance.now();
  for (let turn = 0; turn < TURNS && (turn < 3 || performance.now() - begin < budgetMs); turn++)
    for (const [at, work] of engines.entries()) {
      const before = process.cpuUsage();
      for (let again = 0; again < repeats[at]!; again++) work();
      const { user, system } = process.cpuUsage(before);
      turns[at]!.push((user + system) / 1000 / repeats[at]!);
    }
  return turns.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 15)]!);
}

/** Runs it until the compiler has done its work, or the budget is spent; the quickest run's milliseconds. */
function warm(work: () => unknown, budgetMs: number): number {
  const begin = performance.now();
  let quickest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < WARM_RUNS && (at === 0 || performance.now() - begin < budgetMs); at++)
    quickest = Math.min(quickest, time(work));
  return quickest;
}

/** Milliseconds by the clock. */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
