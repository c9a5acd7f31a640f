// Which page of a document its address names, and when the reader has gone on to another one without a load.

/** A place within the page is no page of its own; a route behind the hash (`#/story`, `#!story`) is. */
function keyOf(href: string): string {
  return href.replace(/#(?![/!]).*$/, '');
}

function pathOf(key: string): string {
  return key.replace(/\?[^#]*/, '');
}

/**
 * - `same` the page is the one it was; only its address may have been tidied up
 * - `left` the reader has gone to another page: what still stands of the old one will be replaced
 * - `renamed` the page has taken another address by itself, as endless scrolling does: what stands stays
 */
export type Move = 'same' | 'left' | 'renamed';

export interface PageName {
  /** The page's name now. */
  readonly name: () => string;
  /** Looks at the address, after the way in which it was changed; without a way, tells it by the length of the history. */
  readonly look: (way?: string | null) => Move;
}

/** `isScrolling`: the reader is scrolling just now. */
export function createPageName(view: Window, isScrolling: () => boolean): PageName {
  let key = keyOf(view.location.href);
  let length = view.history.length;
  /** Addresses that were given to a page in place of its first one, and the page's name. */
  const names = new Map<string, string>();
  const nameOf = (address: string) => names.get(address) ?? address;

  return {
    name: () => nameOf(key),
    look: (way) => {
      const before = key;
      key = keyOf(view.location.href);
      const isLonger = view.history.length !== length;
      length = view.history.length;
      if (key === before) return 'same';
      const isReplaced = way ? way === 'replace' : !isLonger;
      if (isReplaced && pathOf(key) === pathOf(before)) {
        names.set(key, nameOf(before));
        return 'same';
      }
      if (nameOf(key) === nameOf(before)) return 'same';
      return isReplaced && isScrolling() ? 'renamed' : 'left';
    },
  };
}
