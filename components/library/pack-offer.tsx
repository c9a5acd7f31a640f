// A later version that lies ready: what it would change, in sentences, before any of it is used; to take or to leave.

import type { InstalledPack, UpdateOffer } from '@/lib/core/model/pack-life';
import { moreWords } from '@/lib/core/view/labels';
import { changesLeftOut, changeWords, offerWords, PACK_LABELS } from '@/lib/core/view/pack-words';
import { Fold, Hidden } from '../ui/parts';

export function PackOffer(props: {
  readonly pack: InstalledPack;
  readonly offer: UpdateOffer;
  readonly onAnswer: (pack: string, take: boolean) => void;
}) {
  const { pack, offer, onAnswer } = props;
  const leftOut = changesLeftOut(offer);
  const about = <Hidden>: {pack.title}</Hidden>;
  return (
    <div class="offer">
      <p class="offer-words">{offerWords(offer)}</p>
      {offer.changes.length > 0 && (
        <Fold title={PACK_LABELS.changes}>
          <ul class="changes">
            {offer.changes.map(({ change, id, label, details }) => (
              <li key={`${change} ${id}`} class="change">
                <p>
                  <span class="change-what">{changeWords(change)}</span>{' '}
                  <bdi class="change-label">{label}</bdi>
                </p>
                {details.length > 0 && (
                  <ul class="change-details">
                    {details.map((detail, at) => (
                      <li key={at} dir="auto">
                        {detail}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
          {leftOut > 0 && <p class="part-words">{moreWords(leftOut)}</p>}
        </Fold>
      )}
      <p class="presses">
        <button type="button" class="press-box" data-control="take" onClick={() => onAnswer(pack.id, true)}>
          {PACK_LABELS.take}
          {about}
        </button>
        <button type="button" class="press" data-control="leave" onClick={() => onAnswer(pack.id, false)}>
          {PACK_LABELS.leave}
          {about}
        </button>
      </p>
    </div>
  );
}
