// What a content session needs of the page, the background and the panel, and what it offers them.

import type { MarkRef } from '@/lib/core/hover/mark-ref';
import type { Result } from '@/lib/core/model/result';
import type { SessionToken, SessionView } from '@/lib/core/model/session';
import type { Settings, WhyOff } from '@/lib/core/model/settings';
import type { Look } from '@/lib/edge/page/look';
import type { Again, Reading } from '@/lib/edge/page/pace';
import type { BackgroundPayload } from '@/lib/edge/wire/message-types';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';
import type { Marks } from './marks';
import type { Found } from './painted';
import type { Patience } from './patience';
import type { Scan } from './scan-rest';

export interface SessionPorts {
  readonly document: Document;
  readonly marks: Marks;
  readonly annotate: (article: BackgroundPayload<'annotate'>) => Promise<Result<AnnotateReply>>;
  readonly newToken: () => SessionToken;
  /** The name of the page that the document shows. */
  readonly page: () => string;
  /** Looks at the page; `hadStory`: it has told one before. */
  readonly look: (hadStory: boolean) => Look;
  readonly lookInto: (document: Document, url: string) => Look;
  /** The state has changed. `marks`, where they did: old ones to new ones. */
  readonly changed: (marks: ReadonlyMap<MarkRef, MarkRef> | null) => void;
  /** Reads the rest of a very long story. */
  readonly scanRest: (scan: Scan) => Promise<void>;
  /** More of it has been read. */
  readonly scanned: () => void;
  /** A story has been read: its nodes, in reading order. None: there is no story. */
  readonly follow: (nodes: readonly Node[]) => void;
  /** When the page is to be read again, told by a reading that its pace did not ask for. */
  readonly again: (when: Again) => void;
  /** What is done about a question that was not answered. */
  readonly patience: Patience;
  /** Our extension was replaced or removed. */
  readonly gone: () => void;
}

/** Why the page is read. */
export type Occasion =
  /** For the first time, or because something on it has changed. */
  | 'content'
  /** It was put away and brought back: what the background knows and the reader's settings may be others by now. */
  | 'restored'
  /** What the reader has put right has changed: the same text is asked about again. */
  | 'corrected';

export interface Session {
  /** `look`: what a look at the page has just told. */
  readonly read: (occasion: Occasion, look?: Look) => Promise<Reading>;
  /** The reader has gone to another page within the document. */
  readonly leave: () => void;
  /**
   * Nodes have changed: the marks are put on the equal ones that took the place of others, and taken off words that
   * are others now. True: all of the story stands.
   */
  readonly mend: (added: readonly Node[]) => boolean;
  readonly view: () => SessionView;
  readonly token: () => SessionToken;
  /** Of the story that is drawn, UTF-16 units; 0: none is. */
  readonly length: () => number;
  /** What was found in the story that is drawn. */
  readonly found: () => Found;
  readonly settle: (settings: Settings) => void;
  /** What the reader has chosen, as far as this page was told. */
  readonly settings: () => Settings;
  /** Takes everything off the page and reads nothing more, for this reason; null: it may be read again. */
  readonly rest: (why: WhyOff | null) => void;
  /** Reads the rest of a very long story, or stops. */
  readonly scan: (on: boolean) => Promise<void>;
  /** Takes everything off the page, for good. */
  readonly dispose: () => void;
}
