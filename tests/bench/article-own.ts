// What `npm run bench -- article` runs in each page: our reading as the content script does it, in slices.
import { createStretches, inSlices } from '@/lib/app/content/slices';
import { readingPage } from '@/lib/edge/page/read-page';
import type { PageReading } from '@/lib/edge/page/read-story';

const { href: url } = location;

/** Milliseconds by the clock. `rest`: all strides after the gate. `longest`: slice, the gate's own included. */
export interface OwnTimes {
  readonly gate: number;
  readonly rest: number;
  readonly longest: number;
  readonly slices: number;
  readonly strides: number;
  readonly is: PageReading['is'];
}

type Strides = ReturnType<typeof readingPage>;

let strides: Strides;
let first: ReturnType<Strides['next']>;
let gateTook = 0;

/** The first stride: what every page pays, story or not. */
export function gate(): number {
  strides = readingPage(document, { url, asked: true });
  const since = performance.now();
  first = strides.next();
  gateTook = performance.now() - since;
  return gateTook;
}

/** All that follows on a page that is a story. */
export async function read(): Promise<OwnTimes> {
  const stretches = createStretches();
  let rest = 0;
  let slices = 0;
  let count = 1;
  function* counted(): Generator<undefined, PageReading> {
    for (let stride = first; ; stride = strides.next()) {
      if (stride.done) return stride.value;
      count++;
      yield;
    }
  }
  const reading = await inSlices({
    strides: counted(),
    signal: new AbortController().signal,
    stretches: {
      ...stretches,
      count: (work) => {
        slices++;
        const since = performance.now();
        const value = stretches.count(work);
        rest += performance.now() - since;
        return value;
      },
    },
  });
  return {
    gate: gateTook,
    rest,
    longest: Math.max(gateTook, stretches.longest()),
    slices,
    strides: count,
    is: reading?.is ?? 'no-article',
  };
}

/** The same again and again, at one go. */
export function readAgain(times: number): void {
  for (let run = 0; run < times; run++) for (const _ of readingPage(document, { url, asked: true }));
}

export function gateAgain(times: number): void {
  for (let run = 0; run < times; run++) readingPage(document, { url }).next();
}
