// Has a script run in this page that it turned out to need. Not beside `late-script.ts`: what is loaded late would bring this along.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { LateScript } from './late-script';

/** Gives what the script brought, having it run first where it was not, or why it cannot be had now. `run` has it run in this page. */
export function lateLoader<Brought>(
  script: LateScript<Brought>,
  run: () => Promise<Result<unknown>>,
): () => Promise<Result<Brought>> {
  let running: Promise<Result<unknown>> | null = null;
  return async () => {
    let parts = script.brought();
    if (parts) return ok(parts);
    running ??= run();
    const ran = await running;
    // Another time it may work: the background was busy being updated, the reader has let us in again.
    if (!ran.ok) running = null;
    // It may have been run though the answer was lost.
    parts = script.brought();
    if (parts) return ok(parts);
    return ran.ok ? fail('unavailable', say('fault_notStarted')) : ran;
  };
}
