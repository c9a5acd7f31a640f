// The wall clock, for those who must know the time; tests set it through the test runner's own.

/** Milliseconds since 1970. It may jump, also backwards: never order events by it alone. */
export function now(): number {
  return Date.now();
}
