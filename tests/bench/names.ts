// `npm run bench -- names [SIZE ...] [real] [--peers a,b] [--json] [--record]`: the name index beside every peer from npm.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Machine, machine, median } from './machine';
import type { Cold, Curve, OurFigures, PeerFigures } from './names-child';
import { corpusIsThere } from './names-corpus';
import { PEERS, type PeerEntry } from './names-peers';
import { print } from './names-print';
import { barsOf, type CaseRecord, mergeCases, type NamesRecord, type PeerRow, rounded } from './names-record';
import { CAP_MEGABYTES, CAP_SECONDS, type Outcome, runTask } from './names-run';
import { prepareStage, RULES, TEXT } from './names-stage';
import type { BenchOptions } from './options';

const RECORD = 'tests/bench/records/names.json';
const SIZES: readonly (number | 'real')[] = [10_000, 100_000, 1_000_000, 'real'];
/** More sizes for the curve, where only the index is measured. */
const CURVE = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** Processes for a first scan: each gives one figure. */
const COLD_RUNS = 3;
/** A peer that took so many times the index's time is not tried with more names: it would take minutes to say the same. */
const TRIED_WITHIN = 100;
const CONTENDS_WITHIN = 10;

export async function run(options: BenchOptions): Promise<void> {
  if (!corpusIsThere()) {
    console.log('Skipped: ../shared/data/linking is not here, and the names come from it.');
    return;
  }
  const { sizes: wanted, peers } = parse(options.rest);
  const where = machine();
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const curve = CURVE.filter(
      (size) => size <= Math.max(...wanted.map((each) => (each === 'real' ? 0 : each))),
    );
    const stage = prepareStage(folder, [...wanted, ...curve]);
    const sizes = new Set(wanted.map((each) => (each === 'real' ? stage.real : each)));
    // The real names last: which peers contend is known then.
    const inOrder = [...sizes].sort((a, b) => Number(a === stage.real) - Number(b === stage.real) || a - b);
    const cases: CaseRecord[] = [];
    const kept = options.record ? readRecord() : {};
    // A run of the smaller sizes alone leaves the curve that is there.
    const isShorter = curve.length < (kept.curve?.sizes.length ?? 0) / RULES.length;
    const alone = isShorter
      ? kept.curve!
      : finished(
          await runTask<Curve>({ do: 'curve', folder, sizes: curve.length > 0 ? curve : stage.sizes }),
        );
    let record = recordOf(where, stage.real, alone, cases);
    for (const size of inOrder) {
      cases.push(await measureCase(folder, size, { real: stage.real, peers, before: cases }));
      // After each size: what a long run has found is not lost with its last peer.
      record = recordOf(where, stage.real, alone, mergeCases(kept.cases ?? [], cases));
      if (options.record) write(record);
    }
    if (options.json) console.log(JSON.stringify(record, null, 2));
    else print(record);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function recordOf(where: Machine, real: number, curve: Curve, cases: readonly CaseRecord[]): NamesRecord {
  return rounded({
    what: `name index and its peers: milliseconds for one text of ${TEXT} characters; "times" is the peer's over the index's, in one process`,
    machine: where,
    loadAtEnd: loadavg()[0]!,
    corpus: { realNames: real, textCharacters: TEXT },
    caps: { seconds: CAP_SECONDS, megabytes: CAP_MEGABYTES },
    cases,
    curve,
    bars: barsOf(cases),
  });
}

/** What earlier runs recorded. */
function readRecord(): Partial<NamesRecord> {
  return existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Partial<NamesRecord>) : {};
}

function write(record: NamesRecord): void {
  mkdirSync('tests/bench/records', { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
}

function parse(rest: readonly string[]): {
  sizes: readonly (number | 'real')[];
  peers: readonly PeerEntry[];
} {
  const at = rest.indexOf('--peers');
  const asked = at < 0 ? null : (rest[at + 1] ?? '').split(',');
  const sizes = (at < 0 ? rest : rest.toSpliced(at, 2)).map((each) =>
    each === 'real' ? each : Number(each),
  );
  const unknown = asked?.filter((id) => !PEERS.some((peer) => peer.id === id)) ?? [];
  if (unknown.length > 0 || sizes.some((size) => size !== 'real' && !(size > 0)))
    throw new Error(`Sizes are numbers or "real"; peers are ${PEERS.map(({ id }) => id).join(', ')}.`);
  return {
    sizes: sizes.length > 0 ? sizes : SIZES,
    peers: asked ? PEERS.filter(({ id }) => asked.includes(id)) : PEERS,
  };
}

interface Context {
  readonly real: number;
  readonly peers: readonly PeerEntry[];
  /** The smaller sizes: what did not finish there, or took far too long, is not tried again. */
  readonly before: readonly CaseRecord[];
}

async function measureCase(
  folder: string,
  size: number,
  { real, peers, before }: Context,
): Promise<CaseRecord> {
  const { bytes, indexBytes, ...figures } = finished(await runTask<OurFigures>({ do: 'ours', folder, size }));
  const cold: Cold[] = [];
  for (let at = 0; at < COLD_RUNS; at++)
    cold.push(finished(await runTask<Cold>({ do: 'ours-cold', folder, size })));
  const rows: PeerRow[] = [];
  // All of them at the sizes; with the real names those that contend.
  const within = size === real ? CONTENDS_WITHIN : TRIED_WITHIN;
  for (const peer of peers) {
    const why = hopeless(peer.id, before.at(-1), within);
    rows.push(await measurePeer(folder, size, peer, why));
  }
  return {
    names: size,
    of: size <= real ? 'real' : 'real and generated',
    ours: {
      ...figures,
      bytesPerName: indexBytes / size,
      weighedBytesPerName: bytes / size,
      buildOverFold: figures.buildMs / figures.foldMs,
      cold: {
        openMs: median(cold.map(({ openMs }) => openMs)),
        firstScanMs: median(cold.map(({ firstScanMs }) => firstScanMs)),
      },
    },
    peers: rows,
  };
}

async function measurePeer(
  folder: string,
  size: number,
  entry: PeerEntry,
  why: string | null,
): Promise<PeerRow> {
  const { id } = entry;
  const row = { peer: id, is: entry.is, version: entry.package && versionOf(entry.package) };
  if (why) return { ...row, outcome: { is: 'not tried', why } };
  console.error(`${size} names: ${id}`);
  const outcome = await runTask<PeerFigures>({ do: 'peer', folder, size, id });
  if (outcome.is === 'unfinished') {
    const { why, built } = outcome;
    return {
      ...row,
      outcome: {
        is: 'unfinished',
        why,
        buildMs: built?.buildMs ?? null,
        bytesPerName: built ? built.bytes / size : null,
      },
    };
  }
  const { bytes, storedBytes, races, ...figures } = outcome.figures;
  return {
    ...row,
    outcome: {
      is: 'done',
      answersAreTheSame: races.every(({ answers }) => answers.areTheSame),
      ...figures,
      bytesPerName: bytes / size,
      stored:
        storedBytes === null
          ? null
          : { bytesPerName: storedBytes / size, cold: await coldPeer(folder, size, id) },
      races: races.map((each) => ({
        ...each,
        times: each.peerMs / each.oursMs,
        timesWithFolding: (each.peerMs + each.foldMs) / each.oursMs,
      })),
    },
  };
}

/** Why a peer is not worth its minutes after what it did at the size before; null where it is. */
function hopeless(id: string, last: CaseRecord | undefined, within: number): string | null {
  const outcome = last?.peers.find(({ peer }) => peer === id)?.outcome;
  if (!last || !outcome) return null;
  if (outcome.is === 'not tried') return outcome.why;
  if (outcome.is === 'unfinished') return `did not finish with ${last.names} names`;
  const { times } = outcome.races[0]!;
  return times > within ? `took ${Math.round(times)} times the index's time with ${last.names} names` : null;
}

async function coldPeer(folder: string, size: number, id: string): Promise<Cold | string> {
  const outcome = await runTask<Cold>({ do: 'peer-cold', folder, size, id });
  return outcome.is === 'done' ? outcome.figures : outcome.why;
}

function finished<Figures>(outcome: Outcome<Figures>): Figures {
  if (outcome.is === 'unfinished') throw new Error(`The index itself: ${outcome.why}.`);
  return outcome.figures;
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string })
    .version;
}
