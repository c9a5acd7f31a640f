// Which drawing stands over which sentence in the panel.

import type { PageState } from '@/lib/core/view/panel-status';
import type { Vignette } from '../ui/vignette';
import {
  BARE_SHELF,
  EMPTY_WINDOW,
  FRONT_PAGE,
  MARKED_PLACE,
  NOBODY_KNOWN,
  READING,
  SHELF,
  SHUT,
  TORN,
  TURNED,
  UNREAD,
  WRAPPED,
} from '../ui/vignettes';

export const OF_PAGE: Readonly<Record<Exclude<PageState, 'named'>, Vignette>> = {
  none: EMPTY_WINDOW,
  idle: UNREAD,
  finding: READING,
  asking: SHELF,
  off: WRAPPED,
  paused: MARKED_PLACE,
  'no-article': FRONT_PAGE,
  'nobody-known': NOBODY_KNOWN,
  'library-empty': BARE_SHELF,
  'library-opening': SHELF,
  'library-shut': SHUT,
  failed: TORN,
  disposed: TURNED,
};

/** These last a moment as a rule. */
export const PASSING: ReadonlySet<PageState> = new Set<PageState>([
  'idle',
  'finding',
  'asking',
  'library-opening',
]);
