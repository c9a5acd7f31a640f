// What elements mean for the text in them by the markup alone: which end a line, which hold no text of a story, which are hidden.

import { attributeOf } from './own-property';

/** Elements that do not end a line. Elements of the page's own making are taken for blocks, but not within a paragraph. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb s samp slot small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/**
 * Elements whose text is no text of a story: no words at all, fields and controls, readings set above words (`rt`), and
 * what no site lays a story in, which on most pages is half of all lines. AMP has elements of its own for these; an
 * `amp-story` is a series of pictures with captions.
 */
export const SILENT = new Set(
  'nav footer menu script style noscript template svg math iframe object embed canvas video audio picture img select datalist textarea input button option progress meter map area head link meta title rt rp rtc base param source track amp-ad amp-embed amp-consent amp-sidebar amp-user-notification amp-story'.split(
    ' ',
  ),
);

/** Elements that hold lines and no blocks. */
export const LINES = new Set('p h1 h2 h3 h4 h5 h6'.split(' '));

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/;

/** Hidden by the page's markup. What is hidden by style sheets is asked later, of the few runs that are kept. */
export function isHiddenByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = attributeOf(element, 'style');
  return style !== null && HIDDEN_STYLE.test(style);
}

/** A footnote mark: its digits are no part of the word before it. */
export function isFootnoteMark(element: Element): boolean {
  return /^[\s[(]*(?:\d{1,3}|[*†‡§a-z])[\s\])]*$/.test(element.textContent ?? '');
}
