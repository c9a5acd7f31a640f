// Answers calls about the reader's own ways: sites that are off, notes from a card, erasing the list of requests.

import { fail, ok } from '@/lib/core/model/result';
import { MAX_SITES, settingsAt, switched, type WhyOff, whyOff } from '@/lib/core/model/settings';
import { say } from '@/lib/core/words/say';
import type { READER_CALLS } from '@/lib/edge/wire/reader-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { RequestKeeper } from './request-keeper';
import type { SettingsKeeper } from './settings';

export function createReaderServers({
  settings,
  noteHere,
  requests,
  onAsked,
}: {
  readonly settings: SettingsKeeper;
  readonly noteHere: BackgroundServers['noteHere'];
  readonly requests: Pick<RequestKeeper, 'erase'>;
  /** A page asks whether it is off, and this is how it stands. */
  readonly onAsked: (tab: number, why: WhyOff | null) => void;
}): Omit<Pick<BackgroundServers, keyof typeof READER_CALLS>, 'storyRead' | 'eraseLedger' | 'returnStories'> {
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
    noteHere,
    async eraseRequests() {
      const erased = await requests.erase();
      return erased.ok ? ok({ erased: erased.value }) : fail('unavailable', erased.fault.message);
    },
  };
}
