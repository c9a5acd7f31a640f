// The cast looked at in other ways, and the head of the panel, for the gallery.

import type { EntityKind } from '@/lib/core/model/entity';
import { ENTITY_KINDS } from '@/lib/core/model/entity';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import { WHOLE_CAST } from '@/lib/core/view/cast';
import type { CastChoice, Row, RowGroup } from '@/lib/core/view/list-view';
import type { PanelScene } from './panel-scenes';
import { BAD_UNKNOWN, MANY_UNKNOWN, UNKNOWN } from './panel-unknown';
import { KNOWLEDGE, mentionsOf, PAINTED, session } from './views';

/** A live blog: so many entities, each named some times. */
export function manyGroups(count: number): readonly RowGroup[] {
  const row = (at: number, kind: EntityKind): Row => ({
    entity: `${kind}/invented-${at}`,
    kind,
    label: `Invented ${kind} ${at}`,
    line: `Member of the council of ward ${at % 97}`,
    others: [`Alias ${at}`, `Ünïted ${at % 13} of Strelsau`],
    mentions: [at * 2, at * 2 + 1],
    words: `Invented ${at}`,
    confidence: at % 40 === 39 ? 'unsure' : 'sure',
    reason: { kind: 'name', name: `Invented ${at}`, type: 'full' },
    candidates: [],
    doubt: null,
    governments: 0,
  });
  const rows = Array.from({ length: count }, (_, at) => row(at, ENTITY_KINDS[at % 3]!));
  return ENTITY_KINDS.map((kind) => ({ kind, rows: rows.filter((each) => each.kind === kind) })).filter(
    (group) => group.rows.length > 0,
  );
}

const chosen = (choice: Partial<CastChoice>): Partial<PanelScene> => ({
  choice: { ...WHOLE_CAST, ...choice },
});
const settled = (settings: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...settings });
const NOTHING = session({ is: 'painted', revision: 1 });
const off = (why: 'site' | 'paused') => session({ is: 'off', why }, { publisher: null, published: null });
const UNSEEN = { session: { ...PAINTED, unknown: UNKNOWN } };
const MANY = manyGroups(2_000);

/** What each differs in from the front page of the gallery. */
export const LISTS: Readonly<Record<string, Partial<PanelScene>>> = {
  'order-reading': chosen({ order: 'reading' }),
  'kind-place': { ...UNSEEN, ...chosen({ kind: 'place' }) },
  find: { ...UNSEEN, ...chosen({ query: 'pres' }) },
  'find-other-name': chosen({ query: 'foundation' }),
  'find-unknown': { ...UNSEEN, ...chosen({ query: 'tarl' }) },
  'find-nothing': { ...UNSEEN, ...chosen({ query: 'Black Michael' }) },
  unknown: UNSEEN,
  'unknown-pointed': { ...UNSEEN, pointed: { of: 'unknown', number: 1 } },
  'unknown-many': { session: { ...PAINTED, unknown: MANY_UNKNOWN } },
  'unknown-alone': { session: { ...NOTHING, unknown: UNKNOWN }, groups: [] },
  'unknown-bad': { session: { ...PAINTED, unknown: BAD_UNKNOWN } },
  'list-many': {
    groups: MANY,
    session: { ...PAINTED, mentions: mentionsOf(MANY), unknown: MANY_UNKNOWN },
  },
  'nothing-absent': { session: NOTHING, groups: [], knowledge: KNOWLEDGE.absent },
  'nothing-opening': { session: NOTHING, groups: [], knowledge: KNOWLEDGE.opening },
  'nothing-rebuilding': { session: NOTHING, groups: [], knowledge: KNOWLEDGE.rebuilding },
  'nothing-unavailable': { session: NOTHING, groups: [], knowledge: KNOWLEDGE.unavailable },
  'off-site': { session: off('site'), groups: [], settings: settled({ offAt: ['example.org'] }) },
  'off-above': {
    session: session(
      { is: 'off', why: 'site' },
      { url: 'https://a.very.long.name.of.a.newspaper.example.org/' },
    ),
    groups: [],
    settings: settled({ offAt: ['example.org', 'newspaper.example.org'] }),
  },
  'off-paused': { session: off('paused'), groups: [], settings: settled({ paused: true }) },
  'kinds-unmarked': { settings: settled({ unmarked: ['place', 'term', 'quote'] }) },
  'settings-fault': {
    settingsFault: 'The disk is full, so Backstory could not write to its library: free some space.',
  },
};
