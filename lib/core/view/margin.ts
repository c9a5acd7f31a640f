// By how much one reading of a name was likelier than another, in words: figures would claim to know more than they do.

import type { Candidate } from './candidate-view';

/** As many to one. Four to one is what a mark asks for; at twenty nobody would call it a contest. */
const CLEARLY = 4;
const BY_FAR = 20;

/** "far behind", "clearly behind", "narrowly behind". */
export function behindWords(score: number, other: number): string {
  if (other * BY_FAR <= score) return 'far behind';
  return other * CLEARLY <= score ? 'clearly behind' : 'narrowly behind';
}

/** "Georgia (State of the United States)": told apart from another of the same label. "Georgia (state)" says so itself. */
export function tellingApart({ label, line }: Pick<Candidate, 'label' | 'line'>): string {
  return line && !label.endsWith(')') ? `${label} (${line})` : label;
}

/** Why a name is not sure, in a sentence: `candidates` as the reader sees them, the likeliest first. */
export function doubtWords(candidates: readonly Pick<Candidate, 'score'>[]): string {
  const [first, second] = candidates;
  if (!first || !second) return 'Someone or something of that name that is not in your library may be meant.';
  return second.score * CLEARLY > first.score
    ? 'Too little in this story decides between them.'
    : 'The first is likelier than the others, but someone or something that is not in your library may be meant.';
}
