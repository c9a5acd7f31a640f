// The story's own script: finder, reader, marks, pointer. Run in a page once the first look says that it is a story; most
// pages are none, and load the first look alone.

import type { MarkRef } from '@/lib/core/hover/mark-ref';
import type { Subject } from '@/lib/core/model/session';
import type { Speaker } from '@/lib/core/words/say';
import type { Look } from '@/lib/edge/page/look';
import type { Again } from '@/lib/edge/page/pace';
import type { callBackground } from '@/lib/edge/wire/call';
import type { NewsName, NewsPayload } from '@/lib/edge/wire/message-types';
import { lateScript } from './late-script';
import type { Patience } from './patience';
import type { Session } from './session-ports';
import type { Step } from './stepping';

/** What a story needs of the script that every page loads. */
export interface StoryPorts {
  readonly document: Document;
  readonly callBackground: typeof callBackground;
  /** Who speaks: each script has its words from the first, which alone has the browser's interface. */
  readonly speaker: Speaker;
  /** Spreads news, where somebody listens. */
  /** A panel has asked what is on this page: only then is what the pointer is on looked for beyond the marks. */
  readonly isWatched: () => boolean;
  readonly spread: <Name extends NewsName>(name: Name, payload: NewsPayload<Name>) => void;
  /** Looks at the page; `hadStory`: it has told one before. */
  readonly look: (hadStory: boolean) => Look;
  readonly lookInto: (document: Document, url: string) => Look;
  /** The name of the page that the document shows. */
  readonly page: () => string;
  /** A story has been read: its nodes, in reading order. None: there is no story. */
  readonly follow: (nodes: readonly Node[]) => void;
  /** When the page is to be read again, told by a reading that its pace did not ask for. */
  readonly again: (when: Again) => void;
  readonly patience: Patience;
  /** The page is other than it was read. */
  readonly readAgain: () => void;
  readonly isAlive: () => boolean;
  /** Our extension is gone, or this script broke. */
  readonly withdraw: () => void;
}

/** A session, with its marks and cards. */
export interface Story extends Omit<Session, 'found' | 'length'> {
  /** Brings the words of a mark into the reader's view. */
  readonly goTo: (mark: MarkRef) => Promise<void>;
  /** The same of a mention of a name that the library does not know. */
  readonly goToUnknown: (number: number, mention: number) => Promise<void>;
  readonly emphasise: (subject: Subject | null) => void;
  /** Puts back what the page has taken away. */
  readonly repair: () => void;
  /** Whether an event's target, as the page sees it, is our card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly closeCard: () => void;
  /** Opens the card of a mark, with the focus inside; asked for again, it closes. */
  readonly openCard: (mark: MarkRef) => void;
  /** A key of the reader's: to the next mark or the one before, or its card. */
  readonly command: (go: Step) => Promise<void>;
}

/** What the script brings. */
export interface StoryParts {
  readonly openStory: (ports: StoryPorts) => Story;
}

export const STORY_SCRIPT = lateScript<StoryParts>('story');
