// A story from a file, HTML or plain text, as the pipeline takes it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Window } from 'happy-dom';
import type { ArticleMeta, ArticleText } from '@/lib/core/model/article';
import type { Day } from '@/lib/core/model/dates';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import type { StepName, StepTrace } from '@/lib/edge/page/find-article';
import type { Gate } from '@/lib/edge/page/gate';
import { readPage } from '@/lib/edge/page/read-page';

export interface Story {
  readonly article: ArticleText;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly published: Day | null;
  /** What of the file is not the story: words and why. */
  readonly leftOut: readonly { readonly text: string; readonly why: string }[];
  readonly notes: readonly string[];
  /** How a page was read; null for a plain text. */
  readonly page: PageTrace | null;
}

/** What the page reader saw and did. */
export interface PageTrace {
  readonly gate: Gate;
  readonly meta: ArticleMeta;
  /** Running text found: what the gate asks for. */
  readonly paragraphs: number;
  readonly letters: number;
  readonly steps: readonly StepTrace[];
}

export type StoryFault = 'no-file' | 'not-a-story' | 'unknown-form';

/** Reads `.html`/`.htm` by the page reader without a browser (nothing is known of its layout), `.txt` by lines. */
export function readStory(file: string, without: readonly StepName[] = []): Result<Story, StoryFault> {
  if (!existsSync(file) || !statSync(file).isFile()) return fail('no-file', `There is no file ${file}.`);
  const form = extname(file).toLowerCase();
  if (form === '.txt') {
    const { article, leftOut } = readPlainArticle(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return ok({ article, language: null, publisher: null, published: null, leftOut, notes: [], page: null });
  }
  if (form !== '.html' && form !== '.htm') {
    return fail('unknown-form', `${file} is neither .html nor .txt: give a saved page or a plain text.`);
  }
  return readHtml(readFileSync(file, 'utf8'), file, without);
}

function readHtml(source: string, file: string, without: readonly StepName[]): Result<Story, StoryFault> {
  const window = new Window({
    url: pathToFileURL(file).href,
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  window.document.write(withoutScripts(source));
  const document = window.document as unknown as Document;
  const read = readPage(document, {
    url: canonicalOf(document) ?? pathToFileURL(file).href,
    asked: true,
    without,
    // There is no layout here: everything counts as shown.
    isShown: () => true,
    now: () => performance.now(),
  });
  if (read.is === 'no-article') return fail('not-a-story', `${file}: ${read.why}`);
  const { paragraphs, letters, trace } = read.finding;
  return ok({
    article: read.text,
    language: read.meta.language,
    publisher: read.meta.publisher,
    published: read.meta.published,
    leftOut: trace.flatMap(({ dropped }) =>
      dropped.map(({ words, because, reason }) => ({ text: words, why: because || reason })),
    ),
    notes: read.notes,
    page: { gate: read.gate, meta: read.meta, paragraphs, letters, steps: trace },
  });
}

/**
 * The page without scripts, style sheets and comments, JSON-LD kept: none of them is run or shown here, and happy-dom's parser loses
 * the rest of the page behind some of them (4 of 62 saved pages).
 */
function withoutScripts(source: string): string {
  return source
    .replace(/<script\b(?![^>]*ld\+json)[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '');
}

function canonicalOf(document: Document): string | null {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
}
