// The later portions of a very long story: what is sent of each, and where its annotations stand in the whole.
//
// Each begins with a lead: for everyone named so far, the words in which that was. So "Caine" is understood
// although "General Dan Caine" stood a hundred pages before, a name counts as marked already, and nothing has to be
// remembered by a background that may be killed between two portions. Sending the whole text each time would cost the
// square of its length.

import type { Annotation } from '@/lib/core/model/annotation';
import type { ArticleText, Block } from '@/lib/core/model/article';
import { MAX_PORTION } from '@/lib/core/model/limits';
import type { Span } from '@/lib/core/model/span';
import type { UnknownName } from '@/lib/core/model/unknown-name';
import { endOfPortion, within } from './first-portion';
import type { Told } from './painted';

/** What stands somewhere in the text. */
type Placed = Omit<Told, 'familiar'>;

/** Words kept before and after a name in the lead, UTF-16 units: its title stands there. */
const AROUND = 60;
/** Longest lead: some 200 names. Whoever was named last is first in it. */
const MAX_LEAD = MAX_PORTION / 4;

export interface Portion {
  /** What is sent. */
  readonly article: ArticleText;
  /** Up to where in the story it reaches. */
  readonly end: number;
  /** The answer as it holds for the story; what stands in the lead is known already. */
  readonly place: (told: Placed) => Placed;
}

/** What was named in all before a portion. */
export interface NamedBefore {
  readonly known: readonly Annotation[];
  /** Names that the library does not know. */
  readonly unknown: readonly UnknownName[];
}

/** Where each was first named in full, the latest first. */
function firstNamings({ known, unknown }: NamedBefore): readonly Span[] {
  const first = new Map<string, Span>();
  for (const each of known)
    if (each.confidence === 'sure' && each.reason.kind !== 'short-form' && !first.has(each.entity))
      first.set(each.entity, each);
  const strange = unknown.flatMap(({ words, mentions }) =>
    mentions.filter(({ start, end }) => end - start >= words.length).slice(0, 1),
  );
  return [...first.values(), ...strange].sort((a, b) => b.start - a.start);
}

/** The portion that begins at `from`. */
export function portionFrom(story: ArticleText, from: number, named: NamedBefore): Portion {
  const end = endOfPortion(story, from);
  const start = story.text[from] === '\n' ? from + 1 : from;
  let lead = '';
  const blocks: Block[] = [];
  const shifts: { readonly upTo: number; readonly by: number }[] = [];
  for (const naming of firstNamings(named)) {
    const words = story.text.slice(Math.max(0, naming.start - AROUND), naming.end + AROUND);
    if (lead.length + words.length > MAX_LEAD) break;
    blocks.push({ start: lead.length, end: lead.length + words.length, kind: 'lead' });
    shifts.push({ upTo: lead.length + words.length, by: Math.max(0, naming.start - AROUND) - lead.length });
    lead += `${words}\n`;
  }
  const shift = lead.length - start;
  const portion = { start, end };
  shifts.push({ upTo: Number.POSITIVE_INFINITY, by: -shift });
  const placed = <Each extends Span>(span: Each): Each => {
    const { by } = shifts.find(({ upTo }) => span.start < upTo)!;
    return { ...span, start: span.start + by, end: span.end + by };
  };
  return {
    article: {
      text: lead + story.text.slice(start, end),
      blocks: [...blocks, ...within(story.blocks, portion, shift)],
      links: within(story.links, portion, shift),
    },
    end,
    place: ({ annotations, claims, quotes, checked, unknown }) => {
      const isOwn = (each: Span) => each.start >= lead.length;
      return {
        annotations: annotations.filter(isOwn).map((each) => {
          const { reason } = each;
          return placed(
            reason.kind === 'short-form'
              ? { ...each, reason: { ...reason, antecedent: placed(reason.antecedent) } }
              : each,
          );
        }),
        claims: claims.filter(isOwn).map(placed),
        quotes: quotes.filter(isOwn).map((each) => ({ ...placed(each), parts: each.parts.map(placed) })),
        checked,
        unknown: unknown.map((each) => ({ ...each, mentions: each.mentions.map(placed) })),
      };
    },
  };
}
