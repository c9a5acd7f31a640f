// The parts of an entry that come in rows: other names, posts, facts. A row can be added and taken out; the focus goes along.

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_LINE, MAX_NAME, MAX_URL } from '@/lib/core/model/limits';
import {
  EMPTY_FACT,
  EMPTY_NAME,
  EMPTY_POST,
  type OwnForm,
  type SourceFields,
} from '@/lib/core/view/own-form';
import { FORM_LABELS, RULE_LABELS } from '@/lib/core/view/own-labels';
import { NAME_TYPE_WORDS } from '@/lib/core/view/record-names';
import { ChoiceField, TextField } from './fields';

interface RowsProps {
  readonly form: OwnForm;
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (form: OwnForm) => void;
}

/** A date is ten letters; what is longer is told to be wrong, not cut off. */
const MOST_OF_A_DATE = 40;

function Rows<Row>(props: {
  readonly title: string;
  readonly hint: string;
  readonly what: string;
  readonly add: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly onRows: (rows: readonly Row[]) => void;
  readonly render: (row: Row, at: number, onRow: (row: Row) => void) => ComponentChildren;
  /** What is wrong with a row as a whole. */
  readonly faultAt: (at: number) => string | undefined;
}) {
  const { rows, onRows } = props;
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  /** The row whose first field is to have the focus; -1: the button that adds one. */
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = wanted.current;
    if (at === null) return;
    wanted.current = null;
    const row = list.current?.children[at];
    (row?.querySelector<HTMLElement>('input') ?? adding.current)?.focus();
  });
  return (
    <fieldset class="rows" aria-describedby={`${id}-hint`}>
      <legend class="part-title">{props.title}</legend>
      <p class="part-words" id={`${id}-hint`}>
        {props.hint}
      </p>
      <ol ref={list} class="row-list">
        {rows.map((row, at) => (
          <li key={at} class="form-row">
            <div class="row-fields">{props.render(row, at, (changed) => onRows(rows.with(at, changed)))}</div>
            {props.faultAt(at) && (
              <p class="field-fault" role="alert">
                {props.faultAt(at)}
              </p>
            )}
            <button
              type="button"
              class="press"
              onClick={() => {
                wanted.current = Math.min(at, rows.length - 2);
                onRows(rows.filter((_, other) => other !== at));
              }}
            >
              {FORM_LABELS.removeRow(props.what, at + 1)}
            </button>
          </li>
        ))}
      </ol>
      <button
        ref={adding}
        type="button"
        class="press-box"
        onClick={() => {
          wanted.current = rows.length;
          onRows([...rows, props.empty]);
        }}
      >
        {props.add}
      </button>
    </fieldset>
  );
}

export function NameRows({ form, faults, onChange }: RowsProps) {
  return (
    <Rows
      title={FORM_LABELS.names}
      hint={FORM_LABELS.namesHint}
      what={FORM_LABELS.name}
      add={FORM_LABELS.addName}
      rows={form.names}
      empty={EMPTY_NAME}
      onRows={(names) => onChange({ ...form, names })}
      faultAt={(at) => faults[`names.${at}`]}
      render={(row, at, onRow) => (
        <>
          <TextField
            label={FORM_LABELS.name}
            maxLength={MAX_NAME}
            value={row.name}
            fault={faults[`names.${at}.name`]}
            onValue={(name) => onRow({ ...row, name })}
          />
          <ChoiceField
            label={FORM_LABELS.type}
            value={row.type}
            choices={NAME_TYPE_WORDS}
            onValue={(type) => onRow({ ...row, type })}
          />
          <ChoiceField
            label={FORM_LABELS.rule}
            value={row.rule}
            choices={RULE_LABELS}
            onValue={(rule) => onRow({ ...row, rule })}
          />
        </>
      )}
    />
  );
}

function SourceRow(props: {
  readonly source: SourceFields;
  readonly at: string;
  readonly faults: RowsProps['faults'];
  readonly onSource: (source: SourceFields) => void;
}) {
  const { source, at, faults, onSource } = props;
  return (
    <>
      <TextField
        label={FORM_LABELS.source}
        hint={FORM_LABELS.sourceHint}
        maxLength={MAX_LINE}
        value={source.title}
        fault={faults[`${at}.source.title`]}
        onValue={(title) => onSource({ ...source, title })}
      />
      <TextField
        label={FORM_LABELS.sourceUrl}
        type="url"
        maxLength={MAX_URL}
        value={source.url}
        fault={faults[`${at}.source.url`]}
        onValue={(url) => onSource({ ...source, url })}
      />
    </>
  );
}

export function PostRows({ form, faults, onChange }: RowsProps) {
  return (
    <Rows
      title={FORM_LABELS.posts}
      hint={FORM_LABELS.postsHint}
      what={FORM_LABELS.post}
      add={FORM_LABELS.addPost}
      rows={form.posts}
      empty={EMPTY_POST}
      onRows={(posts) => onChange({ ...form, posts })}
      faultAt={(at) => faults[`roles.${at}`]}
      render={(row, at, onRow) => (
        <>
          <TextField
            label={FORM_LABELS.post}
            maxLength={MAX_LINE}
            value={row.title}
            fault={faults[`roles.${at}.title`]}
            onValue={(title) => onRow({ ...row, title })}
          />
          <TextField
            label={FORM_LABELS.from}
            size="date"
            maxLength={MOST_OF_A_DATE}
            value={row.from}
            fault={faults[`roles.${at}.from`]}
            onValue={(from) => onRow({ ...row, from })}
          />
          <TextField
            label={FORM_LABELS.to}
            size="date"
            maxLength={MOST_OF_A_DATE}
            value={row.to}
            fault={faults[`roles.${at}.to`]}
            onValue={(to) => onRow({ ...row, to })}
          />
          <SourceRow
            source={row.source}
            at={`roles.${at}`}
            faults={faults}
            onSource={(source) => onRow({ ...row, source })}
          />
        </>
      )}
    />
  );
}

export function FactRows({ form, faults, onChange }: RowsProps) {
  return (
    <Rows
      title={FORM_LABELS.facts}
      hint={FORM_LABELS.factsHint}
      what={FORM_LABELS.fact}
      add={FORM_LABELS.addFact}
      rows={form.facts}
      empty={EMPTY_FACT}
      onRows={(facts) => onChange({ ...form, facts })}
      faultAt={(at) => faults[`facts.${at}`]}
      render={(row, at, onRow) => (
        <>
          <TextField
            label={FORM_LABELS.fact}
            maxLength={MAX_LINE}
            value={row.text}
            fault={faults[`facts.${at}.text`]}
            onValue={(text) => onRow({ ...row, text })}
          />
          <TextField
            label={FORM_LABELS.date}
            size="date"
            maxLength={MOST_OF_A_DATE}
            value={row.date}
            fault={faults[`facts.${at}.date`]}
            onValue={(date) => onRow({ ...row, date })}
          />
          <SourceRow
            source={row.source}
            at={`facts.${at}`}
            faults={faults}
            onSource={(source) => onRow({ ...row, source })}
          />
        </>
      )}
    />
  );
}
