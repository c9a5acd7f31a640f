// The `<meta>` elements of a page, and which of them stand for a date.

/**
 * Names of the date of publication. Sites have some forty: `article:published_time`, `publishdate`, `datePublished`,
 * `parsely-pub-date`, `dc.date.issued`; no list of them is ever whole.
 */
const PUBLISHED = /publi(?!sher)|pub-?date|issued/;
const MODIFIED = /modif|updat|last/;
/** Names that say "date" or "created" and no more: those stand on any page, and some are a day off. */
const VAGUE = /(?:^|[.:-])date$|displaydate|created|available/;

export type MetaDate = 'published' | 'modified' | 'vague';

function meansDate(name: string): MetaDate | null {
  if (MODIFIED.test(name)) return 'modified';
  if (PUBLISHED.test(name)) return 'published';
  return VAGUE.test(name) ? 'vague' : null;
}

/** Contents that are meant as such a date, and have a year in them; Open Graph's own first. */
export function datesInMetas(metas: ReadonlyMap<string, string>, which: MetaDate): readonly string[] {
  const found: string[] = [];
  // A publisher is no date; one in words ("Tuesday, November 19") is.
  for (const [name, content] of metas)
    if (meansDate(name) === which && /^\d|\d{4}/.test(content) && !content.includes('//'))
      if (name.startsWith('article:')) found.unshift(content);
      else found.push(content);
  return found;
}

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
