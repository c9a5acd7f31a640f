// Installing packs in a real browser, asked by messages from a page of ours as the library page does.
import type { Page } from 'puppeteer-core';
import type { PacksView } from '@/lib/core/model/pack-life';

interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly fault?: { readonly message: string };
}

/** Asks the background; `payload` is JSON. */
export async function ask<Value>(panel: Page, name: string, payload: object): Promise<Value> {
  const answer = (await panel.evaluate(
    async (call, contents) => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: unknown): Promise<unknown> } }
      >;
      return (scope.browser ?? scope.chrome).runtime.sendMessage({
        backstory: 1,
        to: 'background',
        name: call,
        payload: contents,
      });
    },
    name,
    payload,
  )) as Answer;
  if (!answer.ok) throw new Error(answer.fault?.message ?? 'no answer');
  return answer.value as Value;
}

/** Makes a chosen file of these bytes, in the page. The address is valid until it is let go. */
export function chooseFile(panel: Page, bytes: Uint8Array): Promise<string> {
  return panel.evaluate(
    (base64) =>
      URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))])),
    Buffer.from(bytes).toString('base64'),
  );
}

export function letGo(panel: Page, address: string): Promise<void> {
  return panel.evaluate((url) => URL.revokeObjectURL(url), address);
}

/** How the job ended. */
export async function ended(panel: Page, job: string): Promise<PacksView['jobs'][number]['state']> {
  for (;;) {
    const view = await ask<PacksView>(panel, 'packs', {});
    const state = view.jobs.find((each) => each.job === job)?.state;
    if (!state || ['done', 'failed', 'cancelled'].includes(state.is))
      return state ?? { is: 'failed', sentence: 'the job is gone' };
  }
}

export async function install(panel: Page, wanted: object): Promise<PacksView['jobs'][number]['state']> {
  const { job } = await ask<{ job: string }>(panel, 'installPack', wanted);
  return ended(panel, job);
}
