// The card's stylesheet as text, for `adoptedStyleSheets` of its shadow root: a page's CSP does not reach those.

import css from './card.css?inline';

export const CARD_CSS: string = css;
