// One run over a target: input after input, each made from the seed and its number alone, until so many or so long.

import { corpusOf } from './corpus';
import { Random } from './random';
import { shrink } from './shrink';
import type { AnyTarget } from './target';
import { tryInput } from './try-input';

export interface Find {
  /** Which input of the seed it was. */
  readonly number: number;
  readonly what: string;
  readonly why: string;
  /** Made small. */
  readonly input: unknown;
}

export interface Ran {
  readonly tries: number;
  /** One for each cause. */
  readonly finds: readonly Find[];
  /** Milliseconds of CPU of the costliest input that held. */
  readonly slowest: number;
}

export interface RunOptions {
  readonly seed: number;
  readonly tries?: number;
  /** Milliseconds. */
  readonly time?: number;
  /** Inputs besides the corpus, as pages that may not be committed. */
  readonly more?: readonly unknown[];
  readonly onProgress?: (tries: number, finds: number) => void;
}

/** What the inputs are made from. */
export function seedsOf(target: AnyTarget, more: readonly unknown[] = []): readonly unknown[] {
  return [...corpusOf(target).map(({ input }) => input), ...(target.made?.() ?? []), ...more];
}

/** Input number `number` of a seed. The first changes are few, later ones add to them: input 1 of each seed is bent once. */
export function inputOf(target: AnyTarget, seeds: readonly unknown[], seed: number, number: number): unknown {
  const random = new Random(seed, number);
  let input = random.pick(seeds);
  for (let times = 1 + random.size(3); times > 0; times--)
    input = target.form.mutate(random, input, random.pick(seeds));
  return input;
}

export async function run(target: AnyTarget, options: RunOptions): Promise<Ran> {
  const { seed, tries: most = Number.POSITIVE_INFINITY, time = Number.POSITIVE_INFINITY } = options;
  const seeds = seedsOf(target, options.more);
  if (seeds.length === 0) throw new Error(`The target ${target.name} has nothing to begin with.`);
  const until = performance.now() + time;
  const finds = new Map<string, Find>();
  let slowest = 0;
  let tries = 0;
  while (tries < most && performance.now() < until) {
    tries += 1;
    const input = inputOf(target, seeds, seed, tries);
    const outcome = await tryInput(target, input);
    if (outcome.is === 'held') slowest = Math.max(slowest, outcome.ms);
    else if (!finds.has(outcome.why)) {
      const { what, why } = outcome;
      finds.set(why, { number: tries, what, why, input: await shrink(target, input, why) });
    }
    if (tries % 256 === 0) options.onProgress?.(tries, finds.size);
  }
  return { tries, finds: [...finds.values()], slowest };
}
