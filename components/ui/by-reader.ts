// Whether a press is the reader's: the browser's own event, or one that was sent on in its place.

const sentOn = new WeakSet<Event>();

/** What the card reads of events. */
const READ = [
  'altKey',
  'button',
  'buttons',
  'clientX',
  'clientY',
  'ctrlKey',
  'detail',
  'isComposing',
  'key',
  'metaKey',
  'pointerId',
  'pointerType',
  'relatedTarget',
  'shiftKey',
] as const;

/** Only a reader's own deed counts: what a script sends says nothing. */
export const byReader = (event: Event): boolean => event.isTrusted || sentOn.has(event);

/**
 * Sends an event that was stopped on its way to `target`, so that what listens there hears of it. Of no kind but its name: a `MouseEvent` would
 * press the button once more, and a `KeyboardEvent` leaves closed roots in Firefox whoever sends it.
 */
export function sendOn(event: Event, target: EventTarget): void {
  const { type, bubbles, cancelable } = event;
  const copy = new Event(type, { bubbles, cancelable });
  for (const name of READ)
    if (name in event) Object.defineProperty(copy, name, { value: event[name as keyof Event] });
  sentOn.add(copy);
  if (!target.dispatchEvent(copy)) event.preventDefault();
}
