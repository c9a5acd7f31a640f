// What the panel shows: before it knows anything, and where it knows of nothing.

import type { PanelProps } from '@/components/panel/panel-props';
import { NOTHING_READ, type SessionView } from '@/lib/core/model/session';
import { firstChoice } from './cast-choice';

/** A tab that has not answered yet. */
export const NOT_LOOKED_AT: SessionView = {
  token: '',
  state: { is: 'idle' },
  title: null,
  url: '',
  ...NOTHING_READ,
};

/** What stands in `shown`; each desk keeps what it shows by itself. */
export type Shown = Omit<PanelProps, `on${string}` | 'correctingAt' | OfDesks>;
type OfDesks = 'claims' | 'quotes' | 'ties' | 'offer' | 'settings' | 'settingsFault' | 'requests';

/** No page is shown, or another one. */
export const NOTHING_LISTED = {
  groups: null,
  selected: null,
  pointed: null,
  cardFor: null,
  said: null,
} as const satisfies Partial<Shown>;

export function firstShown(): Shown {
  return {
    session: NOT_LOOKED_AT,
    knowledge: { is: 'opening' },
    choice: firstChoice(),
    corrections: [],
    correctionCount: 0,
    correctionFault: '',
    ...NOTHING_LISTED,
  };
}
