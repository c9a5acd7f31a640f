// What was wrong on a page with Backstory and without it, compared: what is ours, what only came with us, what went with us.

export interface Complaint {
  /** `error`, `unhandledrejection`, `securitypolicyviolation`, `uncaught`, `console`, `log`, `worker`, `panel`, `browser`. */
  readonly kind: string;
  readonly text: string;
  /** It was thrown or said by a script of ours, wherever that ran. */
  readonly isOurs: boolean;
}

export interface Difference {
  readonly ours: readonly string[];
  /** Said with us, and in neither opening without us. */
  readonly onlyWith: readonly string[];
  /** Said in both openings without us, and not with us. */
  readonly onlyWithout: readonly string[];
  /** Said in one opening without us and not in the other: the page's own chance. */
  readonly byChance: number;
}

/** All that a page may be told of whose script it was: how its browser writes that down instead of the address. */
const NO_MORE_THAN_A_SCHEME = /^(?:chrome|moz)-extension$/;

/**
 * `own`: the origin of our scripts; null in a browser without them. Not any extension's: Firefox mends sites by extensions of its own
 * (`shims/microsoftAccountIcon.js`), and was put down to us for that.
 */
export function complaint(
  own: string | null,
  kind: string,
  text: string,
  ...whence: readonly (string | undefined)[]
): Complaint {
  const isOurs = [text, ...whence].some(
    (each) => own !== null && each !== undefined && (each.includes(own) || NO_MORE_THAN_A_SCHEME.test(each)),
  );
  return { kind, text, isOurs };
}

/** Numbers, and of an address all but the last two parts of its host, differ from one opening to the next by the page's clock and dice. */
function wordsOf({ kind, text }: Complaint): string {
  const plain = text
    .replace(/\b(?:https?|wss?):\/\/(?:[^\s/'"]*\.)?([^\s./'"]+\.[^\s./'"]+)[^\s'"]*/g, '$1')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
  return `${kind}: ${plain}`;
}

/** What every round said, of rounds of the same page: what comes and goes between them is the page's own chance. Of ours everything stays. */
export function lasting(rounds: readonly Difference[]): Difference {
  const [first, ...others] = rounds as [Difference, ...Difference[]];
  const stays = (of: 'onlyWith' | 'onlyWithout') =>
    first[of].filter((words) => others.every((round) => round[of].includes(words)));
  const all = new Set(rounds.flatMap(({ onlyWith, onlyWithout }) => [...onlyWith, ...onlyWithout]));
  const onlyWith = stays('onlyWith');
  const onlyWithout = stays('onlyWithout');
  return {
    ours: [...new Set(rounds.flatMap(({ ours }) => ours))],
    onlyWith,
    onlyWithout,
    byChance: first.byChance + all.size - onlyWith.length - onlyWithout.length,
  };
}

export function compare(
  withUs: readonly Complaint[],
  without: readonly [readonly Complaint[], readonly Complaint[]],
): Difference {
  const ours = withUs.filter(({ isOurs }) => isOurs);
  const its = new Set(withUs.filter(({ isOurs }) => !isOurs).map(wordsOf));
  const [first, second] = without.map((each) => new Set(each.map(wordsOf))) as [Set<string>, Set<string>];
  const either = new Set([...first, ...second]);
  const both = [...first].filter((words) => second.has(words));
  return {
    ours: [...new Set(ours.map(wordsOf))],
    onlyWith: [...its].filter((words) => !either.has(words)),
    onlyWithout: both.filter((words) => !its.has(words)),
    byChance: either.size - both.length,
  };
}
