// Keeps inputs that reach blocks of `lib` which the corpus does not: few, and small.

import { keepInput } from './corpus';
import { counters } from './reached';
import type { Ran } from './run';
import { shrinkWhile } from './shrink';
import type { AnyTarget } from './target';
import { tryInput } from './try-input';

/** Of one target and run, those that reach most. */
const MOST = 6;
/** Milliseconds in which one is made small. */
const MOST_MS = 10_000;
/** Characters of a file. */
const LONGEST = 3_000;

/** The paths of the files. */
export async function keepReaching(target: AnyTarget, reaching: Ran['reaching']): Promise<readonly string[]> {
  const counted = counters();
  if (!counted) return [];
  const reach = async (input: unknown): Promise<ReadonlySet<number>> => {
    counted.fill(0);
    const outcome = await tryInput(target, input);
    return new Set(outcome.is === 'held' ? [...counted].flatMap((times, at) => (times > 0 ? [at] : [])) : []);
  };
  let wanted = new Set(reaching.flatMap(({ blocks }) => blocks));
  const files: string[] = [];
  for (const { input } of [...reaching].sort((a, b) => b.blocks.length - a.blocks.length)) {
    if (files.length === MOST) break;
    // By itself, without what others had made by then: what it does not reach again was reached by chance.
    const there = await reach(input);
    const mine = [...wanted].filter((block) => there.has(block));
    if (mine.length === 0) continue;
    const holds = async (candidate: unknown) => {
      const reached = await reach(candidate);
      return mine.every((block) => reached.has(block));
    };
    const small = await shrinkWhile(target, input, holds, MOST_MS);
    if (target.form.write(small).length > LONGEST) continue;
    files.push(keepInput(target, small, 'reach'));
    wanted = wanted.difference(await reach(small));
  }
  return files;
}
