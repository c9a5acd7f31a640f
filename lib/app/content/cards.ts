// What cards show, asked of the background once per mark's meaning and story, so that the next hover finds it there.

import type { Result } from '@/lib/core/model/result';

/** A reader hovers over a few dozen names; each card is a few kB. */
const KEPT = 60;

export interface Cards {
  /** `key`: what the card is of. Null where there is none: it is gone from the library, or the background does not answer. */
  readonly ask: <View>(key: string, ask: () => Promise<Result<View>>) => Promise<View | null>;
  /** Another story, another day, other knowledge. */
  readonly forget: () => void;
}

export function createCards(): Cards {
  const kept = new Map<string, unknown>();
  let story = 0;
  return {
    ask: async <View>(key: string, ask: () => Promise<Result<View>>) => {
      const known = kept.get(key);
      // Under one key the same is asked.
      if (known) return known as View;
      const asked = story;
      const reply = await ask();
      if (!reply.ok) return null;
      if (asked === story) {
        if (kept.size >= KEPT) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
        kept.set(key, reply.value);
      }
      return reply.value;
    },
    forget: () => {
      story += 1;
      kept.clear();
    },
  };
}
