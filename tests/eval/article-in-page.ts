// What the evaluation runs inside each page: our reading of it, made plain enough to leave the browser.
import type { ArticleMeta, Block } from '@/lib/core/model/article';
import type { Span } from '@/lib/core/model/span';
import type { StepName, StepTrace } from '@/lib/edge/page/find-article';
import { gate } from '@/lib/edge/page/gate';
import { readHead } from '@/lib/edge/page/page-head';
import { parsePageDate } from '@/lib/edge/page/parse-date';
import { readingPage } from '@/lib/edge/page/read-page';
import type { PageReading } from '@/lib/edge/page/read-story';
import { publishedWritings } from '@/lib/edge/page/story-dates';
import { placeOf, rangesOf } from '@/lib/edge/page/text-map';
import { visible } from './visible-words';

export interface InPageReport {
  readonly is: PageReading['is'];
  readonly why: string;
  readonly gate: { readonly answer: string; readonly reason: string };
  readonly text: string | null;
  /** `path`: the element and those above it, with their classes. `linked`: share of its characters within links. */
  readonly blocks: readonly (Block & {
    readonly words: string;
    readonly path: string;
    readonly linked: number;
  })[];
  readonly meta: ArticleMeta | null;
  /** Every day of publication that the page writes anywhere, in the order of trust. */
  readonly dates: readonly { readonly from: string; readonly day: string }[];
  readonly notes: readonly string[];
  readonly trace: readonly StepTrace[];
  readonly letters: number;
  readonly paragraphs: number;
  readonly elements: number;
  /** Milliseconds: gate alone, everything, longest stretch between two points where we would have paused. */
  readonly took: { readonly gate: number; readonly all: number; readonly longest: number };
  /** Words whose range on the page says something else than the text. */
  readonly mismatches: readonly string[];
  readonly domChanged: boolean;
}

type Story = Extract<PageReading, { is: 'article' }>;

/** What of a word stands in text nodes: quotation marks that the browser draws do not, nor a first letter that is a picture. */
function writtenPart({ text: { text }, map }: Pick<Story, 'text' | 'map'>, { start, end }: Span): string {
  let written = '';
  for (let at = start; at < end; at++) {
    const mayBeDrawn = written === '' || text[at] === '“' || text[at] === '”';
    if (!mayBeDrawn || placeOf(map, at) !== null) written += text[at];
  }
  return written;
}

function mismatchesOf(reading: Story): string[] {
  const { text, map } = reading;
  const words = [...text.text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const found: string[] = [];
  rangesOf(map, words).forEach((range, index) => {
    const word = writtenPart(reading, words[index]!);
    const live = document.createRange();
    if (range) {
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
    }
    if (visible(live.toString()) !== visible(word)) found.push(`${word} ≠ ${live.toString()}`);
  });
  return found;
}

function datesIn(document: Document, url: string): InPageReport['dates'] {
  const days: { from: string; day: string }[] = [];
  for (const { text, from } of publishedWritings(document, readHead(document, url))) {
    const reading = parsePageDate(text);
    if (reading.is === 'day') days.push({ from, day: reading.day });
  }
  return days;
}

function linkedShare(block: Block, links: readonly Span[]): number {
  const within = links.filter((link) => link.start >= block.start && link.end <= block.end);
  return within.reduce((sum, { start, end }) => sum + end - start, 0) / (block.end - block.start);
}

function pathOf(element: Element | null): string {
  const names: string[] = [];
  for (let at = element; at && at.localName !== 'body' && names.length < 6; at = at.parentElement)
    names.push(
      at.localName +
        (at.getAttribute('class') ?? '')
          .trim()
          .replace(/^(?=\S)|\s+/g, '.')
          .slice(0, 60),
    );
  return names.join(' < ');
}

export interface InPageOptions {
  readonly url: string;
  readonly asked?: boolean;
  readonly without?: readonly StepName[];
  /** Leave out what costs time: the trace, the comparison of ranges and of the serialised page. */
  readonly lean?: boolean;
}

/** `document` may be another than the page's own: a copy that an experiment has changed. */
export function report(options: InPageOptions, document: Document = globalThis.document): InPageReport {
  const before = options.lean ? '' : new XMLSerializer().serializeToString(document);
  const clock = () => performance.now();
  const gateFrom = clock();
  const { answer, reason } = gate(document, options.url);
  const gateTook = clock() - gateFrom;

  const from = clock();
  let longest = 0;
  let since = from;
  const strides = readingPage(document, {
    url: options.url,
    ...(options.asked ? { asked: true } : {}),
    ...(options.without ? { without: options.without } : {}),
    ...(options.lean ? {} : { now: clock }),
  });
  let stride = strides.next();
  for (; !stride.done; stride = strides.next()) {
    longest = Math.max(longest, clock() - since);
    since = clock();
  }
  longest = Math.max(longest, clock() - since);
  const all = clock() - from;
  const reading = stride.value;
  const isArticle = reading.is === 'article';
  const text = isArticle ? reading.text.text : null;
  return {
    is: reading.is,
    why: isArticle ? reading.gate.why : reading.why,
    gate: { answer, reason },
    text,
    blocks: isArticle
      ? reading.text.blocks.map((block) => ({
          ...block,
          words: reading.text.text.slice(block.start, block.end),
          linked: linkedShare(block, reading.text.links),
          path: pathOf(placeOf(reading.map, block.start)?.node.parentElement ?? null),
        }))
      : [],
    meta: isArticle ? reading.meta : null,
    dates: isArticle && !options.lean ? datesIn(document, options.url) : [],
    notes: isArticle ? reading.notes : [],
    trace: isArticle ? reading.finding.trace : [],
    letters: isArticle ? reading.finding.letters : 0,
    paragraphs: isArticle ? reading.finding.paragraphs : 0,
    elements: document.getElementsByTagName('*').length,
    took: { gate: gateTook, all, longest },
    mismatches: isArticle && !options.lean ? mismatchesOf(reading) : [],
    domChanged: !options.lean && new XMLSerializer().serializeToString(document) !== before,
  };
}
