// Entities as packs tell them, for the library page: of the story, told by two packs that disagree; and the worst that a pack may hold.
// Facts and dates are those of packs/starter; the second pack and what it says otherwise are invented.

import type { Claim } from '@/lib/core/model/claim';
import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { Entity, Source } from '@/lib/core/model/entity';
import type { Conflict, Told } from '@/lib/core/model/told';
import { buildRecord, type RecordInput } from '@/lib/core/view/record';
import type { RecordView } from '@/lib/core/view/record-view';
import { CORRECTIONS } from './corrections';

const day = (text: string) => text as Day;
const date = (text: string) => text as PartialDate;

export const TODAY = day('2026-03-01');
const STARTER = { id: 'starter', title: 'Starter pack', dataAsOf: day('2025-08-20'), licence: 'CC0-1.0' };
const DESK = { id: 'desk', title: 'Defence desk', dataAsOf: day('2026-01-15'), licence: 'CC-BY-4.0' };
const OWN = { id: 'own', title: 'You', dataAsOf: TODAY, licence: '' };

const SOURCES: Readonly<Record<string, Source>> = {
  wiki: {
    title: 'Dan Caine',
    publisher: 'Wikipedia',
    url: 'https://example.org/wiki/Dan_Caine',
    date: date('2025-08'),
  },
  senate: {
    title: 'Senate confirms Dan Caine as chairman of the Joint Chiefs',
    publisher: 'example.org',
    url: 'https://example.org/confirmation',
    date: date('2025-04-11'),
  },
};
const DESK_SOURCES: Readonly<Record<string, Source>> = {
  list: {
    title: 'Who commands what',
    publisher: 'Defence desk',
    url: 'https://example.org/desk',
    date: date('2026-01'),
  },
};

function entity(given: Pick<Entity, 'id' | 'kind' | 'label'> & Partial<Entity>): Entity {
  return {
    description: '',
    names: [{ name: given.label, type: 'full' }],
    roles: [],
    facts: [],
    relations: [],
    ids: {},
    salience: 1,
    ...given,
  };
}

const told = (
  given: Entity,
  pack: Told['pack'] = STARTER,
  sources: Told['sources'] = pack === DESK ? DESK_SOURCES : SOURCES,
): Told => ({ entity: given, pack, sources });

const caine = entity({
  id: 'person/dan-caine',
  kind: 'person',
  label: 'Dan Caine',
  description: 'United States Air Force general, the highest-ranking officer of the armed forces',
  names: [
    { name: 'Dan Caine', type: 'full' },
    { name: 'John Daniel Caine', type: 'full' },
    { name: 'Gen. Caine', type: 'alias' },
    { name: 'Caine', type: 'family' },
  ],
  roles: [
    {
      title: 'Chairman of the Joint Chiefs of Staff',
      ordinal: 22,
      of: 'organisation/jcs',
      from: date('2025-04-12'),
      to: null,
      termEnds: date('2027-09-30'),
      sources: ['senate', 'wiki'],
    },
  ],
  facts: [
    { text: 'Born in Elmira, New York', date: date('1968-08-10'), sources: ['wiki'] },
    {
      text: 'Nominated as chairman of the Joint Chiefs of Staff',
      date: date('2025-02-21'),
      sources: ['wiki'],
    },
    { text: 'Confirmed by the Senate, 60 votes to 25', date: date('2025-04-11'), sources: ['senate'] },
  ],
  relations: [{ type: 'nominated by', target: 'person/donald-trump', sources: ['wiki'] }],
  ids: { wikidata: 'Q0', desk: 'caine-d', bioguide: 'not one' },
});
const caineByDesk = entity({
  ...caine,
  description: 'American general',
  names: [
    { name: 'Dan Caine', type: 'full' },
    { name: 'Razin', type: 'short', case: 'cased', from: date('1990') },
  ],
  roles: [
    {
      title: 'Chairman of the Joint Chiefs of Staff',
      of: 'organisation/jcs',
      from: date('2025-04'),
      to: null,
      sources: ['list'],
    },
    { title: 'Pilot', from: date('1992'), to: date('2012'), sources: ['list'] },
  ],
  facts: [],
  relations: [],
  ids: {},
});
const jcs = entity({
  id: 'organisation/jcs',
  kind: 'organisation',
  label: 'Joint Chiefs of Staff',
  description: 'The most senior officers of the United States armed forces',
  relations: [{ type: 'advises', target: 'person/dan-caine', from: date('2025'), sources: ['wiki'] }],
});
const trump = entity({ id: 'person/donald-trump', kind: 'person', label: 'Donald Trump', salience: 90 });
const OTHERS: RecordInput['others'] = new Map(
  [jcs, trump].map((one) => [one.id, { entity: one, told: [told(one)] }]),
);

const CONFLICTS: readonly Conflict[] = [
  {
    about: { what: 'post', title: 'Chairman of the Joint Chiefs of Staff' },
    versions: [
      { pack: 'Starter pack', told: 0, words: 'since 12 April 2025', sources: ['senate', 'wiki'] },
      { pack: 'Defence desk', told: 1, words: 'since April 2025', sources: ['list'] },
    ],
  },
];

const CLAIM: Claim = {
  id: 'claim/sample',
  text: 'The new chairman was confirmed without a single vote against him.',
  claimant: { name: 'A guest on a morning show' },
  date: date('2025-05-02'),
  saidIn: 'a morning show',
  about: ['person/dan-caine'],
  reviews: [
    {
      publisher: 'Checkers of the example',
      url: 'https://example.org/check',
      date: date('2025-05-04'),
      rating: { label: 'Not so' },
      reason: 'Twenty-five senators voted against him.',
      sources: ['senate'],
    },
  ],
};

function recordOf(all: readonly Told[], more: Partial<RecordInput> = {}): RecordView {
  return buildRecord({
    told: all,
    same: [all[0]!.entity.id],
    conflicts: [],
    others: OTHERS,
    claims: [],
    corrections: [],
    today: TODAY,
    ...more,
  });
}

const poland = entity({
  id: 'place/poland',
  kind: 'place',
  label: 'Poland',
  description: 'Country in Central Europe',
  names: [
    { name: 'Poland', type: 'full' },
    { name: 'Republic of Poland', type: 'full' },
    { name: 'Polish', type: 'demonym' },
    { name: 'Polska', type: 'native' },
    { name: 'PL', type: 'acronym', case: 'exact' },
  ],
  relations: [
    { type: 'member of', target: 'organisation/nato', from: date('1999'), sources: ['wiki'] },
    { type: 'member of', target: 'organisation/eu', from: date('2004'), sources: ['wiki'] },
  ],
});
const holder = (id: string, label: string, title: string, from: string, to: string | null = null) =>
  entity({
    id,
    kind: 'person',
    label,
    roles: [
      { title, of: 'place/poland', from: date(from), to: to === null ? null : date(to), sources: ['wiki'] },
    ],
  });
const POLES = [
  holder('person/karol-nawrocki', 'Karol Nawrocki', 'President', '2025-08-06'),
  holder('person/donald-tusk', 'Donald Tusk', 'Prime Minister', '2023-12-11'),
  entity({
    id: 'place/warsaw',
    kind: 'place',
    label: 'Warsaw',
    relations: [{ type: 'capital of', target: 'place/poland', sources: ['wiki'] }],
  }),
  entity({ id: 'organisation/nato', kind: 'organisation', label: 'NATO' }),
];
const LONG = 'Long'.repeat(70);

export const RECORDS = {
  caine: recordOf([told(caine), told(caineByDesk, DESK)], {
    conflicts: CONFLICTS,
    claims: [{ claim: CLAIM, pack: STARTER, sources: SOURCES }],
    corrections: CORRECTIONS.slice(0, 1),
  }),
  plain: recordOf([told({ ...caine, ids: {}, relations: [] })]),
  poland: recordOf([told(poland)], {
    others: new Map(POLES.map((one) => [one.id, { entity: one, told: [told(one)] }])),
  }),
  own: recordOf([
    told(
      entity({
        id: 'own/village-council',
        kind: 'organisation',
        label: 'Village council',
        description: 'It meets on Tuesdays',
        facts: [{ text: 'It has eleven members', sources: ['reader'] }],
      }),
      OWN,
      { reader: { title: 'Written by yourself' } },
    ),
  ]),
  text: recordOf([
    told(
      entity({
        id: 'text/article-5',
        kind: 'text',
        label: 'Article 5',
        description: 'Section of the North Atlantic Treaty',
        text: {
          body: 'The Parties agree that an armed attack against one or more of them in Europe or North America shall be considered an attack against them all.\nAny such armed attack and all measures taken as a result thereof shall immediately be reported to the Security Council.',
          sources: ['wiki'],
        },
      }),
    ),
  ]),
  bad: recordOf([
    told(
      entity({
        id: 'person/bad',
        kind: 'person',
        label: LONG,
        description: '<img src=x onerror=alert(1)>',
        names: [
          { name: LONG, type: 'full' },
          { name: 'محمد بن عبد الله', type: 'native' },
        ],
        roles: Array.from({ length: 40 }, (_, at) => ({
          title: `${LONG} ${at}`,
          of: 'place/unknown',
          from: date('2020'),
          to: null,
          sources: ['script'],
        })),
        relations: [{ type: LONG, target: `place/${'unknown'.repeat(20)}`, sources: ['script'] }],
        ids: { wikidata: 'javascript:alert(1)', [`s${'chemes'.repeat(10)}`]: LONG },
      }),
      { ...STARTER, title: LONG },
      { script: { title: LONG, url: 'javascript:alert(1)' } },
    ),
  ]),
} satisfies Record<string, RecordView>;

export const SAMPLE_CLAIM = {
  claims: RECORDS.caine.claims,
  about: [{ entity: 'person/dan-caine', label: 'Dan Caine' }],
  sourceGroups: RECORDS.caine.sourceGroups.slice(0, 1),
};
export const SAMPLE_OWN = { entity: caine, sources: SOURCES };
