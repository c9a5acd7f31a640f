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
  /** It names this page's address or its headline, or no address at all. */
  readonly isOwn: boolean;
}

export type StoryObjects =
  | { readonly is: 'one'; readonly story: StoryObject }
  /** Several stories at once, none of them this page's own: a section front. */
  | { readonly is: 'many' }
  | { readonly is: 'none' };

/** What a page says of itself, and its story must say too. */
export interface PageIdentity {
  /** The page's own addresses, as loaded and as canonical. */
  readonly urls: readonly string[];
  /** What the page is called in its head. */
  readonly titles: () => readonly string[];
}

const ARTICLES = ' article blogposting report satiricalarticle advertisercontentarticle ';

/** The family of a type in small letters; null: it is no story. */
export function familyOfType(type: string): StoryFamily | null {
  // Of news reports, analyses, opinions and reviews alike.
  if (type.endsWith('newsarticle') || type === 'liveblogposting') return 'news';
  return ARTICLES.includes(` ${type} `) ? 'article' : null;
}

function familyOf(object: LdObject): StoryFamily | null {
  let family: StoryFamily | null = null;
  for (const type of typesOf(object)) {
    const one = familyOfType(type);
    if (one === 'news') return 'news';
    // Forums state threads without a headline as articles.
    if (one && textOf(object.headline ?? object.name) !== null) family = 'article';
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

/** Letters: a shorter headline ("Live") may stand in any title. */
const LEAST_HEADLINE = 12;

function isCalled(object: LdObject, titles: readonly string[]): boolean {
  const headline = textOf(object.headline ?? object.name);
  return (
    headline !== null && headline.length >= LEAST_HEADLINE && titles.some((title) => title.includes(headline))
  );
}

/** Looks for the story among `objects`. */
export function storyObjectOf(objects: readonly LdObject[], { urls, titles }: PageIdentity): StoryObjects {
  const base = urls[0] ?? 'https://page.invalid/';
  let own: readonly (string | null)[] | null = null;
  let best: (StoryObject & { readonly rank: number }) | null = null;
  const elsewhere = new Set<string>();
  for (const object of objects) {
    const family = familyOf(object);
    if (!family) continue;
    const addresses = addressesOf(object);
    let isOwn = addresses.some((address) => urls.includes(address));
    if (!isOwn && addresses.length > 0) {
      own ??= urls.map((url) => addressKey(url, base));
      const keys = addresses.map((address) => addressKey(address, base));
      isOwn = keys.some((key) => key !== null && own!.includes(key)) || isCalled(object, titles());
      if (!isOwn && keys[0]) elsewhere.add(keys[0]);
    }
    // The page's own address counts most, then the family, then how much is stated; of equals the first.
    const rank =
      (isOwn ? 4 : 0) + (family === 'news' ? 2 : 0) + (textOf(object.datePublished) === null ? 0 : 1);
    if (!best || rank > best.rank) best = { object, family, rank, isOwn: isOwn || addresses.length === 0 };
  }
  if (!best) return { is: 'none' };
  return best.rank < 4 && elsewhere.size >= 3 ? { is: 'many' } : { is: 'one', story: best };
}
