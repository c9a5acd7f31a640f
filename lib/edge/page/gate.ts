// Is this page a news story? Answered on every page from what it states of itself, before anything is walked: under 2 ms.

import { say } from '@/lib/core/words/say';
import { datesInMetas } from './meta-elements';
import { type PageHead, readHead } from './page-head';
import { dayInAddress } from './parse-date';
import { typesOf } from './read-json-ld';
import { chooseDate, MAX_ITEMS, publishedWritings, theOne } from './story-dates';

/** Why the gate answers as it does. */
export type GateReason =
  /** NewsArticle or its kin in JSON-LD. */
  | 'states-news'
  /** An article with a date, in JSON-LD, Open Graph or microdata. */
  | 'states-article'
  /** A date of publication, and nothing that speaks against a story. */
  | 'states-date'
  /** Nothing of these, but several lesser signs together. */
  | 'looks-like-story'
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
const NEEDS_OF_SIGNS: Needs = { paragraphs: 4, letters: 1000 };

/** JSON-LD types, in small letters, that count even beside an article of the page's own: its comments, or the list it stands in, are the page. */
const OTHER_BESIDE_ARTICLE = /^(?:qa|collection|searchresults|profile)page|^discussionforum/;
/** Those of pages that are something else, unless they state an article. */
const OTHER_TYPES =
  /^(?:product|offer|question|techarticle|scholarlyarticle|howto|recipe|softwareapp|course|jobposting|event)|^(?:faq|contact|about|checkout)page/;
/** Parts of addresses of forums, shops, documentation, listings and accounts, without a plural's s. A page that states NewsArticle is not asked for its address. */
const OTHER_PARTS = new Set(
  'forum thread topic viewtopic showthread board group question discussion product product-category collection shop store cart checkout doc documentation developer wiki support help tag category categorie author search login account user mail'.split(
    ' ',
  ),
);
/** Software of forums, wikis, documentation and shops, as `<meta name="generator">` names it; in small letters. */
const OTHER_GENERATORS =
  /discourse|vbulletin|phpbb|xenforo|mybb|simple machines|invision|mediawiki|docusaurus|sphinx|gitbook|mkdocs|prestashop|magento|shopify/;
/** Open Graph types that a story may have; any other is another thing. */
const STORY_OG_TYPES = /^(?:article|news|blog|website|story|text)/;

const MICRODATA_STORY = '[itemtype$="/NewsArticle"], [itemtype$="/Article"], [itemtype$="/BlogPosting"]';

function isOtherAddress({ hostname, pathname, search }: URL): boolean {
  const parts = [hostname.slice(0, hostname.indexOf('.')), ...pathname.split(/[/.]/, 20)];
  return (
    hostname.includes('forum') ||
    parts.some((part) => OTHER_PARTS.has(part.endsWith('s') ? part.slice(0, -1) : part)) ||
    // A search, a topic of a forum, a post of the fediverse.
    /[?&](?:q|query|search|topic)=/.test(search) ||
    /^\/@[^/]+\/\d+$/.test(pathname)
  );
}

/** Names that editing systems give to posts, and not to their other pages. */
const POST_METAS = ['article:section', 'article:tag', 'article:author', 'news_keywords', 'parsely-title'];
const POST_CLASSES = /single-post|postid-|node-type-(?:article|story|news)|hentry/;
const BYLINES = '[rel~="author"], [itemprop~="author"], .byline';

/**
 * Signs of a story that its page does not state as one: an article in Open Graph and a day in the address count twice,
 * a date of any sort once, and so do these.
 */
const ENOUGH_SIGNS = 3;

function lesserSigns(document: Document, { metas, address }: PageHead, before: number): number {
  let signs = before;
  if (signs >= ENOUGH_SIGNS) return signs;
  if (/\/(?:19|20)\d\d\/[01]\d\/[^/]{4}/.test(address?.pathname ?? '')) signs++;
  if (POST_METAS.some((name) => metas.has(name)) || POST_CLASSES.test(document.body.className)) signs++;
  if (metas.has('author') || metas.has('byl') || document.querySelector(BYLINES)) signs++;
  return signs;
}

function yes(reason: GateReason, needs: Needs, why: string): Gate {
  return { answer: 'yes', reason, needs, why };
}

function onClick(reason: GateReason, why: string): Gate {
  return { answer: 'on-click', reason, why };
}

/** Looks at what the page states. `url` is its address. */
export function gate(document: Document, url: string, head: PageHead = readHead(document, url)): Gate {
  if (!document.body || !(document.contentType || 'text/html').includes('html'))
    return { answer: 'no', reason: 'not-a-page', why: say('gate_noPage') };
  const { ld, stories, address } = head;
  if (stories.is === 'many') return onClick('many-stories', say('gate_several'));
  if (address?.pathname === '/' && !address.search) return onClick('front-page', say('gate_front'));

  const story = stories.is === 'one' ? stories.story : null;
  const why = 'The page states that it is a news story.';
  if (story?.family === 'news' && story.isOwn) return yes('states-news', NEEDS_OF_NEWS, why);

  const { metas } = head;
  const ogType = metas.get('og:type')?.toLowerCase() ?? '';
  if (story?.family === 'news') {
    // A front that states one or two of its stories calls itself a site.
    return ogType === 'website'
      ? onClick('many-stories', say('gate_several'))
      : yes('states-news', NEEDS_OF_OTHER_NEWS, why);
  }

  const types = new Set(ld.objects.flatMap(typesOf));
  const isDated = dayInAddress(address)?.isStory ?? false;
  const isOther =
    (address !== null && isOtherAddress(address)) ||
    OTHER_GENERATORS.test(metas.get('generator')?.toLowerCase() ?? '') ||
    [...types].some((type) => OTHER_BESIDE_ARTICLE.test(type) || (!story && OTHER_TYPES.test(type))) ||
    (!story &&
      ogType !== '' &&
      !STORY_OG_TYPES.test(ogType) &&
      !(isDated && datesInMetas(metas, 'published').length)) ||
    // WordPress tells its posts from pages that stay, whatever Open Graph says of them.
    /(?:^|\s)page-(?:id-\d|template)/.test(document.body.className);
  if (isOther) return onClick('states-other', say('gate_stated'));

  const date = chooseDate(publishedWritings(document, head), [], '');
  const isPublished = date !== null && !date.isVague;
  const isArticle = story !== null || ogType === 'article';
  // Editing systems call every page of a company an article in Open Graph; their JSON-LD then knows a page only.
  const isPage = !story && types.has('webpage');
  if (
    isPublished &&
    (isArticle || theOne([...document.querySelectorAll(MICRODATA_STORY)].slice(0, MAX_ITEMS)))
  ) {
    return yes(
      'states-article',
      isPage ? NEEDS_OF_PAGE : NEEDS_OF_ARTICLE,
      'The page states that it is an article, with its date.',
    );
  }
  if (isPublished) return yes('states-date', NEEDS_OF_DATE, 'The page gives a date of publication.');
  const signs = lesserSigns(
    document,
    head,
    (isArticle ? 2 : 0) + (isDated ? 2 : 0) + (date && date.from !== 'address' ? 1 : 0),
  );
  if (isDated || signs >= ENOUGH_SIGNS)
    return yes(
      'looks-like-story',
      isPage || signs < ENOUGH_SIGNS ? NEEDS_OF_PAGE : NEEDS_OF_SIGNS,
      'The page is made like a story: its address, byline or date say so.',
    );
  return onClick('states-nothing', say('gate_nothing'));
}
