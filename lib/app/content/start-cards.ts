// Starts the card's script: leaves a host for cards where the content script finds it.

import { warmDates } from '@/lib/core/view/words';
import { createCardHost } from './card-host';
import { offerCardHost } from './card-ui';

export function startCards(): void {
  offerCardHost(createCardHost(globalThis.document));
  // In a task of its own, while the pointer still rests.
  setTimeout(warmDates);
}
