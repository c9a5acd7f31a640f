// Starts the card's script: leaves a host for cards, and what else waits for a press of the reader's, where it is looked for.

import { warmDates } from '@/lib/core/view/words';
import { speakAs } from '@/lib/core/words/say';
import { reveal } from '@/lib/edge/page/reveal';
import { browserSpeaker } from '@/lib/edge/platform/speak';
import { createCardHost } from './card-host';
import { CARD_SCRIPT } from './card-script';
import { scanRest } from './scan-rest';
import { step } from './stepping';
import { createVoice } from './voice';

export function startCards(): void {
  speakAs(browserSpeaker());
  const { document } = globalThis;
  const host = createCardHost(document);
  const { announce, isVoice, hush } = createVoice(document);
  CARD_SCRIPT.offer({
    ...host,
    isCard: (target) => host.isCard(target) || isVoice(target),
    hide: () => {
      hush();
      host.hide();
    },
    reveal,
    scanRest,
    step,
    announce,
  });
  // In a task of its own, while the pointer still rests.
  setTimeout(warmDates);
}
