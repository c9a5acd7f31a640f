// The reader's corrections as the panel lists them: those made last, and as many more as are asked for.

import type { PanelProps } from '@/components/panel/panel-props';
import { ROWS_AT_ONCE } from '@/components/ui/few-rows';
import { callBackground } from '@/lib/edge/wire/call';

export interface RulesAsked {
  /** Asks again; nothing is shown of an answer that does not come. */
  readonly ask: () => Promise<void>;
  readonly more: () => void;
}

export function createRulesAsked(
  show: (told: Pick<PanelProps, 'corrections' | 'correctionCount'>) => void,
): RulesAsked {
  let most = ROWS_AT_ONCE;
  async function ask(): Promise<void> {
    const told = await callBackground('corrections', { most });
    if (told.ok) show({ corrections: told.value.last, correctionCount: told.value.count });
  }
  return {
    ask,
    more: () => {
      most += ROWS_AT_ONCE;
      void ask();
    },
  };
}
