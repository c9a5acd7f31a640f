// Fact-checks to look at and to test with: invented claims and checkers, in the forms in which real ones come.

import type { CheckLookUp, FactCheckProps } from '@/components/library/library-props';
import type { Day } from '@/lib/core/model/dates';
import type { Source } from '@/lib/core/model/entity';
import { FACT_CHECK_TOOLS, type KeptClaim } from '@/lib/core/model/kept-claim';
import { keptRecord } from '@/lib/core/own/kept-record';
import { claimView } from '@/lib/core/view/claim-view';
import { buildClaimRecord } from '@/lib/core/view/record';

const nothing = (): void => undefined;

function kept(day: string, claim: object, sources: Readonly<Record<string, Source>>): KeptClaim {
  const record = keptRecord(claim, sources);
  if (!record.ok) throw new Error(record.fault.message);
  return { ...record.value, kept: day as Day };
}

const BRIDGE = kept(
  '2026-02-26',
  {
    text: 'The new bridge cost the town four times what the school did',
    language: 'en',
    claimant: { name: 'Rupert Hentzau' },
    date: '2026-02-11',
    saidIn: 'a speech at the market',
    reviews: [
      {
        publisher: 'The Zenda Checker',
        url: 'https://checker.example/bridge',
        date: '2026-02-14',
        rating: { label: 'Mostly false', value: 2, best: 5, worst: 1 },
        reason: 'The bridge cost 1.4 times what the school did; the larger figure counts the road to it.',
        sources: ['page'],
      },
      {
        publisher: 'Second Desk',
        url: 'https://second.example/fact/4711',
        date: '2026-02',
        rating: { label: 'Missing context' },
        sources: ['other'],
      },
    ],
  },
  {
    page: { title: 'Fact-check data of checker.example', url: 'https://checker.example/bridge' },
    other: { title: 'Fact-check data of news.example', url: 'https://news.example/today' },
  },
);
const TOWER = kept(
  '2026-02-20',
  {
    text: 'كان البرج أطول مبنى في البلاد',
    language: 'ar',
    reviews: [
      {
        publisher: 'مدقق',
        url: 'https://mudaqqiq.example/1',
        rating: { label: 'صحيح' },
        date: '2025',
        sources: ['page'],
      },
    ],
  },
  { page: { title: 'Fact-check data of mudaqqiq.example', url: 'https://mudaqqiq.example/1' } },
);
const LOOKED_UP = kept(
  '2026-02-19',
  {
    text: `Cows were seen flying over Zenda, ${'and over the villages around it, '.repeat(6)}in 2024`,
    claimant: { name: 'Posts on several networks' },
    reviews: [
      {
        publisher: 'checker.example',
        url: 'https://checker.example/cows',
        date: '2025-02-03',
        rating: { label: 'False' },
        sources: ['fact-check-tools'],
      },
    ],
  },
  { 'fact-check-tools': FACT_CHECK_TOOLS },
);

const KEPT = [BRIDGE, TOWER, LOOKED_UP];
const viewOf = ({ claim, sources }: KeptClaim) => claimView(claim, { sources });

export const FACT_CHECKS: FactCheckProps = {
  kept: KEPT.map((one) => ({ claim: viewOf(one), kept: one.kept })),
  rejections: [
    {
      id: '1',
      claim: BRIDGE.claim.id,
      sentence: 'the new bridge cost four workers their jobs',
      words: 'The new bridge cost four workers their jobs.',
      claimText: BRIDGE.claim.text,
      made: '2026-02-27' as Day,
    },
  ],
  key: '•••• fghi',
  languages: [
    { code: 'en', name: 'English' },
    { code: 'uk', name: 'українська' },
  ],
  lookUp: { is: 'idle' },
  dropped: null,
  said: '',
  fault: '',
  onDrop: nothing,
  onKeep: nothing,
  onTakeBack: nothing,
  onUndo: nothing,
  onKey: nothing,
  onLookUp: nothing,
};

export const OFFERED: CheckLookUp = {
  is: 'found',
  words: 'bridge school',
  offered: [
    { claim: viewOf(BRIDGE), isKept: true, note: '' },
    {
      claim: viewOf(LOOKED_UP),
      isKept: false,
      note: 'This asks, so no sentence of a story is taken for it.',
    },
  ],
  dropped: ['“The gate of the castle”: the review gives no rating in words or numbers, so it is left out.'],
};

export const KEPT_RECORD = buildClaimRecord({
  claims: [
    {
      claim: BRIDGE.claim,
      sources: BRIDGE.sources,
      pack: { id: 'own', title: 'Fact-checks you kept', dataAsOf: BRIDGE.kept, licence: '' },
    },
  ],
  related: new Map(),
});
