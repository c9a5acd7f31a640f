// The measuring of the claims' benchmark: building, opening, and the way from a story's tokens to the claims that are shown.
import { type Candidate, searchOver } from '@/lib/core/claims/candidates';
import { type ClaimIndex, ClaimIndexBuilder, openClaimIndex } from '@/lib/core/claims/claim-index';
import { findClaims } from '@/lib/core/claims/find-claims';
import { type ReadWords, readWords } from '@/lib/core/claims/words';
import { buildNameIndex, openNameIndex } from '@/lib/core/match/name-index';
import type { Claim } from '@/lib/core/model/claim';
import { sentenceStarts } from '@/lib/core/text/sentences';
import type { Story } from './claims-material';
import { median } from './machine';

/** As many that can be matched. */
const CLAIMS = 20_000;
/** Each story is read so many times; its least time counts: every time does the same work. */
const ROUNDS = 15;
const OPENINGS = 25;
/** Claims asked for of each sentence. */
const MOST = 8;

export interface Built {
  readonly buffer: ArrayBuffer;
  /** That can be matched. */
  readonly claims: number;
  readonly milliseconds: number;
  readonly longestSlice: number;
}

export function buildClaims(claims: readonly Claim[]): Built {
  const builder = new ClaimIndexBuilder();
  const from = performance.now();
  let taken = 0;
  for (const claim of claims) {
    if (builder.add(claim) === null) taken += 1;
    if (taken === CLAIMS) break;
  }
  let longestSlice = 0;
  const steps = builder.finish();
  for (;;) {
    const begun = performance.now();
    const step = steps.next();
    longestSlice = Math.max(longestSlice, performance.now() - begun);
    if (!step.done) continue;
    if (step.value === null) throw new Error('No claim can be matched.');
    return { buffer: step.value, claims: taken, milliseconds: performance.now() - from, longestSlice };
  }
}

/** Of buffers that were just copied, as they come from the store. Medians. */
export function openings(buffer: ArrayBuffer, names: readonly string[]) {
  const { buffer: nameBuffer } = buildNameIndex(names.map((name) => ({ name, case: 'cased' })));
  return {
    claims: medianOpening(buffer, openClaimIndex),
    claimBytes: buffer.byteLength,
    names: medianOpening(nameBuffer, openNameIndex),
    nameBytes: nameBuffer.byteLength,
    nameCount: names.length,
  };
}

function medianOpening(buffer: ArrayBuffer, open: (buffer: ArrayBuffer) => { readonly ok: boolean }): number {
  const times = Array.from({ length: OPENINGS }, () => {
    const copy = buffer.slice(0);
    const from = performance.now();
    const { ok } = open(copy);
    const time = performance.now() - from;
    if (!ok) throw new Error('What was built does not open.');
    return time;
  });
  return median(times);
}

export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** By stage and whole. A search is made anew for each story, as it is for each page. */
export function wholeWay(
  buffer: ArrayBuffer,
  stories: readonly Story[],
): Record<'words' | 'candidates' | 'whole', Spread> {
  const opened = openClaimIndex(buffer);
  if (!opened.ok) throw new Error(opened.fault.message);
  const indexes: readonly ClaimIndex[] = [opened.value];
  const words: number[] = [];
  const candidates: number[] = [];
  const whole: number[] = [];
  for (const { tokens, blocks } of stories) {
    const starts = sentenceStarts(tokens);
    const read = (): ReadWords[] =>
      starts.map((from, at) => readWords(tokens, from, starts[at + 1] ?? tokens.count));
    const sentences = read();
    const search = (): Candidate[][] => {
      const over = searchOver(indexes);
      return sentences.map((sentence) => over.candidates(sentence, MOST));
    };
    words.push(least(read));
    candidates.push(least(search));
    whole.push(
      least(() => findClaims(indexes, { tokens, blocks, names: [], date: null, isRejected: () => false })),
    );
  }
  return { words: spread(words), candidates: spread(candidates), whole: spread(whole) };
}

function least(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: median(values), p95: sorted[Math.floor(sorted.length * 0.95)]! };
}
