// The built extension itself over saved pages: how long its scripts held each page's main thread, from a trace of the page.
import type { SavedPage } from '../eval/article-pages';
import { openSavedStories, type SavedStories } from '../support/saved-stories';
import { type SummaryLine, summaryLine } from './article-print';
import type { TraceEvent } from './main-thread';

/** No profiler among them: it slows what it watches, a first run most of all. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8.execute'];
const TASK = 'ThreadControllerImpl::RunTask';
const SCRIPT = 'content-scripts/article.js';

/** Milliseconds on a core. */
export interface Held {
  readonly page: string;
  readonly state: string;
  /** The task in which the script is parsed, evaluated and the session started. */
  readonly start: number;
  readonly all: number;
  /** The most in one task. */
  readonly longest: number;
  readonly tasks: number;
}

/**
 * What we held the thread for, task by task. The page's own scripts are blocked, so whatever runs JavaScript there is ours, unless
 * the debugging protocol asked for it. Of a task in which the browser had other work too, only the parts with our code count.
 */
export function heldByTask(events: readonly TraceEvent[]): readonly number[] {
  const script = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(SCRIPT),
  );
  if (!script) throw new Error('The trace does not show our content script: nothing was measured.');
  const ours = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === script.pid && tid === script.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
  const held: number[] = [];
  let at = 0;
  for (const task of ours) {
    if (task.name !== TASK || end(task) < script.ts) continue;
    while (at < ours.length && (ours[at]!.ts < task.ts || ours[at] === task)) at++;
    let sum = 0;
    let part: TraceEvent | null = null;
    let isOurs = false;
    for (; at < ours.length && ours[at]!.ts <= end(task) && ours[at]!.name !== TASK; at++) {
      const event = ours[at]!;
      if (!part || event.ts >= end(part)) {
        part = event;
        isOurs = false;
      }
      const { url } = event.args?.data ?? {};
      // The script that every page loads, and the story's.
      if (!isOurs && (url?.startsWith('chrome-extension:') || event.name === 'RunMicrotasks')) {
        isOurs = true;
        sum += (part.tdur ?? part.dur ?? 0) / 1000;
      }
    }
    if (sum > 0) held.push(sum);
  }
  return held;
}

async function hold(stories: SavedStories, saved: SavedPage): Promise<Held> {
  const { page } = stories;
  await page.tracing.start({ categories: CATEGORIES });
  const { state } = await stories.open(saved);
  const buffer = await page.tracing.stop();
  if (!buffer) throw new Error('Chromium gave no trace.');
  const { traceEvents } = JSON.parse(Buffer.from(buffer).toString('utf8')) as { traceEvents: TraceEvent[] };
  const held = heldByTask(traceEvents);
  return {
    page: saved.id,
    state: state.is,
    start: held[0]!,
    all: held.reduce((sum, ms) => sum + ms, 0),
    longest: Math.max(...held),
    tasks: held.length,
  };
}

export async function measureExtension(pages: readonly SavedPage[]): Promise<readonly Held[]> {
  const stories = await openSavedStories();
  try {
    const rows: Held[] = [];
    for (const saved of pages) rows.push(await hold(stories, saved));
    return rows;
  } finally {
    await stories.close();
  }
}

export function extensionSummary(rows: readonly Held[]): readonly SummaryLine[] {
  const stories = rows.filter(({ state }) => state === 'painted');
  return [
    summaryLine(
      'extension: script evaluated, session started',
      rows.map(({ start }) => start),
    ),
    summaryLine(
      'extension: all tasks of a story',
      stories.map(({ all }) => all),
    ),
    summaryLine(
      'extension: longest task of a story',
      stories.map(({ longest }) => longest),
      [{ what: 'slice', of: 'most', atMost: 8 }],
    ),
    summaryLine(
      'extension: all tasks of a page that is none',
      rows.filter(({ state }) => state === 'no-article').map(({ all }) => all),
    ),
  ].filter(({ figures }) => figures.pages > 0);
}

export function printHeld(rows: readonly Held[]): void {
  if (rows.length === 0) return;
  console.log('The built extension | start  longest task    all  tasks | page');
  for (const { page, start, longest, all, tasks } of [...rows].sort((a, b) => b.all - a.all)) {
    const cells = [
      start.toFixed(1).padStart(25),
      longest.toFixed(1).padStart(13),
      all.toFixed(1).padStart(6),
    ];
    console.log(`${cells.join(' ')} ${String(tasks).padStart(6)} | ${page.slice(0, 60)}`);
  }
  console.log('');
}
