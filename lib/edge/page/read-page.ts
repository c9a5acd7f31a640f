// The whole reading of a page in one call: gate, date and names, story, text. What a content session starts with.

import type { ArticleMeta, ArticleText } from '@/lib/core/model/article';
import type { HeadMemory } from './believed-head';
import { type Article, type Finding, type FindOptions, finding, LEAST_STORY } from './find-article';
import { storyFrames } from './frames';
import { type Gate, gate } from './gate';
import { type PageHead, readHead } from './page-head';
import { readMeta } from './read-meta';
import { type ReadText, reading } from './read-text';
import type { TextMap } from './text-map';

export type PageReading =
  | {
      readonly is: 'article';
      readonly article: Article;
      readonly meta: ArticleMeta;
      readonly text: ArticleText;
      readonly map: TextMap;
      /** The reading as it is, for the next one: `ReadOptions.earlier`. */
      readonly read: ReadText;
      readonly gate: Gate;
      readonly finding: Finding;
      /** Faults that did not stop us, each one sentence. */
      readonly notes: readonly string[];
    }
  /** `askable`: the reader may have it read all the same. */
  | { readonly is: 'no-article'; readonly why: string; readonly askable: boolean; readonly gate: Gate };

export interface ReadOptions extends Omit<FindOptions, 'title' | 'titles'> {
  readonly url: string;
  /** What the document said on the pages that it showed before, and this one's name. */
  readonly before?: { readonly memory: HeadMemory; readonly page: string; readonly hadStory: boolean };
  /** The reader has asked for this page: what the gate doubts is read. */
  readonly asked?: boolean;
  /** A reading of this page from before it changed: what says the same still is not read again. */
  readonly earlier?: ReadText;
}

/**
 * Running text that a page must hold which describes itself neither as a story nor as anything else, in a document that
 * has told a story before: sites that never rewrite their head. A list of headlines and excerpts has less.
 */
const NEEDS_OF_NEXT = { paragraphs: 3, letters: 500 };

function verdictOn(document: Document, head: PageHead, options: ReadOptions): Gate {
  const verdict = gate(document, options.url, head);
  return options.before?.hadStory && options.before.memory.hasOthers() && verdict.reason === 'states-nothing'
    ? {
        answer: 'yes',
        reason: 'states-nothing',
        needs: NEEDS_OF_NEXT,
        why: 'The site has told a story before.',
      }
    : verdict;
}

/** What the head calls its story, where not all of it is believed. */
function titlesIn({ title, metas }: PageHead): readonly string[] {
  return [metas.get('og:title'), metas.get('twitter:title'), title].filter((each) => each !== undefined);
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
  const framed =
    own.gate.answer === 'no' || letters >= LEAST_STORY ? null : yield* readingFrames(document, options, own);
  options.before?.memory.note();
  return framed ?? own;
}

/** The first of the page's frames that holds a story worth the name. */
function* readingFrames(
  document: Document,
  options: ReadOptions,
  own: PageReading,
): Generator<undefined, PageReading | null> {
  const { before: _, ...rest } = options;
  for (const inner of storyFrames(document)) {
    yield;
    // `about:srcdoc` and `about:blank` are no addresses.
    const url = inner.URL.startsWith('http') ? inner.URL : options.url;
    // Where the page states a story, that is what the frame holds; else the frame must state it for itself.
    const stated =
      own.gate.answer === 'yes' ? { gate: own.gate, meta: readMeta(document, options.url) } : null;
    const framed = yield* readingDocument(inner, { ...rest, url }, stated);
    if (lettersOf(framed) > lettersOf(own) * 2) return framed;
  }
  return null;
}

/** One document. `around`: what the page around it has said already. */
function* readingDocument(
  document: Document,
  options: ReadOptions,
  around: { readonly gate: Gate; readonly meta: ArticleMeta } | null = null,
): Generator<undefined, PageReading> {
  const { before } = options;
  const stated = readHead(document, options.url);
  const head = before ? before.memory.believe(stated, before.page) : stated;
  const verdict = around?.gate ?? verdictOn(document, head, options);
  if (verdict.answer === 'no' || (verdict.answer === 'on-click' && !options.asked))
    return { is: 'no-article', why: verdict.why, askable: verdict.answer === 'on-click', gate: verdict };
  yield;
  const meta = around?.meta ?? readMeta(document, options.url, head);
  yield;
  const titles = head === stated ? {} : { titles: titlesIn(head).filter(Boolean) };
  const found = yield* finding(document, { ...options, title: meta.title, ...titles });
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
  const read = yield* reading(found.article, options.earlier);
  const notes = [...meta.notes, ...found.notes];
  if (read.cut) notes.push('The story is very long: its end was not read.');
  return {
    is: 'article',
    article: found.article,
    meta,
    text: read.text,
    map: read.map,
    read,
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
