// Tries one input: within its time, and without a throw.

import { Script } from 'node:vm';
import type { AnyTarget } from './target';

export type Outcome =
  | { readonly is: 'held'; readonly ms: number }
  /** `why` tells finds of one cause from others: the sentence without its numbers. */
  | { readonly is: 'broke'; readonly what: string; readonly why: string };

/** After this a check is stopped, wherever it is: it hangs. Milliseconds by the clock: nothing costs as much, even beside others. */
const HANGS = 20_000;

/** A machine that is busy, a compiler, a collection: each may cost once what an input does not. */
const SECOND_TRIES = 2;

// Endless loops can only be stopped from outside: what runs below a script is stopped with it.
const watched = new Script('globalThis.__fuzzed()');
const scope = globalThis as typeof globalThis & { __fuzzed?: () => unknown };

/** Nothing is measured of the first: `warm` false. */
export async function tryInput(target: AnyTarget, input: unknown): Promise<Outcome> {
  const most = target.limit.base + target.limit.perUnit * target.size(input);
  let least = Number.POSITIVE_INFINITY;
  for (let left = 1 + SECOND_TRIES; left > 0; left--) {
    const before = process.cpuUsage();
    try {
      scope.__fuzzed = () => target.check(input);
      await watched.runInThisContext({ timeout: HANGS });
    } catch (error) {
      return broke(error);
    }
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    if (least <= most) return { is: 'held', ms: least };
  }
  const what = `It took ${Math.round(least)} ms; an input of its size (${target.size(input)}) may take ${Math.round(most)} ms.`;
  return { is: 'broke', what, why: 'slow' };
}

function broke(error: unknown): Outcome {
  if (!(error instanceof Error)) return { is: 'broke', what: String(error), why: String(error) };
  if ('code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
    return { is: 'broke', what: `It does not end: it was stopped after ${HANGS / 1000} s.`, why: 'hangs' };
  // Two faults of one sentence in two places are two.
  const place = /at .*?((?:lib|tests\/fuzz\/targets)\/[\w./-]+)/.exec(error.stack ?? '')?.[1] ?? '';
  return {
    is: 'broke',
    what: `${error.name}: ${error.message}\n${(error.stack ?? '').split('\n').slice(1, 9).join('\n')}`,
    // Whatever it quotes is of this input only.
    why: `${error.message
      .replace(/["“{[].*$/s, '')
      .replace(/[^a-z ]+/gi, '#')
      .slice(0, 60)} ${place}`,
  };
}
