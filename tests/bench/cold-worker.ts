// The background of the extension that the cold-start benchmark generates: stores by one way, and loads when it is woken.
import type { Data, Way } from './cold-way';
import { PAGE_WAYS } from './cold-ways-pages';
import { HOT_WAYS } from './cold-ways-whole';
import { WORK_WAYS } from './cold-ways-work';

export type Order =
  | { readonly do: 'stay' }
  | { readonly do: 'store'; readonly from: string }
  | { readonly do: 'load'; readonly turn: number };

/** Moments by the wall clock, in milliseconds, so that page and worker agree. */
export interface Report {
  readonly fault: string | null;
  /** The worker's first line; tells one worker from the next. */
  readonly firstLine: number;
  readonly asked: number;
  readonly laps: readonly { readonly name: string; readonly at: number }[];
  readonly syncHandles: boolean;
}

interface Runtime {
  getManifest(): { name: string };
  readonly onMessage: {
    addListener(hear: (order: Order) => Promise<Report>): void;
  };
  readonly onConnect: { addListener(hear: () => void): void };
}

const { browser, firstLine } = globalThis as unknown as {
  browser: { runtime: Runtime };
  firstLine: number;
};
const { runtime } = browser;
const ways: Readonly<Record<string, Way>> = { ...WORK_WAYS, ...HOT_WAYS, ...PAGE_WAYS };
const way = ways[runtime.getManifest().name]!;
const wallClock = (): number => performance.timeOrigin + performance.now();

async function fetchData(from: string): Promise<Data> {
  const part = async (name: string): Promise<ArrayBuffer> =>
    (await fetch(`${from}/${name}.bin`)).arrayBuffer();
  return {
    names: await part('names'),
    entities: await part('entities'),
    pages: await part('pages'),
    index: await part('index'),
    text: await part('text'),
  };
}

async function follow(order: Order): Promise<Report> {
  const asked = wallClock();
  const laps: { name: string; at: number }[] = [];
  let fault: string | null = null;
  try {
    if (order.do === 'store') await way.store(await fetchData(order.from));
    if (order.do === 'load') await way.load((name) => laps.push({ name, at: wallClock() }), order.turn);
  } catch (error) {
    fault = String(error);
  }
  const syncHandles = 'createSyncAccessHandle' in (globalThis.FileSystemFileHandle?.prototype ?? {});
  return { fault, firstLine, asked, laps, syncHandles };
}

runtime.onMessage.addListener(follow);
// The page's end of a port tells it when this worker is gone.
runtime.onConnect.addListener(() => undefined);
