// Which way of storing serves a killed worker soonest: every way after the same kill, in turn, in each browser, many times over.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserName } from '../support/browsers.mjs';
import { serveFolder } from '../support/static-server';
import { type Answer, bundleWorker, type Copies, launchCopies } from './cold-copies';
import { writeData } from './cold-data';
import type { Way } from './cold-way';
import { PAGE_WAYS } from './cold-ways-pages';
import { HOT_WAYS } from './cold-ways-whole';
import { WORK_WAYS } from './cold-ways-work';
import { type Machine, machine, median } from './machine';

const WAYS: Readonly<Record<string, Way>> = { ...WORK_WAYS, ...HOT_WAYS, ...PAGE_WAYS };
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Rest after a kill: Chromium keeps a database open for two seconds after the last connection, which a reader's worker does not meet. */
const REST = 3_000;

/** Medians, and the first and third quartile of the last moment. Milliseconds. */
export interface Figures {
  readonly way: string;
  readonly what: string;
  /** From the message's sending to the worker's first line, and to its listener. */
  readonly firstLine: number;
  readonly listener: number;
  /** From the listener to each moment that the way notes. */
  readonly moments: Readonly<Record<string, number>>;
  readonly quartiles: readonly [number, number];
  /** From the message's sending to its answer. */
  readonly answered: number;
  readonly storing: number;
}

export interface PathsRecord {
  readonly what: string;
  readonly machine: Machine;
  readonly kills: number;
  readonly bytes: Readonly<Record<string, number>>;
  readonly browsers: readonly {
    readonly browser: string;
    /** Whether a background may open a file of its own for reading in place. */
    readonly syncHandles: boolean;
    readonly ways: readonly Figures[];
  }[];
}

export async function measurePaths(kills: number, only: readonly string[]): Promise<PathsRecord> {
  const where = machine();
  const ways = Object.keys(WAYS).filter((way) => only.length === 0 || only.includes(way));
  const folder = mkdtempSync(join(tmpdir(), 'backstory-cold-'));
  const data = join(folder, 'data');
  const { bytes } = writeData(data);
  await bundleWorker(data);
  writeFileSync(join(data, 'index.html'), '<!doctype html><title>Cold</title>');
  const server = await serveFolder(data);
  const all: Copies[] = [];
  try {
    for (const browser of BROWSERS)
      all.push(await launchCopies(browser, ways, { folder, data, origin: server.origin }));
    const storing = await Promise.all(all.map((copies) => storeAll(copies, ways, server.origin)));
    const answers = all.map(() => new Map<string, Answer[]>(ways.map((way) => [way, []])));
    for (let turn = 1; turn <= kills; turn++)
      for (const [at, copies] of all.entries()) {
        await copies.kill();
        await pause(REST);
        for (const way of turned(ways, turn))
          answers[at]!.get(way)!.push(await copies.ask(way, { do: 'load', turn }));
      }
    return {
      what: 'cold paths: from a killed worker to 14 bytes for each of a million names; medians in milliseconds',
      machine: where,
      kills,
      bytes,
      browsers: all.map(({ version }, at) => ({
        browser: version,
        syncHandles: answers[at]!.get(ways[0]!)![0]!.report.syncHandles,
        ways: ways.map((way) => figures(way, answers[at]!.get(way)!, storing[at]!.get(way)!)),
      })),
    };
  } finally {
    for (const copies of all) await copies.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Another way comes first each time, and is followed by another. */
function turned(ways: readonly string[], turn: number): string[] {
  const from = (turn * 7) % ways.length;
  const order = [...ways.slice(from), ...ways.slice(0, from)];
  return turn % 2 === 0 ? order : order.reverse();
}

async function storeAll(
  copies: Copies,
  ways: readonly string[],
  origin: string,
): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const way of ways) {
    const { sent, received } = await copies.ask(way, { do: 'store', from: origin });
    times.set(way, received - sent);
  }
  return times;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function figures(way: string, answers: readonly Answer[], storing: number): Figures {
  const of = (take: (answer: Answer) => number): number => rounded(median(answers.map(take)));
  const laps = answers[0]!.report.laps.map(({ name }) => name);
  const lastOf = ({ report: { laps: own, asked } }: Answer): number => (own.at(-1)?.at ?? asked) - asked;
  const sorted = answers.map(lastOf).sort((a, b) => a - b);
  const quarter = sorted.length >> 2;
  return {
    way,
    what: WAYS[way]!.what,
    firstLine: of(({ sent, report }) => report.firstLine - sent),
    listener: of(({ sent, report }) => report.asked - sent),
    moments: Object.fromEntries(
      laps.map((name, at) => [name, of(({ report }) => report.laps[at]!.at - report.asked)]),
    ),
    quartiles: [rounded(sorted[quarter]!), rounded(sorted[sorted.length - 1 - quarter]!)],
    answered: of(({ sent, received }) => received - sent),
    storing: Math.round(storing),
  };
}

export function printPaths({ kills, browsers }: PathsRecord): void {
  for (const { browser, syncHandles, ways } of browsers) {
    console.log(
      `\n${browser}: medians of ${kills} kills, milliseconds${syncHandles ? '' : '; no synchronous file handles in a background'}`,
    );
    console.log('to first line / to listener / from there to loaded (quartiles) / to the answer');
    for (const { what, firstLine, listener, moments, quartiles, answered } of ways)
      console.log(
        `${[firstLine, listener, Object.values(moments).at(-1) ?? 0].map((ms) => ms.toFixed(1).padStart(7)).join('')} (${quartiles.join('-')}) ${answered.toFixed(1).padStart(7)}  ${what}: ${Object.entries(
          moments,
        )
          .map(([name, ms]) => `${name} ${ms}`)
          .join(', ')}`,
      );
  }
}
