// Builds a pack: opens its inputs, assembles the records, judges the licences, and writes manifest, records and end marker.

import { rmSync } from 'node:fs';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { createPackReader } from '@/lib/core/packs/read-pack';
import { endLine, manifestLine, type PackHead, type PackTally } from '@/lib/core/packs/write-pack';
import { type Assembled, allSources, assemble, type OpenedInput, type Sink, type Told } from './assemble';
import { openInputs } from './inputs/open-inputs';
import { findClashes, withNotes } from './licences';
import { readLines } from './read-lines';
import { type PackSource, readPackYaml } from './source-folder';
import { writeLines } from './write-lines';

export interface BuiltPack {
  readonly tally: PackTally;
  /** What the pack does without. */
  readonly leftOut: Told;
}

/** The pack of `folder` as lines, without line breaks; or every fault found, each one sentence with its file and line. */
export async function buildPack(
  folder: string,
): Promise<Result<BuiltPack & { readonly lines: readonly string[] }, 'faults'>> {
  const source = readPackYaml(folder);
  if (!source.ok) return fail('faults', source.fault.message);
  const streamed: string[] = [];
  const made = await make(source.value, { write: async (line) => void streamed.push(line) });
  if (!made.ok) return made;
  const { head, assembled } = made.value;
  const { tally, joined, leftOut } = assembled;
  const lines = [manifestLine(head, tally), ...joined, ...streamed, endLine(tally)];
  return ok({ tally, leftOut, lines });
}

/**
 * The pack as a file, gzipped where `out` ends in `.gz`. Of the records of streamed inputs none is held: they wait in a
 * file beside `out` until they are counted, for the counts stand in the first line.
 */
export async function buildPackFile(
  source: PackSource,
  out: string,
  {
    strict = false,
  }: { /** Nothing is built where a record would be left out. */ readonly strict?: boolean } = {},
): Promise<Result<BuiltPack, 'faults'>> {
  const waiting = `${out}.records`;
  const records = writeLines(waiting);
  try {
    const made = await make(source, records);
    if (!made.ok) return made;
    await records.close();
    const { head, assembled } = made.value;
    const { tally, joined, leftOut } = assembled;
    if (strict && leftOut.count > 0) return fail('faults', toldLines(leftOut).join('\n'));
    const pack = writeLines(out);
    try {
      await pack.write(manifestLine(head, tally));
      for (const line of joined) await pack.write(line);
      for await (const line of readLines(waiting, { most: Number.POSITIVE_INFINITY })) await pack.write(line);
      await pack.write(endLine(tally));
      await pack.close();
    } finally {
      // After `close` there is nothing left to abandon.
      await pack.abandon();
    }
    return ok({ tally, leftOut });
  } finally {
    await records.abandon();
    rmSync(waiting, { force: true });
  }
}

interface Made {
  readonly head: PackHead;
  readonly assembled: Assembled;
}

async function make(source: PackSource, sink: Sink): Promise<Result<Made, 'faults'>> {
  const opened = openInputs(source);
  if (!opened.ok) return fail('faults', opened.fault.message);
  const head = withInputs(source, opened.value);
  const faults = findClashes(head, source.licenceNotes).map(({ message }) => message);
  const assembled = await assemble(opened.value, head.sources, source.elsewhere, sink);
  faults.push(...toldLines(assembled.faults));
  const judged = manifestFault(head);
  if (judged) faults.push(judged);
  if (faults.length > 0) return fail('faults', faults.join('\n'));
  return ok({ head: { ...head, sources: withNotes(head.sources, source.licenceNotes) }, assembled });
}

function withInputs({ head }: PackSource, inputs: readonly OpenedInput[]): PackHead {
  return { ...head, sources: allSources(head.sources, inputs) };
}

/** The reader that installs packs is also the judge of the first line. */
function manifestFault(head: PackHead): string | null {
  const empty: PackTally = { records: 0, entities: 0, names: 0, claims: 0, namePeriods: false };
  const event = createPackReader().line(manifestLine(head, empty), 1);
  return event.is === 'broken' ? event.message : null;
}

/** The sentences, and how many more there are. */
export function toldLines({ count, first }: Told): string[] {
  return count > first.length ? [...first, `… and ${count - first.length} more.`] : [...first];
}
