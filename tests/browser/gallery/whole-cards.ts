// Cards with all that they may hold: what is so now, what is said here, whom of those named here they are tied to, a note, and the worst of each.
// An invented country: nobody here lives.

import type { Noting } from '@/components/card/note';
import type { Said } from '@/components/card/said';
import type { Day, PartialDate } from '@/lib/core/model/dates';
import { ok } from '@/lib/core/model/result';
import type { CardView } from '@/lib/core/view/card-view';
import { say } from '@/lib/core/words/say';
import type { CardScene } from './scenes';

const day = (text: string) => text as Day;
const date = (text: string) => text as PartialDate;
const held = { from: null, to: null, asOf: day('2026-02-01'), sources: [0] } as const;

const SAPT: CardView = {
  entity: 'person/sapt',
  kind: 'person',
  label: 'Colonel Sapt',
  description: 'Officer in the service of the Elphbergs',
  asOf: day('2025-08-20'),
  posts: [
    {
      ...held,
      title: '3rd Constable of Zenda',
      held: 'yes',
      from: date('2019-05-02'),
      to: date('2025-11-30'),
      after: 'Baron Strakencz',
    },
  ],
  now: {
    asOf: day('2026-02-01'),
    posts: [{ ...held, title: 'Marshal of Ruritania', held: 'yes', from: date('2025-12-01') }],
    leftOut: 0,
    isOver: false,
  },
  earlier: [{ ...held, title: 'Captain of the guard', held: 'no', from: date('2011'), to: date('2019-05') }],
  facts: [
    { text: 'Was decorated with the Red Rose.', date: date('2022-06'), sources: [1] },
    { text: 'Was born in Strelsau.', date: date('1961'), sources: [0] },
  ],
  ties: [
    {
      type: 'adviser of',
      entity: 'person/rudolf',
      label: 'Rudolf V',
      from: date('2021'),
      here: true,
      sources: [0],
    },
    {
      type: 'member of',
      entity: 'organisation/council',
      label: 'Council of Strelsau',
      here: true,
      sources: [1],
    },
    { type: 'member of', entity: 'organisation/order', label: 'Order of the Red Rose', sources: [1] },
  ],
  text: [],
  sources: [
    {
      title: 'Court gazette',
      publisher: 'Ruritania',
      url: 'https://gazette.example/2025',
      date: date('2026-01'),
    },
    { title: 'Who is who in Strelsau', publisher: 'Strelsau Press', date: date('2025') },
  ],
  pack: { title: 'Ruritania today', dataAsOf: day('2026-02-01') },
};

const NAMED = { kind: 'name', name: 'Colonel Sapt', type: 'full' } as const;
const NOTE = 'Met at the opening of the bridge.\nAsk about the king’s journey in May.';
const SAID: Said['quotes'] = [
  { number: 0, words: 'We shall keep the bridge open, whatever it costs the crown' },
  {
    number: 2,
    words: 'Nobody in Zenda was asked, and nobody would have answered if he had been, for the reasons that …',
  },
  { number: 5, words: 'No' },
];
const paragraph = 'He said that the bridge would be paid for by the crown, and that the count knew it. ';

export const WHOLE: Readonly<Record<string, CardScene>> = {
  whole: { view: SAPT, words: 'Sapt', reason: NAMED, correcting: 'anew', note: NOTE, quotes: SAID },
  unnoted: { view: SAPT, words: 'Sapt', reason: NAMED, correcting: 'anew', note: '' },
  over: {
    view: { ...SAPT, now: { asOf: day('2026-02-01'), posts: [], leftOut: 0, isOver: true } },
    words: 'Sapt',
    reason: NAMED,
  },
  between: {
    view: {
      ...SAPT,
      posts: [],
      noPost: say('card_noPost_last'),
      earlier: [
        ...SAPT.earlier,
        { ...held, title: 'Page of the court', held: 'no', from: date('2009'), to: date('2011') },
      ],
    },
    words: 'Sapt',
    reason: NAMED,
  },
  'bad-longNote': {
    view: SAPT,
    words: 'Sapt',
    reason: NAMED,
    note: paragraph.repeat(1200).slice(0, 100_000),
  },
  'bad-unbrokenNote': { view: SAPT, words: 'Sapt', reason: NAMED, note: 'Unbroken'.repeat(200) },
  'bad-mixed': {
    view: {
      ...SAPT,
      label: `محمد بن عبد الله (Colonel) ${'👩🏽‍🚀'.repeat(4)}`,
      description: '',
      ties: SAPT.ties.map((tie) => ({ ...tie, label: `مجلس ${tie.label}` })),
    },
    words: 'Sapt',
    reason: NAMED,
    note: 'ملاحظة about the bridge, 12 March 2025 🛰️',
    quotes: [{ number: 0, words: 'سنبقي الجسر مفتوحا whatever it costs' }],
  },
};

/** What may be done on the card of a scene, by somebody who keeps everything. `onDress`: puts styles into the document of a note's field. */
export function toolsOf(
  { view, note, quotes }: CardScene,
  onDress: Noting['onDress'],
): {
  readonly noting?: Noting;
  readonly said?: Said;
  readonly onCopy?: () => Promise<string>;
} {
  if (note === undefined) return {};
  return {
    noting: {
      label: view.label,
      note,
      draft: null,
      onKeep: async () => ok(null),
      onDraft: () => {},
      onDress,
    },
    said: { quotes: quotes ?? [], onGo: () => {} },
    onCopy: async () => 'Copied, with its sources.',
  };
}
