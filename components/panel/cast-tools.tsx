// How the cast is looked at: a field to find a name by, the order, one kind or all. What is left of it is said in a sentence.

import { useId, useRef } from 'preact/hooks';
import { MAX_NAME } from '@/lib/core/model/limits';
import { KIND_GROUP_LABELS } from '@/lib/core/view/labels';
import { hrefOf } from '@/lib/core/view/library-route';
import { CAST_ORDERS, type Cast, type CastChoice } from '@/lib/core/view/list-view';
import { labels, say, sayCount } from '@/lib/core/words/say';
import { Rested } from '../ui/rested';
import { Drawn } from '../ui/vignette';
import { GAP } from '../ui/vignettes';
import { focusFirstRow } from './step-rows';
import './cast-tools.css';

const WORDS = labels('panel', [
  'find',
  'order',
  'order_kind',
  'order_reading',
  'kinds',
  'kinds_all',
  'clear',
  'find_in_library',
]);

/** One of a few, in one line: as native radio buttons, which arrow keys and screen readers know. */
function OneOf<Value extends string>(props: {
  readonly title: string;
  readonly isTitleSeen?: boolean;
  readonly choices: readonly {
    readonly value: Value;
    readonly name: string;
    readonly count?: number | null;
  }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  const { title, choices, chosen, onChoose } = props;
  return (
    <fieldset class="density">
      <legend class="hidden">{title}</legend>
      <div class="density-choices">
        {choices.map(({ value, name, count }) => (
          <label key={value} class="density-choice">
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>
              {name}
              {typeof count === 'number' && <span class="group-count"> {count}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function leftWords({ shown, all }: Cast, { query }: CastChoice): string {
  return shown > 0 ? sayCount('panel_found', shown, all) : say('panel_found_nothing', query.trim());
}

export function CastTools(props: {
  readonly cast: Cast;
  readonly choice: CastChoice;
  /** The field is about to be typed in. */
  readonly onFocus: () => void;
  readonly onLook: (choice: Partial<CastChoice>) => void;
}) {
  const { cast, choice, onLook } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const kind = cast.kinds.some((each) => each.kind === choice.kind) ? choice.kind : null;
  const isNarrowed = choice.query.trim() !== '' || kind !== null;

  function clear(): void {
    onLook({ query: '', kind: null });
    field.current?.focus();
  }

  function step(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && choice.query !== '') {
      event.preventDefault();
      onLook({ query: '' });
    }
    if (event.key === 'ArrowDown' && focusFirstRow(field.current)) event.preventDefault();
  }

  return (
    <search class="tools">
      <label class="tools-find" for={`${id}-find`}>
        <span>{WORDS.find}</span>
        <input
          ref={field}
          id={`${id}-find`}
          type="search"
          value={choice.query}
          maxLength={MAX_NAME}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          // Before the first letter: folding two thousand rows takes as long as a key may.
          onFocus={props.onFocus}
          onInput={(event) => onLook({ query: event.currentTarget.value })}
          onKeyDown={step}
        />
      </label>
      <OneOf
        title={WORDS.order}
        choices={CAST_ORDERS.map((value) => ({ value, name: WORDS[`order_${value}`] }))}
        chosen={choice.order}
        onChoose={(order) => onLook({ order })}
      />
      {cast.kinds.length > 1 && (
        <OneOf
          title={WORDS.kinds}
          choices={[
            { value: 'all' as const, name: WORDS.kinds_all },
            ...cast.kinds.map(({ kind: value, count }) => ({ value, name: KIND_GROUP_LABELS[value], count })),
          ]}
          chosen={kind ?? 'all'}
          onChoose={(value) => onLook({ kind: value === 'all' ? null : value })}
        />
      )}
      {isNarrowed && cast.shown === 0 && <Drawn of={GAP} />}
      <div class="tools-left">
        <Rested words={isNarrowed ? leftWords(cast, choice) : ''} />
        {cast.shown === 0 && choice.query.trim() !== '' && (
          <a
            class="show"
            href={`library.html${hrefOf({ view: 'names', query: choice.query.trim() })}`}
            target="_blank"
            rel="noopener"
          >
            {WORDS.find_in_library}
          </a>
        )}
        {isNarrowed && (
          <button type="button" class="show" onClick={clear}>
            {WORDS.clear}
          </button>
        )}
      </div>
    </search>
  );
}
