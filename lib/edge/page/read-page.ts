// The whole reading of a page in one call: gate, date and names, story, text. What a content session starts with.

import type { ArticleMeta, ArticleText } from '@/lib/core/model/article';
import { type Article, type Finding, type FindOptions, finding, LEAST_STORY } from './find-article';
import { storyFrames } from './frames';
import { type Gate, gate } from './gate';
import { readHead } from './page-head';
import { readMeta } from './read-meta';
import { reading } from './read-text';
import type { TextMap } from './text-map';

export type PageReading =
  | {
      readonly is: 'article';
      readonly article: Article;
      readonly meta: ArticleMeta;
      readonly text: ArticleText;
      readonly map: TextMap;
      readonly gate: Gate;
      readonly finding: Finding;
      /** Faults that did not stop us, each one sentence. */
      readonly notes: readonly string[];
    }
  /** `askable`: the reader may have it read all the same. */
  | { readonly is: 'no-article'; readonly why: string; readonly askable: boolean; readonly gate: Gate };

export interface ReadOptions extends Omit<FindOptions, 'title'> {
  readonly url: string;
  /** The reader has asked for this page: what the gate doubts is read. */
  readonly asked?: boolean;
}

/** Prose of the page itself. */
function lettersOf(reading: PageReading): number {
  return reading.is === 'article' ? reading.finding.letters : 0;
}

/**
 * The reading as a generator, to be paused wherever it yields. Where the page itself shows no story, or hardly one, its
 * same-origin frames are asked.
 */
export function* readingPage(document: Document, options: ReadOptions): Generator<undefined, PageReading> {
  const own = yield* readingDocument(document, options);
  const letters = lettersOf(own);
  if (own.gate.answer === 'no' || letters >= LEAST_STORY) return own;
  for (const inner of storyFrames(document)) {
    yield;
    // `about:srcdoc` and `about:blank` are no addresses.
    const url = inner.URL.startsWith('http') ? inner.URL : options.url;
    // Where the page states a story, that is what the frame holds; else the frame must state it for itself.
    const stated =
      own.gate.answer === 'yes' ? { gate: own.gate, meta: readMeta(document, options.url) } : null;
    const framed = yield* readingDocument(inner, { ...options, url }, stated);
    if (lettersOf(framed) > letters * 2) return framed;
  }
  return own;
}

/** One document. `stated`: what the page around it has said already. */
function* readingDocument(
  document: Document,
  options: ReadOptions,
  stated: { readonly gate: Gate; readonly meta: ArticleMeta } | null = null,
): Generator<undefined, PageReading> {
  const head = readHead(document, options.url);
  const verdict = stated?.gate ?? gate(document, options.url, head);
  if (verdict.answer === 'no' || (verdict.answer === 'on-click' && !options.asked))
    return { is: 'no-article', why: verdict.why, askable: verdict.answer === 'on-click', gate: verdict };
  yield;
  const meta = stated?.meta ?? readMeta(document, options.url, head);
  yield;
  const found = yield* finding(document, { ...options, title: meta.title });
  if (!found.article) return { is: 'no-article', why: found.why, askable: false, gate: verdict };
  if (verdict.answer === 'yes' && !options.asked) {
    const { paragraphs, letters } = verdict.needs;
    if (found.paragraphs < paragraphs || found.letters < letters)
      return {
        is: 'no-article',
        why: 'This page has too little running text to be a story.',
        askable: true,
        gate: verdict,
      };
  }
  const read = yield* reading(found.article);
  const notes = [...meta.notes, ...found.notes];
  if (read.cut) notes.push('The story is very long: its end was not read.');
  return {
    is: 'article',
    article: found.article,
    meta,
    text: read.text,
    map: read.map,
    gate: verdict,
    finding: found,
    notes,
  };
}

/** Reads the page at one go. */
export function readPage(document: Document, options: ReadOptions): PageReading {
  const strides = readingPage(document, options);
  for (;;) {
    const stride = strides.next();
    if (stride.done) return stride.value;
  }
}
