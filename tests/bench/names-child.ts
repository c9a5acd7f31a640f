// One engine at one size, in a process of its own: its memory is then its own, its first scan is cold, and a crash harms nobody.

import { readFileSync, writeFileSync } from 'node:fs';
import type { CaseRule } from '@/lib/core/model/entity';
import { tokenize } from '@/lib/core/text/tokens';
import { median } from './machine';
import { type Answers, compareAnswers } from './names-answers';
import { acceptsAll, capitalsAccepted, foldText } from './names-folded';
import { buildIndex, openIndex, scanIndex, spansOf } from './names-ours';
import type { Given, Peer } from './names-peer';
import { PEERS } from './names-peers';
import { race, time } from './names-race';
import { LENGTHS, RULES, readIndex, readNames, readText, type TextKind } from './names-stage';

export type Task =
  | { readonly do: 'ours' | 'ours-cold'; readonly folder: string; readonly size: number }
  | { readonly do: 'peer' | 'peer-cold'; readonly folder: string; readonly size: number; readonly id: string }
  | { readonly do: 'curve'; readonly folder: string; readonly sizes: readonly number[] };

/** Milliseconds for one text, the index and the peer taking turns. */
export interface Race {
  readonly text: TextKind;
  readonly rule: CaseRule;
  readonly answers: Answers;
  readonly oursMs: number;
  readonly peerMs: number;
  /** Cutting and folding the text for the peer, with our functions. */
  readonly foldMs: number;
}

export interface Built {
  readonly buildMs: number;
  readonly bytes: number;
}

export interface Cold {
  readonly openMs: number;
  readonly firstScanMs: number;
}

export interface PeerFigures extends Built {
  /** In the process that built it, right afterwards. */
  readonly firstScanMs: number;
  readonly storedBytes: number | null;
  readonly races: readonly Race[];
}

export interface OurFigures extends Built {
  /** Of the one buffer; `bytes` is what the process weighed more afterwards, compiled code with it. */
  readonly indexBytes: number;
  readonly longestSliceMs: number;
  /** Cutting and hashing all names in one go. */
  readonly foldMs: number;
  readonly texts: readonly {
    readonly text: TextKind;
    readonly rule: CaseRule;
    readonly matches: number;
    /** Part of all tokens that lie in matches. */
    readonly share: number;
    readonly scanMs: number;
    readonly tokenizeMs: number;
  }[];
}

export interface Curve {
  readonly sizes: readonly { readonly names: number; readonly rule: CaseRule; readonly ms: number }[];
  readonly lengths: readonly { readonly characters: number; readonly rule: CaseRule; readonly ms: number }[];
}

export type Message =
  | { readonly kind: 'built'; readonly figures: Built }
  | { readonly kind: 'done'; readonly figures: PeerFigures | OurFigures | Cold | Curve }
  | { readonly kind: 'failed'; readonly why: string };

const RACES: readonly { text: TextKind; rule: CaseRule }[] = [
  { text: 'plain', rule: 'cased' },
  { text: 'plain', rule: 'any' },
  { text: 'known', rule: 'cased' },
];

const send = (message: Message): unknown => process.send!(message);

function memory(): number {
  globalThis.gc!();
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Builds, and weighs what is then there and was not before. */
function measureBuild(build: () => unknown): Built {
  const before = memory();
  const buildMs = time(build);
  return { buildMs, bytes: memory() - before };
}

function given(folder: string, size: number): Given {
  const keys = readNames(folder, 'keys', size);
  return { keys, numberOf: new Map(keys.map((key, number) => [key, number])) };
}

function makePeer(id: string): { peer: Peer; hasOffsets: boolean } {
  const entry = PEERS.find((each) => each.id === id)!;
  return { peer: entry.make(), hasOffsets: entry.hasOffsets };
}

function measurePeer(task: { folder: string; size: number; id: string }): PeerFigures {
  const { folder, size, id } = task;
  const names = readNames(folder, 'names', size);
  const all = given(folder, size);
  const courses = RACES.map(({ text, rule }) => {
    const source = readText(folder, text, size);
    const accepts = rule === 'any' ? acceptsAll : capitalsAccepted(names, source);
    return { text, rule, source, folded: foldText(source), accepts };
  });
  const { peer, hasOffsets } = makePeer(id);
  const built = measureBuild(() => peer.build(all));
  send({ kind: 'built', figures: built });
  const first = courses[0]!;
  const firstScanMs = time(() => peer.scan(first.folded, first.accepts));
  const races = courses.map(({ text, rule, source, folded, accepts }): Race => {
    const { buffer, order } = readIndex(folder, size, rule);
    const index = openIndex(buffer);
    const { spans, joined } = spansOf(index, order, source);
    const answers = compareAnswers(spans, peer.scan(folded, accepts), { hasOffsets, ignored: joined });
    const [oursMs, peerMs, foldMs] = race([
      () => scanIndex(index, source),
      () => peer.scan(folded, accepts),
      () => foldText(source),
    ]);
    return { text, rule, answers, oursMs: oursMs!, peerMs: peerMs!, foldMs: foldMs! };
  });
  let storedBytes: number | null = null;
  if (peer.stored) {
    const bytes = peer.stored.write();
    storedBytes = bytes.length;
    writeFileSync(`${folder}/stored`, bytes);
  }
  return { ...built, firstScanMs, storedBytes, races };
}

/** From the stored form that the process before left. */
function measureColdPeer({ folder, size, id }: { folder: string; size: number; id: string }): Cold {
  const source = readText(folder, 'plain', size);
  const accepts = capitalsAccepted(readNames(folder, 'names', size), source);
  const all = given(folder, size);
  const folded = foldText(source);
  const bytes = readFileSync(`${folder}/stored`);
  const { peer } = makePeer(id);
  const openMs = time(() => peer.stored!.read(bytes, all));
  return { openMs, firstScanMs: time(() => peer.scan(folded, accepts)) };
}

function measureOurs({ folder, size }: { folder: string; size: number }): OurFigures {
  const names = readNames(folder, 'names', size);
  let longestSliceMs = 0;
  let bytes = 0;
  let index: ReturnType<typeof openIndex> | null = null;
  const built = measureBuild(() => {
    const made = buildIndex(names, 'cased');
    longestSliceMs = made.longestSliceMs;
    bytes = made.buffer.byteLength;
    index = openIndex(made.buffer);
  });
  const texts = RACES.map(({ text, rule }) => {
    const source = readText(folder, text, size);
    const { buffer, order } = readIndex(folder, size, rule);
    const opened = openIndex(buffer);
    const { spans } = spansOf(opened, order, source);
    let inside = 0;
    for (let at = 0; at < spans.length; at += 3) inside += spans[at + 1]! - spans[at]! + 1;
    const [scanMs, tokenizeMs] = race([() => scanIndex(opened, source), () => tokenize(source)]);
    return {
      text,
      rule,
      matches: scanIndex(opened, source).length,
      share: inside / tokenize(source).count,
      scanMs: scanMs!,
      tokenizeMs: tokenizeMs!,
    };
  });
  const joined = names.join('\n');
  const foldMs = median([1, 2, 3].map(() => time(() => tokenize(joined))));
  // Keeps what was weighed alive until here.
  if (index === null) throw new Error('The index was not built.');
  return { ...built, indexBytes: bytes, longestSliceMs, foldMs, texts };
}

function measureColdOurs({ folder, size }: { folder: string; size: number }): Cold {
  const source = readText(folder, 'plain', size);
  const { buffer } = readIndex(folder, size, 'cased');
  let index: ReturnType<typeof openIndex> | null = null;
  const openMs = time(() => {
    index = openIndex(buffer);
  });
  return { openMs, firstScanMs: time(() => scanIndex(index!, source)) };
}

function measureCurve({ folder, sizes }: { folder: string; sizes: readonly number[] }): Curve {
  const plain = readText(folder, 'plain', 0);
  const long = readFileSync(`${folder}/long.txt`, 'utf8');
  const bySize = sizes.flatMap((names) => RULES.map((rule) => ({ names, rule })));
  const largest = sizes.at(-1)!;
  const byLength = LENGTHS.flatMap((characters) => RULES.map((rule) => ({ characters, rule })));
  const open = (names: number, rule: CaseRule) => openIndex(readIndex(folder, names, rule).buffer);
  const ms = race(
    [
      ...bySize.map(({ names, rule }) => {
        const index = open(names, rule);
        return () => scanIndex(index, plain);
      }),
      ...byLength.map(({ characters, rule }) => {
        const index = open(largest, rule);
        const text = long.slice(0, characters);
        return () => scanIndex(index, text);
      }),
    ],
    30_000,
  );
  return {
    sizes: bySize.map((each, at) => ({ ...each, ms: ms[at]! })),
    lengths: byLength.map((each, at) => ({ ...each, ms: ms[bySize.length + at]! })),
  };
}

function perform(task: Task): PeerFigures | OurFigures | Cold | Curve {
  switch (task.do) {
    case 'ours':
      return measureOurs(task);
    case 'ours-cold':
      return measureColdOurs(task);
    case 'peer':
      return measurePeer(task);
    case 'peer-cold':
      return measureColdPeer(task);
    case 'curve':
      return measureCurve(task);
  }
}

process.on('message', (task: Task) => {
  let message: Message;
  try {
    message = { kind: 'done', figures: perform(task) };
  } catch (error) {
    // A peer may fail in any way of its own; the record says how.
    message = {
      kind: 'failed',
      why: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
  process.send!(message, () => process.exit(0));
});
