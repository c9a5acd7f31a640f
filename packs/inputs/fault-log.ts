// Faults of a source that may have millions: the first are told one by one, the rest by number.

/** Told one by one: enough to see what is wrong with a file. */
const TOLD = 100;

export interface FaultLog {
  /** A fault with its place. */
  fault(at: string, sentence: string): void;
  /** What whoever builds should know of the source as a whole. */
  note(sentence: string): void;
  /** Something left out that is no fault of the source, or too small to be told each: counted under its words. */
  leftOut(what: string, count?: number): void;
  /** Tells what was counted; called once, at the end. */
  close(): void;
}

export function createFaultLog(name: string, report: (fault: string) => void): FaultLog {
  let faults = 0;
  const counts = new Map<string, number>();
  return {
    fault(at, sentence) {
      faults += 1;
      if (faults <= TOLD) report(`${at}: ${sentence}`);
    },
    note: (sentence) => report(`${name}: ${sentence}`),
    leftOut(what, count = 1) {
      counts.set(what, (counts.get(what) ?? 0) + count);
    },
    close() {
      if (faults > TOLD) report(`${name}: ${faults - TOLD} more faults like these.`);
      for (const [what, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
        report(`${name}: left out, ${what}: ${count}.`);
    },
  };
}
