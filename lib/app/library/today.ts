// The day it is, by the clock of this machine and in UTC, as the dates of packs are.

import { type Day, parseDay } from '@/lib/core/model/dates';
import { now } from '@/lib/edge/platform/clock';

export function today(): Day {
  return parseDay(new Date(now()).toISOString().slice(0, 10))!;
}
