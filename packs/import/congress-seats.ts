// Who sits in Congress now, counted: by state, chamber and party.

import { type Legislator, statesOf, type Term } from './congress';
import type { Flag } from './flags';
import { readJson } from './open-data';

/** The present term of every member, delegates of territories among them. */
export function membersNow(data: string): readonly Term[] {
  const members = readJson(data, 'open/us/legislators-current.json.gz') as readonly Legislator[];
  return members.map(({ terms }) => terms.at(-1)!);
}

export interface Seats {
  readonly senators: number;
  readonly representatives: number;
}

/** Members of both chambers by the id of their state; an empty seat is not counted, delegates of territories are left out. */
export function seatsByState(data: string, flags: readonly Flag[]): ReadonlyMap<string, Seats> {
  const states = statesOf(flags);
  const seats = new Map<string, Seats>();
  for (const { type, state } of membersNow(data)) {
    const place = states.get(state ?? '')!.place;
    if (!place.startsWith('place/us-') || place === 'place/us-virgin-islands') continue;
    const { senators, representatives } = seats.get(place) ?? { senators: 0, representatives: 0 };
    const added =
      type === 'sen'
        ? { senators: senators + 1, representatives }
        : { senators, representatives: representatives + 1 };
    seats.set(place, added);
  }
  return seats;
}
