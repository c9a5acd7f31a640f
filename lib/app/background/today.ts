// The day it is, by the clock of this machine and in UTC, as the dates of packs are.

import { type Day, parseDay } from '@/lib/core/model/dates';
import { now } from '@/lib/edge/platform/clock';

/** The reader's own day, by the time zone of this machine: what was read late in the evening was read on that day. */
export function readersDay(): Day {
  const at = new Date(now());
  const [year, month, day] = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return parseDay(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )!;
}

export function today(): Day {
  return parseDay(new Date(now()).toISOString().slice(0, 10))!;
}
