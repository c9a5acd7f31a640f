// The panel's quotations: those that were laid beside their texts, then who is quoted, and how many are nobody's that the library knows.

import { labels, say, sayCount } from '@/lib/core/words/say';
import type { EntityId, EntityKind } from '../model/entity';
import type { QuoteCheck } from '../model/quote';
import type { QuotePassage, SessionView } from '../model/session';
import type { RowWords } from './candidate-view';
import { passageKeys } from './claim-list';
import { goneLine } from './list';

/** A quotation that was compared with a text. */
export interface CheckedQuoteRow {
  readonly key: string;
  /** Its position in `SessionView.quotes`. */
  readonly number: number;
  /** As it stands in the story, in quotation marks; broken by an attribution, in several. */
  readonly words: string;
  readonly is: QuoteCheck['is'];
  readonly text: EntityId;
  readonly textLabel: string;
}

/** One who is quoted. */
export interface SpeakerRow {
  readonly speaker: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** Positions in `SessionView.quotes`, in reading order; never empty. */
  readonly quotes: readonly number[];
}

export interface QuoteList {
  /** Of all quotations. */
  readonly count: number;
  readonly checked: readonly CheckedQuoteRow[];
  /** In the order of their first words. */
  readonly speakers: readonly SpeakerRow[];
  /** Positions of those of which the story, or the library, does not tell who says them. A text's own words are none. */
  readonly nobodys: readonly number[];
}

/** “We were told,” “and nothing more” */
export function quoteWords({ words }: Pick<QuotePassage, 'words'>): string {
  return words.map((part) => say('quoted', part)).join(' ');
}

/** Whose names the list needs. */
export function quotedIds(quotes: readonly QuotePassage[]): EntityId[] {
  return quotes.flatMap(({ speaker, check }) => [
    ...(speaker === null ? [] : [speaker]),
    ...(check === null ? [] : [check.text]),
  ]);
}

export function buildQuoteList(
  { quotes }: Pick<SessionView, 'quotes'>,
  words: ReadonlyMap<EntityId, RowWords>,
): QuoteList {
  const keys = passageKeys(quotes.map((quote) => ({ words: quoteWords(quote) })));
  const checked = quotes.flatMap(({ check, ...quote }, number) =>
    check === null
      ? []
      : [
          {
            key: keys[number]!,
            number,
            words: quoteWords(quote),
            is: check.is,
            text: check.text,
            textLabel: words.get(check.text)?.label ?? goneLine(),
          },
        ],
  );
  const bySpeaker = new Map<EntityId, number[]>();
  const nobodys: number[] = [];
  quotes.forEach(({ speaker, check }, number) => {
    // A text's own words are said by nobody in the story.
    if (speaker === null && check !== null) return;
    // One whom the library no longer holds has no name to be told by.
    const known = speaker !== null && words.has(speaker) ? speaker : null;
    if (known === null) nobodys.push(number);
    else if (!bySpeaker.get(known)?.push(number)) bySpeaker.set(known, [number]);
  });
  const speakers = [...bySpeaker].map(([speaker, positions]) => {
    const { kind, label } = words.get(speaker)!;
    return { speaker, kind, label, quotes: positions };
  });
  return { count: quotes.length, checked, speakers, nobodys };
}

/** "quoted once", "quoted 3 times". */
export function quotedTimes(count: number): string {
  return sayCount('quotes_times', count);
}

export const QUOTE_LIST_LABELS = Object.assign(
  labels('quotes', ['title', 'checked', 'nobodys', 'previous', 'next', 'show']),
  {
    /** "12 quotations; your library knows 3 of those quoted." */
    whoIsQuoted: ({ speakers, nobodys }: Pick<QuoteList, 'speakers' | 'nobodys'>) => {
      const said = speakers.reduce((sum, { quotes }) => sum + quotes.length, nobodys.length);
      const count = sayCount('quotes_count', said);
      return speakers.length === 0
        ? say('quotes_whoNobody', count)
        : sayCount('quotes_who', speakers.length, count);
    },
    /** "Quotation 2 of 3". */
    position: (at: number, count: number) => say('quotes_position', at, count),
  },
);
