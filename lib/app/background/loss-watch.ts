// Notices where the database of what the reader wrote is another one than it was: thrown away by the browser, or deleted by hand.
//
// A witness in `storage.local`, which lies elsewhere in the profile, remembers the database's mark, how much is written, what was chosen and where packs
// came from. It is written after each change, so it may tell a little less or more than there was, never of a loss that is none. Where the mark
// is another one, what was chosen is put back at once; that writings are gone is told until the reader has decided.

import { ok, type Result } from '@/lib/core/model/result';
import type { Settings } from '@/lib/core/model/settings';
import { bothOf, NO_COUNTS, totalOf, type Witness, witnessFrom } from '@/lib/core/model/witness';
import { lostWords } from '@/lib/core/view/lost-words';
import { now } from '@/lib/edge/platform/clock';
import { recall, remember } from '@/lib/edge/platform/remembered';
import type { StoreCode } from '@/lib/edge/store/faults';
import { type MarkedTraces, putBack, readTraces, writeMark } from '@/lib/edge/store/mark';
import type { UserStoreOpener } from './user-store';
import { WorkQueue } from './work-queue';

const NAME = 'written';

export interface LossWatch {
  /** One sentence where something is lost; null where not. */
  told(): Promise<Result<string | null, StoreCode>>;
  /** The reader has written, chosen or installed something, or a worker begins: what is remembered is brought up to what is there. */
  keepUp(): Promise<void>;
  /** The reader knows and starts anew, or has restored a backup. */
  forget(): Promise<Result<null, StoreCode>>;
  /** What the reader had chosen, for when the database cannot be read, or is new; null: nothing is remembered. */
  settings(): Promise<Settings | null>;
}

/** `onLost`: called with the sentence, once for each loss that this worker finds, when what it may hold of it is to be let go; `onTold`: null when the reader has decided. */
export function createLossWatch(
  user: UserStoreOpener,
  {
    onLost = () => undefined,
    onTold = () => undefined,
  }: { readonly onLost?: () => void; readonly onTold?: (sentence: string | null) => void } = {},
): LossWatch {
  const queue = new WorkQueue();
  let isDue = false;
  let isTold = false;

  /** A witness that cannot be read (Firefox says no more than that an unexpected error occurred) knows of nothing. It is written anew. */
  const known = async (): Promise<Witness | null> => witnessFrom(await recall(NAME).catch(() => null));

  /** Brings the witness up to what is there. A database that is another one than it was is found here, and mended as far as it can be. */
  async function compare(): Promise<Result<Witness | null, StoreCode>> {
    const store = await user();
    const traces = store.ok ? await readTraces(store.value) : store;
    if (!store.ok) return store;
    if (!traces.ok) return traces;
    const before = await known();
    if (before && before.mark !== traces.value.mark) return loses(before, traces.value);
    if (!before && isEmpty(traces.value)) return ok(null);
    const mark = traces.value.mark ?? now();
    if (traces.value.mark === null) {
      const marked = await writeMark(store.value, mark);
      if (!marked.ok) return marked;
    }
    // Second: a worker killed in between remembers less, and tells of no loss that is none.
    const after: Witness = { ...traces.value, mark, lost: before?.lost ?? null };
    if (JSON.stringify(before) !== JSON.stringify(witnessFrom(after))) await remember(NAME, after);
    return ok(after);
  }

  async function loses(before: Witness, there: MarkedTraces): Promise<Result<Witness, StoreCode>> {
    const mark = there.mark ?? now();
    const store = await user();
    const mended = store.ok ? await putBack(store.value, before, mark) : store;
    if (!mended.ok) return mended;
    const isLoss = totalOf(before.counts) > 0;
    const lost = isLoss ? bothOf(before.lost ?? NO_COUNTS, before.counts) : before.lost;
    const after: Witness = {
      mark,
      lost,
      counts: there.counts,
      settings: there.settings ?? before.settings,
      packs: before.packs,
    };
    // Last: a worker killed before it finds the same loss again.
    await remember(NAME, after);
    onLost();
    return ok(after);
  }

  function tell(witness: Witness | null): string | null {
    const sentence = witness?.lost ? lostWords(witness.lost) : null;
    if (sentence !== null && !isTold) onTold(sentence);
    isTold = sentence !== null;
    return sentence;
  }

  return {
    async told() {
      const compared = await queue.inTurn(compare);
      return compared.ok ? ok(tell(compared.value)) : compared;
    },
    async keepUp() {
      // Several changes of one moment are remembered once: what waits for its turn reads what is there then.
      if (isDue) return;
      isDue = true;
      const compared = await queue.inTurn(() => {
        isDue = false;
        return compare();
      });
      if (compared.ok) tell(compared.value);
    },
    forget: () =>
      queue.inTurn(async () => {
        const compared = await compare();
        if (!compared.ok) return compared;
        const { value } = compared;
        if (value?.lost) await remember(NAME, { ...value, lost: null } satisfies Witness);
        if (isTold) onTold(null);
        isTold = false;
        return ok(null);
      }),
    settings: async () => (await known())?.settings ?? null,
  };
}

function isEmpty({ mark, counts, settings, packs }: MarkedTraces): boolean {
  return mark === null && totalOf(counts) === 0 && settings === null && packs.length === 0;
}
