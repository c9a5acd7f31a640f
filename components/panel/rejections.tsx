// Of which sentences the reader has said that they do not say what a claim does: a list, each to be taken back.

import { CLAIM_LIST_LABELS, type RejectionView } from '@/lib/core/view/claim-list';
import { Fold } from '../ui/parts';
import { RuleList } from '../ui/rule-list';

export function Rejections(props: {
  readonly rejections: readonly RejectionView[];
  readonly onTakeBack: (id: string) => void;
}) {
  const { rejections, onTakeBack } = props;
  if (rejections.length === 0) return null;
  return (
    <section class="rules" aria-label={CLAIM_LIST_LABELS.rejected}>
      <Fold title={`${CLAIM_LIST_LABELS.rejected} (${rejections.length})`}>
        <RuleList corrections={rejections} onTakeBack={onTakeBack} />
      </Fold>
    </section>
  );
}
