// What words stand on: the colour behind them where it can be known, and word of it when that may have changed.

import { readColour } from '@/lib/core/colour/read-colour';
import { contrast, over, type Rgb } from '@/lib/core/colour/rgb';
import { drawnParent } from './shadow-roots';

export type Ground =
  | { readonly is: 'known'; readonly rgb: Rgb }
  /** A picture, a gradient, something laid under the words from elsewhere: all that is known is what can be read on it. */
  | { readonly is: 'unknown'; readonly words: string };

export interface Grounds {
  /** Asked once for each element. */
  readonly of: (element: Element | null) => Ground;
  /** Every element that had a say. */
  readonly asked: () => Iterable<Element>;
}

/** Words with less contrast to what is found behind them do not stand on it: nobody could read them. */
const LEAST_READABLE = 2;
const WHITE: Rgb = [255, 255, 255];
/** What Chromium shows behind a dark page that paints nothing; Firefox's is a little lighter. */
const DARK_CANVAS: Rgb = [18, 18, 18];

/** Grounds as they are now: to be made anew for another look. */
export function readGrounds(): Grounds {
  const behind = new Map<Element, Rgb | null>();
  const known = new Map<Element | null, Ground>();

  /** What an element's own text is drawn on; null: not known. */
  function colourBehind(element: Element): Rgb | null {
    const seen = behind.get(element);
    if (seen !== undefined) return seen;
    const { backgroundColor, backgroundImage } = styleOf(element);
    const own = readColour(backgroundColor);
    let colour: Rgb | null = null;
    if (own && backgroundImage === 'none') {
      const below = own.alpha < 1 ? belowOf(element) : WHITE;
      colour = below && over(own, below);
    }
    behind.set(element, colour);
    return colour;
  }

  function belowOf(element: Element): Rgb | null {
    const parent = drawnParent(element) ?? element.ownerDocument.defaultView?.frameElement;
    return parent ? colourBehind(parent) : canvasOf(element.ownerDocument);
  }

  return {
    asked: () => behind.keys(),
    of: (element) => {
      const seen = known.get(element);
      if (seen) return seen;
      let ground: Ground = { is: 'known', rgb: WHITE };
      if (element) {
        const { color } = styleOf(element);
        const words = readColour(color);
        const rgb = colourBehind(element);
        // Words that are filled with a picture have no colour, and say nothing of what they stand on.
        const isDrawn = !words || words.alpha > 0.5;
        if (rgb && (!words || !isDrawn || contrast(over(words, rgb), rgb) >= LEAST_READABLE))
          ground = { is: 'known', rgb };
        else if (isDrawn) ground = { is: 'unknown', words: color };
      }
      known.set(element, ground);
      return ground;
    },
  };
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? globalThis).getComputedStyle(element);
}

/** Behind the whole page: white, or dark where the page says that it can be, and the reader's system that it should. */
function canvasOf(document: Document): Rgb {
  const { documentElement, defaultView } = document;
  let { colorScheme } = styleOf(documentElement);
  if (colorScheme === 'normal')
    colorScheme = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '';
  const isDark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || defaultView?.matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? DARK_CANVAS : WHITE;
}
