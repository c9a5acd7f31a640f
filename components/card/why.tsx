// Why the words were taken to mean this entity: one or two sentences, and under them what they leave out.

import type { Confidence, Reason } from '@/lib/core/model/annotation';
import type { Candidate } from '@/lib/core/view/candidate-view';
import type { CardView } from '@/lib/core/view/card-view';
import { CARD_LABELS } from '@/lib/core/view/labels';
import { type WhyPoint, whyPoints, whyWords } from '@/lib/core/view/why';

/** What the words on the page were, and why they were taken to mean this entity. */
export interface Why {
  readonly words: string;
  readonly reason: Reason;
  readonly confidence?: Confidence;
  /** What the words may mean, the one taken first. */
  readonly candidates?: readonly Candidate[];
}

const HEADS = {
  for: 'spokeFor',
  against: 'spokeAgainst',
  other: 'others',
} as const satisfies Record<WhyPoint['is'], keyof typeof CARD_LABELS>;

export function WhyWords(props: {
  readonly why: Why;
  /** What they were taken for. */
  readonly taken: Pick<CardView, 'label' | 'inSentence' | 'kind'>;
}) {
  const { label, inSentence, kind } = props.taken;
  const explained = { ...props.why, label, kind, ...(inSentence ? { inSentence } : {}) };
  const points = whyPoints(explained);
  return (
    <>
      <p class="why" dir="auto">
        {whyWords(explained)}
      </p>
      {points.length > 0 && (
        <ul class="why-points">
          {points.map(({ is, words }) => (
            <li key={`${is} ${words}`}>
              <span class="why-head">{CARD_LABELS[HEADS[is]]}:</span> <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
