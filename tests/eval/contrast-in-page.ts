// What the evaluation of contrast runs inside each page: places in its story where a mark may stand, and the lines that it would have there.

import { readGrounds } from '@/lib/edge/page/ground';
import { lineFor, MARK_KINDS } from '@/lib/edge/page/mark-style';
import { readPage } from '@/lib/edge/page/read-page';
import { rangesOf } from '@/lib/edge/page/text-map';

/** Blocks looked at on each page, spread over the story. */
const PLACES = 8;

export interface Place {
  /** From the page's top left. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly ground: readonly [number, number, number] | null;
  /** Computed colours of the lines, by kind; as CSS. */
  readonly lines: readonly string[];
}

export function contrastInPage(): readonly Place[] {
  const reading = readPage(document, { url: location.href });
  if (reading.is !== 'article') return [];
  const { text, map } = reading;
  const grounds = readGrounds();
  const blocks = text.blocks.filter(({ start, end }) => end - start > 40);
  const step = Math.max(1, blocks.length / PLACES);
  return Array.from(
    { length: Math.min(PLACES, blocks.length) },
    (_, at) => blocks[Math.floor(at * step)]!,
  ).flatMap(({ start }) => {
    const [range] = rangesOf(map, [{ start, end: start + 20 }]);
    if (!range) return [];
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const [rect] = live.getClientRects();
    if (!rect || rect.width < 8 || rect.height < 8) return [];
    const ground = grounds.of(range.startContainer.parentElement);
    return [
      {
        box: { x: rect.x + scrollX, y: rect.y + scrollY, width: rect.width, height: rect.height },
        ground: ground.is === 'known' ? ground.rgb : null,
        lines: MARK_KINDS.map((kind) => lineFor(kind, ground, false).colour),
      },
    ];
  });
}
