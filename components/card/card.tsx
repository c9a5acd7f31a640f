// The card over a name: who or what the marked words mean, on the day of the story.

import type { Confidence } from '@/lib/core/model/annotation';
import type { EntityId } from '@/lib/core/model/entity';
import type { OpenCard } from '@/lib/core/view/card-view';
import { senseWords } from '@/lib/core/view/government';
import { cardName } from '@/lib/core/view/labels';
import { KindMark } from '../ui/parts';
import { CardBody } from './card-body';
import type { Correcting } from './correct';
import { CardFrame, type FrameProps } from './frame';
import type { Noting } from './note';
import type { Said } from './said';

/** Characters from which a name is set smaller, so that it does not push out what it is the name of. */
const LONG_NAME = 64;

export interface CardProps extends FrameProps {
  readonly open: OpenCard;
  readonly confidence?: Confidence;
  /** Left out: there is nothing to put right. */
  readonly correcting?: Correcting;
  /** The name of a holder or a tied entity was pressed. */
  readonly onEntity?: (entity: EntityId) => void;
  /** Left out: there is nobody to keep a note. */
  readonly noting?: Noting;
  readonly said?: Said;
}

export function Card({ open, confidence, correcting, onEntity, noting, said, ...frame }: CardProps) {
  const { view } = open;
  return (
    <CardFrame
      frame={frame}
      name={cardName(view.label)}
      kind={view.kind}
      mark={<KindMark kind={view.kind} />}
    >
      <div class="leaf" key={view.entity}>
        <h2 class={view.label.length > LONG_NAME ? 'name long' : 'name'} dir="auto">
          {view.label}
        </h2>
        {open.sense === 'government' && <p class="sense">{senseWords(view.government ?? null)}</p>}
        <CardBody
          view={view}
          why={{
            words: open.words,
            reason: open.reason,
            ...(open.candidates ? { candidates: open.candidates } : {}),
            ...(confidence ? { confidence } : {}),
          }}
          correcting={correcting}
          onEntity={onEntity}
          noting={noting}
          said={said}
        />
      </div>
    </CardFrame>
  );
}
