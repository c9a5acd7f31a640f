// What a page states of itself to machines, read once: for the gate, and for the story's date and names.

import { readMetaElements } from './meta-elements';
import { type JsonLd, readJsonLd } from './read-json-ld';
import { type StoryObjects, storyObjectOf } from './story-object';

export interface PageHead {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly ld: JsonLd;
  /** `<meta>` contents by lower-case name. */
  readonly metas: ReadonlyMap<string, string>;
  readonly stories: StoryObjects;
}

function canonicalOf(document: Document, url: string, metas: ReadonlyMap<string, string>): string | null {
  const stated =
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? metas.get('og:url');
  if (!stated || !URL.canParse(stated, url)) return null;
  const address = new URL(stated, url);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}

/** `url` is the page's address. */
export function readHead(document: Document, url: string): PageHead {
  const metas = readMetaElements(document);
  const canonicalUrl = canonicalOf(document, url, metas);
  const ld = readJsonLd(document);
  const stories = storyObjectOf(ld.objects, canonicalUrl ? [url, canonicalUrl] : [url]);
  return { url, canonicalUrl, title: document.title.trim(), ld, metas, stories };
}
