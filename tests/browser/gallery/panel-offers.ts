// What a page publishes and the panel offers to be kept, to look at and to test with. The checkers are invented.

import type { OfferProps, OfferStatus } from '@/components/panel/passage-props';
import type { PartialDate } from '@/lib/core/model/dates';
import type { OfferedClaim } from '@/lib/core/model/kept-claim';
import { buildOffer } from '@/lib/core/view/offer';

const date = (text: string) => text as PartialDate;

const offered = (at: number, more: Partial<OfferedClaim['claim']> = {}): OfferedClaim => ({
  claim: {
    id: `claim/kept-${at}`,
    text: 'Last year 400,000 people crossed the river.',
    claimant: { name: 'Black Michael' },
    saidIn: 'a speech at Zenda',
    date: date('2024-05-03'),
    about: [],
    reviews: [
      {
        publisher: 'Strelsau Facts',
        url: 'https://facts.example/river',
        rating: { label: 'False' },
        date: date('2024-05-17'),
        sources: ['page'],
      },
    ],
    ...more,
  },
  sources: { page: { title: 'ClaimReview on facts.example', url: 'https://facts.example/river' } },
  isKept: false,
});

export type ShownOffer = Omit<OfferProps, `on${string}` | 'statusOf'> & {
  readonly statuses: Readonly<Record<string, OfferStatus>>;
};

function shownOffer(
  offers: readonly OfferedClaim[],
  { dropped = [], ...more }: Partial<ShownOffer> & { readonly dropped?: readonly string[] } = {},
): ShownOffer {
  const view = buildOffer({ offered: offers, dropped }, 'https://facts.example/river');
  if (!view) throw new Error('Nothing is offered.');
  return { view, statuses: {}, allSaid: '', canUndoAll: false, ...more };
}

export const OFFERS: Readonly<Record<string, ShownOffer>> = {
  one: shownOffer([offered(1)]),
  kept: shownOffer([offered(1)], { statuses: { 'claim/kept-1': { is: 'kept', fault: '' } } }),
  several: shownOffer(
    [
      offered(1),
      offered(2, {
        text: 'The crown of Ruritania was pawned in Dresden.',
        reviews: [
          {
            publisher: 'The Hofbau Check',
            url: 'https://hofbau.example/crown',
            rating: { label: 'No evidence' },
            sources: ['page'],
          },
        ],
      }),
      offered(3, { text: 'More children finish school than ten years ago.' }),
      offered(4, { text: 'The toll was raised.' }),
    ],
    {
      statuses: {
        'claim/kept-1': { is: 'kept', fault: '' },
        'claim/kept-3': { is: 'in-library', fault: '' },
        'claim/kept-4': {
          is: 'offered',
          fault:
            'The disk is full, so Backstory could not write to its library: free some space and try again.',
        },
      },
      dropped: ['“The weather in Zenda”: it has no rating.', '“Toll”: its address is not of the web.'],
    },
  ),
  hundred: shownOffer(
    Array.from({ length: 100 }, (_, at) => offered(at, { text: `The river has ${at} banks.` })),
  ),
  'all-kept': shownOffer([offered(1), offered(2), offered(3)], {
    statuses: Object.fromEntries([1, 2, 3].map((at) => [`claim/kept-${at}`, { is: 'kept', fault: '' }])),
    allSaid: '3 fact-checks kept.',
    canUndoAll: true,
  }),
  'all-dropped': shownOffer([], { dropped: ['“The weather in Zenda”: it has no rating.'] }),
  bad: shownOffer([
    offered(1, {
      text: 'Unbroken'.repeat(120),
      claimant: { name: 'Unbroken'.repeat(30) },
      reviews: [
        {
          publisher: 'Publisher'.repeat(30),
          url: `https://${'host'.repeat(15)}.example/`,
          rating: { label: 'Rating'.repeat(40) },
          sources: [],
        },
      ],
    }),
    offered(2, {
      text: 'للنهر ثلاث ضفاف',
      reviews: [{ publisher: 'مرصد الحقائق', rating: { label: 'خطأ' }, sources: [] }],
    }),
  ]),
};

/** The offer of a scene as the panel takes it; `more`: who listens. */
export function offerSample({ statuses, ...shown }: ShownOffer, more: Partial<OfferProps> = {}): OfferProps {
  return {
    ...shown,
    statusOf: (id) => statuses[id] ?? { is: 'offered', fault: '' },
    onKeep: () => {},
    onDrop: () => {},
    onKeepAll: () => {},
    onUndoAll: () => {},
    ...more,
  };
}
