// Pages: the head's data, whether it is a story, the finder and the reader, on markup of any kind; in happy-dom, which has no layout.

import { parseDay } from '@/lib/core/model/dates';
import { MAX_JSON_LD } from '@/lib/core/model/limits';
import { claimReviewTexts } from '@/lib/edge/page/claim-reviews';
import { isLdObject, readJsonLd, textOf, typesOf } from '@/lib/edge/page/read-json-ld';
import { readMeta } from '@/lib/edge/page/read-meta';
import { readPage } from '@/lib/edge/page/read-page';
import { offsetOf, placeOf } from '@/lib/edge/page/text-map';
import { HTML, JSON_VALUE, TEXT } from '../engine/forms';
import type { Json } from '../engine/mutate-json';
import { must, type Target } from '../engine/target';

const URL_OF_PAGE = 'https://strait.example/2025/03/04/ferry';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function mustBeMeta(document: Document): void {
  const meta = readMeta(document, URL_OF_PAGE);
  for (const key of ['title', 'publisher', 'language', 'canonicalUrl'] as const)
    must(
      meta[key] === null || (typeof meta[key] === 'string' && meta[key] !== ''),
      `${key} is ${JSON.stringify(meta[key])}.`,
    );
  must((meta.title?.length ?? 0) <= 500 && (meta.publisher?.length ?? 0) <= 200, 'A title without end.');
  must(meta.authors.length <= 20, 'Authors without end.');
  for (const author of meta.authors)
    must(
      typeof author === 'string' && author !== '' && author.length <= 300,
      `An author ${JSON.stringify(author)}.`,
    );
  for (const key of ['published', 'modified'] as const)
    must(meta[key] === null || parseDay(meta[key]) === meta[key], `${key} is ${meta[key]}.`);
  for (const note of meta.notes) must(typeof note === 'string' && note.length < 500, 'A note without end.');
  must(meta.notes.length < 50, 'Notes without end.');
}

/** Data of a head, as a value that is written into it. */
export const jsonLd: Target<Json> = {
  name: 'json-ld',
  form: JSON_VALUE,
  size: (value) => JSON.stringify(value).length,
  tries: 200,
  limit: { base: 300, perUnit: 0.02 },
  check: (value) => mustReadHead(JSON.stringify(value)),
};

/** The same as text: as pages break it. */
export const jsonLdText: Target<string> = {
  name: 'json-ld-text',
  form: TEXT,
  size: (text) => text.length,
  tries: 200,
  limit: { base: 300, perUnit: 0.02 },
  check: mustReadHead,
};

function mustReadHead(data: string): void {
  const document = parse(
    '<html><head><title>Ferry - Strait</title><script type="application/ld+json"></script></head><body><h1>Ferry</h1></body></html>',
  );
  document.querySelector('script')!.textContent = data;
  const { objects, notes } = readJsonLd(document);
  must(objects.length <= 400, `${objects.length} objects.`);
  must(data.length <= MAX_JSON_LD || notes.length > 0, 'Data that is too long is passed over in silence.');
  for (const object of objects) {
    must(isLdObject(object), 'An object that is none.');
    for (const type of typesOf(object)) must(typeof type === 'string', 'A type that is no text.');
    for (const key of ['headline', 'name', 'author', 'publisher', 'inLanguage']) {
      const text = textOf(object[key]);
      must(
        text === null || (typeof text === 'string' && text !== '' && text.length <= 2_000),
        `${key} is ${JSON.stringify(text)}.`,
      );
    }
  }
  mustBeMeta(document);
  const { texts } = claimReviewTexts(document);
  for (const text of texts) must(typeof text === 'string', 'A text that is none.');
}

/** What a character of the page is in the text. */
const shownAs = (character: string): string => (/[\t\n\f\r\u00a0]/.test(character) ? ' ' : character);

export const pages: Target<string> = {
  name: 'page',
  form: HTML,
  size: (html) => html.length,
  tries: 60,
  // Parsing in happy-dom is most of it.
  limit: { base: 1_500, perUnit: 0.05 },
  check(html) {
    const document = parse(html);
    const before = document.documentElement?.outerHTML;
    mustBeMeta(document);
    const reading = readPage(document, { url: URL_OF_PAGE, asked: true, isShown: () => true });
    must(document.documentElement?.outerHTML === before, 'Reading has changed the page.');
    if (reading.is !== 'article') {
      must(reading.why !== '', 'There is no story, for no reason.');
      return;
    }
    const { text, blocks, links } = reading.text;
    let last = -1;
    for (const { start, end } of blocks) {
      must(
        start > last && end > start && end <= text.length,
        `A block at ${start}–${end} of ${text.length}.`,
      );
      last = end;
    }
    last = 0;
    for (const { start, end } of links) {
      must(
        start >= last && end > start && end <= text.length,
        `A link at ${start}–${end} of ${text.length}.`,
      );
      last = end;
    }
    // Every character stands where the map says, and back.
    for (let offset = 0; offset < text.length; offset++) {
      const place = placeOf(reading.map, offset);
      const character = text[offset]!;
      if (!place)
        must('\n“”‘’ '.includes(character), `${JSON.stringify(character)} at ${offset} stands nowhere.`);
      else {
        const there = place.node.data[place.offset];
        must(
          there !== undefined && shownAs(there) === character,
          `${JSON.stringify(character)} at ${offset} is ${JSON.stringify(there)} on the page.`,
        );
        must(
          offsetOf(reading.map, place.node, place.offset) === offset,
          `The place of ${offset} leads to another offset.`,
        );
      }
    }
  },
};
