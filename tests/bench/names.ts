// `npm run bench -- names`: the name index beside its peers at 10 k, 100 k and 1 M names. All must find the same first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NameIndexBuilder } from '@/lib/core/match/build';
import {
  agrees,
  type CapitalPattern,
  capitalPattern,
  hasCapitals,
  packCapitals,
  SHAPE,
} from '@/lib/core/match/capitals';
import { type NameIndex, openNameIndex } from '@/lib/core/match/name-index';
import { scan } from '@/lib/core/match/scan';
import type { CaseRule } from '@/lib/core/model/entity';
import { FLAG } from '@/lib/core/text/token-flags';
import { firstTokenFrom, nameKey, tokenize } from '@/lib/core/text/tokens';
import { machine, median } from './machine';
import { corpusIsThere, manyNames, newsText, realNames } from './names-corpus';
import {
  type Accepts,
  type FoldedText,
  foldText,
  MapTrie,
  NgramMap,
  type Peer,
  type Spans,
  WholeTrie,
} from './names-peers';
import type { BenchOptions } from './options';

const TEXT = 50_000;
const SIZES = [10_000, 100_000, 1_000_000];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export async function run(options: BenchOptions): Promise<void> {
  if (!corpusIsThere()) {
    console.log('Skipped: ../shared/data/linking is not here, and the names come from it.');
    return;
  }
  const where = machine();
  const real = realNames();
  const text = newsText(TEXT);
  const folded = foldText(text);
  const sizes = options.rest.length > 0 ? options.rest.map(Number) : SIZES;
  const all = manyNames(real, Math.max(...sizes));
  const results = [];
  for (const size of sizes) results.push(measure(all.slice(0, size), text, folded));
  const record = {
    what: 'name index: names known, one text of 50,000 characters',
    machine: where,
    corpus: { real: real.length, text: TEXT, tokens: tokenize(text).count },
    results,
  };
  if (options.record) {
    mkdirSync('tests/bench/records', { recursive: true });
    writeFileSync('tests/bench/records/names.json', `${JSON.stringify(record, null, 2)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, null, 2));
  else print(record);
}

interface Row {
  readonly engine: string;
  readonly millionCharactersPerSecond: number;
  readonly textMs: number;
  readonly bytesPerName: number | null;
  readonly buildMs: number;
}

interface Measured {
  readonly names: number;
  readonly matches: number;
  readonly matchesWithCapitalsIgnored: number;
  readonly openMs: number;
  readonly foldMs: number;
  readonly buildOverFold: number;
  readonly longestSliceMs: number;
  /** Speed of the index over that of the trie that is given text, names and boundaries folded and decided. */
  readonly timesTheTrie: number;
  /** Over the trie that, like the index, starts from the text as it is. */
  readonly timesTheWholeTrie: number;
  readonly rows: readonly Row[];
}

function measure(names: readonly string[], text: string, folded: FoldedText): Measured {
  const keys = names.map(nameKey);
  const foldMs = median([1, 2, 3].map(() => time(() => tokenize(names.join('\n')))));
  const cased = build(names, 'cased');
  const any = build(names, 'any');
  const index = open(cased.buffer);
  const anyIndex = open(any.buffer);
  const expected = spansOf(index, cased.order, text);
  const accepts = capitalsAccepted(names, text);
  const trie = new MapTrie();
  const given = { keys, folded, expected, accepts };
  const engines: Engine[] = [
    { name: 'name index', ...cased, scan: () => scan([index], text) },
    { name: 'name index, capitals ignored', ...any, scan: () => scan([anyIndex], text) },
    peerEngine(trie, given),
    { ...peerEngine(new WholeTrie(trie, text), given), bytes: null },
    peerEngine(new NgramMap(), given),
    { name: 'tokenise and hash only', bytes: null, buildMs: 0, scan: () => tokenize(text) },
  ];
  const speeds = race(engines);
  return {
    names: names.length,
    matches: scan([index], text).length,
    matchesWithCapitalsIgnored: scan([anyIndex], text).length,
    openMs: round(median(Array.from({ length: 15 }, () => time(() => openNameIndex(cased.buffer))))),
    foldMs: round(foldMs),
    buildOverFold: round(cased.buildMs / foldMs),
    longestSliceMs: round(cased.longestSliceMs),
    timesTheTrie: round(speeds[0]! / speeds[2]!),
    timesTheWholeTrie: round(speeds[0]! / speeds[3]!),
    rows: engines.map((each, at) => ({
      engine: each.name,
      millionCharactersPerSecond: round(speeds[at]!),
      textMs: round(TEXT / speeds[at]! / 1000),
      bytesPerName: each.bytes === null ? null : round(each.bytes / names.length),
      buildMs: Math.round(each.buildMs),
    })),
  };
}

/** The case rule `cased` for the peers: packed beforehand, so that it costs them what it costs the index. */
function capitalsAccepted(names: readonly string[], text: string): Accepts {
  const tokens = tokenize(text);
  const asked = names.map((name) => {
    const own = tokenize(name);
    const range = { from: 0, to: own.count };
    const packed = packCapitals(own, range, 'cased');
    const shape = packed & 255;
    const pattern: CapitalPattern = shape === SHAPE.letters ? capitalPattern(own, range) : [];
    return { shape, byte: packed >> 8, pattern };
  });
  return (name, first, last) => {
    const each = asked[name]!;
    const range = { from: first, to: last + 1 };
    if (each.shape !== SHAPE.letters) return hasCapitals(tokens, range, each);
    return agrees(each.pattern, capitalPattern(tokens, range), false);
  };
}

interface Engine {
  readonly name: string;
  /** Null: shares another's. */
  readonly bytes: number | null;
  readonly buildMs: number;
  readonly scan: () => unknown;
}

function build(
  names: readonly string[],
  rule: CaseRule,
): { buffer: ArrayBuffer; order: Int32Array; bytes: number; buildMs: number; longestSliceMs: number } {
  const start = performance.now();
  const builder = new NameIndexBuilder();
  for (const name of names) builder.add(name, rule);
  const steps = builder.finish();
  let longestSliceMs = 0;
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    longestSliceMs = Math.max(longestSliceMs, performance.now() - before);
    if (step.done) {
      const { buffer, order } = step.value;
      return { buffer, order, bytes: buffer.byteLength, buildMs: performance.now() - start, longestSliceMs };
    }
  }
}

function open(buffer: ArrayBuffer): NameIndex {
  const opened = openNameIndex(buffer);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

/** The index's matches as token numbers, without those at a hyphen between capitals: the peers do not know that rule. */
function spansOf(index: NameIndex, order: Int32Array, text: string): Spans {
  const tokens = tokenize(text);
  const spans: Spans = [];
  for (const match of scan([index], text)) {
    const first = firstTokenFrom(tokens, match.start);
    const last = firstTokenFrom(tokens, match.end) - 1;
    const joined = (tokens.flags[first]! & FLAG.joinedBefore) | (tokens.flags[last]! & FLAG.joinedAfter);
    if (!joined) spans.push(first, last, order[match.entries[0]!]!);
  }
  return spans;
}

function peerEngine(
  peer: Peer,
  given: {
    readonly keys: readonly string[];
    readonly folded: FoldedText;
    readonly expected: Spans;
    readonly accepts: Accepts;
  },
): Engine {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const buildMs = time(() => peer.build(given.keys));
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  const found = peer.scan(given.folded, given.accepts);
  if (JSON.stringify(found) !== JSON.stringify(given.expected))
    reportDifference(peer.name, found, given.expected);
  return { name: peer.name, bytes, buildMs, scan: () => peer.scan(given.folded, given.accepts) };
}

function reportDifference(peer: string, found: Spans, expected: Spans): never {
  const at = found.findIndex((value, index) => value !== expected[index]);
  throw new Error(
    `${peer} finds ${found.length / 3} names, the index ${expected.length / 3}; first difference: ${found.slice(at - 3, at + 6)} and ${expected.slice(at - 3, at + 6)}.`,
  );
}

/**
 * Millions of characters a second of each engine, by the fourth quickest of 60 rounds of 12 ms in which the engines take turns: on a
 * machine that does other things, most rounds measure those.
 */
function race(engines: readonly Engine[]): number[] {
  const times = engines.map(({ scan: work }) => {
    for (let at = 0; at < 60; at++) work();
    return Math.max(1, Math.round(12 / Math.min(time(work), time(work), time(work))));
  });
  const rounds: number[][] = engines.map(() => []);
  for (let turn = 0; turn < 60; turn++)
    for (const [at, { scan: work }] of engines.entries()) {
      const took = time(() => {
        for (let again = 0; again < times[at]!; again++) work();
      });
      rounds[at]!.push(took / times[at]!);
    }
  return rounds.map((all) => TEXT / all.sort((a, b) => a - b)[3]! / 1000);
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const round = (value: number): number => Math.round(value * 100) / 100;

function print(record: { machine: object; results: readonly Measured[] }): void {
  console.log(JSON.stringify(record.machine));
  for (const result of record.results) {
    console.log(
      `\n${result.names} names, ${result.matches} matches; ${result.timesTheTrie} x the trie (${result.timesTheWholeTrie} x when the trie folds too)`,
    );
    console.log(
      `  opened in ${result.openMs} ms; built in ${result.buildOverFold} x the ${result.foldMs} ms it takes to fold them, longest slice ${result.longestSliceMs} ms`,
    );
    for (const each of result.rows)
      console.log(
        `  ${each.engine.padEnd(28)} ${String(each.millionCharactersPerSecond).padStart(8)} M/s ${String(each.textMs).padStart(7)} ms ${String(each.bytesPerName ?? '').padStart(8)} B/name ${String(each.buildMs).padStart(6)} ms to build`,
      );
  }
}
