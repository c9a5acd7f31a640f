// Both databases as a page reads them: opened at the first question or before it, and anew where they were closed under it.

import type { Result } from '@/lib/core/model/result';
import type { StoreCode } from './faults';
import { unlessSilent } from './open-database';
import { openReading, type Reading } from './read-known';

export interface Shelves {
  /** Opens them before anything is asked, for what is about to be. */
  readonly open: () => void;
  /** Asks the databases. What was interrupted, as by an update of the store, is asked once more; what is never answered is given up. */
  readonly ask: <Value>(
    question: (reading: Reading) => Promise<Result<Value, StoreCode>>,
  ) => Promise<Result<Value, StoreCode>>;
}

export function createShelves(): Shelves {
  let opened: Promise<Result<Reading, StoreCode>> | null = null;

  async function once<Value>(
    question: (reading: Reading) => Promise<Result<Value, StoreCode>>,
  ): Promise<Result<Value, StoreCode>> {
    opened ??= openReading();
    const reading = await opened;
    const answer = reading.ok ? await unlessSilent(question(reading.value)) : reading;
    if (!answer.ok) opened = null;
    return answer;
  }

  return {
    open: () => {
      opened ??= openReading();
    },
    ask: async (question) => {
      const answer = await once(question);
      return !answer.ok && answer.fault.code === 'interrupted' ? once(question) : answer;
    },
  };
}
