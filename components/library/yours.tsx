// What the reader wrote: entries, notes, corrections. What is deleted can be brought back while this page is open.

import { useId } from 'preact/hooks';
import { CORRECT_LABELS } from '@/lib/core/view/corrections';
import { KIND_LABELS } from '@/lib/core/view/labels';
import { hrefOf } from '@/lib/core/view/library-route';
import { OWN_LABELS } from '@/lib/core/view/own-labels';
import { dateWords } from '@/lib/core/view/words';
import { MoreRows, useRows } from '../ui/few-rows';
import { Glyph } from '../ui/glyph';
import { Hidden } from '../ui/parts';
import { RuleList } from '../ui/rule-list';
import { DrawnState } from '../ui/vignette';
import { BLANK_SHEET, MARGIN, PROOF } from '../ui/vignettes';
import { ChooseFile } from './add-pack';

import { UndoLine } from './undo';
import type { YoursProps } from './yours-props';
import './yours.css';

export function Yours(props: YoursProps) {
  const { entries, notes, corrections, dropped } = props;
  const [shownEntries, moreEntries] = useRows(entries ?? []);
  const id = useId();
  return (
    <div class="page yours">
      <h1 class="page-title" tabIndex={-1}>
        {OWN_LABELS.title}
      </h1>
      <UndoLine dropped={dropped} onUndo={props.onUndo} />
      <p class="fault" role="alert">
        {props.fault}
      </p>
      <section class="part" aria-labelledby={`${id}-entries`}>
        <h2 class="part-title" id={`${id}-entries`}>
          {OWN_LABELS.entries}
        </h2>
        {entries?.length === 0 && (
          <DrawnState of={BLANK_SHEET}>
            <p class="part-words">{OWN_LABELS.noEntries}</p>
          </DrawnState>
        )}
        <ul class="own-entries">
          {shownEntries.map((entry) => (
            <li key={entry.id} class="own-entry" data-kind={entry.kind}>
              <Glyph name={entry.kind} />
              <div class="own-words">
                <p>
                  <Hidden>{KIND_LABELS[entry.kind]}: </Hidden>
                  <a class="own-label" href={hrefOf({ view: 'entity', entity: entry.id })}>
                    <bdi>{entry.label}</bdi>
                  </a>
                </p>
                <p class="own-line" dir="auto">
                  {entry.description}
                </p>
              </div>
              {entry.changed && <p class="own-day">{dateWords(entry.changed)}</p>}
              <p class="presses">
                <a class="press" href={hrefOf({ view: 'edit', entity: entry.id })}>
                  {OWN_LABELS.edit}
                  <Hidden>: {entry.label}</Hidden>
                </a>
                <button type="button" class="press" onClick={() => props.onDrop(entry.id)}>
                  {OWN_LABELS.drop}
                  <Hidden>: {entry.label}</Hidden>
                </button>
              </p>
            </li>
          ))}
        </ul>
        {moreEntries}
        <p>
          <a class="press-box" href={hrefOf({ view: 'new', name: '', from: null })}>
            {OWN_LABELS.add}
          </a>
        </p>
      </section>
      <section class="part" aria-labelledby={`${id}-notes`}>
        <h2 class="part-title" id={`${id}-notes`}>
          {OWN_LABELS.notes}
        </h2>
        {notes.length === 0 && (
          <DrawnState of={MARGIN}>
            <p class="part-words">{OWN_LABELS.noNotes}</p>
          </DrawnState>
        )}
        <ul class="own-entries">
          {notes.map(({ entity, label, text, changed }) => (
            <li key={entity} class="own-note">
              <div class="own-words">
                <p>
                  {label === null ? (
                    <bdi class="own-label">{entity}</bdi>
                  ) : (
                    <a class="own-label" href={hrefOf({ view: 'entity', entity })}>
                      <bdi>{label}</bdi>
                    </a>
                  )}
                </p>
                <p class="own-note-text" dir="auto">
                  {text}
                </p>
                {label === null && <p class="part-words">{OWN_LABELS.gone}</p>}
              </div>
              <p class="own-day">{dateWords(changed)}</p>
              <p class="presses">
                <button type="button" class="press" onClick={() => props.onDropNote(entity)}>
                  {OWN_LABELS.drop}
                  <Hidden>: {label ?? entity}</Hidden>
                </button>
              </p>
            </li>
          ))}
        </ul>
        <MoreRows left={props.notesLeft} onMore={props.onMoreNotes} />
      </section>
      <section class="part" aria-labelledby={`${id}-rules`}>
        <h2 class="part-title" id={`${id}-rules`}>
          {CORRECT_LABELS.list}
        </h2>
        {corrections.length === 0 && (
          <DrawnState of={PROOF}>
            <p class="part-words">{OWN_LABELS.noCorrections}</p>
          </DrawnState>
        )}
        <RuleList
          corrections={corrections}
          left={props.correctionCount - corrections.length}
          onMore={props.onMoreCorrections}
          onTakeBack={props.onTakeBack}
        />
        <div class="imported" role="status">
          {props.imported.length > 0 && (
            <ul>
              {props.imported.map((sentence, at) => (
                <li key={at} dir="auto">
                  {sentence}
                </li>
              ))}
            </ul>
          )}
        </div>
        <p class="presses">
          <ChooseFile
            label={OWN_LABELS.importRules}
            accept=".jsonl,.gz,.ndjson"
            onFiles={([file]) => file && props.onImportRules(file)}
          />
          {corrections.length > 0 && (
            <button type="button" class="press-box" onClick={props.onExportRules}>
              {OWN_LABELS.exportRules}
            </button>
          )}
        </p>
      </section>
    </div>
  );
}
