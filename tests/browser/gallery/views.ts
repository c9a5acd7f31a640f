// Cards, rows and sessions to look at and to test with: a real story's, and the worst that a pack may hold.
// Facts and dates are those of ../shared/data/story/facts.md.

import type { Density, Reason } from '@/lib/core/model/annotation';
import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { EntityKind, Source } from '@/lib/core/model/entity';
import type { KnowledgeState, PackSummary } from '@/lib/core/model/knowledge';
import { type Mention, NOTHING_READ, type SessionState, type SessionView } from '@/lib/core/model/session';
import type { Candidate } from '@/lib/core/view/candidate-view';
import type { CardView, PostView } from '@/lib/core/view/card-view';
import type { Row, RowGroup } from '@/lib/core/view/list-view';

const day = (text: string) => text as Day;
const date = (text: string) => text as PartialDate;

export const STORY_DAY = day('2025-08-20');
const PACK = { title: 'Starter pack', dataAsOf: STORY_DAY };

const FACTBOOK: Source = {
  title: 'The World Factbook',
  publisher: 'CIA',
  url: 'https://github.com/factbook/factbook.json',
  date: date('2026-02'),
};
const CONFIRMATION: Source = {
  title: 'Senate confirms Dan Caine as chairman of the Joint Chiefs',
  publisher: 'example.org',
  url: 'https://example.org/confirmation',
  date: date('2025-04-11'),
};
const TREATY: Source = {
  title: 'The North Atlantic Treaty',
  publisher: 'Basiswettenbestand BWBV0005760',
  url: 'https://wetten.overheid.nl/BWBV0005760',
  date: date('1949-04-04'),
};

function card(view: Pick<CardView, 'entity' | 'kind' | 'label'> & Partial<CardView>): CardView {
  return {
    description: '',
    asOf: STORY_DAY,
    posts: [],
    earlier: [],
    facts: [],
    ties: [],
    text: [],
    sources: [],
    pack: PACK,
    ...view,
  };
}

function post(view: Pick<PostView, 'title'> & Partial<PostView>): PostView {
  return { held: 'yes', from: null, to: null, asOf: STORY_DAY, sources: [0], ...view };
}

export const CAINE = card({
  entity: 'person/dan-caine',
  kind: 'person',
  label: 'Dan Caine',
  description: 'United States Air Force general, the highest-ranking officer of the armed forces',
  posts: [
    post({
      title: '22nd Chairman of the Joint Chiefs of Staff',
      from: date('2025-04-12'),
      termEnds: date('2027-09-30'),
      sources: [0],
    }),
  ],
  facts: [
    { text: 'Confirmed by the Senate, 60 votes to 25.', date: date('2025-04-11'), sources: [0] },
    { text: 'Nominated by President Donald Trump.', date: date('2025-02-21'), sources: [0, 1] },
    { text: 'Born in Elmira, New York.', date: date('1968-08-10'), sources: [1] },
  ],
  ties: [
    { type: 'nominated by', entity: 'person/donald-trump', label: 'Donald Trump', sources: [0] },
    { type: 'head of', entity: 'organisation/jcs', label: 'Joint Chiefs of Staff', sources: [0] },
  ],
  sources: [CONFIRMATION, { title: 'Dan Caine', publisher: 'Wikipedia', date: date('2025-08') }],
});

export const TRUMP = card({
  entity: 'person/donald-trump',
  kind: 'person',
  label: 'Donald Trump',
  description: 'American politician and businessman of the Republican Party',
  posts: [
    post({
      title: 'President of the United States',
      from: date('2025-01-20'),
      termEnds: date('2029-01-20'),
    }),
  ],
  earlier: [
    post({
      title: 'President of the United States',
      held: 'no',
      from: date('2017-01-20'),
      to: date('2021-01-20'),
    }),
  ],
  facts: [{ text: 'Born.', date: date('1946-06-14'), sources: [0] }],
  sources: [
    {
      title: 'congress-legislators: executive',
      publisher: 'unitedstates project',
      url: 'https://github.com/unitedstates/congress-legislators',
    },
  ],
});

/** Two packs and the reader on one. */
export const DISPUTED: CardView = {
  ...CAINE,
  note: 'Named in the story of 20 August.\nAsk who comes after him.',
  conflicts: [
    {
      title: 'Packs disagree: Chairman of the Joint Chiefs of Staff',
      versions: [
        { text: 'Starter pack says since 12 April 2025', sources: [0] },
        { text: 'A pack made elsewhere says since 11 April 2025', sources: [1] },
      ],
    },
  ],
  sources: [CONFIRMATION, { title: 'A pack’s own almanac' }],
};

export const POLAND = card({
  entity: 'place/poland',
  kind: 'place',
  label: 'Poland',
  description: 'Country in central Europe; capital Warsaw',
  posts: [
    post({
      title: 'President',
      holder: { entity: 'person/karol-nawrocki', label: 'Karol Nawrocki' },
      from: date('2025-08-06'),
    }),
    post({
      title: 'Prime Minister',
      holder: { entity: 'person/donald-tusk', label: 'Donald Tusk' },
      from: date('2023-12-11'),
    }),
  ],
  ties: [
    { type: 'capital', entity: 'place/warsaw', label: 'Warsaw', sources: [0] },
    { type: 'member of', entity: 'organisation/nato', label: 'NATO', sources: [0] },
    { type: 'member of', entity: 'organisation/eu', label: 'European Union', sources: [0] },
  ],
  sources: [FACTBOOK],
});

export const MOSCOW = card({
  entity: 'place/moscow',
  kind: 'place',
  label: 'Moscow',
  description: 'Capital of Russia',
  ties: [{ type: 'capital of', entity: 'place/russia', label: 'Russia', sources: [0] }],
  sources: [FACTBOOK],
  government: 'the government of Russia',
});

export const GEORGIA = card({
  entity: 'place/georgia',
  kind: 'place',
  label: 'Georgia',
  description: 'Country in the South Caucasus; capital Tbilisi',
  sources: [FACTBOOK],
  government: 'its government',
});

export const FRANCE = card({
  entity: 'place/france',
  kind: 'place',
  label: 'France',
  description: 'Country in western Europe; capital Paris',
  posts: [
    post({
      title: 'President',
      holder: { entity: 'person/emmanuel-macron', label: 'Emmanuel Macron' },
      from: date('2017-05-14'),
      held: 'as-of',
      asOf: day('2025-02-01'),
    }),
    post({
      title: 'Prime Minister',
      holder: { entity: 'person/sebastien-lecornu', label: 'Sébastien Lecornu' },
      from: date('2025'),
      held: 'maybe',
    }),
    post({
      title: 'Speaker of the Assembly',
      holder: { entity: 'person/nobody', label: 'Name Without Date' },
      held: 'undated',
    }),
  ],
  sources: [FACTBOOK],
});

export const NATO = card({
  entity: 'organisation/nato',
  kind: 'organisation',
  label: 'NATO',
  description:
    'North Atlantic Treaty Organization: a defence alliance of 32 states in Europe and North America',
  posts: [
    post({
      title: 'Chair of the Military Committee',
      holder: { entity: 'person/giuseppe-cavo-dragone', label: 'Giuseppe Cavo Dragone' },
      from: date('2025-01-17'),
      after: 'Rob Bauer',
    }),
  ],
  facts: [
    { text: 'The chiefs of defence of its 32 members met by video.', date: date('2025-08-20'), sources: [0] },
    { text: 'Finland joined as the 31st member.', date: date('2023-04'), sources: [0] },
    { text: 'Founded by a treaty signed in Washington.', date: date('1949-04-04'), sources: [1] },
  ],
  sources: [FACTBOOK, TREATY],
  leftOut: { posts: 0, earlier: 0, ties: 0 },
});

export const ARTICLE_5 = card({
  entity: 'text/north-atlantic-treaty/5',
  kind: 'text',
  label: 'Article 5 of the North Atlantic Treaty',
  description: 'The clause of collective defence: an attack on one member counts as an attack on all',
  text: [
    'The Parties agree that an armed attack against one or more of them in Europe or North America shall be considered an attack against them all; and consequently they agree that, if such an armed attack occurs, each of them, in exercise of the right of individual or collective self-defence recognised by Article 51 of the Charter of the United Nations, will assist the Party or Parties so attacked by taking forthwith, individually and in concert with the other Parties, such action as it deems necessary, including the use of armed force, to restore and maintain the security of the North Atlantic area.',
    'Any such armed attack and all measures taken as a result thereof shall immediately be reported to the Security Council. Such measures shall be terminated when the Security Council has taken the measures necessary to restore and maintain international peace and security.',
  ],
  textSources: [0],
  facts: [
    { text: 'Invoked for the first and only time.', date: date('2001-09-12'), sources: [1] },
    { text: 'Signed in Washington.', date: date('1949-04-04'), sources: [0] },
  ],
  ties: [
    {
      type: 'section of',
      entity: 'text/north-atlantic-treaty',
      label: 'The North Atlantic Treaty',
      sources: [0],
    },
  ],
  sources: [TREATY, { title: 'NATO, What is Article 5?', publisher: 'nato.int', date: date('2015') }],
});

export const LNG = card({
  entity: 'term/lng',
  kind: 'term',
  label: 'Liquefied natural gas',
  description:
    'Natural gas cooled to about −162 °C (−260 °F), when it takes up about 1/600 of its volume and can be shipped',
  sources: [{ title: 'What is LNG?', publisher: 'lngfacts.org' }],
});

const LONG_NAME = `The ${'Extraordinarily Long Intergovernmental '.repeat(7)}Commission`.slice(0, 300);

/** What a pack may hold and no editor would: each must stay whole. */
export const BAD = {
  longName: card({
    entity: 'organisation/long',
    kind: 'organisation',
    label: LONG_NAME,
    description: `${'Unbroken'.repeat(40)} and then some more words after it`,
    posts: [post({ title: LONG_NAME, from: date('2020') })],
    sources: [
      { title: LONG_NAME, url: `https://example.org/${'path'.repeat(80)}`, publisher: 'P'.repeat(90) },
    ],
  }),
  manyPosts: card({
    entity: 'person/many',
    kind: 'person',
    label: 'Somebody of Many Posts',
    description: 'Holder of two hundred posts',
    posts: Array.from({ length: 200 }, (_, at) =>
      post({ title: `${at + 1}. deputy of the board`, from: date('2001') }),
    ),
    earlier: Array.from({ length: 200 }, (_, at) =>
      post({
        title: `${at + 1}. member of the council`,
        held: 'no',
        from: date('1990'),
        to: date('1999-12'),
      }),
    ),
    leftOut: { posts: 94, earlier: 3, ties: 0 },
    sources: Array.from({ length: 40 }, (_, at) => ({ title: `Source number ${at + 1}` })),
  }),
  bare: card({ entity: 'person/bare', kind: 'person', label: 'X' }),
  rightToLeft: card({
    entity: 'person/rtl',
    kind: 'person',
    label: 'محمد بن عبد الله',
    description: 'شخص في قصة (a person in a story) من مدينة',
    posts: [post({ title: 'رئيس المجلس', from: date('2021-03') })],
    facts: [{ text: 'وقّع الاتفاق في المدينة.', date: date('2022'), sources: [0] }],
    ties: [{ type: 'member of', entity: 'organisation/rtl', label: 'مجلس المدينة', sources: [0] }],
    sources: [{ title: 'صحيفة اليوم', url: 'https://example.org/ar', publisher: 'اليوم' }],
  }),
  emoji: card({
    entity: 'term/emoji',
    kind: 'term',
    label: '👩🏽‍🚀👨‍👩‍👧‍👦 Family of Astronauts 🇵🇱',
    description: '🛰️ '.repeat(30),
    facts: [{ text: '🚀🚀🚀', sources: [] }],
  }),
  hostile: card({
    entity: 'term/hostile',
    kind: 'term',
    label: '<img src=x onerror=alert(1)>',
    description: '</div><script>alert(1)</script>',
    sources: [
      { title: 'A script', url: 'javascript:alert(1)' },
      { title: 'A file', url: 'file:///etc/passwd' },
      { title: 'No address', url: 'not an address' },
      { title: 'A page', url: 'https://example.org/page' },
    ],
  }),
} as const;

export const REASONS = {
  name: { kind: 'name', name: 'Dan Caine', type: 'full' },
  shortForm: {
    kind: 'short-form',
    antecedent: { start: 1850, end: 1859 },
    antecedentText: 'Dan Caine',
  },
  chosen: {
    kind: 'chosen',
    name: 'Article 5',
    among: 3,
    because: [
      { kind: 'coherence', detail: 'NATO', weight: 0.5 },
      { kind: 'context', detail: '“armed attack”', weight: 0.3 },
    ],
  },
} as const satisfies Record<string, Reason>;

// The panel

function row(
  kind: EntityKind,
  label: string,
  line: string,
  mentions: readonly number[],
  more: Partial<Row> = {},
): Row {
  return {
    entity: `${kind}/${label.toLowerCase().replaceAll(' ', '-')}`,
    kind,
    label,
    line,
    others: [],
    mentions,
    words: label,
    confidence: 'sure',
    reason: { kind: 'name', name: label, type: 'full' },
    candidates: [],
    doubt: null,
    governments: 0,
    ...more,
  };
}

/** What “Georgia” may mean, where little decides. */
export const GEORGIAS: readonly Candidate[] = [
  {
    entity: 'place/georgia',
    kind: 'place',
    label: 'Georgia',
    line: 'Country in the South Caucasus; capital Tbilisi',
    score: 0.55,
  },
  {
    entity: 'place/us-georgia',
    kind: 'place',
    label: 'Georgia',
    line: 'State of the United States; capital Atlanta',
    score: 0.36,
  },
  {
    entity: 'organisation/georgia-tech',
    kind: 'organisation',
    label: 'Georgia Institute of Technology',
    line: 'University in Atlanta',
    score: 0.02,
  },
];

export const GEORGIA_CHOSEN: Reason = {
  kind: 'chosen',
  name: 'Georgia',
  among: 5,
  because: [
    { kind: 'context', detail: 'Tbilisi, parliament', weight: 1.1 },
    { kind: 'coherence', detail: 'Russia', weight: 0.8 },
    { kind: 'geography', detail: '', weight: 0.4 },
    { kind: 'salience', detail: '', weight: -1.8 },
    { kind: 'title', detail: '', weight: -1.2 },
  ],
};

const DES_MOINES: readonly Candidate[] = [
  {
    entity: 'organisation/des-moines-public-schools',
    kind: 'organisation',
    label: 'Des Moines Public Schools',
    line: 'Iowa’s largest school district',
    score: 0.5,
  },
  { entity: 'place/des-moines', kind: 'place', label: 'Des Moines', line: 'Capital of Iowa', score: 0.4 },
];

/** Everything that can be unsure: several candidates, one alone, and some mentions of a name that is sure elsewhere. */
export const UNSURE_GROUPS: readonly RowGroup[] = [
  {
    kind: 'person',
    rows: [
      row('person', 'Mike Johnson', 'Speaker of the House of Representatives', [4], {
        entity: 'person/mike-johnson',
        confidence: 'unsure',
        candidates: [
          {
            entity: 'person/mike-johnson',
            kind: 'person',
            label: 'Mike Johnson',
            line: 'Speaker of the House of Representatives',
            score: 0.6,
          },
        ],
        doubt: {
          more: 0,
          mentions: 1,
          words: 'Mike Johnson',
          candidates: [
            {
              entity: 'person/mike-johnson',
              kind: 'person',
              label: 'Mike Johnson',
              line: 'Speaker of the House of Representatives',
              score: 0.6,
            },
          ],
        },
      }),
    ],
  },
  {
    kind: 'place',
    rows: [
      row('place', 'Georgia', GEORGIAS[0]!.line, [1, 2], {
        entity: 'place/georgia',
        confidence: 'unsure',
        reason: GEORGIA_CHOSEN,
        candidates: GEORGIAS,
        doubt: { mentions: 2, words: 'Georgia', candidates: GEORGIAS, more: 2 },
      }),
      row('place', 'Moscow', 'Capital of Russia', [0, 3, 5], {
        governments: 2,
        doubt: {
          more: 0,
          mentions: 1,
          words: 'Moscow',
          candidates: [
            { entity: 'place/moscow', kind: 'place', label: 'Moscow', line: 'Capital of Russia', score: 0.7 },
            {
              entity: 'place/moscow-idaho',
              kind: 'place',
              label: 'Moscow',
              line: 'Town in Idaho',
              score: 0.1,
            },
          ],
        },
      }),
    ],
  },
];

export const GROUPS: readonly RowGroup[] = [
  {
    kind: 'person',
    rows: [
      row('person', 'Vladimir Putin', 'President of Russia', [7, 24, 26, 40]),
      row('person', 'Volodymyr Zelenskyy', 'President of Ukraine', [10, 39], {
        others: ['Zelensky', 'Володимир Зеленський', 'President of Ukraine'],
      }),
      row('person', 'Donald Trump', 'President of the United States', [12, 19], {
        others: ['Donald J. Trump', 'President of the United States', 'Founder of an invented foundation'],
      }),
      row('person', 'Karoline Leavitt', '36th White House Press Secretary', [14, 17, 41]),
      row('person', 'Steve Witkoff', 'Special Envoy to the Middle East', [25]),
      row('person', 'Giuseppe Cavo Dragone', 'Chair of the NATO Military Committee', [33, 34]),
      row('person', 'Dan Caine', '22nd Chairman of the Joint Chiefs of Staff', [35], {
        entity: CAINE.entity,
      }),
    ],
  },
  {
    kind: 'place',
    rows: [
      row(
        'place',
        'United States',
        'President: Donald Trump, since 20 January 2025',
        [0, 2, 13, 15, 18, 20, 30, 37],
      ),
      row('place', 'Ukraine', 'President: Volodymyr Zelenskyy', [1, 4, 6, 16, 23, 27]),
      row('place', 'Russia', 'President: Vladimir Putin', [5, 8], { governments: 1 }),
      row('place', 'Poland', 'President: Karol Nawrocki, since 6 August 2025', [31], {
        entity: POLAND.entity,
      }),
      row('place', 'Budapest', 'Capital of Hungary', [42]),
    ],
  },
  {
    kind: 'organisation',
    rows: [
      row(
        'organisation',
        'NATO',
        'A defence alliance of 32 states in Europe and North America',
        [3, 21, 22],
        {
          entity: NATO.entity,
        },
      ),
      row(
        'organisation',
        'White House',
        'Seat of the President of the United States, and those who work there',
        [11, 38],
      ),
      row('organisation', 'Des Moines', 'Iowa’s largest school district', [43], {
        confidence: 'unsure',
        label: 'Des Moines Public Schools',
        words: 'Des Moines',
        reason: { kind: 'chosen', name: 'Des Moines', among: 2, because: [] },
        candidates: DES_MOINES,
        doubt: { mentions: 1, words: 'Des Moines', candidates: DES_MOINES, more: 0 },
      }),
    ],
  },
  {
    kind: 'text',
    rows: [
      row('text', 'Article 5 of the North Atlantic Treaty', 'The clause of collective defence', [28, 29], {
        entity: ARTICLE_5.entity,
        words: 'Article 5',
        reason: REASONS.chosen,
      }),
    ],
  },
  {
    kind: 'term',
    rows: [row('term', 'Security guarantee', 'A promise to help a state that is attacked', [9, 32])],
  },
];

/** Mentions that fit `groups`, so that sentences count right. */
export function mentionsOf(groups: readonly RowGroup[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { rows } of groups)
    for (const { entity, kind, words, confidence, reason, mentions: positions } of rows)
      for (const position of positions)
        mentions.push({
          entity,
          kind,
          words,
          confidence,
          reason,
          score: 0.9,
          shownFrom: 'quiet' satisfies Density,
          rivals: [],
          sense: 'itself',
          start: position * 40,
          end: position * 40 + words.length,
        });
  return mentions.sort((a, b) => a.start - b.start);
}

export function session(state: SessionState, more: Partial<SessionView> = {}): SessionView {
  return {
    token: 'gallery',
    state,
    url: 'https://example.org/story',
    ...NOTHING_READ,
    title: 'U.S., NATO military officials discuss Ukraine security guarantees',
    publisher: 'The Center Square',
    published: STORY_DAY,
    language: 'en-US',
    ...more,
  };
}

export const PAINTED = session({ is: 'painted', revision: 1 }, { mentions: mentionsOf(GROUPS) });

const SUMMARY: PackSummary = {
  id: 'starter',
  title: 'Starter pack',
  version: '1',
  dataAsOf: STORY_DAY,
  licence: 'CC0-1.0',
  entities: 1893,
  names: 6120,
  refused: [],
};
export const READY: KnowledgeState = { is: 'ready', revision: 1, packs: [SUMMARY] };

export const KNOWLEDGE: Readonly<Record<KnowledgeState['is'], KnowledgeState>> = {
  absent: { is: 'absent' },
  opening: { is: 'opening' },
  ready: READY,
  rebuilding: { is: 'rebuilding', revision: 1, packs: [SUMMARY] },
  unavailable: {
    is: 'unavailable',
    fault: {
      code: 'full',
      message: 'The disk is full, so the library cannot be opened. Free some space and reload.',
    },
  },
};

export const SESSIONS: Readonly<Record<SessionState['is'] | 'none', SessionView | null>> = {
  none: null,
  idle: session({ is: 'idle' }, { title: null, publisher: null, published: null }),
  finding: session({ is: 'finding' }, { published: null, publisher: null }),
  off: session({ is: 'off', why: 'site' }, { published: null, publisher: null }),
  'no-article': session(
    { is: 'no-article', why: 'This page looks like a front page, not like a story.' },
    { title: 'The Center Square', publisher: null, published: null },
  ),
  asking: session({ is: 'asking' }),
  painted: PAINTED,
  failed: session({
    is: 'failed',
    fault: {
      code: 'no-answer',
      message: 'Backstory’s library did not answer. The page is untouched; reload it to try again.',
    },
  }),
  disposed: session({ is: 'disposed' }),
};
