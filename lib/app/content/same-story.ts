// Two readings of a page: the same story? The very same text?

import type { PageReading } from '@/lib/edge/page/read-story';

/** A story as it was read. */
export type StoryText = Extract<PageReading, { is: 'article' }>;

/** Letters from which a paragraph is one story's own; shorter ones stand below many ("Reporting by our staff."). */
const OWN = 80;

function headlineOf({ text: { text, blocks } }: StoryText): string | null {
  const block = blocks.find(({ kind }) => kind === 'headline');
  return block ? text.slice(block.start, block.end) : null;
}

/** The same story, perhaps in a later state: under the same headline, and with a paragraph of its own in common. */
export function isSameStory(a: StoryText, b: StoryText): boolean {
  if (headlineOf(a) !== headlineOf(b)) return false;
  return b.text.blocks.some(
    ({ start, end }) => end - start >= OWN && a.text.text.includes(b.text.text.slice(start, end)),
  );
}

/** Where the article's text and its date are the same, so is the answer. */
export function isSameText(a: StoryText, b: StoryText): boolean {
  return (
    a.text.text === b.text.text &&
    a.meta.published === b.meta.published &&
    a.meta.language === b.meta.language
  );
}

/** The same story under another address keeps what its head said when it was its own. */
export function asBefore(before: StoryText, found: StoryText): StoryText {
  return isSameStory(before, found) ? { ...found, meta: { ...before.meta, url: found.meta.url } } : found;
}
