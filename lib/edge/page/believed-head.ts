// After a navigation within a page the head may still describe the page before, for a while or for good: what of it is believed.

import type { PageHead } from './page-head';
import { addressesOf, addressKey, storyObjectOf } from './story-object';

/** What a site says of itself on each of its pages: believed though it was said before. */
const LASTING = ['og:site_name', 'publisher', 'application-name', 'og:locale', 'language', 'generator'];

export interface HeadMemory {
  /**
   * The head without what it said of another page. `page` is the name of the page that is looked at. On the only page
   * of a document, as most are, the head as it is.
   */
  readonly believe: (head: PageHead, page: string) => PageHead;
  /** Other pages were looked at in this document before. */
  readonly hasOthers: () => boolean;
  /** Takes down what the head said, while it still says it: most of it is not read for a page's own sake. */
  readonly note: () => void;
}

/**
 * Most pages and statements remembered of one document: a reader may go on in it for a day, and each story's structured data are some kB.
 * A statement that is still there is seen again with every page, and stays.
 */
const MOST_PAGES = 100;
const MOST_STATEMENTS = 2_000;

/** Puts it last, and forgets the first where there are too many. */
function keepLast<Value>(all: Map<string, Value>, key: string, value: Value, most: number): void {
  all.delete(key);
  all.set(key, value);
  if (all.size > most) for (const oldest of all.keys()) if (all.delete(oldest)) break;
}

/**
 * A statement belongs to the page on which it was first read. Word for word the same on another page it was carried
 * over, and is dropped there; so is one that gives itself the address of another page, whenever it came. On return
 * to its page it is believed again.
 *
 * The price: two stories of one day on a site that states days and no times. The second is left without the date,
 * unless something on the page says it too. A wrong date would tell the wrong holder of an office; none says so.
 */
export function createHeadMemory(): HeadMemory {
  const saidOn = new Map<string, string>();
  /** Names of the pages, and their addresses without what follows `?` or `#`. */
  const keys = new Map<string, string | null>();
  let last: { readonly head: PageHead; readonly page: string } | null = null;

  function remember({ head, page }: { readonly head: PageHead; readonly page: string }): void {
    for (const statement of statementsOf(head))
      keepLast(saidOn, statement, saidOn.get(statement) ?? page, MOST_STATEMENTS);
  }

  return {
    hasOthers: () => keys.size > 1,
    note: () => void last?.head.metas,
    believe: (head, page) => {
      keepLast(keys, page, addressKey(head.url, head.url), MOST_PAGES);
      if (last && last.page !== page) remember(last);
      last = { head, page };
      return keys.size > 1 ? without(head, page, saidOn, keys) : head;
    },
  };
}

function* statementsOf(head: PageHead): Generator<string> {
  yield `title ${head.title}`;
  for (const [name, content] of head.metas) yield `${name} ${content}`;
  for (const object of head.ld.objects) yield JSON.stringify(object);
}

function without(
  head: PageHead,
  page: string,
  saidOn: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, string | null>,
): PageHead {
  const { url } = head;
  const isCarried = (statement: string) => (saidOn.get(statement) ?? page) !== page;
  const others = new Set<string | null>();
  for (const [name, key] of keys) if (name !== page) others.add(key);
  const own = addressKey(url, url);
  /** Whose a statement is by the address that it gives; where all pages share one path, addresses tell nothing. */
  const isOf = (address: string): 'own' | 'other' | null => {
    const key = addressKey(address, url);
    if (others.has(key)) return key === own ? null : 'other';
    return key === own ? 'own' : null;
  };

  const objects = head.ld.objects.filter((object) => {
    const owners = addressesOf(object).map(isOf);
    return owners.includes('own') || !(owners.includes('other') || isCarried(JSON.stringify(object)));
  });
  const canonical = head.canonical && isOf(head.canonical) === 'other' ? null : head.canonical;
  const metas = new Map(
    [...head.metas].filter(([name, content]) => LASTING.includes(name) || !isCarried(`${name} ${content}`)),
  );
  const title = isCarried(`title ${head.title}`) ? '' : head.title;
  // What kind of page it is, is said in the same words on every one; the rest has changed, so this is meant anew.
  const type = head.metas.get('og:type');
  if (type && (title || [...metas.keys()].some((name) => name === 'og:title' || name === 'og:url')))
    metas.set('og:type', type);
  return {
    ...head,
    canonical,
    title,
    metas,
    ld: { ...head.ld, objects },
    stories: storyObjectOf(objects, {
      urls: canonical ? [url, canonical] : [url],
      titles: () => [title, metas.get('og:title') ?? ''],
    }),
  };
}
