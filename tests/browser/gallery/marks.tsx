// Marks in the gallery: every kind on every sort of ground, drawn by the painter of pages, beside each other.

import { MARK_KINDS } from '@/lib/edge/page/mark-style';
import { createPainter, type Mark } from '@/lib/edge/page/paint';
import { STORY_FONT } from './fonts';

/** A picture that is dark here and light there, in the page's own words. */
const PICTURE =
  'background-image:repeating-linear-gradient(135deg,#1b2a38 0 24px,#24384a 24px 48px);color:#fff';

const GROUNDS: readonly (readonly [name: string, css: string])[] = [
  ['White', 'background:#fff;color:#222'],
  ['Cream', 'background:#fff1e5;color:#33302e'],
  ['Yellow', 'background:#ffe14d;color:#111'],
  ['Grey', 'background:#8a8a8a;color:#111'],
  ['Green', 'background:#1c7c54;color:#fff'],
  ['Red', 'background:#bb1919;color:#fff'],
  ['Night', 'background:#121212;color:#ddd'],
  ['Veil', 'background:rgb(0 0 0/.55);color:#fff'],
  ['Picture', PICTURE],
];

function mark(text: Text, kind: Mark['kind'], faded: boolean): Mark {
  const range = new StaticRange({
    startContainer: text,
    startOffset: 0,
    endContainer: text,
    endOffset: text.length,
  });
  return { kind, range, faded };
}

/** `faded`: as of names that the reader knows well. */
export function showMarks(faded: boolean): void {
  document.body.style.cssText = `margin:0;font:${STORY_FONT};background:#fff`;
  const marks: Mark[] = [];
  for (const [name, css] of GROUNDS) {
    const box = document.body.appendChild(document.createElement('p'));
    box.style.cssText = `margin:0;padding:10px 16px;${css}`;
    box.append(`${name}: `);
    for (const kind of MARK_KINDS) {
      const words = box.appendChild(document.createTextNode(`a ${kind} of it`));
      box.append(' and ');
      marks.push(mark(words, kind, faded));
    }
    box.append('so on.');
  }
  const painter = createPainter(document);
  if (!painter.ok) throw new Error(painter.fault.message);
  painter.value.paint(marks);
}
