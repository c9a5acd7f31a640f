// What each stage did, for `npm run annotate -- --trace`: costs nothing where nobody listens.

import type { Span } from '../model/span';

export type StageName =
  | 'tokens'
  | 'words'
  | 'match'
  | 'pages'
  | 'link'
  | 'select'
  /** Of capitalised words that no known name stands in, those that are a name. */
  | 'unknown'
  /** Quotations found; quotations compared with texts. */
  | 'quotes'
  | 'compare'
  /** Of checkable sentences those that repeat a claim. */
  | 'claims';

export interface DroppedSpan extends Span {
  /** One clause: why nothing came of it. */
  readonly why: string;
}

export interface StageTrace {
  readonly stage: StageName;
  /** In milliseconds of the listener's clock. */
  readonly time: number;
  /** How many came in, and went out. */
  readonly in: number;
  readonly out: number;
  readonly dropped: readonly DroppedSpan[];
}

/** Who listens. Core has no clock of its own. */
export interface TraceListener {
  readonly clock: () => number;
  readonly stage: (trace: StageTrace) => void;
}

/** What a stage answers to its tracer. */
export interface StageOutcome<Value> {
  readonly value: Value;
  readonly in: number;
  readonly out: number;
  readonly dropped?: readonly DroppedSpan[];
}

/** Runs one stage, timed if someone listens. */
export function traced<Value>(
  listener: TraceListener | undefined,
  stage: StageName,
  run: () => StageOutcome<Value>,
): Value {
  if (!listener) return run().value;
  const from = listener.clock();
  const outcome = run();
  listener.stage({
    stage,
    time: listener.clock() - from,
    in: outcome.in,
    out: outcome.out,
    dropped: outcome.dropped ?? [],
  });
  return outcome.value;
}
