// Calls of our own pages to the background about packs: installing, order, updates. Part of protocol.ts, in a file of its own for its size.

import * as v from 'valibot';
import { MAX_LINE, MAX_URL } from '@/lib/core/model/limits';
import type { PacksView } from '@/lib/core/model/pack-life';

const pack = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const job = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const url = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_URL));

export const PACK_CALLS = {
  /** What is installed and what is under way? */
  packs: { from: ['own'], payload: v.strictObject({}) },
  /**
   * The reader installs a pack. A file is named by a blob address of the page that asks; the background copies it before it answers, so
   * that the page may be closed then. The answer is the job's number; how it goes is told by `packs`.
   */
  installPack: {
    from: ['own'],
    payload: v.variant('from', [
      v.strictObject({ from: v.literal('url'), url }),
      v.strictObject({
        from: v.literal('file'),
        blob: url,
        name: v.pipe(v.string(), v.maxLength(MAX_LINE)),
        /** The file of its signature, where the reader chose that too; copied as `blob` is. */
        signature: v.exactOptional(url),
      }),
      v.strictObject({ from: v.literal('packaged') }),
    ]),
  },
  /** The reader gives an install up; one that has ended is put away. */
  endJob: { from: ['own'], payload: v.strictObject({ job }) },
  /** All packs, in the order of trust that the reader wants. */
  orderPacks: { from: ['own'], payload: v.strictObject({ packs: v.array(pack) }) },
  /** A pack is no longer asked, or is again; it stays on the disk. */
  switchPack: { from: ['own'], payload: v.strictObject({ pack, on: v.boolean() }) },
  removePack: { from: ['own'], payload: v.strictObject({ pack }) },
  /** The version before the last update takes its place again. */
  stepBack: { from: ['own'], payload: v.strictObject({ pack }) },
  /** Look for later versions of this pack by yourself, or do not. */
  followUpdates: { from: ['own'], payload: v.strictObject({ pack, on: v.boolean() }) },
  /** Look for a later version now, and make it ready where there is one. The answer is the job's number. */
  checkUpdate: { from: ['own'], payload: v.strictObject({ pack }) },
  /** Take the version that lies ready, or throw it away. */
  answerOffer: { from: ['own'], payload: v.strictObject({ pack, take: v.boolean() }) },
} as const;

export interface PackReplies {
  readonly packs: PacksView;
  readonly installPack: { readonly job: string };
  readonly endJob: null;
  readonly orderPacks: null;
  readonly switchPack: null;
  readonly removePack: null;
  readonly stepBack: null;
  readonly followUpdates: null;
  readonly checkUpdate: { readonly job: string };
  readonly answerOffer: null;
}
