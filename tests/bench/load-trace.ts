// How long our scripts held the main thread of pages while something is done: from a trace of the browser.
import type { Page } from 'puppeteer-core';
import { mainThreadTasks, TRACE_CATEGORIES, type TraceEvent, tasksOf } from './main-thread';

async function traced(
  page: Page,
  categories: string[],
  work: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories });
  await work();
  const buffer = await page.tracing.stop();
  if (!buffer) throw new Error('Chromium gave no trace.');
  return (JSON.parse(Buffer.from(buffer).toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
}

const HERE = 'backstory-traced';

/**
 * The longest task of the page's main thread, whoever's, while something is done: by the time that the thread had a core, and by the clock,
 * in which on a busy machine others have it for most of the time. Of all documents that the page goes through in its process.
 */
export async function longestTask(
  page: Page,
  work: () => Promise<unknown>,
): Promise<{ readonly cpu: number; readonly clock: number }> {
  const events = await traced(page, ['toplevel', 'blink.user_timing'], async () => {
    await work();
    await page.evaluate((name) => void performance.mark(name), HERE);
  });
  const pid = events.find(({ name }) => name === HERE)?.pid;
  const tasks = mainThreadTasks(events).filter((task) => task.pid === pid);
  if (tasks.length === 0) throw new Error('The page is not in its trace.');
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b)) / 1000;
  return {
    cpu: most(tasks.map(({ dur = 0, tdur = dur }) => tdur)),
    clock: most(tasks.map(({ dur = 0 }) => dur)),
  };
}

/** Milliseconds of our code on a core, in each task of any page that had some. */
export async function ourTasks(
  page: Page,
  extensionId: string,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  const traceEvents = await traced(page, TRACE_CATEGORIES, work);
  // The panel and the library are pages of ours, not pages that are read.
  const scripts = `chrome-extension://${extensionId}/`;
  return tasksOf(traceEvents, scripts).map(({ ours }) => ours);
}

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
