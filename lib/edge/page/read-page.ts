// The first look and the reading of a page in one call: for the command line, the evaluation and the tests. In a page the two come in two scripts.

import { lookAt } from './look';
import { type PageReading, readingStory, type StoryOptions } from './read-story';

export type ReadOptions = Omit<StoryOptions, 'lookInto'>;

/** The reading as a generator, to be paused wherever it yields. */
export function* readingPage(document: Document, options: ReadOptions): Generator<undefined, PageReading> {
  const look = lookAt(document, options.url);
  yield;
  return yield* readingStory(document, look, { ...options, lookInto: lookAt });
}

/** Reads the page at one go. */
export function readPage(document: Document, options: ReadOptions): PageReading {
  const strides = readingPage(document, options);
  for (;;) {
    const stride = strides.next();
    if (stride.done) return stride.value;
  }
}
