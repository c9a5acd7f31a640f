// What share of a name each of its readings gets, where packs give priors, give some of them, or give nonsense.

export interface Claimant {
  /** P(entity | name) as the pack gives it, or null. */
  readonly prior: number | null;
  readonly salience: number;
}

/** The least a listed reading gets: it is in the library, so it can be meant. */
const LEAST = 1e-5;

/**
 * One prior per reading, each in [1e-5, 1], together at most about 1. Given priors are kept as they are: what they leave over
 * belongs to senses that the library does not hold. Readings without one share that rest by salience; where none has one, they
 * share it all.
 */
export function sharePriors(claimants: readonly Claimant[]): number[] {
  const given = claimants.map(({ prior }) => (prior !== null && prior >= 0 && prior <= 1 ? prior : null));
  const sum = given.reduce<number>((total, prior) => total + (prior ?? 0), 0);
  const scale = sum > 1 ? 1 / sum : 1;
  const open = claimants.filter((_, index) => given[index] === null);
  const rest = Math.max(0, 1 - sum);
  // Half a unit each beside the salience, so that a reading without salience keeps a chance.
  const weight = ({ salience }: Claimant): number =>
    0.5 + (Number.isFinite(salience) && salience > 0 ? salience : 0);
  const weights = open.reduce((total, claimant) => total + weight(claimant), 0);
  return claimants.map((claimant, index) => {
    const prior = given[index];
    const share = prior === null || prior === undefined ? (rest * weight(claimant)) / weights : prior * scale;
    return Math.max(LEAST, share);
  });
}
