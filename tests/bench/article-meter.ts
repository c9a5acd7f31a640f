// What code costs the main thread of an open page, by the thread's own clock: the time in which it had a core.
import type { Visit } from '../eval/article-browser';
import { median } from './machine';

/** Empty calls, whose median is what a call itself costs the thread. */
const EMPTY_CALLS = 5;

export interface Meter {
  /** Of an expression, and what it answers; milliseconds. */
  readonly cost: <Value>(expression: string) => Promise<{ readonly value: Value; readonly cost: number }>;
  /** Of a script: what it takes to arrive is taken off. */
  readonly load: (code: string) => Promise<number>;
}

/** Runs expressions in a page and says what each cost its main thread. */
export async function meterOf({ page, cdp }: Visit): Promise<Meter> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const threadTime = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const found = metrics.find(({ name }) => name === 'ThreadTime');
    if (!found) throw new Error('This Chromium does not tell the thread’s time.');
    return found.value * 1000;
  };
  const run = async (expression: string): Promise<{ value: unknown; cost: number }> => {
    const before = await threadTime();
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const cost = (await threadTime()) - before;
    if (exceptionDetails)
      throw new Error(`${page.url()}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return { value: result.value, cost };
  };
  /** The cost of a call that does nothing; `padding` characters long, since a long one takes longer to arrive. */
  const empty = async (padding: number): Promise<number> => {
    const costs: number[] = [];
    for (let call = 0; call < EMPTY_CALLS; call++)
      costs.push((await run(`/*${' '.repeat(padding)}*/0`)).cost);
    return median(costs);
  };
  const call = await empty(0);
  const cost = async <Value>(expression: string): Promise<{ value: Value; cost: number }> => {
    const measured = await run(expression);
    return { value: measured.value as Value, cost: Math.max(0, measured.cost - call) };
  };
  return {
    cost,
    load: async (code: string): Promise<number> => {
      const arrival = await empty(code.length);
      return Math.max(0, (await run(`${code};0`)).cost - arrival);
    },
  };
}

/** Layout is done before we start, as it is when a content script runs. */
export async function settle({ page }: Visit): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
