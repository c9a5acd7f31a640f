// Fields of a form: a label over each, what is wrong with it under it, both tied to it for the ear.

import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly hint?: string;
  readonly onValue: (value: string) => void;
}

export function TextField(
  props: FieldProps & {
    readonly type?: 'text' | 'url';
    readonly maxLength: number;
    /** Marks the field for who brings the focus to the first that is not right. */
    readonly size?: 'date';
    readonly name?: string;
  },
) {
  const { label, value, fault, hint, onValue, type = 'text' } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <p class="form-field" data-size={props.size}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        // Checked by us, in the same words as a pack's: `url` would be checked by the browser in its own.
        type="text"
        inputMode={type === 'url' ? 'url' : undefined}
        name={props.name}
        value={value}
        dir={type === 'url' || props.size ? 'ltr' : 'auto'}
        maxLength={props.maxLength}
        autocomplete="off"
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span class="field-fault" id={`${id}-fault`} dir="auto">
          {fault}
        </span>
      )}
    </p>
  );
}

export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, string>>;
  readonly onValue: (value: Value) => void;
}) {
  const { label, value, choices, onValue } = props;
  const id = useId();
  return (
    <p class="form-field" data-size="choice">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value as Value)}
      >
        {(Object.keys(choices) as Value[]).map((choice) => (
          <option key={choice} value={choice}>
            {choices[choice]}
          </option>
        ))}
      </select>
    </p>
  );
}
