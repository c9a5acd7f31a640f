// What the record of the name benchmark holds, the bars it is held to, which of them are met.
import type { CaseRule } from '@/lib/core/model/entity';
import type { Machine } from './machine';
import type { Cold, Curve, OurFigures, Race } from './names-child';
import type { TextKind } from './names-stage';

export interface RaceRow extends Race {
  /** The peer's time over the index's: given text and names folded, and boundaries. */
  readonly times: number;
  /** The same with the folding counted, which the index does itself. */
  readonly timesWithFolding: number;
}

export interface PeerRow {
  readonly peer: string;
  readonly is: string;
  /** Of the package; null: written here. */
  readonly version: string | null;
  readonly outcome:
    | {
        readonly is: 'done';
        /** With offsets, and the same spans in every race. */
        readonly answersAreTheSame: boolean;
        readonly buildMs: number;
        readonly bytesPerName: number;
        readonly firstScanMs: number;
        readonly stored: { readonly bytesPerName: number; readonly cold: Cold | string } | null;
        readonly races: readonly RaceRow[];
      }
    | {
        readonly is: 'unfinished';
        readonly why: string;
        readonly buildMs: number | null;
        readonly bytesPerName: number | null;
      }
    | { readonly is: 'not tried'; readonly why: string };
}

export interface CaseRecord {
  readonly names: number;
  readonly of: 'real' | 'real and generated';
  readonly ours: Omit<OurFigures, 'bytes' | 'indexBytes'> & {
    readonly bytesPerName: number;
    readonly weighedBytesPerName: number;
    readonly buildOverFold: number;
    /** Medians over cold processes. */
    readonly cold: Cold;
  };
  readonly peers: readonly PeerRow[];
}

export interface Bar {
  readonly what: string;
  readonly value: number | null;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Null: not measured in this run. */
  readonly isMet: boolean | null;
}

export interface NamesRecord {
  readonly what: string;
  readonly machine: Machine;
  readonly loadAtEnd: number;
  readonly corpus: { readonly realNames: number; readonly textCharacters: number };
  readonly caps: { readonly seconds: number; readonly megabytes: number };
  readonly cases: readonly CaseRecord[];
  readonly curve: Curve;
  readonly bars: readonly Bar[];
}

/**
 * The cases of a record with those of a new run put in: a run of some sizes or peers renews those and keeps the others. Ratios hold
 * within one process, so it does not matter that they are of several runs.
 */
export function mergeCases(kept: readonly CaseRecord[], fresh: readonly CaseRecord[]): CaseRecord[] {
  const merged = new Map(kept.map((each) => [each.names, each]));
  for (const each of fresh) {
    const peers = new Map(merged.get(each.names)?.peers.map((row) => [row.peer, row]));
    for (const row of each.peers) peers.set(row.peer, row);
    merged.set(each.names, { ...each, peers: [...peers.values()] });
  }
  return [...merged.values()].sort((a, b) => a.names - b.names);
}

/** Given folded text, as in the figures the bars were set by; or from the text as it is, like the index. */
type Measure = 'times' | 'timesWithFolding';

/** The least of the ratios to peers from npm that give offsets and find the same; each in one process. */
export function bestPeer(
  { peers }: CaseRecord,
  rule: CaseRule,
  measure: Measure,
): { readonly peer: string; readonly times: number } | null {
  let best: { peer: string; times: number } | null = null;
  for (const { peer, version, outcome } of peers) {
    if (version === null || outcome.is !== 'done' || !outcome.answersAreTheSame) continue;
    const times = plainRace(outcome.races, rule)[measure];
    if (!best || times < best.times) best = { peer, times };
  }
  return best;
}

const plainRace = <Each extends { text: TextKind; rule: CaseRule }>(
  races: readonly Each[],
  rule: CaseRule,
): Each => races.find((race) => race.text === 'plain' && race.rule === rule)!;

function timesTheTrie({ peers }: CaseRecord, rule: CaseRule, measure: Measure): number | null {
  const outcome = peers.find(({ peer }) => peer === 'trie')?.outcome;
  return outcome?.is === 'done' ? plainRace(outcome.races, rule)[measure] : null;
}

/** The bars of the issue. `cased` is the gated index (capitals decide where a name may begin), `any` the ungated. */
export function barsOf(cases: readonly CaseRecord[]): Bar[] {
  const bars: Bar[] = [];
  const at = (names: number): CaseRecord | null => cases.find((each) => each.names === names) ?? null;
  const million = at(1_000_000);
  for (const rule of ['cased', 'any'] as const) {
    for (const measure of ['times', 'timesWithFolding'] as const) {
      const given = measure === 'times' ? 'given folded text' : 'folding counted';
      for (const [names, atLeast] of [
        [10_000, 3.5],
        [100_000, 7],
        [1_000_000, 15],
      ] as const) {
        const found = at(names);
        const best = found && bestPeer(found, rule, measure);
        const who = best ? ` (${best.peer})` : '';
        bars.push(
          bar(`times the best npm peer, ${names} names, ${rule}, ${given}${who}`, best?.times, { atLeast }),
        );
      }
      const trie = million && timesTheTrie(million, rule, measure);
      bars.push(bar(`times the trie of Maps, 1000000 names, ${rule}, ${given}`, trie, { atLeast: 5 }));
    }
    const text = million && plainRace(million.ours.texts, rule);
    const atMost = rule === 'any' ? 1.1 : 0.6;
    bars.push(bar(`ms for 50,000 characters, 1000000 names, ${rule}`, text?.scanMs, { atMost }));
    const overHashing = text && text.scanMs / text.tokenizeMs;
    bars.push(
      bar(`times a pass that tokenises and hashes, 1000000 names, ${rule}`, overHashing, { atMost: 2.5 }),
    );
  }
  bars.push(bar('bytes a name, the index alone, 1000000 names', million?.ours.bytesPerName, { atMost: 14 }));
  return bars;
}

function bar(
  what: string,
  value: number | null | undefined,
  limit: { readonly atLeast?: number; readonly atMost?: number },
): Bar {
  if (value === null || value === undefined) return { what, value: null, ...limit, isMet: null };
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = limit;
  return { what, value, ...limit, isMet: value >= atLeast && value <= atMost };
}

/** Figures to three digits: more would be noise. */
export function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'number' && !Number.isInteger(each) ? Number(each.toPrecision(3)) : each,
    ),
  ) as Value;
}
