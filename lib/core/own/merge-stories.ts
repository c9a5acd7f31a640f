// Joins two ledgers of what was read: no story is lost, and none stands twice.

import type { ReadStory, StoryKey } from '../model/ledger';
import { MAX_MET, MAX_READ_STORIES } from '../model/limits';

/**
 * Both lists and the answer have the story read last at the end. Beyond the most that are kept the oldest go. The list that is there is
 * given back itself where nothing is added to it.
 */
export function mergeStories(there: readonly ReadStory[], more: readonly ReadStory[]): readonly ReadStory[] {
  if (more.length === 0) return there;
  const byKey = new Map<StoryKey, ReadStory>(there.map((story) => [story.story, story]));
  for (const story of more) {
    const known = byKey.get(story.story);
    byKey.set(story.story, known ? mergeStory(known, story) : story);
  }
  // Sorting is stable: of one day those that are there come first, in their order.
  const merged = [...byKey.values()].sort((a, b) => (a.read < b.read ? -1 : a.read > b.read ? 1 : 0));
  return merged.slice(Math.max(0, merged.length - MAX_READ_STORIES));
}

/** What the later reading says counts first; whom either met was met. */
function mergeStory(there: ReadStory, more: ReadStory): ReadStory {
  const [later, earlier] = more.read > there.read ? [more, there] : [there, more];
  return {
    ...later,
    title: later.title ?? earlier.title,
    publisher: later.publisher ?? earlier.publisher,
    published: later.published ?? earlier.published,
    entities: [...new Set([...later.entities, ...earlier.entities])].slice(0, MAX_MET),
  };
}
