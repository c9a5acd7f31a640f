// Cards for the hovering pointer: asked of the background once per entity and story, so that the next hover finds them there.

import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { Result } from '@/lib/core/model/result';
import type { CardView } from '@/lib/core/view/card-view';

/** A reader hovers over a few dozen names; each card is a few kB. */
const KEPT = 60;

export interface Cards {
  /** Null where there is none: the entity is gone from the library, or the background does not answer. */
  readonly ask: (entity: EntityId, asOf: Day | null) => Promise<CardView | null>;
  /** Another story, another day, other knowledge. */
  readonly forget: () => void;
}

export function createCards(
  ask: (card: { readonly entity: EntityId; readonly asOf: Day | null }) => Promise<Result<CardView>>,
): Cards {
  const kept = new Map<EntityId, CardView>();
  let story = 0;
  return {
    ask: async (entity, asOf) => {
      const known = kept.get(entity);
      if (known) return known;
      const asked = story;
      const reply = await ask({ entity, asOf });
      if (!reply.ok) return null;
      if (asked === story) {
        if (kept.size >= KEPT) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
        kept.set(entity, reply.value);
      }
      return reply.value;
    },
    forget: () => {
      story += 1;
      kept.clear();
    },
  };
}
