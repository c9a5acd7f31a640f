// The `<meta>` elements of a page, and which of their names stand for a date.

/** `<meta>` names of the publication date, most exact first, lower case. */
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
  'sailthru.date',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'content:publishdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date.available',
  'date.created',
  'article_date_original',
  'article.published',
  'originalpublicationdate',
  'displaydate',
  'timestamp',
  'date',
];
export const MODIFIED_NAMES = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
];

/** `<meta>` contents by lower-case name or property; of several the first. */
export function readMetaElements(document: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')!.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !metas.has(name)) metas.set(name, content.slice(0, 2_000));
    }
  }
  return metas;
}
