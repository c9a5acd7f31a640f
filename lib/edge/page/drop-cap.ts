// The first letter of a paragraph, set large: in an element of its own, in a block of its own, or as a picture.

import type { Manner, Manners } from './manner';
import { parentNodeOf } from './own-property';
import type { Glue } from './text-writer';

/** How much larger than the text beside it a letter is set that needs no other sign: headings reach 1.3 within a paragraph. */
const LARGER = 1.5;

/** Letters that are words of their own, in the languages of these scripts that write drop caps; elsewhere fewer are. */
const ONE_LETTER_WORDS = 'AEIOUYÀÁÈÉÊÓÔÖÚАВИІЙЄКОСУЯЖΗΟ';
const ONE_LETTER_WORDS_SLAVIC = 'KSVWZ';
const SLAVIC = /^(?:bs|cs|hr|pl|sk|sl|sr)\b/;

/** A single capital, perhaps behind an opening quotation mark; null: something else. */
export function capitalIn(text: string | null): string | null {
  // Most text is longer: nothing is trimmed that need not be.
  if (text === null || text.length === 0 || text.length > 40) return null;
  const trimmed = text.trim();
  const letter = trimmed.length === 2 && '"\'“„‘«¿¡'.includes(trimmed[0]!) ? trimmed[1]! : trimmed;
  return letter.length === 1 && letter.toLowerCase() !== letter ? trimmed : null;
}

/** Whether the page sets a letter apart from the text of the element `beside` it: to one side, or much larger. */
export function isSetApart(manners: Manners, letter: Manner, beside: Element): boolean {
  if (letter.lineIs === 'afloat') return true;
  const style = manners.styleOf(letter.element);
  if (!style) return false;
  if (style.float !== 'none') return true;
  return (
    Number.parseFloat(style.fontSize) >= LARGER * Number.parseFloat(manners.styleOf(beside)?.fontSize ?? '')
  );
}

/** How the capital goes with `next`, the text after it. Parted from it, it may be a word: "A ferry". */
export function glueOf(capital: string, next: string, element: Element): Glue {
  const word = next.trimStart().slice(0, 2);
  const first = word.charAt(0);
  const isSmall = first !== first.toUpperCase();
  const areCapitals = word.length === 2 && word !== word.toLowerCase() && word === word.toUpperCase();
  // A letter before a sentence of its own is a label: "Q", "A".
  if (!isSmall && !areCapitals) return '';
  const letter = capital.charAt(capital.length - 1);
  const isWord =
    ONE_LETTER_WORDS.includes(letter) ||
    (ONE_LETTER_WORDS_SLAVIC.includes(letter) &&
      SLAVIC.test(element.closest('[lang]')?.getAttribute('lang') ?? ''));
  return isWord ? 'space' : 'close';
}

/** The capital that a picture right before a block's first text stands for. */
export function capitalBefore(text: Text, block: Element): string | null {
  let at: Node = text;
  for (let up = parentNodeOf(at); !at.previousSibling && up && up !== block; up = parentNodeOf(at)) at = up;
  let before = at.previousSibling;
  while (before && before.nodeType !== 1 && !/\S/.test(before.nodeValue ?? ''))
    before = before.previousSibling;
  if (before?.nodeType !== 1) return null;
  const element = before as Element;
  const image = element.localName === 'img' ? element : element.querySelector('img');
  if (image) return element.textContent?.trim() ? null : capitalIn(image.getAttribute('alt'));
  const isPicture = element.localName === 'svg' || element.getAttribute('role') === 'img';
  return isPicture ? capitalIn(element.getAttribute('aria-label')) : null;
}
