// How long our scripts held the main threads of pages in Firefox while something is done: by its own profiler, which tells with each sample for how
// long the thread had a core since the one before.
import type { Browser } from 'puppeteer-core';
import { callFirefoxItself } from '../support/firefox-itself';

/** Bytes of samples; milliseconds between two. A busy machine samples less often, and each sample then stands for more. */
const START = `(async () => {
  await Services.profiler.StartProfiler(2 ** 26, 1, ['js', 'cpu'], ['GeckoMain']);
  return '';
})()`;

/**
 * Samples of pages in which a function of ours is on the stack: the milliseconds on a core of each, those that follow each other at once added up. Our
 * own pages and the background run in a process of their own, and are none that are read.
 */
const STOP = `(async () => {
  const { mozExtensionHostname } = WebExtensionPolicy.getByID(OUR_ID);
  const told = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const pages = told.processes.filter(({ threads }) => threads.some(({ processName = '' }) => /Web Content/.test(processName)));
  const stretches = [];
  let samplesOfPages = 0;
  for (const { meta, threads } of pages) {
    const perMs = { ns: 1e6, µs: 1e3, ms: 1 }[meta.sampleUnits.threadCPUDelta];
    for (const { name, samples, stackTable, frameTable, stringTable } of threads) {
      if (name !== 'GeckoMain') continue;
      const isOurs = [];
      for (const row of stackTable.data) {
        const before = row[stackTable.schema.prefix];
        const frame = frameTable.data[row[stackTable.schema.frame]];
        const where = stringTable[frame[frameTable.schema.location]];
        isOurs.push((before !== null && isOurs[before]) || where.includes(mozExtensionHostname));
      }
      let stretch = 0;
      for (const row of samples.data) {
        samplesOfPages++;
        const stack = row[samples.schema.stack];
        if (stack !== null && isOurs[stack]) stretch += (row[samples.schema.threadCPUDelta] ?? 0) / perMs;
        else if (stretch > 0) stretch = stretches.push(stretch) && 0;
      }
      if (stretch > 0) stretches.push(stretch);
    }
  }
  return JSON.stringify({ stretches, samplesOfPages });
})()`;

/** Milliseconds of our code on a core, in each stretch of any page that had some. Of a Firefox that was launched with `ownChrome`. */
export async function ourStretches(
  browser: Browser,
  extensionId: string,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  await callFirefoxItself(browser, START);
  await work();
  const told = JSON.parse(
    await callFirefoxItself(browser, STOP.replace('OUR_ID', JSON.stringify(extensionId))),
  ) as { readonly stretches: readonly number[]; readonly samplesOfPages: number };
  if (told.samplesOfPages === 0) throw new Error('Firefox took no sample of a page.');
  return told.stretches;
}
