// Memory and processor time of a browser's process, as Linux counts them.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

/** What a piece of work cost the process that shows the page. Null where the system does not tell. */
export interface ProcessCost {
  /** All threads of the process. Milliseconds. */
  readonly cpu: number;
  /** The most that was resident at once, beyond what was before: garbage that was not collected yet is in it. Bytes. */
  readonly peakMemory: number | null;
}

interface Renderer {
  readonly id: number;
  readonly cpuTime: number;
}

/** Runs `work` in the page. No other page may be busy meanwhile. */
export async function costOf<Done>(
  { browser, page }: { readonly browser: Browser; readonly page: Page },
  work: () => Promise<Done>,
): Promise<{ readonly done: Done; readonly cost: ProcessCost }> {
  const [ofBrowser, ofPage] = await Promise.all([
    browser.target().createCDPSession(),
    page.createCDPSession(),
  ]);
  const renderers = async (): Promise<Renderer[]> => {
    const { processInfo } = await ofBrowser.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  };
  await ofPage.send('HeapProfiler.collectGarbage');
  const before = await renderers();
  const resident = new Map(before.map(({ id }) => [id, beginPeak(id)]));
  const done = await work();
  const spent = (await renderers()).map(({ id, cpuTime }) => ({
    id,
    cpu: (cpuTime - (before.find((each) => each.id === id)?.cpuTime ?? 0)) * 1000,
  }));
  const busiest = spent.reduce((most, each) => (each.cpu > most.cpu ? each : most));
  const base = resident.get(busiest.id) ?? null;
  const peak = base === null ? null : statusOf(busiest.id, 'VmHWM');
  await Promise.all([ofBrowser.detach(), ofPage.detach()]);
  return {
    done,
    cost: { cpu: busiest.cpu, peakMemory: peak === null || base === null ? null : peak - base },
  };
}

/** Forgets the peak so far, and tells what is resident now. */
function beginPeak(pid: number): number | null {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return statusOf(pid, 'VmRSS');
}

function statusOf(pid: number, field: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const kilobytes = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** No such file (another system), or not ours to read. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EPERM'].includes(`${error.code}`);
}
