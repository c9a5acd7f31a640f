// The `<meta>` elements of a page, and which of their names stand for a date.

/** `<meta>` names of the date of publication, most exact first, lower case. */
export const PUBLISHED_NAMES = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publisheddate',
  'published_at',
  'published_time',
  'pubdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'content:publishdate',
  'dc.date.issued',
  'dcterms.issued',
  'article.published',
  'originalpublicationdate',
  'article_date_original',
  'date.available',
];
/** Names that say "date" or "created" and not "published": those stand on any page, and some are a day off. */
export const VAGUE_NAMES = [
  'sailthru.date',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date.created',
  'displaydate',
  'date',
];
export const MODIFIED_NAMES = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'date.modified',
  'last_modified',
  'last-modified',
  'lastmod',
];

/** Real pages have up to some two hundred. */
const MAX_METAS = 1_000;
/** UTF-16 units of one content: a description may be long, nothing else is. */
const MAX_CONTENT = 2_000;

/** `<meta>` contents by lower-case name or property; of several the first. */
export function readMetaElements(document: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  const elements = document.getElementsByTagName('meta');
  const count = Math.min(elements.length, MAX_METAS);
  for (let at = 0; at < count; at++) {
    const meta = elements[at]!;
    const content = meta.getAttribute('content')?.slice(0, MAX_CONTENT).trim();
    if (!content) continue;
    const property = meta.getAttribute('property');
    if (property) add(metas, property, content);
    // In the body `itemprop` belongs to whatever item it stands in: a comment, another story.
    const name =
      meta.getAttribute('name') ??
      (!property && meta.parentNode === document.head ? meta.getAttribute('itemprop') : null);
    if (name) add(metas, name, content);
  }
  return metas;
}

function add(metas: Map<string, string>, name: string, content: string): void {
  const key = name.trim().toLowerCase();
  if (!metas.has(key)) metas.set(key, content);
}
