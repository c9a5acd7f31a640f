// What is kept of a story that was read. A page says how it is called: that is made one plain line of bounded length.

import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { ReadStory } from '@/lib/core/model/ledger';
import { MAX_MET, MAX_NAME } from '@/lib/core/model/limits';
import { storyAddress } from './story-address';

/** What garbles a line, or lets it lie about its order. */
const UNPRINTABLE = /[\p{C}\u2028\u2029]+/gu;

/** At most `MAX_NAME` units of one line, without half a character at its end; null where no word is left. */
export function plainLine(text: string | null): string | null {
  const line = (text ?? '')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  return line === '' ? null : line;
}

/** Null where the address is that of no page of the web. `entities`: in reading order; each is kept once. */
export function readStoryOf(
  address: string,
  told: {
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: Day | null;
    readonly read: Day;
    readonly entities: readonly EntityId[];
  },
): ReadStory | null {
  const at = storyAddress(address);
  if (!at) return null;
  return {
    ...at,
    title: plainLine(told.title),
    publisher: plainLine(told.publisher),
    published: told.published,
    read: told.read,
    entities: [...new Set(told.entities)].slice(0, MAX_MET),
  };
}

/** Read again. What the story names now counts: a correction of the reader's may have taken a name away. */
export function readAgain(before: ReadStory, now: ReadStory): ReadStory {
  return {
    ...now,
    title: now.title ?? before.title,
    publisher: now.publisher ?? before.publisher,
    published: now.published ?? before.published,
    // The clock may have been set back.
    read: now.read > before.read ? now.read : before.read,
    entities: now.entities.length > 0 ? now.entities : before.entities,
  };
}
