// A target as tests: its corpus holds, and so do inputs bent from it. In CI a fixed seed and number, so that a run says the same
// again; by `npm run fuzz` for as long as is asked, and what is found is written into the corpus.

import { appendFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusOf, keepFind } from './corpus';
import { run } from './run';
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
  { minutes, seed, report }: Asked,
  more: readonly unknown[],
): Promise<void> {
  const since = performance.now();
  const time = minutes * 60_000;
  const { tries, grown, finds, slowest } = await run(target, { seed, time, more, growth: true });
  const files = finds.map(({ input, why }) => keepFind(target, input, why));
  const seconds = Math.round((performance.now() - since) / 1000);
  const line = {
    target: target.name,
    seed,
    tries,
    grown,
    seconds,
    slowest: Math.round(slowest),
    finds: files,
  };
  appendFileSync(report, `${JSON.stringify(line)}\n`);
  console.log(
    `${target.name}: ${tries} inputs in ${seconds} s, ${grown} of them made longer, seed ${seed}, ${finds.length} finds`,
  );
  for (const [at, { number, what }] of finds.entries())
    console.log(`  input ${number}: ${what}\n  kept as ${files[at]}`);
  expect(files).toEqual([]);
}
