// Answers calls about the reader's own ways: sites that are off, notes from a card.

import { fail, ok } from '@/lib/core/model/result';
import type { READER_CALLS } from '@/lib/edge/wire/reader-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { SettingsKeeper } from './settings';

export function createReaderServers({
  settings,
  noteHere,
}: {
  readonly settings: SettingsKeeper;
  readonly noteHere: BackgroundServers['noteHere'];
}): Omit<Pick<BackgroundServers, keyof typeof READER_CALLS>, 'storyRead' | 'eraseLedger' | 'returnStories'> {
  return {
    settings: async () => ok(await settings.read()),
    async choose(wanted) {
      const chosen = await settings.choose(wanted);
      return chosen.ok ? chosen : fail('unavailable', chosen.fault.message);
    },
    async switchSite({ site, on }) {
      const { offAt } = await settings.read();
      const others = offAt.filter((off) => off !== site);
      const chosen = await settings.choose({ offAt: on ? others : [...others, site].sort() });
      return chosen.ok ? ok(chosen.value) : fail('unavailable', chosen.fault.message);
    },
    noteHere,
  };
}
