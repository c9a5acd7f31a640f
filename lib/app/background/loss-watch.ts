// Notices where the database of what the reader wrote is another one than it was: thrown away by the browser, or deleted by hand.
//
// With the first writing the database and `storage.local`, which lie in different places, get one mark. Where the latter has it and
// the former has not, what was written is gone. Nobody's start waits for this: it is asked when a page of ours is opened.

import { ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { now } from '@/lib/edge/platform/clock';
import { recall, remember } from '@/lib/edge/platform/remembered';
import type { StoreCode } from '@/lib/edge/store/faults';
import { holdsWriting, readMark, writeMark } from '@/lib/edge/store/mark';
import type { UserStoreOpener } from './user-store';

const NAME = 'written';
/** `isLost`: what had that mark before is gone, and the reader has not put that away yet. */
interface Written {
  readonly mark: number;
  readonly isLost: boolean;
}

export interface LossWatch {
  /** One sentence where something is lost; null where not. */
  told(): Promise<Result<string | null, StoreCode>>;
  /** The reader has written something. */
  written(): Promise<void>;
  /** The extension has arrived: an earlier version may have written something. */
  noticed(): Promise<void>;
  /** The reader knows, or has restored a backup. */
  forget(): Promise<Result<null, StoreCode>>;
}

/** `onLost`: called once, when what this worker may still hold of it is to be let go. */
export function createLossWatch(user: UserStoreOpener, onLost: () => void = () => undefined): LossWatch {
  let isMarked = false;
  let isTold = false;

  /** What is remembered, and whether the database is the one that it is about. */
  async function compare(): Promise<
    Result<{ readonly known: Written | null; readonly isSame: boolean }, StoreCode>
  > {
    const store = await user();
    const mark = store.ok ? await readMark(store.value) : store;
    if (!mark.ok) return mark;
    const known = writtenOf(await recall(NAME));
    return ok({ known, isSame: known !== null && mark.value === known.mark });
  }

  async function mark(isLost: boolean): Promise<Result<null, StoreCode>> {
    const store = await user();
    const value = now();
    const marked = store.ok ? await writeMark(store.value, value) : store;
    if (!marked.ok) return marked;
    // Second: a worker killed in between forgets a mark, and tells of no loss that is none.
    isMarked = await remember(NAME, { mark: value, isLost } satisfies Written);
    return ok(null);
  }

  async function written(): Promise<void> {
    if (isMarked) return;
    const compared = await compare();
    if (!compared.ok) return;
    const { known, isSame } = compared.value;
    if (isSame) isMarked = true;
    // What is lost is not forgotten because something new was written.
    else await mark(known !== null);
  }

  return {
    written,
    async noticed() {
      const store = await user();
      const any = store.ok ? await holdsWriting(store.value) : store;
      if (any.ok && any.value) await written();
    },
    async told() {
      const compared = await compare();
      if (!compared.ok) return compared;
      const { known, isSame } = compared.value;
      if (known && !isSame && !isTold) {
        isTold = true;
        onLost();
      }
      return ok(known && (known.isLost || !isSame) ? say('note_lost') : null);
    },
    forget: () => mark(false),
  };
}

function writtenOf(value: unknown): Written | null {
  if (typeof value !== 'object' || value === null) return null;
  const { mark, isLost } = value as Partial<Record<keyof Written, unknown>>;
  return typeof mark === 'number' ? { mark, isLost: isLost === true } : null;
}
