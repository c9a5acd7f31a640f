// Drafts become the records of a pack: small inputs are joined by id, large ones go through one by one; the judge of installs judges.

import type { SourceKey } from '@/lib/core/model/entity';
import { recordLine } from '@/lib/core/packs/content';
import { nameOf } from '@/lib/core/packs/explain';
import { type JudgedBy, judgeRecord, type PackRecord } from '@/lib/core/packs/judge-record';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { createTally, type PackTally } from '@/lib/core/packs/write-pack';
import { createIdTable } from './id-table';
import type { Draft, PackInput } from './inputs/input';
import { UnreadableInput } from './inputs/source-lines';
import { createJoining } from './join';
import { danglingFaults } from './references';

export interface OpenedInput extends PackInput {
  /**
   * - `joined`: held in memory, and joined with what other inputs say of the same ids
   * - `streamed`: each record is written at once; only what is said of joined ids is joined to them
   */
  readonly way: 'joined' | 'streamed';
  /** Whether somebody wrote it for this pack: then a fault is a slip to mend, and no pack is built. Else the record is left out. */
  readonly byHand: boolean;
}

export interface Sink {
  write(line: string): Promise<void>;
}

/** How many sentences are kept of each sort: enough to see what is wrong; the rest is counted. */
const MOST_TOLD = 200;

export interface Told {
  readonly count: number;
  /** The first of them. */
  readonly first: readonly string[];
}

export interface Assembled {
  readonly tally: PackTally;
  /** The records of joined inputs, as lines: they stand first in the pack. */
  readonly joined: readonly string[];
  /** Why there is no pack. */
  readonly faults: Told;
  /** What the pack does without. */
  readonly leftOut: Told;
}

/** Records of streamed inputs go to `sink`; `elsewhere`: ids of other packs to which joined records may point. */
export async function assemble(
  inputs: readonly OpenedInput[],
  sources: ManifestRecord['sources'],
  elsewhere: readonly string[],
  sink: Sink,
): Promise<Assembled> {
  const by: JudgedBy = { format: 2, sources };
  const tally = createTally();
  const faults = createTold();
  const leftOut = createTold();
  const joining = createJoining();
  const seen = createIdTable();

  const count = (record: PackRecord): void => {
    if (record.record === 'entity') tally.entity(record);
    else if (record.record === 'claim') tally.claim();
    else tally.sameAs();
  };

  /** What breaks off in the middle is not built without its rest, whoever wrote it. */
  async function* drafts(input: OpenedInput, report: (fault: string) => void): AsyncGenerator<Draft> {
    try {
      yield* input.read(report);
    } catch (error) {
      if (!(error instanceof UnreadableInput)) throw error;
      faults.add(error.message);
    }
  }

  for (const input of inputs.filter(({ way }) => way === 'joined')) {
    const report = input.byHand ? faults.add : leftOut.add;
    for await (const draft of drafts(input, report)) joining.add(draft, input.byHand);
  }
  for (const input of inputs.filter(({ way }) => way === 'streamed')) {
    const report = input.byHand ? faults.add : leftOut.add;
    for await (const draft of drafts(input, report)) {
      const { value, at } = draft;
      const id = idOf(value);
      if (id !== null && joining.has(id)) {
        joining.add(draft, input.byHand);
        continue;
      }
      const judged = judge(value, by);
      if (!judged.sound) {
        for (const fault of judged.faults) report(`${at}${nameOf(Object(value))}: ${fault}.`);
        continue;
      }
      if (id !== null && seen.add(id, 0) !== null) {
        report(`${at}: the id ${id} was used before; in a streamed input each id stands once.`);
        continue;
      }
      count(judged.record);
      await sink.write(recordLine(judged.record));
    }
  }
  joining.faults.forEach(faults.add);

  const records: PackRecord[] = [];
  const written: PackRecord[] = [];
  for (const { value, at, byHand } of joining.drafts()) {
    // As JSON would have it: what is undefined is not there.
    const judged = judge(JSON.parse(JSON.stringify(value)), by);
    if (judged.sound) {
      records.push(judged.record);
      if (byHand === 'all') written.push(judged.record);
    } else {
      const report = byHand === 'none' ? leftOut.add : faults.add;
      for (const fault of judged.faults) report(`${at}${nameOf(value)}: ${fault}.`);
    }
  }
  records.forEach(count);
  // Open data may point to what is in another pack; `check` tells where it does.
  const isKnown = (id: string) => joining.has(id) || seen.has(id) || isElsewhere(id, elsewhere);
  for (const fault of danglingFaults(written, isKnown)) faults.add(fault);
  return {
    tally: tally.counted(),
    joined: records.map(recordLine),
    faults: faults.told(),
    leftOut: leftOut.told(),
  };
}

/** All sources that the drafts may name. */
export function allSources(
  own: ManifestRecord['sources'],
  inputs: readonly OpenedInput[],
): ManifestRecord['sources'] {
  const all: Record<SourceKey, ManifestRecord['sources'][string]> = { ...own };
  for (const { sources } of inputs)
    for (const [key, source] of Object.entries(sources))
      if (!Object.hasOwn(all, key)) all[key] = source as ManifestRecord['sources'][string];
  return all;
}

function judge(value: unknown, by: JudgedBy) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { sound: false, faults: ['not a record'] } as const;
  return judgeRecord('record' in value ? value : { record: 'entity', ...value }, by, { every: true });
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

function isElsewhere(id: string, elsewhere: readonly string[]): boolean {
  return elsewhere.some((known) => id === known || (known.endsWith('/') && id.startsWith(known)));
}

function createTold() {
  let count = 0;
  const first: string[] = [];
  return {
    add(sentence: string): void {
      count += 1;
      if (first.length < MOST_TOLD) first.push(sentence);
    },
    told: (): Told => ({ count, first }),
  };
}
