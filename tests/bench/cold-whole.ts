// From a killed worker to the first annotation: the built extension with a million names in a real profile, asked again and again.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserName } from '../support/browsers.mjs';
import { ROOT } from '../support/built-extension';
import { serveFolder } from '../support/static-server';
import { type Asked, type Driven, drive } from './cold-browser';
import { buildWithPack, type WorkerReport } from './cold-built';
import { type PackSize, writeMillionPack } from './cold-pack';
import { type Machine, machine, median } from './machine';
import { newsText } from './names-corpus';

/** See `cold-paths.ts`. */
const REST = 3_000;
/** Milliseconds between two pings while the pack is installed: as often as a reader's pages could ask. */
const PING_EVERY = 10;
const TEXT = 50_000;

interface Reply {
  readonly ok: boolean;
  readonly fault?: { readonly message: string };
  readonly value?: {
    readonly annotations: readonly unknown[];
    readonly notes: readonly string[];
    readonly namesKnown: number;
  };
}

export interface Spread {
  readonly median: number;
  readonly quartiles: readonly [number, number];
}

/** Milliseconds. */
export interface WholeFigures {
  readonly browser: string;
  readonly install: {
    /** From the worker's first line to the first answer. */
    readonly all: number;
    /** The longest that a ping waited meanwhile. */
    readonly longestSilence: number;
    readonly pings: number;
    readonly bytesStored: number;
    readonly namesKnown: number;
  };
  readonly scenarios: readonly {
    readonly what: string;
    /** Annotations of the last answer, or marks painted. */
    readonly found: number;
    readonly figures: Readonly<Record<string, Spread>>;
    /** From the first message's sending to what the worker noted, medians, in the order of time. */
    readonly notes: Readonly<Record<string, number>>;
  }[];
}

export interface WholeRecord {
  readonly what: string;
  readonly machine: Machine;
  readonly kills: number;
  readonly pack: PackSize & { readonly gzip: number };
  readonly browsers: readonly WholeFigures[];
}

/** One run after one kill. */
interface Run {
  readonly figures: Readonly<Record<string, number>>;
  readonly notes: ReadonlyMap<string, number>;
  readonly found: number;
}

export async function measureWhole(kills: number, browsers: readonly BrowserName[]): Promise<WholeRecord> {
  const where = machine();
  const folder = mkdtempSync(join(tmpdir(), 'backstory-cold-'));
  const pack = join(folder, 'million.jsonl.gz');
  try {
    const size = await writeMillionPack(pack);
    for (const file of ['story.html', 'story.css'])
      copyFileSync(join(ROOT, 'tests/demo', file), join(folder, file));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Cold</title><p>No story.</p>');
    const results: WholeFigures[] = [];
    for (const browser of browsers) {
      const extension = await buildWithPack(browser, { folder, pack });
      results.push(await measureBrowser(browser, { extension, folder, kills }));
    }
    return {
      what: 'cold: from a killed worker to the first annotation, a million names installed; milliseconds',
      machine: where,
      kills,
      pack: { ...size, gzip: readFileSync(pack).byteLength },
      browsers: results,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureBrowser(
  name: BrowserName,
  {
    extension,
    folder,
    kills,
  }: { readonly extension: string; readonly folder: string; readonly kills: number },
): Promise<WholeFigures> {
  const server = await serveFolder(folder);
  const driven = await drive(name, extension);
  try {
    const empty = `${server.origin}/index.html`;
    await driven.page.goto(empty);
    const install = await measureInstall(driven);
    const story = storyText(folder);
    const scenarios = [
      {
        what: 'a story is opened: tests/demo/story.html',
        run: () => openStory(driven, `${server.origin}/story.html`),
      },
      { what: `a question of ${story.length} characters`, run: () => askAbout(driven, story) },
      { what: `a question of ${TEXT} characters`, run: () => askAbout(driven, newsText(TEXT)) },
    ].map((scenario) => ({ ...scenario, runs: [] as Run[] }));
    for (let turn = 0; turn < kills; turn++)
      for (const { run, runs } of scenarios) {
        await driven.kill();
        // From a page without a story: nothing of it is left for the worker to be asked about.
        await driven.page.goto(empty);
        await pause(REST);
        runs.push(await run());
      }
    return {
      browser: driven.version,
      install,
      scenarios: scenarios.map(({ what, runs }) => ({ what, ...summary(runs) })),
    };
  } finally {
    await driven.close();
    await server.close();
  }
}

const question = (text: string): object => {
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) blocks.push({ start, end, kind: 'paragraph' });
    start = end + 1;
  }
  const payload = { token: 'cold', text, blocks, links: [], language: 'en', date: '2025-08-20' };
  return { backstory: 1, to: 'background', name: 'annotate', payload };
};

/** The words of the demo story, a paragraph a line. */
function storyText(folder: string): string {
  const html = readFileSync(join(folder, 'story.html'), 'utf8');
  return [...html.matchAll(/<p[^>]*>(.*?)<\/p>/gs)]
    .map(([, inner]) =>
      inner!
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\n');
}

function knownFrom({ answer }: Asked<Reply>): NonNullable<Reply['value']> {
  if (!answer.ok || !answer.value) throw new Error(answer.fault?.message ?? 'The background gave no answer.');
  if (answer.value.notes.length > 0) throw new Error(answer.value.notes[0]);
  return answer.value;
}

/** The browser has just taken the extension in, and its background installs the pack. */
async function measureInstall(driven: Driven): Promise<WholeFigures['install']> {
  let isInstalled = false;
  let longestSilence = 0;
  let pings = 0;
  const pinging = (async () => {
    while (!isInstalled) {
      const { sent, received } = await driven.ask({ cold: 'ping' });
      longestSilence = Math.max(longestSilence, received - sent);
      pings += 1;
      await pause(PING_EVERY);
    }
  })();
  const asking = driven.ask<Reply>(question('Nothing is known here.')).finally(() => {
    isInstalled = true;
  });
  const [first] = await Promise.all([asking, pinging]);
  const { namesKnown } = knownFrom(first);
  const { firstLine } = await driven.report();
  const { answer: bytesStored } = await driven.ask<number>({ cold: 'storage' });
  return {
    all: rounded(first.received - firstLine),
    longestSilence: rounded(longestSilence),
    pings,
    bytesStored,
    namesKnown,
  };
}

async function askAbout(driven: Driven, text: string): Promise<Run> {
  const asked = await driven.ask<Reply>(question(text));
  const { annotations } = knownFrom(asked);
  const report = await driven.report();
  return {
    found: annotations.length,
    figures: { 'question to answer': asked.received - asked.sent, ...within(report, asked.sent) },
    notes: notesOf(report, asked.sent, asked.received),
  };
}

async function openStory(driven: Driven, url: string): Promise<Run> {
  const { navigated, parsed, painted, marks, messages } = await driven.open(url);
  const report = await driven.report();
  const [first] = messages;
  const annotate = messages.find(({ name }) => name === 'annotate');
  if (!first || !annotate || annotate.answered === 0) throw new Error('The story’s script asked nothing.');
  return {
    found: marks,
    figures: {
      'navigation to painted': painted - navigated,
      'parsed to painted': painted - parsed,
      'first message to painted': painted - first.at,
      'first message to annotations': annotate.answered - first.at,
      'question to annotations': annotate.answered - annotate.at,
      'first message to question': annotate.at - first.at,
      ...within(report, first.at),
    },
    notes: notesOf(report, first.at, annotate.answered),
  };
}

/** The stretches for which there are bars, from the worker's own notes. */
function within({ firstLine, notes }: WorkerReport, sent: number): Record<string, number> {
  const at = (name: string): number => notes.find(([noted]) => noted === name)?.[1] ?? Number.NaN;
  const listening = notes.find(([name]) => name.startsWith('message '))![1];
  return {
    'sent to first line': firstLine - sent,
    'first line to listener': listening - firstLine,
    'database asked to layer opened': at('layer opened') - at('open knowledge'),
    'tokens and scan': at('tokens') - at('article asked about') + at('match') - at('annotating'),
    link: at('link') - at('pages there'),
  };
}

function notesOf({ firstLine, notes }: WorkerReport, sent: number, answered: number): Map<string, number> {
  const times = new Map([['first line', firstLine - sent]]);
  // The last of a kind: of many reads, the one that was waited for.
  for (const [name, at] of notes) if (at <= answered) times.set(name, at - sent);
  times.set('answered', answered - sent);
  return times;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const quarter = sorted.length >> 2;
  return {
    median: rounded(median(values)),
    quartiles: [rounded(sorted[quarter]!), rounded(sorted[sorted.length - 1 - quarter]!)],
  };
}

function summary(runs: readonly Run[]) {
  const names = Object.keys(runs[0]!.figures);
  const noted = [...runs[0]!.notes.keys()].filter((name) => runs.every(({ notes }) => notes.has(name)));
  const medians = noted.map(
    (name) => [name, rounded(median(runs.map(({ notes }) => notes.get(name)!)))] as const,
  );
  return {
    found: runs.at(-1)!.found,
    figures: Object.fromEntries(
      names.map((name) => [name, spread(runs.map(({ figures }) => figures[name]!))]),
    ),
    notes: Object.fromEntries(medians.sort(([, a], [, b]) => a - b)),
  };
}

export function printWhole({ kills, pack, browsers }: WholeRecord): void {
  console.log(`${pack.names} names of ${pack.entities} entities; medians of ${kills} kills, milliseconds.`);
  for (const { browser, install, scenarios } of browsers) {
    console.log(
      `\n${browser}: installed in ${(install.all / 1000).toFixed(1)} s, silent for ${install.longestSilence} ms at most (${install.pings} pings), ${(install.bytesStored / 2 ** 20).toFixed(1)} MB stored`,
    );
    for (const { what, found, figures, notes } of scenarios) {
      console.log(`\n${what}: ${found} found`);
      for (const [name, { median: middle, quartiles }] of Object.entries(figures))
        console.log(`${middle.toFixed(1).padStart(8)} (${quartiles.join('-')})  ${name}`);
      console.log(
        `         ${Object.entries(notes)
          .map(([name, at]) => `${name} ${at}`)
          .join(', ')}`,
      );
    }
  }
}
