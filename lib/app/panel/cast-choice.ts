// How the cast is looked at. The order is remembered; what was typed, and the kind, hold for one story: narrowed unseen, the next would
// look as if it named fewer.
//
// Not a setting: nothing outside the panel needs it, a change must not be told to every tab, and it is worth no place in a backup. The
// pages' own storage answers at once, so that the first list is drawn in the right order.

import { WHOLE_CAST } from '@/lib/core/view/cast';
import { CAST_ORDERS, type CastChoice } from '@/lib/core/view/list-view';
import { readStored, writeStored } from '@/lib/edge/platform/page-storage';

const ORDER = 'panel/1/order';

/** As the panel was looked at last. */
export function firstChoice(): CastChoice {
  const stored = readStored(ORDER);
  const order = CAST_ORDERS.find((known) => known === stored) ?? WHOLE_CAST.order;
  return { ...WHOLE_CAST, order };
}

/** Remembers the order. */
export function chosen(before: CastChoice, change: Partial<CastChoice>): CastChoice {
  if (change.order) writeStored(ORDER, change.order);
  return { ...before, ...change };
}

/** All of the list, in the order that holds. */
export function whole({ order }: CastChoice): CastChoice {
  return { ...WHOLE_CAST, order };
}
