// What settings are made of: a switch, and one choice among a few, each with a line on what it means.

import { useId } from 'preact/hooks';

/** Native, so that keys and screen readers know it. What it means is read with it. */
export function Switch(props: {
  readonly label: string;
  readonly words?: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="setting">
      <label class="check">
        <input
          type="checkbox"
          checked={props.on}
          aria-describedby={props.words ? id : undefined}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            // It shows what holds: the choice may be refused.
            event.currentTarget.checked = props.on;
            props.onSwitch(on);
          }}
        />
        <span>{props.label}</span>
      </label>
      {props.words && (
        <p class="setting-words" id={id}>
          {props.words}
        </p>
      )}
    </div>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly words: string;
}

export function Choices<Value extends string>(props: {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset class="setting-group">
      <legend class="setting-title">{props.title}</legend>
      {props.choices.map(({ value, name, words }) => (
        <div key={value} class="setting">
          <label class="check">
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === props.chosen}
              aria-describedby={`${id}-${value}`}
              onChange={() => props.onChoose(value)}
            />
            <span>{name}</span>
          </label>
          <p class="setting-words" id={`${id}-${value}`}>
            {words}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
