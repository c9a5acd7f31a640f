// Where packs differ on an entity, in words: each version with who tells it.

import type { Conflict, Difference } from '@/lib/core/model/told';
import { say, within } from '@/lib/core/words/say';
import type { KnownEntities, KnownEntity } from './known-entity';
import { KIND_LABELS } from './labels';
import { periodWords } from './words';

/** Units of a text that are shown: enough to see where two begin differently. */
const SHOWN_TEXT = 80;

/** The differences of an entity, in words. `related` gives the other end of a tie its label. */
export function conflictsOf(
  { told, differences }: Pick<KnownEntity, 'told' | 'differences'>,
  related: KnownEntities,
): Conflict[] {
  return differences.map(({ about, versions }) => ({
    about:
      about.what === 'tie'
        ? { ...about, target: related.get(about.target)?.entity.label ?? about.target }
        : about,
    versions: versions.map(({ told: at, said, sources }) => ({
      pack: told[at]!.pack.title,
      told: at,
      words: saidWords(said, about),
      sources,
    })),
  }));
}

function saidWords(said: Difference['versions'][number]['said'], { what }: Difference['about']): string {
  if (typeof said !== 'string') return periodWords(said) || say('conflict_noDates');
  if (what === 'kind') return within(KIND_LABELS[said as keyof typeof KIND_LABELS]);
  return said.length > SHOWN_TEXT ? `${said.slice(0, SHOWN_TEXT).trimEnd()}…` : said;
}

/** What they differ on: "the label", "President", "member of NATO", "the identifier wikidata". */
export function aboutWords(about: Conflict['about']): string {
  switch (about.what) {
    case 'label':
      return say('conflict_about_label');
    case 'kind':
      return say('conflict_about_kind');
    case 'text':
      return say('conflict_about_text');
    case 'post':
      return about.title;
    case 'tie':
      return `${about.type} ${about.target}`;
    case 'identifier':
      return say('conflict_about_identifier', about.scheme);
  }
}
