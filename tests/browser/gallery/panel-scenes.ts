// Every state of the panel, by name.

import type { EntityId } from '@/lib/core/model/entity';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import type { SessionView, Subject } from '@/lib/core/model/session';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import { NO_COUNTS } from '@/lib/core/model/witness';
import type { CardView } from '@/lib/core/view/card-view';
import { WHOLE_CAST } from '@/lib/core/view/cast';
import type { CorrectionView } from '@/lib/core/view/corrections';
import type { CastChoice, RowGroup } from '@/lib/core/view/list-view';
import { lostWords } from '@/lib/core/view/lost-words';
import type { PageTies } from '@/lib/core/view/page-ties-view';
import type { RequestsMade } from '@/lib/core/view/request-words';
import { CORRECTIONS, SAID } from './corrections';
import {
  BAD_CLAIMS,
  CLAIMS,
  FAILED,
  MANY_CLAIMS,
  NO_CLAIMS,
  openClaim,
  SAID_NOT,
  type ShownClaims,
  WAITING,
} from './panel-claims';
import { LISTS } from './panel-lists';
import { OFFERS, type ShownOffer } from './panel-offers';
import { MANY_QUOTES, NO_QUOTES, OPEN_QUOTE, type ShownQuotes, SOME_QUOTES } from './panel-quotes';
import { BAD_TIES, MANY_TIES, SAME_TIES, TIES } from './panel-ties';
import {
  ARTICLE_5,
  BAD,
  CAINE,
  GEORGIA,
  GROUPS,
  KNOWLEDGE,
  MOSCOW,
  mentionsOf,
  PAINTED,
  POLAND,
  READY,
  SESSIONS,
  session,
  UNSURE_GROUPS,
} from './views';

export interface PanelScene {
  readonly session: SessionView | null;
  readonly knowledge: KnowledgeState;
  readonly groups: readonly RowGroup[] | null;
  readonly choice: CastChoice;
  readonly settings: Settings;
  readonly settingsFault: string;
  readonly selected: EntityId | null;
  readonly pointed: Subject | null;
  readonly cardFor: CardView | null;
  readonly corrections: readonly CorrectionView[];
  readonly said: CorrectionView | null;
  readonly correctionFault: string;
  readonly claims: ShownClaims;
  readonly quotes: ShownQuotes;
  readonly offer: ShownOffer | null;
  readonly ties?: PageTies | null;
  readonly requests: RequestsMade;
  readonly loss?: string;
}

const FRONT: PanelScene = {
  session: PAINTED,
  knowledge: READY,
  groups: GROUPS,
  choice: WHOLE_CAST,
  settings: DEFAULT_SETTINGS,
  settingsFault: '',
  selected: null,
  pointed: null,
  cardFor: null,
  corrections: [],
  said: null,
  correctionFault: '',
  claims: NO_CLAIMS,
  quotes: NO_QUOTES,
  offer: null,
  requests: { count: 0, last: null },
};

/** A story with this much of it checked. */
const checked = (checkable: number, known: number, against = 19_250): SessionView => ({
  ...PAINTED,
  checked: { checkable, known, against },
});

/** A story that repeats claims and quotes people, or shows one of the two otherwise. */
const passages = (more: Partial<PanelScene> = {}): PanelScene => ({
  ...FRONT,
  session: checked(14, 5),
  claims: CLAIMS,
  quotes: SOME_QUOTES,
  ...more,
});

const PASSAGES: Readonly<Record<string, PanelScene>> = {
  ties: { ...FRONT, ties: TIES },
  'ties-many': { ...FRONT, groups: GROUPS.slice(0, 1), ties: MANY_TIES },
  'ties-same': { ...FRONT, groups: GROUPS.slice(0, 1), ties: SAME_TIES },
  'ties-bad': { ...FRONT, groups: GROUPS.slice(0, 1), ties: BAD_TIES },
  claims: passages(),
  'claims-open': passages({ claims: openClaim(0) }),
  'claims-several': passages({ claims: openClaim(1) }),
  'claims-denied': passages({ claims: openClaim(2) }),
  'claims-confirmed': passages({ claims: openClaim(4) }),
  'claims-waiting': passages({ claims: WAITING }),
  'claims-failed': passages({ claims: FAILED }),
  'claims-many': passages({ session: checked(412, 137), claims: MANY_CLAIMS, quotes: MANY_QUOTES }),
  'claims-said': passages({ session: checked(14, 4), claims: SAID_NOT }),
  'claims-bad': passages({ claims: BAD_CLAIMS }),
  'claims-alone': passages({
    session: session(
      { is: 'painted', revision: 1 },
      { checked: { checkable: 14, known: 5, against: 19_250 } },
    ),
    groups: [],
  }),
  'quotes-open': passages({ claims: NO_CLAIMS, quotes: OPEN_QUOTE }),
  'quotes-many': { ...FRONT, session: checked(9, 0), quotes: MANY_QUOTES },
  'checked-none': { ...FRONT, session: checked(14, 0) },
  'checked-against-nothing': { ...FRONT, session: checked(14, 0, 0) },
  'checked-in-part': {
    ...FRONT,
    session: { ...checked(14, 3), coverage: { scanning: false, read: 20_100, all: 199_800 } },
  },
  ...Object.fromEntries(
    Object.entries(OFFERS).map(([name, offer]) => [
      `offer-${name}`,
      {
        ...FRONT,
        session: session(
          { is: 'no-article', why: 'This page looks like a front page, not like a story.' },
          {
            title: 'How many crossed the river',
            publisher: 'Strelsau Facts',
            url: 'https://facts.example/river',
          },
        ),
        groups: [],
        offer,
      },
    ]),
  ),
  'offer-in-story': passages({ offer: OFFERS.one! }),
};

const BAD_GROUPS: readonly RowGroup[] = Object.values(BAD).map((view, at) => ({
  kind: view.kind,
  rows: [
    {
      entity: view.entity,
      kind: view.kind,
      label: view.label,
      line: view.description,
      others: [],
      mentions: [at],
      words: view.label,
      confidence: at % 2 === 0 ? 'sure' : 'unsure',
      reason: { kind: 'name', name: view.label, type: 'full' },
      candidates: [],
      doubt:
        at % 2 === 0
          ? null
          : {
              more: 0,
              mentions: 1,
              words: view.label,
              candidates: [
                {
                  entity: view.entity,
                  kind: view.kind,
                  label: view.label,
                  line: view.description,
                  score: 0.5,
                },
              ],
            },
      governments: 0,
    },
  ],
}));

export const PANELS: Readonly<Record<string, PanelScene>> = {
  cast: FRONT,
  pointed: { ...FRONT, pointed: { of: 'entity', entity: 'place/russia' } },
  'open-person': { ...FRONT, selected: CAINE.entity, cardFor: CAINE },
  'open-place': { ...FRONT, selected: POLAND.entity, cardFor: POLAND },
  'open-text': { ...FRONT, selected: ARTICLE_5.entity, cardFor: ARTICLE_5 },
  unsure: {
    ...FRONT,
    groups: UNSURE_GROUPS,
    session: session({ is: 'painted', revision: 1 }, { mentions: mentionsOf(UNSURE_GROUPS) }),
  },
  'unsure-open': {
    ...FRONT,
    groups: UNSURE_GROUPS,
    session: session({ is: 'painted', revision: 1 }, { mentions: mentionsOf(UNSURE_GROUPS) }),
    selected: 'place/georgia',
    cardFor: GEORGIA,
  },
  'unsure-in-part': {
    ...FRONT,
    groups: UNSURE_GROUPS,
    session: session({ is: 'painted', revision: 1 }, { mentions: mentionsOf(UNSURE_GROUPS) }),
    selected: 'place/moscow',
    cardFor: MOSCOW,
  },
  lost: { ...FRONT, loss: lostWords({ ...NO_COUNTS, own: 3, notes: 12, corrections: 1, stories: 240 }) },
  ...Object.fromEntries(
    Object.values(KNOWLEDGE)
      .filter(({ is }) => is !== 'ready' && is !== 'rebuilding')
      .map((knowledge) => [
        `nothing-${knowledge.is}`,
        { ...FRONT, session: session({ is: 'painted', revision: 1 }), groups: [], knowledge },
      ]),
  ),
  requests: { ...FRONT, requests: { count: 1_204, last: Date.UTC(2026, 1, 21, 12) } },
  corrections: { ...FRONT, corrections: CORRECTIONS },
  'corrections-fault': {
    ...FRONT,
    corrections: CORRECTIONS,
    correctionFault:
      'The disk is full, so Backstory could not write to its library: free some space and reload the page.',
  },
  said: { ...FRONT, corrections: CORRECTIONS, said: SAID },
  'open-waiting': { ...FRONT, selected: CAINE.entity },
  'painted-nothing': { ...FRONT, session: session({ is: 'painted', revision: 1 }), groups: [] },
  'long-first': {
    ...FRONT,
    session: { ...PAINTED, coverage: { scanning: false, read: 20_100, all: 199_800 } },
  },
  'long-scanning': {
    ...FRONT,
    session: { ...PAINTED, coverage: { scanning: true, read: 81_000, all: 199_800 } },
  },
  'long-whole': {
    ...FRONT,
    session: { ...PAINTED, coverage: { scanning: false, read: 199_800, all: 199_800 } },
  },
  notes: {
    ...FRONT,
    session: {
      ...PAINTED,
      published: null,
      notes: [
        'The page’s date “20th of Augst” is no date.',
        'The page’s JSON-LD is broken at character 117.',
      ],
    },
  },
  ...PASSAGES,
  ...Object.fromEntries(Object.entries(LISTS).map(([name, more]) => [name, { ...FRONT, ...more }])),
  bad: {
    ...FRONT,
    groups: BAD_GROUPS,
    session: session(
      { is: 'painted', revision: 1 },
      { title: 'Unbroken'.repeat(30), mentions: mentionsOf(BAD_GROUPS) },
    ),
    selected: BAD.longName.entity,
    cardFor: BAD.longName,
  },
  ...Object.fromEntries(
    Object.entries(SESSIONS)
      .filter(([name]) => name !== 'painted')
      .map(([name, view]) => [`state-${name}`, { ...FRONT, session: view, groups: [] }]),
  ),
  ...Object.fromEntries(
    Object.entries(KNOWLEDGE)
      .filter(([name]) => name !== 'ready')
      .map(([name, knowledge]) => [`library-${name}`, { ...FRONT, session: null, groups: [], knowledge }]),
  ),
};
