// The pipeline over one article: tokens and words → known names → whom they mean → which are shown; quotations and the texts they are
// from; sentences that repeat claims. Only this file calls the stages.

import { type ClaimsFound, findClaims } from '../claims/find-claims';
import { type ArticleWords, readArticleWords } from '../link/article-words';
import type { CorrectionIndex } from '../link/corrections';
import { readWordLists } from '../link/lexicon/lexicon';
import { type Link, link } from '../link/link';
import { isGoverned, senseOf } from '../link/metonyms';
import type { TokenRange } from '../link/name-parts';
import type { EntityTable } from '../link/table/entity-table';
import type { Annotation } from '../model/annotation';
import type { ArticleText } from '../model/article';
import type { Checked, ClaimMention } from '../model/claim-match';
import type { CorrectionId } from '../model/correction';
import type { Day } from '../model/dates';
import type { EntityId } from '../model/entity';
import { MAX_ANNOTATIONS, MAX_BLOCKS, MAX_RIVALS, MAX_TEXT } from '../model/limits';
import type { Quote } from '../model/quote';
import type { Span } from '../model/span';
import type { UnknownName } from '../model/unknown-name';
import { findQuotes } from '../quotes/find-quotes';
import { tokenize } from '../text/tokens';
import { findNames } from './find-names';
import { type Knowledge, missingPages, tableOf } from './knowledge';
import {
  type Asking,
  askClaims,
  askPages,
  askTexts,
  type KnownClaims,
  type Supply,
  type TextBody,
} from './needs';
import { compared, textsOf } from './quoted';
import type { ReadArticle } from './read-article';
import { type Selectable, selectShown } from './select';
import { type DroppedSpan, type TraceListener, traced } from './trace';
import { NOBODY, unknownIn } from './unknown';

export interface AnnotateInput {
  readonly article: ArticleText;
  /** BCP 47, as the page states it. */
  readonly language: string | null;
  /** As the page names it. Its own name is no news to its reader. */
  readonly publisher?: string | null | undefined;
  /** The article's date: who held a post then. */
  readonly date: Day | null;
}

export interface AnnotateOptions {
  readonly trace?: TraceListener;
  /** The reader's rules. Names that they alone give an entity must be in the knowledge: see `correctedNames`. */
  readonly corrections?: CorrectionIndex;
  /** Stages that are left out: nothing comes of them, and nothing is asked for them. */
  readonly without?: readonly ('claims' | 'quotes' | 'unknown')[];
}

/** What else is in memory, for tools that hold all of it there. */
export interface HeldBeside extends Partial<KnownClaims> {
  /** A text's words, then those of its sections. */
  readonly textsOf?: (text: EntityId) => readonly TextBody[];
}

export interface AnnotateResult {
  /** Sorted, not overlapping, at most `MAX_ANNOTATIONS`. */
  readonly annotations: readonly Annotation[];
  readonly claims: readonly ClaimMention[];
  readonly quotes: readonly Quote[];
  readonly checked: Checked;
  /** Names that the library does not know, in reading order, at most `MAX_UNKNOWN`. */
  readonly unknown: readonly UnknownName[];
  /** The reader's rules that had a say, also where nothing is annotated for that. */
  readonly corrections: readonly CorrectionId[];
}

/**
 * Reads an article: tokens, sentences, how it uses capitals. Needs no library, so that it is done while the disk gives that. Text
 * beyond the caps is left alone.
 */
export function readArticle(
  { article, language, publisher, date }: AnnotateInput,
  { trace }: AnnotateOptions = {},
): ReadArticle {
  const read = withinCaps(article);
  const tokens = traced(trace, 'tokens', () => {
    const value = tokenize(read.text);
    return { value, in: read.text.length, out: value.count };
  });
  const words = traced(trace, 'words', () => {
    readWordLists();
    return { value: readArticleWords(read, tokens, language, date), in: tokens.count, out: tokens.count };
  });
  return { article: read, publisher: publisher ?? null, date, words };
}

/** Annotates an article with what is known, all of whose pages are there. */
export function annotate(
  input: AnnotateInput,
  knowledge: Knowledge,
  options: AnnotateOptions & HeldBeside = {},
): AnnotateResult {
  const steps = annotateInSteps(readArticle(input, options), knowledge, options);
  let supply: Supply = null;
  for (;;) {
    const step = steps.next(supply);
    if (step.done) return step.value;
    const need = step.value;
    if (need.of === 'pages') throw new Error('Not all pages of the library are there: use annotateInSteps.');
    const { claims = [], isRejected = () => false, textsOf: held = () => [] } = options;
    supply =
      need.of === 'claims'
        ? { of: 'claims', claims, isRejected }
        : { of: 'texts', texts: new Map(need.texts.map((text) => [text, held(text)])) };
  }
}

/** The same where the library lies in a store: yields what this article needs of it, and is answered by `next`. */
export function* annotateInSteps(
  read: ReadArticle,
  knowledge: Knowledge,
  options: AnnotateOptions = {},
): Asking<AnnotateResult> {
  const { trace, corrections, without = [] } = options;
  const { words } = read;
  const { tokens } = words;
  const { found, all } = traced(trace, 'match', () => {
    const value = findNames(knowledge, tokens);
    return { value, in: tokens.count, out: value.found.length };
  });
  const missing = traced(trace, 'pages', () => {
    const value = missingPages(knowledge, all);
    return { value, in: all.length, out: value.length };
  });
  yield* askPages(missing);
  const entities = tableOf(knowledge, all);
  const linked = traced(trace, 'link', () => {
    const value = link(entities, words, found, corrections);
    return { value, in: found.length, out: value.links.length, dropped: value.unlinked };
  });
  const annotations = traced(trace, 'select', () => select(read, linked.links, entities));
  const strange = without.includes('unknown')
    ? NOBODY
    : traced(trace, 'unknown', () => {
        const value = unknownIn(read, linked, { entities, found, corrections });
        return { value, in: linked.strange.length, out: value.names.length };
      });
  const meant = linked.links
    .filter(({ confidence }) => confidence === 'sure')
    .map(({ start, end, entity }) => ({ start, end, entity }));
  const quotes = without.includes('quotes') ? [] : yield* quotesOf(read, meant, { entities, trace });
  const { mentions, checked } = without.includes('claims')
    ? NO_CLAIMS
    : yield* claimsOf(read, { meant, quotes }, { entities, trace });
  return {
    annotations,
    claims: mentions,
    quotes,
    checked,
    unknown: strange.names,
    corrections: [...new Set([...linked.corrections, ...strange.corrections])],
  };
}

/** A name of which linking is sure, and its entity in the table. */
type Meant = Span & { readonly entity: number };

interface Stage {
  readonly entities: EntityTable;
  readonly trace: TraceListener | undefined;
}

function* quotesOf(
  { article, words: { tokens } }: ReadArticle,
  meant: readonly Meant[],
  { entities, trace }: Stage,
): Asking<readonly Quote[]> {
  const found = traced(trace, 'quotes', () => {
    const names = meant.map(({ start, end, entity }) => ({
      start,
      end,
      entity: entities.id(entity),
      kind: entities.kind(entity),
    }));
    const value = findQuotes({ tokens, blocks: article.blocks, names });
    return { value, in: names.length, out: value.length };
  });
  const texts = yield* askTexts(textsOf(found));
  return traced(trace, 'compare', () => {
    const value = compared(article.text, found, texts);
    return { value, in: found.length, out: value.filter(({ check }) => check !== null).length };
  });
}

const NO_CLAIMS: ClaimsFound = { mentions: [], checked: { checkable: 0, known: 0, against: 0 } };

function* claimsOf(
  { article, date, words: { tokens } }: ReadArticle,
  { meant, quotes }: { readonly meant: readonly Meant[]; readonly quotes: readonly Quote[] },
  { entities, trace }: Stage,
): Asking<ClaimsFound> {
  const { claims, isRejected } = yield* askClaims();
  return traced(trace, 'claims', () => {
    const names = meant.map(({ start, end, entity }) => ({
      start,
      end,
      entity: entities.id(entity),
      label: entities.label(entity),
    }));
    const labels = new Map(names.map(({ entity, label }) => [entity, label]));
    const said = quotes.flatMap(({ start, end, speaker: entity }) => {
      const name = entity === null ? undefined : labels.get(entity);
      return name === undefined ? [] : [{ start, end, entity, name }];
    });
    const value = findClaims(claims, { tokens, blocks: article.blocks, names, date, said, isRejected });
    return { value, in: value.checked.checkable, out: value.mentions.length };
  });
}

function select({ article, publisher, words }: ReadArticle, links: readonly Link[], entities: EntityTable) {
  const kept = links.slice(0, MAX_ANNOTATIONS);
  const choice = kept.map(selectable);
  const shown = selectShown({ article, links: choice, table: entities, publisher });
  const value = kept.map(
    ({ start, end, entity, score, confidence, reason, rivals }, index): Annotation => ({
      start,
      end,
      entity: entities.id(entity),
      kind: entities.kind(entity),
      score: rounded(score),
      confidence,
      shownFrom: shown[index]!,
      reason,
      rivals: rivals
        .slice(0, MAX_RIVALS)
        .map((rival) => ({ entity: entities.id(rival.entity), score: rounded(rival.score) })),
      sense:
        !choice[index]!.demonym && isGoverned(entities, entity)
          ? senseOf(words, tokensOf(words, { start, end }))
          : 'itself',
    }),
  );
  const dropped = links
    .slice(MAX_ANNOTATIONS)
    .map(({ start, end }): DroppedSpan => ({ start, end, why: 'beyond the most marks of one article' }));
  return { value, in: links.length, out: value.length, dropped };
}

function tokensOf(words: ArticleWords, { start, end }: Span): TokenRange {
  return { first: words.tokenAt(start), until: words.tokenAt(end) };
}

function selectable({ start, end, entity, score, confidence, reason, rivals }: Link): Selectable {
  const demonym = reason.kind === 'name' && reason.type === 'demonym';
  return { start, end, entity, score, confidence, demonym, contested: rivals.length > 0 };
}

/** To a thousandth: finer says nothing, and costs in every message. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** The article cut to the caps, between two blocks. */
function withinCaps(article: ArticleText): ArticleText {
  const { text, blocks, links } = article;
  if (text.length <= MAX_TEXT && blocks.length <= MAX_BLOCKS) return article;
  let kept = blocks.slice(0, MAX_BLOCKS).filter(({ end }) => end <= MAX_TEXT);
  // One endless block: cut inside it rather than read nothing.
  if (kept.length === 0 && blocks[0]) kept = [{ ...blocks[0], end: MAX_TEXT }];
  const end = kept.at(-1)?.end ?? MAX_TEXT;
  return { text: text.slice(0, end), blocks: kept, links: links.filter((span) => span.end <= end) };
}
