// Keeping it safe: a backup in one file and back again, room and promises of the browser, and whether names may be looked up.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_URL } from '@/lib/core/model/limits';
import { VIEW_TITLES } from '@/lib/core/view/library-route';
import { lookUpWords } from '@/lib/core/view/own-labels';
import { PACK_LABELS } from '@/lib/core/view/pack-words';
import { persistWords, SAFE_LABELS, storageWords } from '@/lib/core/view/safe-words';
import { DrawnState } from '../ui/vignette';
import { TORN } from '../ui/vignettes';
import { ChooseFile } from './add-pack';
import type { SafeProps } from './library-props';
import './safe.css';

export function Safe(props: SafeProps) {
  const { storage, lookUps } = props;
  const id = useId();
  return (
    <div class="page safe">
      <h1 class="page-title" tabIndex={-1}>
        {VIEW_TITLES.safe}
      </h1>
      <p class="fault" role="alert">
        {props.fault}
      </p>
      <div class="safe-columns">
        <div>
          <section class="part" aria-labelledby={`${id}-backup`}>
            <h2 class="part-title" id={`${id}-backup`}>
              {SAFE_LABELS.backup}
            </h2>
            <p class="safe-words">{SAFE_LABELS.backupWords}</p>
            <p>
              <button type="button" class="press-box" onClick={props.onSave}>
                {SAFE_LABELS.save}
              </button>
            </p>
            <p class="outcome" role="status">
              {props.said}
            </p>
          </section>
          <section class="part" aria-labelledby={`${id}-restore`}>
            <h2 class="part-title" id={`${id}-restore`}>
              {SAFE_LABELS.restore}
            </h2>
            <Restore {...props} />
          </section>
        </div>
        <div>
          <section class="part" aria-labelledby={`${id}-room`}>
            <h2 class="part-title" id={`${id}-room`}>
              {SAFE_LABELS.storage}
            </h2>
            {storage && (
              <>
                <p class="safe-words">{storageWords(storage)}</p>
                <p class="safe-words" role="status">
                  {persistWords(storage.isPersistent)} {props.wasRefused && SAFE_LABELS.refusedToKeep}
                </p>
                {storage.isPersistent === false && (
                  <p>
                    <button type="button" class="press-box" onClick={props.onPersist}>
                      {SAFE_LABELS.ask}
                    </button>
                  </p>
                )}
              </>
            )}
            <h3 class="safe-sub">{SAFE_LABELS.lost}</h3>
            <p class="safe-words">{SAFE_LABELS.lostWords}</p>
          </section>
          <section class="part" aria-labelledby={`${id}-look-ups`}>
            <h2 class="part-title" id={`${id}-look-ups`}>
              {SAFE_LABELS.lookUps}
            </h2>
            {lookUps && (
              <>
                <p class="safe-words">{lookUpWords(lookUps)}</p>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={lookUps.allowed}
                    onChange={(event) => {
                      const allowed = event.currentTarget.checked;
                      // It shows what holds: the browser may be asked first, and say no.
                      event.currentTarget.checked = lookUps.allowed;
                      props.onLookUps({ ...lookUps, allowed });
                    }}
                  />
                  <span>{SAFE_LABELS.allowed}</span>
                </label>
                <form
                  class="add-address"
                  onSubmit={(event) => {
                    event.preventDefault();
                    const field = event.currentTarget.elements.namedItem('wikibase');
                    if (field instanceof HTMLInputElement)
                      props.onLookUps({ ...lookUps, wikibase: field.value.trim().replace(/\/+$/, '') });
                  }}
                >
                  <label class="field-label" for={`${id}-wikibase`}>
                    {SAFE_LABELS.wikibase}
                  </label>
                  <input
                    key={lookUps.wikibase}
                    id={`${id}-wikibase`}
                    class="field"
                    name="wikibase"
                    type="url"
                    required
                    maxLength={MAX_URL}
                    defaultValue={lookUps.wikibase}
                    dir="ltr"
                  />
                  <button type="submit" class="press-box">
                    {SAFE_LABELS.keepAddress}
                  </button>
                </form>
              </>
            )}
          </section>
        </div>
      </div>
    </div>
  );
}

function Restore(props: SafeProps) {
  const { restore } = props;
  const id = useId();
  const [how, setHow] = useState<'add' | 'replace'>('add');
  const told = useRef<HTMLParagraphElement>(null);
  // The chooser that had the focus is gone: the question has it, and later the answer.
  useLayoutEffect(() => {
    if (restore.is !== 'idle' && restore.is !== 'doing') told.current?.focus();
  }, [restore.is]);
  if (restore.is === 'chosen')
    return (
      <form
        class="restore"
        onSubmit={(event) => {
          event.preventDefault();
          props.onRestore(how);
        }}
      >
        <p ref={told} class="ask-words" tabIndex={-1} id={`${id}-how`} dir="auto">
          {SAFE_LABELS.chosen(restore.name)}
        </p>
        <div role="radiogroup" aria-labelledby={`${id}-how`} class="ways">
          {(['add', 'replace'] as const).map((way) => (
            <label key={way} class="check">
              <input type="radio" name="how" checked={how === way} onChange={() => setHow(way)} />
              <span>
                {SAFE_LABELS[way]}
                <span class="part-words"> {SAFE_LABELS[`${way}Words`]}</span>
              </span>
            </label>
          ))}
        </div>
        <p class="presses">
          <button type="submit" class="press-box">
            {SAFE_LABELS.go}
          </button>
          <button type="button" class="press" onClick={props.onRestoreCancel}>
            {SAFE_LABELS.cancel}
          </button>
        </p>
      </form>
    );
  if (restore.is === 'unreadable')
    return (
      <div class="restore">
        <DrawnState of={TORN}>
          <p ref={told} class="ask-words" tabIndex={-1} dir="auto">
            {SAFE_LABELS.unreadable(restore.name)}
          </p>
        </DrawnState>
        <p class="safe-words">{SAFE_LABELS.overWords}</p>
        <p class="presses">
          <button type="button" class="press-box" onClick={() => props.onRestore('over')}>
            {SAFE_LABELS.over}
          </button>
          <button type="button" class="press" onClick={props.onRestoreCancel}>
            {SAFE_LABELS.cancel}
          </button>
        </p>
      </div>
    );
  if (restore.is === 'doing')
    return (
      <p class="outcome" role="status">
        {SAFE_LABELS.doing}
      </p>
    );
  return (
    <>
      <p class="safe-words">{SAFE_LABELS.restoreWords}</p>
      {restore.is === 'failed' && (
        <DrawnState of={TORN}>
          <p ref={told} class="fault" tabIndex={-1}>
            {restore.sentence}
          </p>
        </DrawnState>
      )}
      {restore.is === 'done' && (
        <div class="restored">
          <p ref={told} class="safe-sub" tabIndex={-1}>
            {SAFE_LABELS.did}
          </p>
          <Sentences
            sentences={restore.report.restored.length > 0 ? restore.report.restored : [SAFE_LABELS.nothing]}
          />
          {restore.report.refused.length > 0 && (
            <>
              <h3 class="safe-sub">{SAFE_LABELS.refused}</h3>
              <Sentences sentences={restore.report.refused} />
            </>
          )}
          {restore.report.missing.length > 0 && (
            <>
              <h3 class="safe-sub">{SAFE_LABELS.missing}</h3>
              <ul class="sentences">
                {restore.report.missing.map(({ pack, title, url }) => (
                  <li key={pack}>
                    <bdi>{title}</bdi>{' '}
                    {url === null ? (
                      <span class="part-words">{PACK_LABELS.byHand}</span>
                    ) : (
                      <button type="button" class="press" onClick={() => props.onInstallUrl(url)}>
                        {PACK_LABELS.again}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <p>
        <ChooseFile
          label={SAFE_LABELS.choose}
          accept=".jsonl,.gz,.ndjson"
          onFiles={([file]) => file && props.onChooseBackup(file)}
        />
      </p>
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul class="sentences">
      {sentences.map((sentence, at) => (
        <li key={at} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
