// The ties among those named in the shown story: read from the store once the panel has been drawn.

import type { TiesProps } from '@/components/panel/ties-section';
import type { EntityId } from '@/lib/core/model/entity';
import type { SessionView } from '@/lib/core/model/session';
import { pageTies, surelyNamed } from '@/lib/core/view/page-ties';
import type { PageTies } from '@/lib/core/view/page-ties-view';
import { readKnown } from '@/lib/edge/store/read-known';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { painted } from './frames';

export interface TiesDesk {
  /** Null: nothing is shown. */
  readonly follow: (session: SessionView | null) => void;
  /** The library has changed: the same names may be tied otherwise. */
  readonly askAgain: () => void;
  readonly props: () => Pick<TiesProps, 'ties'>;
}

/** Most names that are read: a list of members ties nobody to anybody that a reader would look for. */
const MOST_NAMED = 300;

export function createTiesDesk(ports: { readonly shelves: Shelves; readonly changed: () => void }): TiesDesk {
  let ties: PageTies | null = null;
  let session: SessionView | null = null;
  /** What `ties` are of. */
  let of = '';
  /** Grows with every question: only the answer to the last one is shown. */
  let round = 0;

  async function read(named: readonly EntityId[], mine: number): Promise<void> {
    // After the panel's first drawing: who is named comes first, and shares the database with this.
    await painted();
    if (mine !== round) return;
    const records = await ports.shelves.ask((reading) => readKnown(reading, named));
    if (mine !== round) return;
    // A library that lives in the background's memory has its ties on each card.
    ties = records.ok ? pageTies(named, records.value, session?.published ?? null, session?.changed) : null;
    ports.changed();
  }

  function follow(next: SessionView | null, isOther = false): void {
    session = next;
    const named = next ? surelyNamed(next).slice(0, MOST_NAMED) : [];
    const key = JSON.stringify([next?.token, next?.published, next?.changed, named]);
    if (key === of && !isOther) return;
    of = key;
    const mine = ++round;
    if (named.length < 2) ties = null;
    else void read(named, mine);
  }

  return {
    follow: (next) => follow(next),
    askAgain: () => follow(session, true),
    props: () => ({ ties }),
  };
}
