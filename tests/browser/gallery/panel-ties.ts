// Ties for the panel's scenes: some as in a story, many, and such as no pack should state.

import { type Day, parseDay, parsePartialDate } from '@/lib/core/model/dates';
import type { EntityKind, Source } from '@/lib/core/model/entity';
import type { PageTie, PageTies, TieEnd } from '@/lib/core/view/page-ties-view';
import { asOfWords, dateWords, periodWords } from '@/lib/core/view/words';
import { say } from '@/lib/core/words/say';

const end = (entity: string, kind: EntityKind, label: string): TieEnd => ({ entity, kind, label });

const CAINE = end('person/dan-caine', 'person', 'Dan Caine');
const CHIEFS = end('organisation/joint-chiefs', 'organisation', 'Joint Chiefs of Staff');
const PUTIN = end('person/vladimir-putin', 'person', 'Vladimir Putin');
const RUSSIA = end('place/russia', 'place', 'Russia');
const POLAND = end('place/poland', 'place', 'Poland');
const WARSAW = end('place/warsaw', 'place', 'Warsaw');
const NATO = end('organisation/nato', 'organisation', 'NATO');
const COMMITTEE = end('organisation/military-committee', 'organisation', 'NATO Military Committee');

const since = (from: string): string => periodWords({ from: parsePartialDate(from)!, to: null });
const AS_OF = asOfWords(parseDay('2026-02-01') as Day);

function tie(from: TieEnd, words: string, to: TieEnd, more: Partial<PageTie> = {}): PageTie {
  const key = `${words} ${from.entity} ${to.entity}`;
  return {
    key,
    from,
    words,
    to,
    joins: '',
    article: null,
    namesOther: false,
    held: AS_OF,
    isSure: true,
    sources: [1],
    ...more,
  };
}

const post = (from: TieEnd, words: string, to: TieEnd, held: string, more: Partial<PageTie> = {}): PageTie =>
  tie(from, words, to, { joins: say('ties_of'), held, sources: [0], ...more });

const SOURCES: readonly Source[] = [
  { title: 'Facts of the sample story', url: 'https://example.org/facts', publisher: 'A press office' },
  { title: 'The World Factbook', publisher: 'CIA' },
];
const DAY = say('card_dayOfStory', dateWords(parseDay('2025-08-20') as Day));

export const TIES: PageTies = {
  day: DAY,
  sources: SOURCES,
  ties: [
    post(PUTIN, 'President', RUSSIA, since('2012-05-07')),
    post(CAINE, '22nd Chairman of the Joint Chiefs of Staff', CHIEFS, since('2025-04-12'), {
      namesOther: true,
    }),
    tie(COMMITTEE, 'part of', NATO, { sources: [0, 1] }),
    tie(WARSAW, 'capital of', POLAND),
    tie(POLAND, 'member of', NATO, { held: since('1999-03-12') }),
  ],
};

/** More than are shown at first, and more names than the picture has room for. */
export const MANY_TIES: PageTies = {
  ...TIES,
  ties: [
    ...TIES.ties,
    ...Array.from({ length: 15 }, (_, at) =>
      tie(
        end(`place/p${at}`, 'place', `Ruritania ${at + 1}`),
        'neighbour of',
        end(`place/p${at + 1}`, 'place', `Ruritania ${at + 2}`),
      ),
    ),
  ],
};

/** Many that say the same of one: a line, and each of them on demand. */
export const SAME_TIES: PageTies = {
  ...TIES,
  ties: [
    ...TIES.ties,
    ...Array.from({ length: 8 }, (_, at) =>
      tie(end(`place/p${at}`, 'place', `Ruritania ${at + 1}`), 'member of', NATO),
    ),
  ],
};

/** Both directions in one sentence, a name without a break, a title longer than the panel. */
export const BAD_TIES: PageTies = {
  day: DAY,
  sources: [{ title: 'x'.repeat(300), url: 'javascript:alert(1)' }],
  ties: [
    post(
      end('person/long', 'person', 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6)),
      'Minister of State for Foreign Affairs, Trade, Development, Fisheries, Marches and Bridges '.repeat(3),
      end('place/tlv', 'place', 'تل أبيب 🏙️'),
      'since 2025, perhaps not yet on 20 August 2025',
      { isSure: false, sources: [0] },
    ),
    tie(end('person/ar', 'person', 'محمد بن سلمان'), 'spouse', end('person/he', 'person', 'דוד')),
    tie(end('person/he', 'person', 'דוד'), 'member of', NATO, { held: '' }),
  ],
};
