// One run over a target: input after input, each made from the seed and its number alone, until so many or so long.

import { corpusOf } from './corpus';
import { growthOf, MOST_GROWTH } from './growth';
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
  /** Of how many it was measured what twice as much of them costs. */
  readonly grown: number;
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
  /** Some inputs are also tried at several times their length: takes longer than all else. */
  readonly growth?: boolean;
  readonly onProgress?: (tries: number, finds: number) => void;
}

/** One input of so many is made longer. */
const GROWN = 64;

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
  let grown = 0;
  const grow = async (input: unknown, number: number): Promise<void> => {
    const growth = await growthOf(target, input);
    if (growth === null) return;
    grown += 1;
    // Once more, on another moment of the machine, before it is believed.
    if (growth <= MOST_GROWTH || finds.has('grows')) return;
    const again = await growthOf(target, input);
    if (again === null || again <= MOST_GROWTH) return;
    const what = `Twice as much of it costs ${again.toFixed(1)} times as much.`;
    finds.set('grows', { number, what, why: 'grows', input });
  };
  while (tries < most && performance.now() < until) {
    tries += 1;
    const input = inputOf(target, seeds, seed, tries);
    const outcome = await tryInput(target, input);
    if (outcome.is === 'held') {
      slowest = Math.max(slowest, outcome.ms);
      if (options.growth && tries % GROWN === 1) await grow(input, tries);
    } else if (!finds.has(outcome.why)) {
      const { what, why } = outcome;
      finds.set(why, { number: tries, what, why, input: await shrink(target, input, why) });
    }
    if (tries % 256 === 0) options.onProgress?.(tries, finds.size);
  }
  return { tries, grown, finds: [...finds.values()], slowest };
}
