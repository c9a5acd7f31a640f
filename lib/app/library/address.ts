// Which view is shown follows the address; where the focus goes follows how one got there: on to the heading, back to the link one left by.

import { hrefOf, type Route, readRoute } from '@/lib/core/view/library-route';

export interface Address {
  readonly route: () => Route;
  readonly go: (to: Exclude<Route, { readonly view: 'nowhere' }>) => void;
  /** The same view under another address: nothing is shown anew, and there is no way back to the one before. */
  readonly become: (to: Exclude<Route, { readonly view: 'nowhere' }>) => void;
  /** Call after each rendering: puts the focus where it belongs, once that is there. */
  readonly settleFocus: () => void;
}

/** `onChange` is called when another view is to be shown. */
export function followAddress(window: Window, onChange: () => void): Address {
  const { document, location } = window;
  /** By address: the link by which it was left last. */
  const leftBy = new Map<string, string>();
  let current = location.hash;
  /** What is to have the focus as soon as it is there. */
  let wanted: 'heading' | { readonly link: string } | null = null;
  let isOnward = false;
  /** What had the focus as one went on. */
  let before: Element | null = null;

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    const isOurs = link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (isOurs) leave(link.getAttribute('href')!);
  });

  function leave(href: string): void {
    leftBy.set(current, href);
    before = document.activeElement;
    isOnward = true;
  }

  window.addEventListener('hashchange', () => {
    current = location.hash;
    if (!isOnward) before = document.activeElement;
    const link = isOnward ? undefined : leftBy.get(current);
    wanted = link === undefined ? 'heading' : { link };
    isOnward = false;
    onChange();
  });

  function settleFocus(): void {
    if (wanted === null) return;
    const heading = document.querySelector<HTMLElement>('main h1:not(.record-waits)');
    if (!heading) return;
    const link =
      wanted === 'heading'
        ? null
        : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(wanted.link)}"]`);
    wanted = null;
    // A heading that came late does not call back who has moved on meanwhile, to the search field or the next row.
    const now = document.activeElement;
    if (now !== before && now !== document.body) return;
    (link?.checkVisibility() ? link : heading).focus({ preventScroll: link === null });
    if (link === null) heading.scrollIntoView({ block: 'nearest' });
  }

  return {
    route: () => readRoute(location.hash),
    go: (to) => {
      const href = hrefOf(to);
      if (href === location.hash) return onChange();
      leave(href);
      location.hash = href;
    },
    become: (to) => {
      window.history.replaceState(null, '', hrefOf(to));
      current = location.hash;
    },
    settleFocus,
  };
}
