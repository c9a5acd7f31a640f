// Answers calls about the reader's own ways: sites that are off, what was read, notes from a card.

import { fail, ok } from '@/lib/core/model/result';
import { MAX_SITES, settingsAt, switched, type WhyOff, whyOff } from '@/lib/core/model/settings';
import { say } from '@/lib/core/words/say';
import type { READER_CALLS } from '@/lib/edge/wire/reader-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { SettingsKeeper } from './settings';

const NOT_YET = () => fail('unavailable', 'This is not built yet.');

export function createReaderServers({
  settings,
  onAsked,
  noteHere,
}: {
  readonly settings: SettingsKeeper;
  /** A page asks whether it is off, and this is how it stands. */
  readonly onAsked: (tab: number, why: WhyOff | null) => void;
  readonly noteHere: BackgroundServers['noteHere'];
}): Pick<BackgroundServers, keyof typeof READER_CALLS> {
  return {
    settings: async (_, from) => {
      const all = await settings.read();
      if (from.is === 'own') return ok(all);
      onAsked(from.tab, from.url === null ? null : whyOff(all, from.url));
      return ok(settingsAt(all, from.url));
    },
    async choose(wanted) {
      const chosen = await settings.change((now) => ({ ...now, ...wanted }));
      return chosen.ok ? ok(chosen.value!) : fail('unavailable', chosen.fault.message);
    },
    async switchSite({ site, on }) {
      const chosen = await settings.change((now) => {
        const offAt = switched(now.offAt, site, on);
        return offAt && { ...now, offAt };
      });
      if (!chosen.ok) return fail('unavailable', chosen.fault.message);
      return chosen.value ? ok(chosen.value) : fail('unavailable', say('off_too_many', MAX_SITES));
    },
    storyRead: NOT_YET,
    ledger: NOT_YET,
    eraseLedger: NOT_YET,
    exportLedger: NOT_YET,
    noteHere,
  };
}
