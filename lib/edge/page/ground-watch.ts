// Says when words may stand on another ground than they did: a page that turns dark under its reader. Nothing is asked in between.

import { settleStyles } from './settle-styles';

/** How long a page is given to finish what it has begun, milliseconds: as long holds for one that changes all the time. */
const SETTLES_IN = 200;

const STYLES = 'style, link';
const WHAT_IN_HEAD: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['media', 'disabled', 'href'],
};

export interface GroundWatch {
  /** These elements have a say too. */
  readonly follow: (elements: Iterable<Element>) => void;
  readonly stop: () => void;
}

/** Themes are switched by an attribute of an element around the story, by a style sheet, or by the system. */
export function watchGrounds(document: Document, changed: () => void): GroundWatch {
  const view = document.defaultView!;
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const due = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void settleStyles().then(changed);
    }, SETTLES_IN);
  };

  const isStyle = (node: Node): boolean => node.nodeType === 1 && (node as Element).matches(STYLES);
  const observer = new MutationObserver((records) => {
    // A head takes in scripts all the time.
    if (
      records.some(
        ({ type, addedNodes, removedNodes }) =>
          type === 'attributes' || [...addedNodes, ...removedNodes].some(isStyle),
      )
    )
      due();
  });

  const listener = { signal: stopped.signal, passive: true };
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', due, listener);
  // A ground that fades to another has its colour at the end.
  document.addEventListener(
    'transitionend',
    ({ propertyName }) => propertyName.endsWith('color') && due(),
    listener,
  );

  return {
    follow: (elements) => {
      for (const element of elements) observer.observe(element, { attributes: true });
      if (document.head) observer.observe(document.head, WHAT_IN_HEAD);
    },
    stop: () => {
      clearTimeout(timer);
      stopped.abort();
      observer.disconnect();
    },
  };
}
