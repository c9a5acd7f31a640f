// The reading of a page that was looked at: date and names, story, text; where the page itself shows none, in its frames.

import type { ArticleMeta, ArticleText } from '@/lib/core/model/article';
import { say } from '@/lib/core/words/say';
import { type Article, type Finding, type FindOptions, finding, LEAST_STORY } from './find-article';
import { addressOf, storyFrames } from './frames';
import type { Gate } from './gate';
import type { Look } from './look';
import type { PageHead } from './page-head';
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

export interface StoryOptions extends Omit<FindOptions, 'title' | 'titles'> {
  /** The page's address. */
  readonly url: string;
  /** The reader has asked for this page: what the gate doubts is read. */
  readonly asked?: boolean;
  /** A reading of this page from before it changed: what says the same still is not read again. */
  readonly earlier?: ReadText;
  /** Looks at the document of a frame. */
  readonly lookInto: (document: Document, url: string) => Look;
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
export function* readingStory(
  document: Document,
  look: Look,
  options: StoryOptions,
): Generator<undefined, PageReading> {
  const own = yield* readingDocument(document, look, options);
  if (look.gate.answer === 'no' || lettersOf(own) >= LEAST_STORY) return own;
  return (yield* readingFrames(document, { look, own }, options)) ?? own;
}

/** The first of the page's frames that holds a story worth the name. */
function* readingFrames(
  document: Document,
  { look, own }: { readonly look: Look; readonly own: PageReading },
  options: StoryOptions,
): Generator<undefined, PageReading | null> {
  for (const inner of storyFrames(document)) {
    yield;
    const url = addressOf(inner, options.url);
    const inside = options.lookInto(inner, url);
    // Where the page states a story, that is what the frame holds; where it only looks like one, the frame's own word comes
    // first; else the frame must state it for itself.
    const isWeak = look.gate.reason === 'looks-like-story' && inside.gate.answer === 'yes';
    const around =
      look.gate.answer === 'yes' && !isWeak
        ? { ...look, meta: readMeta(document, options.url, look.head) }
        : null;
    const framed = yield* readingDocument(inner, around ?? inside, { ...options, url });
    if (lettersOf(framed) > lettersOf(own) * 2) return framed;
  }
  return null;
}

/** One document. `meta`: what the page around it states of the story. */
function* readingDocument(
  document: Document,
  { head, gate, isPartial, meta: around }: Look & { readonly meta?: ArticleMeta },
  options: StoryOptions,
): Generator<undefined, PageReading> {
  if (gate.answer === 'no' || (gate.answer === 'on-click' && !options.asked))
    return { is: 'no-article', why: gate.why, askable: gate.answer === 'on-click', gate };
  yield;
  const meta = around ?? readMeta(document, options.url, head);
  yield;
  const titles = isPartial ? { titles: titlesIn(head).filter(Boolean) } : {};
  const found = yield* finding(document, { ...options, title: meta.title, ...titles });
  if (!found.article) return { is: 'no-article', why: found.why, askable: false, gate };
  if (gate.answer === 'yes' && !options.asked) {
    const { paragraphs, letters } = gate.needs;
    if (found.paragraphs < paragraphs || found.letters < letters)
      return {
        is: 'no-article',
        why: say('gate_tooLittle'),
        askable: true,
        gate,
      };
  }
  const read = yield* reading(found.article, options.earlier);
  const notes = [...meta.notes, ...found.notes];
  if (read.cut) notes.push(say('note_storyLong'));
  const { article } = found;
  return { is: 'article', article, meta, text: read.text, map: read.map, read, gate, finding: found, notes };
}
