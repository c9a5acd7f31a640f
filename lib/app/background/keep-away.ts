// Keeps away from pages that are off: whatever such a page asks is refused here, before any server hears of it.

import { fail } from '@/lib/core/model/result';
import { type WhyOff, whyOff } from '@/lib/core/model/settings';
import { say } from '@/lib/core/words/say';
import type { PageCaller } from '@/lib/edge/wire/message-types';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { SettingsKeeper } from './settings';

/** What a page that is off may ask: whether it still is; and the panel, which must open within the gesture, before anything is waited for. */
const ALWAYS: readonly string[] = ['settings', 'openPanel'];

type Server = (payload: unknown, from: PageCaller | { readonly is: 'own' }) => unknown;

/** `onAsked`: a page asks, and this is how it stands. */
export function keepAway(
  servers: BackgroundServers,
  settings: Pick<SettingsKeeper, 'read'>,
  onAsked: (tab: number, why: WhyOff | null) => void,
): BackgroundServers {
  const guarded = Object.entries(servers as unknown as Readonly<Record<string, Server>>).map(
    ([name, serve]): [string, Server] => {
      if (ALWAYS.includes(name)) return [name, serve];
      const unlessOff = async (payload: unknown, from: PageCaller): Promise<unknown> => {
        const why = from.url === null ? null : whyOff(await settings.read(), from.url);
        onAsked(from.tab, why);
        return why === null ? serve(payload, from) : fail(`off-${why}`, offWords(why));
      };
      return [
        name,
        (payload, from) => (from.is === 'page' ? unlessOff(payload, from) : serve(payload, from)),
      ];
    },
  );
  return Object.fromEntries(guarded) as unknown as BackgroundServers;
}

export function offWords(why: WhyOff): string {
  return say(why === 'paused' ? 'off_paused' : 'off_site');
}
