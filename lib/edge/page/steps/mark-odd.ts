// Step: elements that name themselves as something else than story, by tag, role or a word of their class.

import { type Draft, drop, isProse, isStrideEnd, type Oddity } from '../draft';
import { type KnownNames, namedAs, oddWord } from '../naming';
import type { Frame, Run } from '../outline';
import { attributeOf, parentOf } from '../own-property';
import { FAINT_NAMES, STRUCTURE_ROLES, STRUCTURE_TAGS } from '../vocabulary';

/** A share of the page's prose that no such element holds: sites lay their whole story in a form, or call it `sponsored`. */
const MOST_PROSE = 0.35;

function oddityOf(element: Element, tag: string, known: KnownNames): Oddity | null {
  if (STRUCTURE_TAGS.has(tag)) return { reason: 'structure', word: tag };
  const role = attributeOf(element, 'role');
  if (role && STRUCTURE_ROLES.has(role)) return { reason: 'structure', word: role };
  const word = oddWord(element, known);
  return word === null ? null : { reason: 'class-words', word };
}

/** An inline element that covers the whole run, such as `<span class="caption">` or `<time>`. */
function oddCover(run: Run, known: KnownNames): Oddity | null {
  const last = run.nodes[run.nodes.length - 1]!;
  let element = run.nodes[0]!.parentElement;
  for (; element && element !== run.frame.element; element = parentOf(element)) {
    if (!element.contains(last)) continue;
    if (element.localName === 'time') return { reason: 'class-words', word: 'time' };
    const word = oddWord(element, known);
    if (word !== null) return { reason: 'class-words', word };
  }
  return null;
}

/** A short line whose own element, or the one above, is named as a date, a control or the like. */
function faintOddity(run: Run, known: KnownNames): Oddity | null {
  if (isProse(run)) return null;
  const { element } = run.frame;
  const above = element.parentElement;
  const word = namedAs(element, FAINT_NAMES, known) ?? (above && namedAs(above, FAINT_NAMES, known));
  return word ? { reason: 'class-words', word } : null;
}

/** Names that are taken at their word however much lies below: there may be more comments than story. */
const ALWAYS =
  /^(?:comment|disqus|related|recommend|recirc|taboola|outbrain|caption|figcaption|dialog|alertdialog|modal|popup|tooltip|navigation|cookie|consent|gdpr)/;

/** What is odd about a run: its own cover, or the nearest odd frame above it. One that counts always outweighs nearer ones. */
function oddityOfRun(draft: Draft, run: Run): Oddity | null {
  const { oddities, oddNames, headline } = draft;
  let nearest = oddCover(run, oddNames.strong) ?? faintOddity(run, oddNames.faint);
  for (let frame: Frame | null = nearest ? null : run.frame; frame?.parent; frame = frame.parent) {
    let oddity = oddities.get(frame);
    if (oddity === undefined) {
      oddity = oddityOf(frame.element, frame.tag, oddNames.strong);
      // The story's own headline with prose below it is the story, whatever it is called.
      if (oddity && draft.headlineIsStated && headline!.index >= frame.from && headline!.index < frame.to)
        if (draft.outline.runs.slice(frame.from, frame.to).some(isProse)) oddity = null;
      oddities.set(frame, oddity);
    }
    if (oddity && ALWAYS.test(oddity.word)) return oddity;
    nearest ??= oddity;
  }
  return nearest;
}

/** Looks at prose only, before the core is chosen: of other lines most lie outside the story and are never asked about. */
export function* markOdd(draft: Draft): Generator<undefined, void> {
  const { oddities } = draft;
  const rest: { readonly run: Run; readonly odd: Oddity | null }[] = [];
  for (const run of draft.outline.runs) {
    if (isStrideEnd(run)) yield;
    if (!isProse(run)) continue;
    const odd = oddityOfRun(draft, run);
    // What is certain is out; of the rest of the page no name may take the larger part.
    if (odd && ALWAYS.test(odd.word)) drop(draft, run, odd.reason, odd.word);
    else rest.push({ run, odd });
  }
  const below = new Map<Frame, number>();
  let all = 0;
  for (const { run } of rest) {
    all += run.weight;
    for (let frame: Frame | null = run.frame; frame; frame = frame.parent)
      below.set(frame, (below.get(frame) ?? 0) + run.weight);
  }
  yield;
  for (const [frame, oddity] of oddities)
    if (oddity && !ALWAYS.test(oddity.word) && (below.get(frame) ?? 0) > all * MOST_PROSE)
      oddities.set(frame, null);
  /** Prose that each word would take out, over the whole page: `paywall` on every paragraph names nothing. */
  const taken = new Map<string, number>();
  const left = rest.map(({ run, odd }) => ({ run, odd: odd && oddityOfRun(draft, run) }));
  for (const { run, odd } of left) if (odd) taken.set(odd.word, (taken.get(odd.word) ?? 0) + run.weight);
  for (const { run, odd } of left)
    if (odd && taken.get(odd.word)! <= all * MOST_PROSE) drop(draft, run, odd.reason, odd.word);
}

/** The same for all other lines, within the scope. */
export function* markOddLines(draft: Draft): Generator<undefined, void> {
  for (const run of draft.outline.runs) {
    if (isStrideEnd(run)) yield;
    if (draft.drops[run.index] !== null || isProse(run) || run === draft.headline) continue;
    const odd = oddityOfRun(draft, run);
    if (odd) drop(draft, run, odd.reason, odd.word);
  }
}
