// Whether the confidence is honest: of the links with a score of about p, is a share of p right?
import type { JudgedLink } from './linking-judge';
import { share } from './linking-score';

/** Links whose scores lie together. */
export interface Bin {
  /** From this score, up to the next bin's. */
  readonly from: number;
  readonly links: number;
  /** Mean score: what was promised. */
  readonly promised: number;
  /** What came of it. */
  readonly right: number;
}

export interface Calibration {
  readonly bins: readonly Bin[];
  /** Expected calibration error: the mean distance between promised and right, weighed by the links of a bin. */
  readonly error: number;
}

/** Links are dropped below 0.4; most have more than 0.9, so the top is cut finer. */
const STARTS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.99] as const;

/** Of links that neither gain nor lose nothing is known: leave them out. */
export function calibrate(links: readonly JudgedLink[]): Calibration {
  const bins = STARTS.map((from, at): Bin => {
    const to = STARTS[at + 1] ?? Number.POSITIVE_INFINITY;
    const here = links.filter(({ link }) => link.score >= from && link.score < to);
    return {
      from,
      links: here.length,
      promised: share(
        here.reduce((sum, { link }) => sum + link.score, 0),
        here.length,
      ),
      right: share(here.filter(({ verdict }) => verdict === 'right').length, here.length),
    };
  }).filter(({ links: count }) => count > 0);
  const distance = bins.reduce(
    (sum, { links: count, promised, right }) => sum + count * Math.abs(promised - right),
    0,
  );
  return { bins, error: share(distance, links.length) };
}
