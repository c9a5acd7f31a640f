// Names of a story that the library does not know, for the gallery: invented, a few, many, and bad ones.

import type { EntityKind } from '@/lib/core/model/entity';
import type { UnknownName } from '@/lib/core/model/unknown-name';

function name(words: string, kind: EntityKind | null, mentions: number, at: number): UnknownName {
  const start = (mention: number) => at * 400 + mention * 60;
  return {
    words,
    kind,
    mentions: Array.from({ length: mentions }, (_, mention) => ({
      start: start(mention),
      end: start(mention) + words.length,
    })),
  };
}

export const UNKNOWN: readonly UnknownName[] = [
  name('Fritz von Tarlenheim', 'person', 4, 0),
  name('Zenda', 'place', 2, 1),
  name('Strelsau Bridge Authority', 'organisation', 1, 2),
  name('Hentzau', null, 1, 3),
];

export const MANY_UNKNOWN: readonly UnknownName[] = Array.from({ length: 240 }, (_, at) =>
  name(`Rupert Hentzau ${at + 1}`, at % 3 === 0 ? 'person' : null, 1 + (at % 4), at),
);

export const BAD_UNKNOWN: readonly UnknownName[] = [
  name('Unbroken'.repeat(37), 'person', 1, 0),
  name('محمد بن سلمان (Mohammed) 🦊', 'person', 2, 1),
  name('👩🏽‍⚖️', null, 1, 2),
  name('Zenda', 'place', 1, 3),
  name('Zenda', 'person', 1, 4),
];
