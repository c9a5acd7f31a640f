// Which of the objects that a page states in JSON-LD is the story itself, and of what family it is.

import { asList, isLdObject, type LdObject, textOf, typesOf } from './read-json-ld';

/**
 * - `news`: NewsArticle and its kin; no other page of a study of 475 stated one
 * - `article`: Article, BlogPosting and their kin; shops, forums and companies state these too
 */
export type StoryFamily = 'news' | 'article';

export interface StoryObject {
  readonly object: LdObject;
  readonly family: StoryFamily;
  /** It names this page's address, or none. */
  readonly isOwn: boolean;
}

export type StoryObjects =
  | { readonly is: 'one'; readonly story: StoryObject }
  /** Several stories at once, none of them this page's own: a section front. */
  | { readonly is: 'many' }
  | { readonly is: 'none' };

const NEWS =
  /^(?:NewsArticle|(?:Reportage|Analysis|AskPublic|Background|Opinion|Review)NewsArticle|LiveBlogPosting)$/;
const ARTICLE = /^(?:Article|BlogPosting|Report|SatiricalArticle)$/;

function familyOf(object: LdObject): StoryFamily | null {
  let family: StoryFamily | null = null;
  for (const type of typesOf(object)) {
    if (NEWS.test(type)) return 'news';
    // Forums state threads without a headline as articles.
    if (ARTICLE.test(type) && textOf(object.headline ?? object.name) !== null) family = 'article';
  }
  return family;
}

/** Host and path without `www.`, a trailing slash and what follows `?` or `#`: enough to tell two stories apart. */
export function addressKey(url: string, base: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const { hostname, pathname } = new URL(url, base);
  return hostname.replace(/^(?:www|m|amp)\./, '') + pathname.replace(/\/(?:amp\/?)?$/, '');
}

/** The addresses that an object gives itself. */
export function addressesOf(object: LdObject): readonly string[] {
  const addresses: string[] = [];
  for (const value of [object.url, object.mainEntityOfPage, object['@id']])
    for (const one of asList(value)) {
      const address = isLdObject(one) ? (one['@id'] ?? one.url) : one;
      if (typeof address === 'string') addresses.push(address);
    }
  return addresses;
}

/** Looks for the story among `objects`; `urls` are the page's own addresses, as loaded and as canonical. */
export function storyObjectOf(objects: readonly LdObject[], urls: readonly string[]): StoryObjects {
  const base = urls[0] ?? 'https://page.invalid/';
  const own = new Set(urls.map((url) => addressKey(url, base)));
  let best: (StoryObject & { readonly rank: number }) | null = null;
  const elsewhere = new Set<string>();
  for (const object of objects) {
    const family = familyOf(object);
    if (!family) continue;
    const keys = addressesOf(object).map((address) => addressKey(address, base));
    const isOwn = keys.some((key) => own.has(key));
    if (!isOwn && keys[0]) elsewhere.add(keys[0]);
    // The page's own address counts most, then the family, then how much is stated; of equals the first.
    const rank =
      (isOwn ? 4 : 0) + (family === 'news' ? 2 : 0) + (textOf(object.datePublished) === null ? 0 : 1);
    if (!best || rank > best.rank) best = { object, family, rank, isOwn: isOwn || keys.length === 0 };
  }
  if (!best) return { is: 'none' };
  return best.rank < 4 && elsewhere.size >= 3 ? { is: 'many' } : { is: 'one', story: best };
}
