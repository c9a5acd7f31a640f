// Answers calls about what was read: a page tells that its story was, pages of ours erase and bring back.

import { readStoryOf } from '@/lib/core/ledger/read-story';
import { fail, ok } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { Given } from './given';
import type { LedgerKeeper } from './ledger-keeper';
import { readBackupFile } from './read-user-file';
import { readersDay } from './today';

export function createLedgerServers({
  ledger,
  given,
}: {
  readonly ledger: LedgerKeeper;
  readonly given: Given;
}): Pick<BackgroundServers, 'storyRead' | 'eraseLedger' | 'returnStories'> {
  return {
    async storyRead({ token, title, publisher, published }, { tab, url, isPrivate }) {
      if (isPrivate || url === null) return ok(null);
      // A page speaks for its own tab, and of a story that it was answered about: it cannot have read what it did not show.
      const entities = given.namedIn(tab, token);
      if (!entities) return fail('not-given', say('memory_not_given'));
      const story = readStoryOf(url, { title, publisher, published, read: readersDay(), entities });
      const kept = story ? await ledger.record(story) : ok(null);
      return kept.ok ? ok(null) : fail('unavailable', kept.fault.message);
    },
    async eraseLedger(erasure) {
      const erased = await ledger.erase(erasure);
      return erased.ok ? ok({ erased: erased.value }) : fail('unavailable', erased.fault.message);
    },
    async returnStories({ blob }) {
      const read = await readBackupFile(blob);
      const returned = read.ok ? await ledger.giveBack(read.value.contents.stories) : read;
      return returned.ok ? ok(null) : fail('unavailable', returned.fault.message);
    },
  };
}
