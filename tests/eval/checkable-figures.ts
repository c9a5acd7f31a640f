// How far two readers of sentences agree, and how far off a story's count is.

interface Labelled {
  readonly doc: string;
  readonly checkable: boolean;
}

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  /** Share of the sentences of which both say the same, and the same beyond what chance gives (Cohen's kappa). */
  readonly agree: number;
  readonly kappa: number;
}

export function agreement(labels: readonly Labelled[], calls: readonly boolean[]): Agreement {
  const count = (label: boolean, call: boolean) =>
    labels.filter(({ checkable }, index) => checkable === label && calls[index] === call).length;
  const [both, missed, wrong, none] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const all = labels.length;
  const agree = (both + none) / all;
  const chance = ((both + missed) * (both + wrong) + (none + missed) * (none + wrong)) / all ** 2;
  return {
    precision: round(both / (both + wrong)),
    recall: round(both / (both + missed)),
    agree: round(agree),
    kappa: round((agree - chance) / (1 - chance)),
  };
}

export interface CountErrors {
  readonly stories: number;
  /** Checkable sentences a story: as labelled, as counted. */
  readonly labelled: number;
  readonly counted: number;
  /** The middle and the largest distance of a story's count from its labels, and the middle one as a share of the labels. */
  readonly middle: number;
  readonly most: number;
  readonly middleShare: number;
}

export function countErrors(labels: readonly Labelled[], calls: readonly boolean[]): CountErrors {
  const stories = new Map<string, { labelled: number; counted: number }>();
  for (const [index, { doc, checkable }] of labels.entries()) {
    const story = stories.get(doc) ?? { labelled: 0, counted: 0 };
    if (checkable) story.labelled += 1;
    if (calls[index]) story.counted += 1;
    stories.set(doc, story);
  }
  const all = [...stories.values()];
  const off = all.map(({ labelled, counted }) => Math.abs(labelled - counted)).sort((a, b) => a - b);
  const shares = all
    .map(({ labelled, counted }) => Math.abs(labelled - counted) / Math.max(1, labelled))
    .sort((a, b) => a - b);
  const mean = (of: 'labelled' | 'counted') => all.reduce((sum, story) => sum + story[of], 0) / all.length;
  return {
    stories: all.length,
    labelled: round(mean('labelled')),
    counted: round(mean('counted')),
    middle: off[off.length >> 1]!,
    most: off.at(-1)!,
    middleShare: round(shares[shares.length >> 1]!),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
