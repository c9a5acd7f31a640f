// All that is known of one: what is stated in the wide column, the apparatus (names, identifiers, sources) beside or under it.

import { hrefOf } from '@/lib/core/view/library-route';
import { RECORD_LABELS, tellersWords } from '@/lib/core/view/record-labels';
import type { RecordView } from '@/lib/core/view/record-view';
import { KindMark } from '../ui/parts';
import { RuleList } from '../ui/rule-list';
import { DrawnState } from '../ui/vignette';
import { GAP } from '../ui/vignettes';
import { ClaimArticle, Claims } from './claims';
import { Conflicts } from './conflicts';
import type { RecordProps } from './library-props';
import { MetStories } from './met-stories';
import { NoteOf } from './note';
import { Identifiers, NamesOf, Sources } from './record-apparatus';
import { RecordFacts, RecordPosts, RecordTies, Section, StatedTies } from './record-parts';
import './record.css';

export function RecordArticle(props: RecordProps) {
  const { state } = props;
  return (
    <div class="record-place">
      <p class="record-back">
        <a class="press" href={hrefOf({ view: 'names' })}>
          {RECORD_LABELS.all}
        </a>
      </p>
      <p class="fault" role="status">
        {props.fault}
      </p>
      {state.is === 'reading' && (
        <h1 class="record-waits" tabIndex={-1}>
          {RECORD_LABELS.waiting}
        </h1>
      )}
      {state.is === 'gone' && (
        <article class="record">
          <DrawnState of={GAP}>
            <h1 class="said" tabIndex={-1}>
              {state.sentence}
            </h1>
          </DrawnState>
        </article>
      )}
      {state.is === 'claim' && <ClaimArticle state={state} onDrop={props.onDropClaim} />}
      {state.is === 'entity' && <Entity {...props} state={state} />}
    </div>
  );
}

type EntityState = Extract<RecordProps['state'], { readonly is: 'entity' }>;

function Entity(props: RecordProps & { readonly state: EntityState }) {
  const { state } = props;
  const { record, isOwn } = state;
  const sourced = record.sourceGroups.reduce((sum, { sources }) => sum + sources.length, 0);
  return (
    <article class="record" data-kind={record.kind} data-sources={sourced}>
      <header class="record-head">
        <p>
          <KindMark kind={record.kind} />
        </p>
        <h1 class="record-label" dir="auto" tabIndex={-1}>
          {record.label}
        </h1>
        {record.description && (
          <p class="record-description" dir="auto">
            {record.description}
          </p>
        )}
        <p class="record-tellers" dir="auto">
          {tellersWords(record.tellers)}
        </p>
        <p class="presses">
          <a class="press" href={hrefOf({ view: 'edit', entity: record.entity })}>
            {isOwn ? RECORD_LABELS.editOwn : RECORD_LABELS.editAsMine}
          </a>
          {isOwn && (
            <button type="button" class="press" onClick={props.onDropOwn}>
              {RECORD_LABELS.dropOwn}
            </button>
          )}
        </p>
      </header>
      <div class="record-columns">
        <div class="record-stated">
          <NoteOf
            note={state.note}
            draft={state.noteDraft}
            onKeep={props.onKeepNote}
            onDraft={props.onDraftNote}
          />
          <Statements record={record} />
          <MetStories {...state.met} />
        </div>
        <div class="record-apparatus">
          {record.corrections.length > 0 && (
            <Section title={RECORD_LABELS.corrections}>
              <RuleList corrections={record.corrections} onTakeBack={props.onTakeBack} />
            </Section>
          )}
          <NamesOf names={record.names} />
          <Identifiers identifiers={record.identifiers} />
          <Sources groups={record.sourceGroups} />
        </div>
      </div>
    </article>
  );
}

/** What is stated: also of what a look-up has found and nobody has kept. */
export function Statements({ record }: { readonly record: RecordView }) {
  return (
    <>
      <Conflicts conflicts={record.conflicts} />
      {record.posts.length > 0 && (
        <Section title={RECORD_LABELS.posts}>
          <RecordPosts posts={record.posts} />
        </Section>
      )}
      {record.text.length > 0 && (
        <Section title={RECORD_LABELS.words}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by keyboard */}
          <section class="text" aria-label={RECORD_LABELS.words} tabIndex={0} dir="auto">
            {record.text.map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
          </section>
        </Section>
      )}
      {record.facts.length > 0 && (
        <Section title={RECORD_LABELS.facts}>
          <RecordFacts facts={record.facts} />
        </Section>
      )}
      {record.ties.length > 0 && (
        <Section title={RECORD_LABELS.ties}>
          <RecordTies groups={record.ties} />
        </Section>
      )}
      {record.statedTies.length > 0 && (
        <Section title={RECORD_LABELS.statedTies}>
          <StatedTies ties={record.statedTies} label={record.label} />
        </Section>
      )}
      {record.earlier.length > 0 && (
        <Section title={RECORD_LABELS.earlier}>
          <RecordPosts posts={record.earlier} />
        </Section>
      )}
      {record.claims.length > 0 && (
        <Section title={RECORD_LABELS.claims}>
          <Claims claims={record.claims} />
        </Section>
      )}
    </>
  );
}
