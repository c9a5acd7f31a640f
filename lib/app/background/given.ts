// What each tab was given of the library: a page may say something of its own marks, and of nothing else.

import type { AnnotateResult } from '@/lib/core/annotate/annotate';
import type { Annotation } from '@/lib/core/model/annotation';
import type { ClaimId } from '@/lib/core/model/claim';
import type { CorrectionId, Said } from '@/lib/core/model/correction';
import type { EntityId } from '@/lib/core/model/entity';
import { MAX_ANNOTATIONS, MAX_CLAIM_MENTIONS } from '@/lib/core/model/limits';
import type { SessionToken } from '@/lib/core/model/session';
import { sentenceKey } from '@/lib/core/text/sentence-key';

/** Most questions of a tab remembered: a very long story is asked about in a dozen portions, and the token of the first is the story's. */
const MOST_STORIES = 16;

/** Most tabs remembered: one that was forgotten asks for its story's annotations again, and is known again. */
const MOST_TABS = 50;

interface GivenToTab {
  /** The words of its marks, with all that they were said to mean, perhaps. */
  readonly names: Map<string, Set<EntityId>>;
  readonly rules: Set<CorrectionId>;
  /** The words of its sentences that repeat claims, with these. */
  readonly sentences: Map<string, Set<ClaimId>>;
  /** What was said there of claims. */
  readonly rejections: Set<string>;
  /** By the token of its question, whom a story surely names. */
  readonly stories: Map<SessionToken, readonly EntityId[]>;
}

/** In memory only, and for the worker's life: what a tab has been shown is no story that was read, and is written down nowhere. */
export class Given {
  readonly #tabs = new Map<number, GivenToTab>();

  annotations(tab: number, text: string, { annotations, claims, corrections }: AnnotateResult): void {
    const known = this.#of(tab);
    // What was given before the last stories is not on the page any more.
    if (known.names.size > MAX_ANNOTATIONS) known.names.clear();
    for (const { start, end, entity, rivals } of annotations)
      this.choices(tab, text.slice(start, end), [entity, ...rivals.map((rival) => rival.entity)]);
    // Also those by which a word has no mark: what was said there may be taken back there.
    for (const id of corrections) known.rules.add(id);
    if (known.sentences.size > MAX_CLAIM_MENTIONS) known.sentences.clear();
    for (const { start, end, matches } of claims)
      known.sentences.set(text.slice(start, end), new Set(matches.map(({ claim }) => claim)));
  }

  /** Whom the story surely names that was asked about with this token, in reading order. */
  story(tab: number, token: SessionToken, annotations: readonly Annotation[]): void {
    const { stories } = this.#of(tab);
    const sure = annotations.filter(({ confidence }) => confidence === 'sure');
    stories.set(token, [...new Set(sure.map(({ entity }) => entity))]);
    if (stories.size > MOST_STORIES) for (const oldest of stories.keys()) if (stories.delete(oldest)) break;
  }

  /** Null: the tab has asked about no story with this token, of this worker. */
  namedIn(tab: number, token: SessionToken): readonly EntityId[] | null {
    return this.#tabs.get(tab)?.stories.get(token) ?? null;
  }

  choices(tab: number, words: string, entities: readonly EntityId[]): void {
    const { names } = this.#of(tab);
    const before = names.get(words);
    if (before) for (const entity of entities) before.add(entity);
    else names.set(words, new Set(entities));
  }

  rule(tab: number, id: CorrectionId): void {
    this.#of(tab).rules.add(id);
  }

  /** Whether the tab has a mark with these words, and was told of these as what it may mean. */
  holds(tab: number, words: string, entities: readonly EntityId[]): boolean {
    const given = this.#tabs.get(tab)?.names.get(words);
    return given !== undefined && entities.every((entity) => given.has(entity));
  }

  /** Whether the tab has a mark that means this entity, or was told that one may. */
  holdsEntity(tab: number, entity: EntityId): boolean {
    for (const entities of this.#tabs.get(tab)?.names.values() ?? []) if (entities.has(entity)) return true;
    return false;
  }

  holdsSaid(tab: number, { words, verdict, scope }: Said): boolean {
    const names = scope.in === 'everywhere' ? [] : scope.names;
    return (
      this.holds(tab, words, verdict.is === 'never' ? [] : [verdict.entity]) &&
      names.every((name) => this.holds(tab, name, []))
    );
  }

  holdsRule(tab: number, id: CorrectionId): boolean {
    return this.#tabs.get(tab)?.rules.has(id) ?? false;
  }

  rejection(tab: number, id: string): void {
    this.#of(tab).rejections.add(id);
  }

  /** Whether the tab was told that this sentence repeats the claim. */
  holdsClaim(tab: number, claim: ClaimId, sentence: string): boolean {
    const key = sentenceKey(sentence);
    for (const [words, claims] of this.#tabs.get(tab)?.sentences ?? [])
      if (claims.has(claim) && sentenceKey(words) === key) return true;
    return false;
  }

  holdsRejection(tab: number, id: string): boolean {
    return this.#tabs.get(tab)?.rejections.has(id) ?? false;
  }

  #of(tab: number): GivenToTab {
    const known = this.#tabs.get(tab) ?? {
      names: new Map(),
      rules: new Set(),
      sentences: new Map(),
      rejections: new Set(),
      stories: new Map(),
    };
    // Put at the end: the first is the one that has asked least lately.
    this.#tabs.delete(tab);
    this.#tabs.set(tab, known);
    if (this.#tabs.size > MOST_TABS)
      for (const oldest of this.#tabs.keys()) if (this.#tabs.delete(oldest)) break;
    return known;
  }
}
