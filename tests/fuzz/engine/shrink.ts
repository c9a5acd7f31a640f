// A find made small before it is kept: what is left out of it without the fault going away.

import type { AnyTarget } from './target';
import { tryInput } from './try-input';

/** Inputs tried for that, and time: enough for pages of some 100 kB, and no find is worth a night. */
const MOST_TRIES = 4_000;
const MOST_MS = 40_000;

/** The smallest input found that breaks for the same reason. */
export function shrink(target: AnyTarget, input: unknown, why: string): Promise<unknown> {
  return shrinkWhile(target, input, async (candidate) => {
    const outcome = await tryInput(target, candidate);
    return outcome.is === 'broke' && outcome.why === why;
  });
}

/** The smallest input found of which the same holds. */
export async function shrinkWhile(
  target: AnyTarget,
  input: unknown,
  holds: (candidate: unknown) => Promise<boolean>,
  mostMs = MOST_MS,
): Promise<unknown> {
  const until = performance.now() + mostMs;
  let smallest = input;
  let tries = 0;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of target.form.shorter(smallest)) {
      if (++tries > MOST_TRIES || performance.now() > until) return smallest;
      if (target.form.write(candidate).length >= target.form.write(smallest).length) continue;
      if (!(await holds(candidate))) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}
