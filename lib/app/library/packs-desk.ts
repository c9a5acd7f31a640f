// The packs as the background tells them, what was asked of it, and how that went, in sentences.

import type { PacksProps } from '@/components/library/library-props';
import type { InstalledPack } from '@/lib/core/model/pack-life';
import type { Result } from '@/lib/core/model/result';
import {
  checkedWords,
  installedWords,
  offerTakenWords,
  PACK_SAID,
  signatureOf,
} from '@/lib/core/view/pack-said';
import { callBackground } from '@/lib/edge/wire/call';

/**
 * Milliseconds without news of a job after which it is asked after. The worker that runs it may have been killed, and nobody else would
 * wake the next, which goes on with it. News comes some times a second.
 */
const SILENCE = 2_000;

export interface PacksDesk {
  readonly props: () => PacksProps;
  /** What is there and under way now? */
  readonly ask: () => Promise<void>;
}

export function createPacksDesk(changed: () => void): PacksDesk {
  let view: PacksProps['view'] = null;
  let fault = '';
  let said = '';
  /** Jobs that look for an update of a pack: how they ended is told in other words. */
  const checks = new Set<string>();
  /** Looks of which nothing is to be said any more: what they found was there before they ended, and the reader has answered it. */
  const answered = new Set<string>();
  const told = new Set<string>();
  /** Of several answers on their way only the last one asked for counts. */
  let round = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    const mine = ++round;
    const answer = await callBackground('packs', {});
    if (mine !== round) return;
    clearTimeout(silence);
    if (answer.ok) {
      view = answer.value;
      tellEnded();
    } else fault = answer.fault.message;
    if (view?.jobs.some(({ state }) => state.is !== 'failed'))
      silence = setTimeout(() => void ask(), SILENCE);
    changed();
  }

  /** What ended well is told once, with what it brought, and put away by itself; what failed stays until the reader has read it. */
  function tellEnded(): void {
    for (const { job, state } of view?.jobs ?? []) {
      if ((state.is !== 'done' && state.is !== 'cancelled') || told.has(job)) continue;
      told.add(job);
      const pack =
        state.is === 'done' ? view?.packs.find((installed) => installed.id === state.pack) : undefined;
      if (state.is === 'cancelled') said = PACK_SAID.givenUp;
      else if (pack && !answered.has(job)) said = checks.has(job) ? checkedWords(pack) : installedWords(pack);
      void callBackground('endJob', { job });
    }
    if (view)
      view = {
        ...view,
        jobs: view.jobs.filter(({ state }) => state.is !== 'done' && state.is !== 'cancelled'),
      };
  }

  /** What is asked may fail; then one sentence says why. `then`: what is said when it did not. */
  async function tell<Value>(
    asked: Promise<Result<Value>>,
    then: (value: Value) => string = () => '',
  ): Promise<void> {
    const answer = await asked;
    fault = answer.ok ? '' : answer.fault.message;
    said = answer.ok ? then(answer.value) : '';
    await ask();
  }

  const packOf = (id: string): InstalledPack | undefined => view?.packs.find((pack) => pack.id === id);

  async function installFiles(files: readonly File[]): Promise<void> {
    const names = files.map(({ name }) => name);
    for (const file of files) {
      if (signatureOf(names, file.name) !== null) continue;
      const beside = files.find(({ name }) => name === `${file.name}.sig`);
      const blob = URL.createObjectURL(file);
      const signature = beside ? URL.createObjectURL(beside) : null;
      await tell(
        callBackground('installPack', {
          from: 'file',
          blob,
          name: file.name,
          ...(signature === null ? {} : { signature }),
        }),
      );
      // The background has copied them.
      URL.revokeObjectURL(blob);
      if (signature !== null) URL.revokeObjectURL(signature);
    }
  }

  return {
    ask,
    props: () => ({
      view,
      fault,
      said,
      onInstallFiles: (files) => void installFiles(files),
      onInstallUrl: (url) => void tell(callBackground('installPack', { from: 'url', url })),
      onInstallPackaged: () => void tell(callBackground('installPack', { from: 'packaged' })),
      onEndJob: (job) => void tell(callBackground('endJob', { job })),
      onOrder: (packs) => {
        // Shown at once; the answer says what holds.
        const place = (pack: InstalledPack): number => packs.indexOf(pack.id);
        if (view) view = { ...view, packs: [...view.packs].sort((a, b) => place(a) - place(b)) };
        changed();
        void tell(callBackground('orderPacks', { packs: [...packs] }));
      },
      onSwitch: (pack, on) => void tell(callBackground('switchPack', { pack, on })),
      onRemove: (id) => {
        const title = packOf(id)?.title ?? id;
        void tell(callBackground('removePack', { pack: id }), () => PACK_SAID.removed(title));
      },
      onStepBack: (id) => {
        const { title, before } = packOf(id) ?? { title: id, before: null };
        void tell(callBackground('stepBack', { pack: id }), () => PACK_SAID.steppedBack(title, before));
      },
      onFollow: (pack, on) => void tell(callBackground('followUpdates', { pack, on })),
      onCheck: (pack) =>
        void tell(callBackground('checkUpdate', { pack }), ({ job }) => {
          checks.add(job);
          return '';
        }),
      onAnswer: (id, take) => {
        const pack = packOf(id);
        for (const job of checks) answered.add(job);
        void tell(callBackground('answerOffer', { pack: id, take }), () =>
          pack ? offerTakenWords(pack, take) : '',
        );
      },
    }),
  };
}
