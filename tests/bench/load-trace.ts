// How long our scripts held the main thread of pages while something is done: from a trace of the browser.
import type { Page } from 'puppeteer-core';
import { TRACE_CATEGORIES, type TraceEvent, tasksOf } from './main-thread';

/** Milliseconds of our code on a core, in each task of any page that had some. */
export async function ourTasks(
  page: Page,
  extensionId: string,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  await page.tracing.start({ categories: TRACE_CATEGORIES });
  await work();
  const buffer = await page.tracing.stop();
  if (!buffer) throw new Error('Chromium gave no trace.');
  const { traceEvents } = JSON.parse(Buffer.from(buffer).toString('utf8')) as { traceEvents: TraceEvent[] };
  // The panel and the library are pages of ours, not pages that are read.
  const scripts = `chrome-extension://${extensionId}/`;
  return tasksOf(traceEvents, scripts).map(({ ours }) => ours);
}

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
