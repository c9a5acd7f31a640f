// Is this page a news story? Answered on every page from what it states of itself, before anything is walked: under 2 ms.

import { PUBLISHED_NAMES } from './meta-elements';
import { type PageHead, readHead } from './page-head';
import { parsePageDate } from './parse-date';
import { textOf, typesOf } from './read-json-ld';

/** Why the gate answers as it does. */
export type GateReason =
  /** NewsArticle or its kin in JSON-LD. */
  | 'states-news'
  /** An article with a date, in JSON-LD, Open Graph or microdata. */
  | 'states-article'
  /** A date of publication, and nothing that speaks against a story. */
  | 'states-date'
  | 'states-nothing'
  | 'states-other'
  | 'many-stories'
  | 'front-page'
  | 'not-a-page';

/** Running text that must have been found. */
export interface Needs {
  readonly paragraphs: number;
  readonly letters: number;
}

export type Gate =
  /** The page states that it is a story: read it, and take it for one if the finder finds at least `needs`. */
  | { readonly answer: 'yes'; readonly reason: GateReason; readonly why: string; readonly needs: Needs }
  /** It does not: read it where the reader asks. */
  | { readonly answer: 'on-click'; readonly reason: GateReason; readonly why: string }
  /** It holds nothing to read, whoever asks. */
  | { readonly answer: 'no'; readonly reason: GateReason; readonly why: string };

/** No page but stories stated NewsArticle, in a study of 475 others: a brief of one paragraph is enough. */
const NEEDS_OF_NEWS: Needs = { paragraphs: 1, letters: 100 };
/** One that names another address may be the first of a list. */
const NEEDS_OF_OTHER_NEWS: Needs = { paragraphs: 2, letters: 250 };
/** Shops, forums and companies state articles too; listings that do have no running text. */
const NEEDS_OF_ARTICLE: Needs = { paragraphs: 3, letters: 400 };
const NEEDS_OF_PAGE: Needs = { paragraphs: 5, letters: 1500 };
const NEEDS_OF_DATE: Needs = { paragraphs: 3, letters: 800 };

/** JSON-LD types of pages that are something else, though they state an article beside it. */
const OTHER_TYPES =
  /^(?:Product|ProductGroup|Offer|QAPage|Question|FAQPage|DiscussionForumPosting|TechArticle|APIReference|HowTo|Recipe|SoftwareApplication|Course|JobPosting|Event|CollectionPage|SearchResultsPage|ProfilePage|ContactPage|AboutPage|CheckoutPage)$/;
/** Those of them that count even beside an article of the page's own: its comments, or the list it stands in, are the page. */
const OTHER_BESIDE_ARTICLE =
  /^(?:QAPage|DiscussionForumPosting|CollectionPage|SearchResultsPage|ProfilePage)$/;
/** Addresses of forums, shops, documentation and listings. A page that states NewsArticle is not asked for its address. */
const OTHER_ADDRESS =
  /forums?\.|^(?:docs?|wiki|shop|store|support|help|developers?)\.|\/(?:forums?|threads?|viewtopic|showthread|boards|questions|discussions?|products?|product-category|collections?|shop|cart|docs?|documentation|wiki|tags?|authors?|search)(?:[/.]|$)/;
/** Software of forums, wikis, documentation and shops, as `<meta name="generator">` names it; in small letters. */
const OTHER_GENERATORS =
  /discourse|vbulletin|phpbb|xenforo|mybb|simple machines|invision|flarum|nodebb|mediawiki|docusaurus|sphinx|gitbook|mkdocs|prestashop|magento|shopify/;
/** Open Graph types that a story may have; any other is another thing. */
const STORY_OG_TYPES = /^(?:article|news|blog|newsarticle|story|text|video(?:\.\w+)?)/;

const MICRODATA_STORY =
  '[itemtype*="schema.org/NewsArticle" i], [itemtype$="schema.org/Article" i], [itemtype$="schema.org/BlogPosting" i]';

/** A day in the address, as many news sites write it: `/2024/05/02/` or `/20240502/`. */
const DATED_PATH = /[/-](?:19|20)\d\d[/-]?(?:0[1-9]|1[0-2])[/-]?(?:0[1-9]|[12]\d|3[01])?(?:[/-]|$)/;

function hasDate(written: string | null | undefined): boolean {
  return Boolean(written) && parsePageDate(written!).is === 'day';
}

/** A name that says "published", and not only "date": those stand on any page. */
const PUBLICATION = /publi|pubdate|pub-date|issued/;

/** Whether the page gives a date of publication, or at least (`vague`) some date. */
function dateStated(document: Document, { metas, stories }: PageHead): 'published' | 'vague' | null {
  if (stories.is === 'one' && hasDate(textOf(stories.story.object.datePublished))) return 'published';
  const names = PUBLISHED_NAMES.filter((name) => hasDate(metas.get(name)));
  if (names.some((name) => PUBLICATION.test(name))) return 'published';
  const element = document.querySelector('[itemprop~="datePublished"], time[pubdate]');
  if (hasDate(element?.getAttribute('content') ?? element?.getAttribute('datetime'))) return 'published';
  return names.length > 0 ? 'vague' : null;
}

function yes(reason: GateReason, needs: Needs, why: string): Gate {
  return { answer: 'yes', reason, needs, why };
}

function onClick(reason: GateReason, why: string): Gate {
  return { answer: 'on-click', reason, why };
}

/** Looks at what the page states. `url` is its address. */
export function gate(document: Document, url: string, head: PageHead = readHead(document, url)): Gate {
  if (!document.body || !/html/.test(document.contentType || 'text/html'))
    return { answer: 'no', reason: 'not-a-page', why: 'This is no web page with text.' };
  const { ld, metas, stories } = head;
  if (stories.is === 'many') return onClick('many-stories', 'This page lists several stories.');
  if (stories.is === 'one' && stories.story.family === 'news')
    return yes(
      'states-news',
      stories.story.isOwn ? NEEDS_OF_NEWS : NEEDS_OF_OTHER_NEWS,
      'The page states that it is a news story.',
    );

  const address = URL.canParse(url) ? new URL(url) : null;
  if (address?.pathname === '/' && !address.search)
    return onClick('front-page', 'This is the front page of a site, not a story.');

  const date = dateStated(document, head);
  const isDatedPath = address !== null && DATED_PATH.test(address.pathname);
  const ogType = metas.get('og:type')?.toLowerCase() ?? null;
  const others = stories.is === 'one' ? OTHER_BESIDE_ARTICLE : OTHER_TYPES;
  const types = new Set(ld.objects.flatMap(typesOf));
  const isOther =
    (address !== null && OTHER_ADDRESS.test(address.hostname + address.pathname)) ||
    OTHER_GENERATORS.test(metas.get('generator')?.toLowerCase() ?? '') ||
    [...types].some((type) => others.test(type)) ||
    (stories.is === 'none' && ogType !== null && !STORY_OG_TYPES.test(ogType) && !(date && isDatedPath));
  if (isOther) return onClick('states-other', 'The page states that it is something other than a story.');

  const statesArticle =
    stories.is === 'one' || ogType === 'article' || document.querySelector(MICRODATA_STORY) !== null;
  if (statesArticle && date) {
    // Editing systems call every page of a company an article in Open Graph; their JSON-LD then knows a page only.
    const isPageOnly = stories.is === 'none' && types.has('WebPage');
    const needs = isPageOnly ? NEEDS_OF_PAGE : NEEDS_OF_ARTICLE;
    return yes('states-article', needs, 'The page states that it is an article, with its date.');
  }
  if (date === 'published' || (isDatedPath && (statesArticle || date)))
    return yes('states-date', NEEDS_OF_DATE, 'The page gives a date of publication.');
  return onClick('states-nothing', 'Nothing on this page says that it is a news story.');
}
