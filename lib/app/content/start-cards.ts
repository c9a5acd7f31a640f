// Starts the card's script: leaves a host for cards, and what else waits for a press of the reader's, where the content script finds them.

import { warmDates } from '@/lib/core/view/words';
import { reveal } from '@/lib/edge/page/reveal';
import { createCardHost } from './card-host';
import { offerCardScript } from './card-ui';
import { scanRest } from './scan-rest';

export function startCards(): void {
  offerCardScript({ ...createCardHost(globalThis.document), reveal, scanRest });
  // In a task of its own, while the pointer still rests.
  setTimeout(warmDates);
}
