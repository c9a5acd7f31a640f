// One run over a target: input after input, until so many or so long. Each is made from the seed and its number alone; of a guided run from the inputs
// before it, too, of which those that reached something new are bent further: the same seed gives the same inputs there as well.

import { corpusOf } from './corpus';
import { growthOf, MOST_GROWTH } from './growth';
import { Random } from './random';
import { counters, Reached } from './reached';
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
  /** Blocks of `lib` that were reached, and those of them that the inputs to begin with do not reach. Nought where none are counted. */
  readonly blocks: number;
  readonly newBlocks: number;
  /** Inputs that reached blocks which none before had, the first of each. */
  readonly reaching: readonly {
    readonly number: number;
    readonly input: unknown;
    readonly blocks: readonly number[];
  }[];
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
  /** Inputs that reach what none before did are bent further. Only where blocks are counted (count-blocks.ts). */
  readonly guided?: boolean;
  readonly onProgress?: (tries: number, finds: number) => void;
}

/** One input of so many is made longer. */
const GROWN = 64;

/** What the inputs are made from. */
export function seedsOf(target: AnyTarget, more: readonly unknown[] = []): readonly unknown[] {
  return [...corpusOf(target).map(({ input }) => input), ...(target.made?.() ?? []), ...more];
}

/** Longer ones are not bent further: each round would make them longer still, and fewer are tried. */
const LONGEST_KEPT = 20_000;

/** Input number `number` of a seed. The first changes are few, later ones add to them: input 1 of each seed is bent once. `kept`: what of the run is bent further. */
export function inputOf(
  target: AnyTarget,
  seeds: readonly unknown[],
  seed: number,
  number: number,
  kept: readonly unknown[] = [],
): unknown {
  const random = new Random(seed, number);
  // What was kept last has been bent least.
  let input =
    kept.length > 0 && random.once(4)
      ? random.once(2)
        ? kept[kept.length - 1 - random.below(Math.min(16, kept.length))]
        : random.pick(kept)
      : random.pick(seeds);
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
  const counted = counters();
  const reached = new Reached();
  const kept: unknown[] = [];
  const reaching: Ran['reaching'][number][] = [];
  if (counted) {
    // Twice: what is made once for all is made by now.
    for (let round = 0; round < 2; round++) for (const input of seeds) await tryInput(target, input);
    counted.fill(0);
    for (const input of seeds) await tryInput(target, input);
    reached.take(counted);
  }
  const before = reached.blocks;
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
    const input = inputOf(target, seeds, seed, tries, kept);
    const outcome = await tryInput(target, input);
    if (counted) {
      const blocks = reached.take(counted);
      if (blocks.length > 0) reaching.push({ number: tries, input, blocks });
      if (blocks.length > 0 && options.guided && target.size(input) <= LONGEST_KEPT) kept.push(input);
    }
    if (outcome.is === 'held') {
      slowest = Math.max(slowest, outcome.ms);
      if (options.growth && tries % GROWN === 1) await grow(input, tries);
      counted?.fill(0);
    } else if (!finds.has(outcome.why)) {
      const { what, why } = outcome;
      finds.set(why, { number: tries, what, why, input: await shrink(target, input, why) });
    }
    if (tries % 256 === 0) options.onProgress?.(tries, finds.size);
  }
  const newBlocks = reached.blocks - before;
  return { tries, grown, finds: [...finds.values()], slowest, blocks: reached.blocks, newBlocks, reaching };
}
