// The first look at a page: what it states of itself, and whether that makes it a story. All that is done on every page.

import type { HeadMemory } from './believed-head';
import { addressOf, storyFrames } from './frames';
import { type Gate, gate } from './gate';
import { type PageHead, readHead } from './page-head';

export interface Look {
  readonly head: PageHead;
  readonly gate: Gate;
  /** Not all that the head says is believed: it may still describe the page before. */
  readonly isPartial: boolean;
}

/** What the document said on the pages that it showed before, and this one's name. */
export interface Before {
  readonly memory: HeadMemory;
  readonly page: string;
  readonly hadStory: boolean;
}

/**
 * Running text that a page must hold which describes itself neither as a story nor as anything else, in a document that
 * has told a story before: sites that never rewrite their head. A list of headlines and excerpts has less.
 */
const NEEDS_OF_NEXT = { paragraphs: 3, letters: 500 };

export function lookAt(document: Document, url: string, before?: Before): Look {
  const stated = readHead(document, url);
  const head = before ? before.memory.believe(stated, before.page) : stated;
  const verdict = gate(document, url, head);
  const isNext = before?.hadStory && before.memory.hasOthers() && verdict.reason === 'states-nothing';
  return {
    head,
    gate: isNext
      ? {
          answer: 'yes',
          reason: 'states-nothing',
          needs: NEEDS_OF_NEXT,
          why: 'The site has told a story before.',
        }
      : verdict,
    isPartial: head !== stated,
  };
}

/** Whether there is something to be read: the page says that it is a story, or, where it says nothing, a frame in it does. */
export function isWorthReading(document: Document, url: string, { gate: { answer } }: Look): boolean {
  if (answer !== 'on-click') return answer === 'yes';
  return storyFrames(document).some((inner) => lookAt(inner, addressOf(inner, url)).gate.answer === 'yes');
}
