// How alike two texts are: precision, recall and F1 over 4-word shingles, counted with their repetitions.

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const SHINGLE = 4;

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at++) {
    const key = words.slice(at, at + SHINGLE).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function scoreText(found: string, truth: string): Score {
  const [ours, theirs] = [shingles(found), shingles(truth)];
  let shared = 0;
  for (const [key, count] of ours) shared += Math.min(count, theirs.get(key) ?? 0);
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
  const precision = shared / sum(ours);
  const recall = shared / sum(theirs);
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Against the best of several texts. */
export function bestScore(found: string, truths: readonly string[]): Score {
  return truths
    .map((truth) => scoreText(found, truth))
    .reduce((best, score) => (score.f1 > best.f1 ? score : best), { precision: 0, recall: 0, f1: 0 });
}
