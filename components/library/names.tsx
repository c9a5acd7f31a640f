// The index of names: searched as one types, narrowed by kind, in the order of the alphabet.

import type { ComponentChild } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { EntityId } from '@/lib/core/model/entity';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import { KIND_LABELS } from '@/lib/core/view/labels';
import { foundWords, LIST_KIND_LABELS, NAMES_LABELS } from '@/lib/core/view/library-labels';
import { hrefOf } from '@/lib/core/view/library-route';
import { holdsWords } from '@/lib/core/view/pack-words';
import { asOfWords } from '@/lib/core/view/words';
import { listComma, numberWords } from '@/lib/core/words/say';
import { Glyph } from '../ui/glyph';
import { OF_LIBRARY } from '../ui/library-drawings';
import { Hidden } from '../ui/parts';
import { Rested } from '../ui/rested';
import { Drawn } from '../ui/vignette';
import { GAP, TORN } from '../ui/vignettes';
import type { ListKind, NameRow, NamesProps } from './library-props';
import { LongList } from './long-list';
import './names.css';

const KINDS: readonly ListKind[] = ['person', 'place', 'organisation', 'text', 'term', 'claim'];

const glyphOf = (kind: ListKind): ComponentChild =>
  kind === 'claim' ? <span class="glyph" /> : <Glyph name={kind} />;

/** Made once: Preact passes over what is the same, and each key draws a screen of rows. */
const GLYPHS = Object.fromEntries(KINDS.map((kind) => [kind, glyphOf(kind)])) as Record<
  ListKind,
  ComponentChild
>;

function statusWords({ fault, counts, query, count, isCut, isComplete }: NamesProps): string {
  if (fault) return fault;
  if (counts === null) return NAMES_LABELS.reading;
  const asked = query.trim();
  if (asked !== '') return foundWords(asked, count, isCut);
  return isComplete ? '' : NAMES_LABELS.incomplete;
}

export function Names(props: NamesProps & { readonly selected: EntityId | null }) {
  const { query, kind, counts, count, selected } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  useSlash(field);
  const Title = selected === null ? 'h1' : 'h2';
  const asked = query.trim();
  const total = counts ? KINDS.reduce((sum, each) => sum + counts[each], 0) : 0;
  return (
    <section ref={box} class="names" aria-labelledby={`${id}-title`}>
      <Title class="hidden" id={`${id}-title`} tabIndex={-1}>
        {NAMES_LABELS.title}
      </Title>
      <div class="names-ask">
        <label class="names-label" for={`${id}-field`}>
          {NAMES_LABELS.search}
        </label>
        <input
          ref={field}
          id={`${id}-field`}
          class="names-field"
          type="search"
          value={query}
          dir="auto"
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
          aria-keyshortcuts="/"
          onInput={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            box.current?.querySelector<HTMLElement>('.long-row > a[tabindex="0"]')?.focus();
          }}
        />
      </div>
      {counts && (
        <fieldset class="kinds">
          <legend class="hidden">{NAMES_LABELS.kinds}</legend>
          <KindChoice kind={null} count={total} chosen={kind} onKind={props.onKind} />
          {KINDS.filter((each) => counts[each] > 0 || each === kind).map((each) => (
            <KindChoice key={each} kind={each} count={counts[each]} chosen={kind} onKind={props.onKind} />
          ))}
        </fieldset>
      )}
      <Rested look="names-status" words={statusWords(props)} />
      {props.fault && <Drawn of={TORN} />}
      {asked !== '' && count === 0 && counts && (
        <div class="names-none">
          <Drawn of={GAP} />
          <p>
            <a class="press" href={hrefOf({ view: 'new', name: asked, from: null })}>
              {NAMES_LABELS.write(asked)}
            </a>
          </p>
        </div>
      )}
      {count > 0 && (
        <LongList
          count={count}
          of={`${kind} ${asked}`}
          label={asked === '' ? NAMES_LABELS.list : NAMES_LABELS.found}
          onRange={props.onRange}
          renderRow={(at, tabIndex) => <Row row={props.rowAt(at)} tabIndex={tabIndex} selected={selected} />}
        />
      )}
    </section>
  );
}

/** Beside the index, as long as no record is open: whose word all of this is, and of when. */
export function Opening({ knowledge }: { readonly knowledge: KnowledgeState }) {
  const packs = 'packs' in knowledge ? knowledge.packs : [];
  const drawn = OF_LIBRARY[knowledge.is];
  return (
    <div class="opening">
      {drawn && <Drawn of={drawn} />}
      <p class="opening-words">{NAMES_LABELS.intro}</p>
      {packs.length > 0 && (
        <section class="part" aria-label={NAMES_LABELS.toldBy}>
          <h2 class="part-title">{NAMES_LABELS.toldBy}</h2>
          <ol class="opening-packs">
            {packs.map((pack) => (
              <li key={pack.id}>
                <a class="opening-pack" href={hrefOf({ view: 'packs' })}>
                  <bdi>{pack.title}</bdi>
                </a>
                <p class="part-words">
                  {holdsWords(pack)}; {asOfWords(pack.dataAsOf)}; <bdi>{pack.licence}</bdi>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p class="opening-keys">{NAMES_LABELS.keys}</p>
    </div>
  );
}

function KindChoice(props: {
  readonly kind: ListKind | null;
  readonly count: number;
  readonly chosen: ListKind | null;
  readonly onKind: (kind: ListKind | null) => void;
}) {
  const { kind, count, chosen, onKind } = props;
  return (
    <label class="kind-choice" data-kind={kind ?? undefined}>
      <input type="radio" name="kind" checked={kind === chosen} onChange={() => onKind(kind)} />
      <span class="kind-words">
        {kind !== null && kind !== 'claim' && <Glyph name={kind} />}
        <span class="kind-name">{kind === null ? NAMES_LABELS.all : LIST_KIND_LABELS[kind]}</span>{' '}
        <span class="kind-count">{numberWords(count)}</span>
      </span>
    </label>
  );
}

function Row(props: {
  readonly row: NameRow | null;
  readonly tabIndex: 0 | -1;
  readonly selected: EntityId | null;
}) {
  const { row, tabIndex, selected } = props;
  if (!row) return <span class="name-row name-waits" />;
  const aside = [row.foundAs && NAMES_LABELS.foundAs(row.foundAs), row.line].filter(Boolean).join(' · ');
  return (
    <a
      class="name-row"
      href={hrefOf({ view: 'entity', entity: row.id })}
      tabIndex={tabIndex}
      data-kind={row.kind}
      aria-current={row.id === selected ? 'true' : undefined}
    >
      {GLYPHS[row.kind]}
      <span class="name-words">
        <Hidden>{row.kind === 'claim' ? LIST_KIND_LABELS.claim : KIND_LABELS[row.kind]}: </Hidden>
        <span class="name-head">
          <bdi class="name-label">{row.label}</bdi>
          {row.isOwn && <span class="name-own"> {NAMES_LABELS.own}</span>}
        </span>
        {aside && (
          <span class="name-line">
            <Hidden>{listComma()}</Hidden>
            <bdi>{aside}</bdi>
          </span>
        )}
      </span>
    </a>
  );
}

/** The key / leads to the field, where nothing is being written. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.key !== '/' || isWriting || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [field]);
}
