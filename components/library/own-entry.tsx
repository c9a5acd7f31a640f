// The form for an entry of the reader's own. What is written is a draft until it is kept, and is not lost when the tab closes.

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ENTITY_KINDS } from '@/lib/core/model/entity';
import { MAX_LINE, MAX_NAME } from '@/lib/core/model/limits';
import { KIND_LABELS } from '@/lib/core/view/labels';
import { VIEW_TITLES } from '@/lib/core/view/library-route';
import type { OwnForm } from '@/lib/core/view/own-form';
import { FORM_LABELS } from '@/lib/core/view/own-labels';
import { RECORD_LABELS } from '@/lib/core/view/record-labels';
import { say, sayCount } from '@/lib/core/words/say';
import { Glyph } from '../ui/glyph';
import { TextField } from './fields';
import { FactRows, NameRows, PostRows } from './form-rows';
import type { FormProps } from './library-props';
import { LookUp } from './look-up';
import './form.css';

export function OwnEntry(props: FormProps) {
  const { form, faults } = props;
  const place = useRef<HTMLFormElement>(null);
  const wrong = Object.keys(faults).length;
  // Refused: the first field that is not right has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal anew
  useLayoutEffect(() => {
    if (wrong > 0) place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [props.refusals]);
  // Filled by what was looked up, whose button is gone: on with the first field.
  const isFilled = useRef(false);
  useLayoutEffect(() => {
    if (isFilled.current) place.current?.querySelector<HTMLElement>('input')?.focus();
    isFilled.current = false;
  });
  const take = (): void => {
    isFilled.current = true;
    props.onTake();
  };
  const title = form?.id ? form.label || VIEW_TITLES.new : VIEW_TITLES.new;
  return (
    <div class="page own-page">
      <h1 class="page-title" tabIndex={-1} dir="auto">
        {title}
      </h1>
      {props.isDraft && (
        <p class="draft-words" role="status">
          {FORM_LABELS.draft}
        </p>
      )}
      <p class="fault" role="alert">
        {props.fault || (wrong > 0 && FORM_LABELS.faults(wrong))}
      </p>
      {form === null ? (
        !props.fault && <p class="part-words">{RECORD_LABELS.waiting}</p>
      ) : (
        <div class="own-columns">
          <form
            ref={place}
            class="own-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              props.onKeep();
            }}
          >
            <Head {...props} form={form} />
            <NameRows form={form} faults={faults} onChange={props.onChange} />
            <PostRows form={form} faults={faults} onChange={props.onChange} />
            <FactRows form={form} faults={faults} onChange={props.onChange} />
            <Kept form={form} />
            <p class="presses form-end">
              <button type="submit" class="press-box press-main">
                {FORM_LABELS.keep}
              </button>
              <button type="button" class="press" onClick={props.onCancel}>
                {FORM_LABELS.cancel}
              </button>
            </p>
          </form>
          <LookUp {...props} onTake={take} name={form.label.trim()} />
        </div>
      )}
    </div>
  );
}

function Head({ form, faults, onChange }: FormProps & { readonly form: OwnForm }) {
  const id = useId();
  return (
    <div class="form-head">
      <TextField
        label={FORM_LABELS.label}
        hint={FORM_LABELS.labelHint}
        name="label"
        maxLength={MAX_NAME}
        value={form.label}
        fault={faults.label}
        onValue={(label) => onChange({ ...form, label })}
      />
      <div role="radiogroup" class="kind-group" aria-labelledby={`${id}-kind`}>
        <span class="field-label" id={`${id}-kind`}>
          {FORM_LABELS.kind}
        </span>
        <span class="kind-radios">
          {ENTITY_KINDS.map((kind) => (
            <label key={kind} class="kind-choice" data-kind={kind}>
              <input
                type="radio"
                name="own-kind"
                checked={form.kind === kind}
                onChange={() => onChange({ ...form, kind })}
              />
              <span class="kind-words">
                <Glyph name={kind} />
                <span class="kind-name">{KIND_LABELS[kind]}</span>
              </span>
            </label>
          ))}
        </span>
      </div>
      <TextField
        label={FORM_LABELS.description}
        hint={FORM_LABELS.descriptionHint}
        name="description"
        maxLength={MAX_LINE}
        value={form.description}
        fault={faults.description}
        onValue={(description) => onChange({ ...form, description })}
      />
    </div>
  );
}

/** What the form does not show is not lost, and that is said. */
function Kept({ form }: { readonly form: OwnForm }) {
  const { relations, ids, text } = form.kept;
  const parts = [
    relations.length > 0 ? sayCount('count_ties', relations.length) : '',
    Object.keys(ids).length > 0 ? sayCount('count_identifiers', Object.keys(ids).length) : '',
    text === undefined ? '' : say('form_keptText'),
  ].filter(Boolean);
  return parts.length === 0 ? null : <p class="part-words form-kept">{FORM_LABELS.kept(parts)}</p>;
}
