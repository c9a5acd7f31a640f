// Whom the library knows by some words, with the pages of its index that the answer needs.

import { bearersOf } from '@/lib/core/annotate/bearers';
import type { EntityId } from '@/lib/core/model/entity';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { KnowledgeLife } from './knowledge-life';
import type { OpenLibrary } from './open-library';

/** The likeliest first. */
export function bearersIn(
  library: OpenLibrary,
  { knowledge, words }: { readonly knowledge: KnowledgeLife; readonly words: string },
): Promise<Result<readonly EntityId[], 'unavailable'>> {
  return knowledge.answer(() => bearersFromDisk(library, { knowledge, words }));
}

async function bearersFromDisk(
  library: OpenLibrary,
  { knowledge, words }: { readonly knowledge: KnowledgeLife; readonly words: string },
): Promise<Result<readonly EntityId[], 'unavailable'>> {
  const steps = bearersOf(words, library.knowledge);
  for (;;) {
    const step = steps.next();
    if (step.done) return ok(step.value);
    const admitted = await knowledge.admit(library, step.value);
    if (!admitted.ok) return admitted;
    if (!admitted.value) return fail('unavailable', say('fault_libraryChanged'));
  }
}
