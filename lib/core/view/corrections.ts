// What the reader has said of names, in sentences; and what is offered in the place of a wrong one.

import type { Correction, CorrectionId } from '@/lib/core/model/correction';
import type { EntityId, EntityKind } from '@/lib/core/model/entity';
import type { Mention } from '@/lib/core/model/session';
import { labels, listWords, say } from '@/lib/core/words/say';

/** One that the words may mean instead. */
export interface Choice {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** What tells it from others of its name. */
  readonly line: string;
}

/** One of the reader's rules, as lists show it. */
export interface CorrectionView {
  readonly id: CorrectionId;
  readonly sentence: string;
  /** The entity that it is about is not in the library any more: until it is again, the rule does nothing. */
  readonly isGone: boolean;
}

/** `label`: of the entity that the rule is about, where it is about one; null where the library does not hold it. */
export function correctionView(correction: Correction, label: string | null): CorrectionView {
  const { id, verdict } = correction;
  const isGone = verdict.is !== 'never' && label === null;
  const sentence = correctionWords(correction, label ?? (verdict.is === 'never' ? '' : verdict.entity));
  return { id, isGone, sentence };
}

/** What holds from now on. */
export function correctionWords(
  { words, verdict, scope }: Pick<Correction, 'words' | 'verdict' | 'scope'>,
  label: string,
): string {
  const names = scope.in === 'everywhere' ? null : listedOr(scope.names);
  switch (verdict.is) {
    case 'not':
      return names === null
        ? say('correct_not_anywhere', words, label)
        : say('correct_not_beside', words, label, names);
    case 'instead':
      return names === null
        ? say('correct_instead_everywhere', words, label)
        : say('correct_instead_beside', words, label, names);
    case 'never':
      return names === null
        ? say('correct_never_anywhere', words)
        : say('correct_never_beside', words, names);
  }
}

/** "White House, NATO or Poland". */
export function listedOr(names: readonly string[]): string {
  return listWords(names, 'or');
}

export const CORRECT_LABELS = Object.assign(
  labels('correct', [
    'open',
    'openUnsure',
    'where',
    'everywhere',
    'none',
    'find',
    'findNow',
    'cancel',
    'undo',
    'undoEarlier',
    'undone',
    'wait',
    'list',
    'gone',
    'save',
  ]),
  {
    here: (names: readonly string[]) => say('correct_here', listedOr(names)),
    choices: (words: string) => say('correct_choices', words),
    never: (words: string) => say('correct_never', words),
    found: (count: number) => (count === 0 ? say('correct_foundNone') : ''),
  },
);

/** How many names tell a story: the least that a reader takes in at a glance, and enough that one of them stands in the next. */
const STORY_NAMES = 3;

/** People and bodies tell one story from another; countries are named in most. */
const TELLING: readonly EntityKind[] = ['person', 'organisation', 'text', 'term', 'place'];

/**
 * Names of a story by which others like it are told: of those who are surely named in it, the most telling kinds first, then those
 * named most often. Not those that hold the corrected words, or are held by them.
 */
export function storyNames(
  mentions: readonly Pick<Mention, 'words' | 'entity' | 'kind' | 'confidence'>[],
  { words, entity }: { readonly words: string; readonly entity: EntityId },
): string[] {
  const own = words.toLowerCase();
  const named = new Map<EntityId, { readonly kind: EntityKind; name: string; count: number }>();
  for (const mention of mentions) {
    if (mention.confidence !== 'sure' || mention.entity === entity) continue;
    const known = named.get(mention.entity);
    const name = mention.words.replace(/\s+/g, ' ');
    if (!known) named.set(mention.entity, { kind: mention.kind, name, count: 1 });
    else {
      known.count += 1;
      if (name.length > known.name.length) known.name = name;
    }
  }
  return [...named.values()]
    .filter(({ name }) => {
      const other = name.toLowerCase();
      return !other.includes(own) && !own.includes(other);
    })
    .sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind) || b.count - a.count)
    .slice(0, STORY_NAMES)
    .map(({ name }) => name);
}
