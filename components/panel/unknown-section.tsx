// Names of the story that the library does not know: how often, where, and the ways to know them. Nothing is asked of a server from here.

import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { KIND_LABELS } from '@/lib/core/view/labels';
import { hrefOf } from '@/lib/core/view/library-route';
import type { UnknownRow } from '@/lib/core/view/list-view';
import { labels, say, sayCount } from '@/lib/core/words/say';
import { Glyph } from '../ui/glyph';
import { Hidden } from '../ui/parts';
import { useInSteps } from './in-steps';
import { MentionCount, MentionSteps } from './mention-steps';
import type { PassagePointing } from './passage-props';
import { onLeaving, pointsAt } from './point-rows';
import { useMore } from './show-more';
import { stepThroughRows } from './step-rows';
import './unknown-section.css';

/** Names shown before the reader asks for all: the first of a story are those it is about. */
const MOST_ROWS = 12;

const WORDS = labels('unknown', ['title', 'meaning', 'add', 'look_up', 'look_up_meaning', 'no_name']);

export interface UnknownProps extends PassagePointing {
  readonly rows: readonly UnknownRow[];
  /** Where the story stands; empty where that is not known. */
  readonly url: string;
  /** Names are being looked for: all that fit are shown. */
  readonly isNarrowed: boolean;
  /** The reader says that these words name nobody. */
  readonly onNoName: (words: string) => void;
  /** Bring a mention into view: its position in `session.unknown`, and in its mentions. */
  readonly onReveal: (number: number, mention: number) => void;
}

function NameRow({ row, props }: { readonly row: UnknownRow; readonly props: UnknownProps }) {
  const id = useId();
  /** Which mention is shown; null: the row is closed. */
  const [shown, setShown] = useState<number | null>(null);
  const { number, words, kind, mentions } = row;
  const at = shown === null ? null : Math.min(shown, mentions - 1);

  function reveal(position: number): void {
    const next = (position + mentions) % mentions;
    setShown(next);
    props.onReveal(number, next);
  }

  const form = { view: 'new', name: words, from: props.url || null } as const;
  return (
    <li
      class="row"
      data-kind={kind ?? undefined}
      data-row={`unknown ${row.key}`}
      data-selected={at === null ? undefined : ''}
      data-pointed={number === props.pointed ? '' : undefined}
      {...pointsAt(() => props.onPoint(number))}
    >
      <button
        type="button"
        class="row-name"
        aria-expanded={at !== null}
        aria-controls={at === null ? undefined : `${id}-open`}
        onClick={() => (at === null ? reveal(0) : setShown(null))}
      >
        <span class="row-head">
          {kind && (
            <>
              <Glyph name={kind} />
              <Hidden>{say('unknown_perhaps', KIND_LABELS[kind])}: </Hidden>
            </>
          )}
          <bdi class="row-label">{words}</bdi>
          <MentionCount count={mentions} />
        </span>
      </button>
      {at !== null && (
        <div class="row-open" id={`${id}-open`}>
          <MentionSteps at={at} count={mentions} onReveal={reveal} />
          <p class="unknown-acts">
            <a class="show" href={`library.html${hrefOf(form)}`} target="_blank" rel="noopener">
              {WORDS.add}
              <Hidden>: {words}</Hidden>
            </a>
            <a
              class="show"
              href={`library.html${hrefOf({ ...form, lookUp: true })}`}
              target="_blank"
              rel="noopener"
            >
              {WORDS.look_up}
              <Hidden>: {words}</Hidden>
            </a>
            <button type="button" class="show" onClick={() => props.onNoName(words)}>
              {WORDS.no_name}
              <Hidden>: {words}</Hidden>
            </button>
          </p>
          <p class="group-meaning">{WORDS.look_up_meaning}</p>
        </div>
      )}
    </li>
  );
}

export function UnknownSection(props: UnknownProps) {
  const { rows, url, isNarrowed, onPoint } = props;
  const id = useId();
  const { list, isAll, onAll } = useMore(url, MOST_ROWS);
  const isOpen = isAll || isNarrowed;
  const most = useInSteps({ count: isOpen ? rows.length : MOST_ROWS, of: url });
  const shown = rows.slice(0, most);
  if (rows.length === 0) return null;
  return (
    <section
      class="group unknown listed"
      aria-labelledby={`${id}-title`}
      onKeyDown={stepThroughRows}
      {...onLeaving(() => onPoint(null))}
    >
      <h2 class="group-title" id={`${id}-title`}>
        {WORDS.title} <span class="group-count">{rows.length}</span>
      </h2>
      <p class="group-meaning">{WORDS.meaning}</p>
      <ul ref={list as RefObject<HTMLUListElement>} class="row-list">
        {shown.map((row) => (
          <NameRow key={row.key} row={row} props={props} />
        ))}
      </ul>
      {!isOpen && shown.length < rows.length && (
        <button type="button" class="show" onClick={onAll}>
          {sayCount('unknown_more', rows.length - shown.length)}
        </button>
      )}
    </section>
  );
}
