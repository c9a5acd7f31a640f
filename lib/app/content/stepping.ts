// Going through the marks by key: which is next from where the reader is, shown, and said aloud. Part of the card's script.

import type { Box } from '@/lib/core/hover/corridor';
import { type MarkRef, placeOf } from '@/lib/core/hover/mark-ref';
import { KIND_LABELS } from '@/lib/core/view/labels';
import { say } from '@/lib/core/words/say';
import type { Marks } from './marks';
import type { Found } from './painted';

/** What a key asks for: the next mark, the one before, or the card of the one that the reader is at. */
export type Step = 'next' | 'previous' | 'card';

export interface StepPorts {
  readonly document: Document;
  readonly marks: Pick<Marks, 'inOrder' | 'goTo'>;
  /** Lines of a mark's words in the window, now. */
  readonly linesOf: (mark: MarkRef) => readonly Box[];
  readonly found: () => Found;
  /** The mark that the reader was led to last, while that is where the reader is. */
  readonly at: MarkRef | null;
  /** Opens its card, with the focus in it, or closes it. */
  readonly openCard: (mark: MarkRef) => void;
  /** Says it to those who hear the page. */
  readonly announce: (words: string) => void;
}

/** Takes the step; answers where the reader is now. */
export async function step(go: Step, ports: StepPorts): Promise<MarkRef | null> {
  const { document, marks } = ports;
  const order = marks.inOrder();
  const height = document.defaultView?.innerHeight ?? 0;
  const mark = markAfter({ order, at: ports.at, go, height, linesOf: ports.linesOf });
  if (mark === null) {
    ports.announce(say('step_none'));
    return null;
  }
  if (go === 'card') {
    ports.openCard(mark);
    return mark;
  }
  if (!(await marks.goTo(mark))) return null;
  ports.announce(wordsOf(mark, order, ports.found()));
  return mark;
}

/**
 * From a mark that the reader was led to, the next in that direction, round the ends. Else from what stands in the window: downwards the
 * first that has not been passed, upwards the last that is not still to come. Null: there is no mark.
 */
export function markAfter(from: {
  readonly order: readonly MarkRef[];
  readonly at: MarkRef | null;
  readonly go: Step;
  /** Of the window. */
  readonly height: number;
  readonly linesOf: StepPorts['linesOf'];
}): MarkRef | null {
  const { order, at, go, height, linesOf } = from;
  const { length } = order;
  const place = at === null ? -1 : order.indexOf(at);
  if (place !== -1) {
    if (go === 'card') return at;
    return order[(place + (go === 'next' ? 1 : length - 1)) % length]!;
  }
  if (go === 'previous')
    return order.findLast((mark) => linesOf(mark).some(({ top }) => top < height)) ?? order.at(-1) ?? null;
  return (
    order.find((mark) => linesOf(mark).some(({ bottom }) => bottom > 0)) ??
    (go === 'card' ? order.at(-1) : order[0]) ??
    null
  );
}

function wordsOf(mark: MarkRef, order: readonly MarkRef[], found: Found): string {
  const place = placeOf(mark);
  const number = order.indexOf(mark) + 1;
  const mention = place?.of === 'mentions' && found.mentions[place.number];
  if (mention) return say('step_name', mention.words, KIND_LABELS[mention.kind], number, order.length);
  const claim = place?.of === 'claims' && found.claims[place.number];
  if (claim) return say('step_claim', claim.words, number, order.length);
  const quote = place?.of === 'quotes' && found.quotes[place.number];
  return quote ? say('step_quote', quote.words.join(' … '), number, order.length) : '';
}
