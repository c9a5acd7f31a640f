// One saved page after the other in real Chromium: what our reading of it costs the main thread, and what the libraries cost.
import { fileURLToPath } from 'node:url';
import { bundleForPage, type PageBrowser, type Visit } from '../eval/article-browser';
import type { SavedPage } from '../eval/article-pages';
import { meterOf, settle } from './article-meter';
import type * as Own from './article-own';

/** Runs in one page after the first. */
const WARM_READS = 5;
const WARM_GATES = 20;

const PEERS = ['readability', 'defuddle'] as const;
export type PeerName = (typeof PEERS)[number];

/** Milliseconds of the main thread's time on a core: what other processes take meanwhile does not count. */
export interface OwnCosts {
  /** The script parsed and its top level run. */
  readonly script: number;
  readonly gate: number;
  /** Everything after the gate: what the page says of itself, finding, reading; with the pauses between its slices. */
  readonly read: number;
  readonly warmGate: number;
  readonly warmRead: number;
  /** By the clock, cold. */
  readonly clock: Own.OwnTimes;
}

export interface PeerCosts {
  readonly script: number;
  /** Clone, library, mapping back. */
  readonly find: number;
  readonly warmFind: number;
  /** Live text nodes it led to. */
  readonly mapped: number;
}

export interface PageCosts {
  readonly page: string;
  readonly isStory: boolean;
  readonly elements: number;
  readonly own: OwnCosts;
  readonly peers: Readonly<Partial<Record<PeerName, PeerCosts>>>;
}

/** The scripts as they would ship. */
export type Scripts = Readonly<Record<'own' | PeerName, string>>;

const GLOBALS = { own: 'backstoryOwn', readability: 'peerReadability', defuddle: 'peerDefuddle' } as const;

export async function bundleScripts(): Promise<Scripts> {
  const bundled = async (name: keyof typeof GLOBALS) =>
    bundleForPage(fileURLToPath(new URL(`article-${name}.ts`, import.meta.url)), GLOBALS[name]);
  return {
    own: await bundled('own'),
    readability: await bundled('readability'),
    defuddle: await bundled('defuddle'),
  };
}

async function measureOwn(visit: Visit, code: string): Promise<OwnCosts> {
  await settle(visit);
  const meter = await meterOf(visit);
  const script = await meter.load(code);
  const gate = await meter.cost<number>('backstoryOwn.gate()');
  const read = await meter.cost<Own.OwnTimes>('backstoryOwn.read()');
  const gates = await meter.cost(`backstoryOwn.gateAgain(${WARM_GATES})`);
  const reads = await meter.cost(`backstoryOwn.readAgain(${WARM_READS})`);
  const warmGate = gates.cost / WARM_GATES;
  return {
    script,
    gate: gate.cost,
    read: read.cost,
    warmGate,
    warmRead: Math.max(0, reads.cost / WARM_READS - warmGate),
    clock: read.value,
  };
}

async function measurePeer(visit: Visit, name: PeerName, code: string): Promise<PeerCosts> {
  await settle(visit);
  const meter = await meterOf(visit);
  const script = await meter.load(code);
  const first = await meter.cost<number>(`${GLOBALS[name]}.find()`);
  const second = await meter.cost<number>(`${GLOBALS[name]}.find()`);
  return { script, find: first.cost, warmFind: second.cost, mapped: first.value };
}

/** Each contestant gets the page anew, in a process in which none of its code was compiled. */
export async function measurePage(
  browser: PageBrowser,
  saved: SavedPage,
  scripts: Scripts,
  withPeers: boolean,
): Promise<PageCosts> {
  const isStory = saved.truth?.length !== 0;
  const own = await browser.visit(saved, async (visit) => ({
    elements: await visit.page.evaluate(() => document.getElementsByTagName('*').length),
    costs: await measureOwn(visit, scripts.own),
  }));
  const peers: Partial<Record<PeerName, PeerCosts>> = {};
  if (withPeers && isStory)
    for (const name of PEERS)
      peers[name] = (await browser.visit(saved, (visit) => measurePeer(visit, name, scripts[name]))).value;
  return { page: saved.id, isStory, elements: own.value.elements, own: own.value.costs, peers };
}
