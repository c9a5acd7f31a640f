// The North Atlantic Treaty: one text for the whole and one per article, proof-read.

import type { PartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityName } from '@/lib/core/model/entity';
import { entity } from './draft';
import { readJson } from './open-data';

interface TreatyFile {
  readonly signed: string;
  readonly place: string;
  readonly articles: readonly { readonly n: string; readonly text: string }[];
}

/** Words near which "Article 5" is this treaty's: constitutions and other treaties have one too. */
const NEAR_TREATY = [
  'NATO',
  'Atlantic',
  'alliance',
  'Washington Treaty',
  'collective defense',
  'collective defence',
  'allies',
];

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV'];

/** What each article is about, in our words. */
const ABOUT: Readonly<Record<string, string>> = {
  1: 'Settling disputes by peaceful means',
  2: 'Free institutions and economic collaboration',
  3: 'Self-help and mutual aid against armed attack',
  4: 'Consultation when a member is threatened',
  5: 'An armed attack on one member counts as an attack on all',
  6: 'Where and on what an attack counts for Article 5',
  7: 'Rights and duties under the UN Charter stay as they are',
  8: 'No engagement in conflict with the treaty',
  9: 'The council of the members',
  10: 'How European states may be invited to join',
  11: 'Ratification and entry into force',
  12: 'Review after ten years',
  13: 'How a member may leave after twenty years',
  14: 'Languages and place of deposit',
};

/** Slips of the stored copy, each with what the official text has. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['bij strengthening', 'by strengthening'],
  ['against them all; and consequently', 'against them all and consequently'],
];

export function proofRead(text: string): string {
  let clean = text;
  for (const [slip, right] of SLIPS) clean = clean.replaceAll(slip, right);
  return clean;
}

export function treatyEntities(data: string): Entity[] {
  const file = readJson(data, 'open/treaties/nato-1949.bwb.json') as TreatyFile;
  const signed = file.signed as PartialDate;
  const preamble = file.articles.find(({ n }) => n === 'preamble')!;
  const articles = file.articles.filter(({ n }) => n !== 'preamble');
  const whole = entity({
    id: 'text/north-atlantic-treaty',
    kind: 'text',
    label: 'North Atlantic Treaty',
    description: 'Treaty of 1949 on which NATO rests',
    names: [
      { name: 'North Atlantic Treaty', type: 'full' },
      { name: 'Washington Treaty', type: 'alias', needs: ['NATO', 'Atlantic'] },
    ],
    facts: [{ text: `Signed in ${file.place}`, date: signed, sources: ['treaty'] }],
    relations: [{ type: 'treaty of', target: 'organisation/nato', sources: ['treaty'] }],
    salience: 20,
    text: { body: proofRead(preamble.text), sources: ['treaty'] },
  });
  return [whole, ...articles.map(({ n, text }) => article(n, text, signed))];
}

function article(n: string, text: string, signed: PartialDate): Entity {
  const full = [
    'North Atlantic Treaty',
    'Washington Treaty',
    'NATO treaty',
    'NATO Treaty',
    'NATO charter',
    'NATO’s charter',
  ];
  const forms: EntityName[] = [`Article ${n}`, `Article ${ROMAN[Number(n)]}`, `Art. ${n}`].map((name) => ({
    name,
    type: 'short',
    prior: n === '5' ? 0.95 : 0.8,
    needs: n === '5' ? NEAR_TREATY : ['North Atlantic Treaty', 'Washington Treaty', 'NATO'],
  }));
  return entity({
    id: `text/north-atlantic-treaty/article-${n}`,
    kind: 'text',
    label: `Article ${n} of the North Atlantic Treaty`,
    description: ABOUT[n]!,
    names: [
      ...full.slice(0, n === '5' ? 6 : 1).map((treaty) => ({
        name: `Article ${n} of the ${treaty}`.replace('the NATO’s', 'NATO’s'),
        type: 'full' as const,
      })),
      ...forms,
    ],
    facts:
      n === '5'
        ? [
            {
              text: 'Invoked, the only time as of 2015',
              date: '2001-09-12' as PartialDate,
              sources: ['nato-natohq-126244', 'nato-five'],
            },
          ]
        : [{ text: 'Signed as part of the treaty', date: signed, sources: ['treaty'] }],
    relations: [{ type: 'article of', target: 'text/north-atlantic-treaty', sources: ['treaty'] }],
    salience: n === '5' ? 25 : n === '4' ? 8 : 3,
    text: { body: proofRead(text), sources: ['treaty'] },
  });
}
