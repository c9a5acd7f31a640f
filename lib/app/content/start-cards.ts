// Starts the card's script: leaves a host for cards where the content script finds it.

import { createCardHost } from './card-host';
import { offerCardHost } from './card-ui';

export function startCards(): void {
  offerCardHost(createCardHost(globalThis.document));
}
