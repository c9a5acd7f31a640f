// What share of a name each of its readings gets, where packs give priors, give some of them, or give nonsense.

export interface Claimant {
  /** P(entity | name) as the pack gives it, or null. */
  readonly prior: number | null;
  readonly salience: number;
}

/** The least a listed reading gets: it is in the library, so it can be meant. */
const LEAST = 1e-5;

/**
 * One prior per reading, each in [1e-5, 1], together at most about 1. Given priors are kept as they are. What they leave over is
 * shared by salience, of which those that have a prior keep their part for senses that the library does not hold: a hamlet that
 * nothing is known of is not what every doubtful link to a famous name meant. Where none has a prior, they share it all.
 */
export function sharePriors(claimants: readonly Claimant[]): number[] {
  let sum = 0;
  let weights = 0;
  for (const claimant of claimants) {
    weights += weightOf(claimant);
    if (isGiven(claimant.prior)) sum += claimant.prior;
  }
  const scale = sum > 1 ? 1 / sum : 1;
  const rest = Math.max(0, 1 - sum);
  return claimants.map((claimant) =>
    Math.max(LEAST, isGiven(claimant.prior) ? claimant.prior * scale : (rest * weightOf(claimant)) / weights),
  );
}

/** The same for the only reading of a name. */
export function lonePrior(prior: number | null): number {
  return isGiven(prior) ? Math.max(LEAST, prior) : 1;
}

/** Anything that is no probability counts as none. */
export function isGiven(prior: number | null | undefined): prior is number {
  return prior != null && prior >= 0 && prior <= 1;
}

/** Half a unit beside the salience, so that a reading without salience keeps a chance. */
function weightOf({ salience }: Claimant): number {
  return 0.5 + (Number.isFinite(salience) && salience > 0 ? salience : 0);
}
