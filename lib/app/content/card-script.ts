// The card's own script, run in a page once its reader asks for something: a first card, a mention to be shown from the
// panel or by a key, the rest of a very long story. The load falls into the time that the pointer has to rest anyway.

import type { reveal } from '@/lib/edge/page/reveal';
import type { CardHost } from './card-host';
import { lateScript } from './late-script';
import type { scanRest } from './scan-rest';
import type { step } from './stepping';
import type { Voice } from './voice';

/** What the script brings. */
export interface CardParts extends CardHost {
  readonly reveal: typeof reveal;
  readonly scanRest: typeof scanRest;
  readonly step: typeof step;
  readonly announce: Voice['announce'];
}

export const CARD_SCRIPT = lateScript<CardParts>('card');
