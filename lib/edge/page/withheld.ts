// Events that lead into an element of ours, kept from the page. Firefox alone needs it: there `event.originalTarget`, `explicitOriginalTarget` and
// `rangeParent` hand any listener the innermost node, through closed shadow roots. Who listens at the window before the page does hears first: `start-withholding.ts`, in a script of its own.

export interface Withholding {
  /** Hears every event that was withheld, as the `detail` of one of the same type: what else of ours listens in the page. */
  readonly told: EventTarget;
  /**
   * From now on, events of the browser's that begin in `host` come to `hear` and to `told`, and to no other listener; those that begin
   * elsewhere and lead into it come to the page a moment later, as a script's. False: the page may have a listener before ours, by
   * `document.open()`, which takes all others away, or put there by the page that opened it.
   */
  readonly withhold: (host: Element, hear: (event: Event) => void) => boolean;
  /** Whether one is being told right now: until that is over, any event that a script makes names what it is on. */
  readonly isTelling: () => boolean;
}

const KEY = Symbol.for('backstory.withheld');
const world = globalThis as { [KEY]?: Withholding };

/** Null where nothing need be withheld. */
export const withholding = (): Withholding | null => world[KEY] ?? null;

/** Leaves it where every script of ours in this page finds it. */
export const withholdBy = (withheld: Withholding): void => {
  world[KEY] = withheld;
};
