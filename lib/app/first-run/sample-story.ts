// The story that the first run shows marks on: words of our own. English in every language, since the names of the starter pack are.

import type { Day } from '@/lib/core/model/dates';

export interface SampleStory {
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601: its cards are as of this day. */
  readonly published: Day;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** Told in our words from reports of that week, as the demo's story is. */
export const SAMPLE_STORY: SampleStory = {
  language: 'en',
  published: '2025-08-20' as Day,
  headline: 'Chiefs of defence turn to Ukraine',
  paragraphs: [
    'The chiefs of defence of NATO met by video on Wednesday to speak about Ukraine, among them Admiral Giuseppe Cavo Dragone, who chairs the Military Committee. A day before, General Dan Caine had received officers from France, Italy and Finland in Washington.',
    'A promise to Ukraine could resemble Article 5 of the North Atlantic Treaty, by which an attack on one ally is an attack on all. Vladimir Putin has rejected that Ukraine join the alliance.',
  ],
};
