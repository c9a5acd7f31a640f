// What a check found: faults and warnings with their lines, the first of each sort in words, all of them counted.

export interface Finding {
  /** Null: it is of the file as a whole. */
  readonly line: number | null;
  /** One sentence, which names the line. */
  readonly message: string;
  /** Of a warning: which sort it is. */
  readonly code?: string;
}

export interface Findings {
  readonly sound: boolean;
  /** The first of them, in the order of the file. */
  readonly faults: readonly Finding[];
  readonly faultCount: number;
  readonly warnings: readonly Finding[];
  /** By sort. */
  readonly warningCounts: Readonly<Record<string, number>>;
}

export interface CheckReport extends Findings {
  readonly file: string;
  readonly kind: 'pack' | 'patch' | 'rules' | 'index' | 'signature' | 'unknown';
  /** What it holds, as far as it is sound. */
  readonly holds?: Readonly<Record<string, number>>;
  /** The fingerprint of the key whose signature lies beside the file and fits. */
  readonly signedBy?: string;
}

/** Most faults, and most warnings of one sort, that are kept in words: a file with more has the same fault in every line. */
const MOST_FAULTS = 10_000;
const MOST_WARNINGS = 1_000;

export function createFindings(before?: Findings) {
  const faults: Finding[] = [...(before?.faults ?? [])];
  let faultCount = before?.faultCount ?? 0;
  const warnings: Finding[] = [...(before?.warnings ?? [])];
  const warningCounts: Record<string, number> = { ...before?.warningCounts };
  return {
    fault(line: number | null, message: string): void {
      faultCount += 1;
      if (faults.length < MOST_FAULTS) faults.push({ line, message });
    },
    warn({ code, line, message }: Required<Finding>): void {
      warningCounts[code] = (warningCounts[code] ?? 0) + 1;
      if (warningCounts[code] <= MOST_WARNINGS) warnings.push({ code, line, message });
    },
    told: (): Findings => ({ sound: faultCount === 0, faults, faultCount, warnings, warningCounts }),
  };
}
