// By how much one reading of a name was likelier than another, in words: figures would claim to know more than they do.

import { say } from '@/lib/core/words/say';
import type { Candidate } from './candidate-view';

/** As many to one. Four to one is what a mark asks for; at twenty nobody would call it a contest. */
const CLEARLY = 4;
const BY_FAR = 20;

/** "far behind", "clearly behind", "narrowly behind". */
export function behindWords(score: number, other: number): string {
  if (other * BY_FAR <= score) return say('why_behind_far');
  return other * CLEARLY <= score ? say('why_behind_clearly') : say('why_behind_narrowly');
}

/** "Georgia (State of the United States)": told apart from another of the same label. "Georgia (state)" says so itself. */
export function tellingApart({ label, line }: Pick<Candidate, 'label' | 'line'>): string {
  return line && !label.endsWith(')') ? say('why_apart', label, line) : label;
}

/** Why a name is not sure, in a sentence: `candidates` as the reader sees them, the likeliest first. */
export function doubtWords(candidates: readonly Pick<Candidate, 'score'>[]): string {
  const [first, second] = candidates;
  if (!first || !second) return say('why_doubt_alone');
  return second.score * CLEARLY > first.score ? say('why_doubt_close') : say('why_doubt_first');
}
