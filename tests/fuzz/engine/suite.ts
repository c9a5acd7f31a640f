// A target as tests: its corpus holds, and so do inputs bent from it. In CI a fixed seed and number, so that a run says the same
// again; by `npm run fuzz` for as long as is asked, and what is found is written into the corpus.

import { appendFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusOf, keepFind } from './corpus';
import { keepReaching } from './keep-reaching';
import { type Ran, run } from './run';
import type { AnyTarget } from './target';
import { tryInput } from './try-input';

/** Another number is as good; what it finds is in the corpus by then. */
const CI_SEED = 9;

/** Set by `npm run fuzz` (main.ts). */
interface Asked {
  readonly minutes: number;
  readonly seed: number;
  readonly targets: readonly string[];
  /** Where a line of JSON is written for each target. */
  readonly report: string;
  /** Each target is run twice, without guidance and with it, with the same seed and for as long: what either reaches is told. */
  readonly compare: boolean;
  /** Inputs that reach blocks which the corpus does not are made small and kept in it. */
  readonly keep: boolean;
}
const asked: Asked | null = process.env.FUZZ ? (JSON.parse(process.env.FUZZ) as Asked) : null;

export function fuzz(target: AnyTarget, more: () => readonly unknown[] = () => []): void {
  if (asked && asked.targets.length > 0 && !asked.targets.includes(target.name)) {
    it.skip(`${target.name}: not asked for`, () => undefined);
    return;
  }
  describe(target.name, () => {
    const kept = corpusOf(target);
    if (!asked && kept.length > 0)
      it('holds for every input of the corpus', async () => {
        const broken: string[] = [];
        for (const { file, input } of kept) {
          const outcome = await tryInput(target, input);
          if (outcome.is === 'broke') broken.push(`${file}: ${outcome.what}`);
        }
        expect(broken).toEqual([]);
      });

    if (asked) it(`holds for ${asked.minutes} minutes`, () => runLong(target, asked, more()), 0);
    else
      it(`holds for ${target.tries} inputs bent from it`, async () => {
        const { finds } = await run(target, { seed: CI_SEED, tries: target.tries });
        expect(
          finds.map(({ number, what, input }) => `${number}: ${what}\n${target.form.write(input)}`),
        ).toEqual([]);
      }, 120_000); // Milliseconds; nothing waits for it.
  });
}

async function runLong(
  target: AnyTarget,
  { minutes, seed, report, compare, keep }: Asked,
  more: readonly unknown[],
): Promise<void> {
  const since = performance.now();
  const time = minutes * 60_000;
  const plain = compare ? await run(target, { seed, time, more }) : null;
  const ran = await run(target, { seed, time, more, growth: !compare, guided: true });
  const { tries, grown, finds, slowest, blocks, newBlocks } = ran;
  const all = [...finds, ...(plain?.finds ?? [])];
  const files = all.map(({ input, why }) => keepFind(target, input, why));
  // The machine may be busier in one of the two: also after as many inputs.
  const asMany = plain && {
    tries: Math.min(tries, plain.tries),
    blocks: [plain, ran].map(newAfter(plain, ran)),
  };
  const told = plain
    ? `; without guidance ${plain.tries} inputs, ${plain.newBlocks} new blocks, ${plain.finds.length} finds; after ${asMany!.tries} inputs ${asMany!.blocks.join(' without and ')} with`
    : '';
  const seconds = Math.round((performance.now() - since) / 1000);
  const line = {
    target: target.name,
    seed,
    tries,
    grown,
    seconds,
    slowest: Math.round(slowest),
    blocks,
    newBlocks,
    plain: plain && { tries: plain.tries, newBlocks: plain.newBlocks, asMany },
    finds: files,
  };
  appendFileSync(report, `${JSON.stringify(line)}\n`);
  console.log(
    `${target.name}: ${tries} inputs in ${seconds} s, ${grown} of them made longer, seed ${seed}, ${blocks} blocks, ${newBlocks} of them new, ${finds.length} finds${told}`,
  );
  if (keep)
    for (const file of await keepReaching(target, ran.reaching)) console.log(`  reaches more: ${file}`);
  for (const [at, { number, what }] of all.entries())
    console.log(`  input ${number}: ${what}\n  kept as ${files[at]}`);
  expect(files).toEqual([]);
}

/** New blocks of a run, of two as many inputs as the shorter one tried. */
function newAfter(one: Ran, other: Ran): (ran: Ran) => number {
  const most = Math.min(one.tries, other.tries);
  return ({ reaching }) =>
    reaching.reduce((sum, { number, blocks }) => sum + (number <= most ? blocks.length : 0), 0);
}
