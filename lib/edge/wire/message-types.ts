// The types that follow from the protocol: what may be sent, to whom, by whom. No value stands here, so that a caller does not carry the schemas.

import type { GenericSchema, InferOutput } from 'valibot';
import type { Result } from '@/lib/core/model/result';
import type { CLAIM_CALLS, ClaimReplies } from './claim-calls';
import type { ReplyCode } from './codes';
import type { OWN_CALLS, OwnReplies } from './own-calls';
import type { PACK_CALLS, PackReplies } from './pack-calls';
import type { BACKGROUND_CALLS, BackgroundReplies, CONTENT_CALLS, ContentReplies, NEWS } from './protocol';
import type { READER_CALLS, ReaderReplies } from './reader-calls';

/** All calls to the background, of its five tables. */
export type BackgroundCalls = typeof BACKGROUND_CALLS &
  typeof PACK_CALLS &
  typeof OWN_CALLS &
  typeof CLAIM_CALLS &
  typeof READER_CALLS;
type Replies = BackgroundReplies & PackReplies & OwnReplies & ClaimReplies & ReaderReplies;

export type BackgroundCall = keyof BackgroundCalls;
export type ContentCall = keyof typeof CONTENT_CALLS;
export type NewsName = keyof typeof NEWS;

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

type Payload<Table, Name extends keyof Table> = Table[Name] extends {
  readonly payload: infer Schema extends GenericSchema;
}
  ? DeepReadonly<InferOutput<Schema>>
  : never;

export type BackgroundPayload<Call extends BackgroundCall> = Payload<BackgroundCalls, Call>;
export type ContentPayload<Call extends ContentCall> = Payload<typeof CONTENT_CALLS, Call>;
export type NewsPayload<Name extends NewsName> = Payload<typeof NEWS, Name>;

// A call without a reply, or a reply without its call, does not compile.
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Holds<T extends true> = T;
export type EveryCallHasItsReply = [
  Holds<Same<BackgroundCall, keyof Replies>>,
  Holds<Same<ContentCall, keyof ContentReplies>>,
];

export type BackgroundReply<Call extends BackgroundCall> = Result<Replies[Call], ReplyCode>;
export type ContentReply<Call extends ContentCall> = Result<ContentReplies[Call], ReplyCode>;

/** A content script in this tab. */
export interface PageCaller {
  readonly is: 'page';
  readonly tab: number;
  /** Where the page stands, as the browser tells; null where it does not. */
  readonly url: string | null;
  /** In a private window, or the browser does not say that it is in none. */
  readonly isPrivate: boolean;
}
/** A page of our own, or our worker. */
export interface OwnCaller {
  readonly is: 'own';
  readonly tab: number | null;
  /** As of a page. */
  readonly isPrivate: boolean;
}

/** Those that a call admits: `annotate` is never asked by a page of our own. */
export type CallerOf<Entry> = Entry extends { readonly from: readonly (infer Trust)[] }
  ? (Trust extends 'page' ? PageCaller : never) | (Trust extends 'own' ? OwnCaller : never)
  : OwnCaller;
