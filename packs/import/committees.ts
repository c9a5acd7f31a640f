// The table of committees of Congress. Subcommittees are named, not carried: news tells of them with their committee's name.

import { parse } from 'yaml';
import { parsePartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityName, Fact } from '@/lib/core/model/entity';
import { CHAMBERS, CONGRESS_AS_OF } from './congress';
import { entity } from './draft';
import { readText } from './open-data';
import { slug } from './slug';

interface Committee {
  readonly type: 'house' | 'senate' | 'joint';
  readonly name: string;
  readonly thomas_id: string;
  readonly subcommittees?: readonly { readonly name: string }[];
}

/** The commission's name is also that of a European organisation's forerunner. */
const NEAR_CONGRESS = ['Congress', 'Senate', 'senator', 'lawmakers', 'congressman'];

/** Names that news uses and that no rule makes. */
const OTHER_NAMES: Readonly<Record<string, readonly EntityName[]>> = {
  HSGO: [{ name: 'House Oversight Committee', type: 'alias' }],
  HSHA: [{ name: 'House Administration Committee', type: 'alias' }],
  HLIG: [{ name: 'House Intelligence Committee', type: 'alias' }],
  SLIN: [{ name: 'Senate Intelligence Committee', type: 'alias' }],
  SLET: [{ name: 'Senate Ethics Committee', type: 'alias' }],
  SPAG: [{ name: 'Senate Aging Committee', type: 'alias' }],
  SSHR: [
    { name: 'Senate HELP Committee', type: 'alias' },
    { name: 'Senate Health Committee', type: 'alias' },
  ],
  SSBK: [{ name: 'Senate Banking Committee', type: 'alias' }],
  SSCM: [{ name: 'Senate Commerce Committee', type: 'alias' }],
  SSEG: [{ name: 'Senate Energy Committee', type: 'alias' }],
  SSEV: [{ name: 'Senate Environment Committee', type: 'alias' }],
  SSGA: [{ name: 'Senate Homeland Security Committee', type: 'alias' }],
  SSAF: [{ name: 'Senate Agriculture Committee', type: 'alias' }],
  SSRA: [{ name: 'Senate Rules Committee', type: 'alias' }],
  SSSB: [{ name: 'Senate Small Business Committee', type: 'alias' }],
  HSPW: [{ name: 'House Transportation Committee', type: 'alias' }],
  HSSY: [{ name: 'House Science Committee', type: 'alias' }],
  HSED: [{ name: 'House Education Committee', type: 'alias' }],
  HSII: [{ name: 'House Natural Resources Committee', type: 'alias' }],
  HSZS: [{ name: 'House Select Committee on the Chinese Communist Party', type: 'alias' }],
  JCSE: [{ name: 'Helsinki Commission', type: 'alias', needs: NEAR_CONGRESS }],
};

const CHAMBER = {
  house: { id: CHAMBERS.house, words: 'the U.S. House of Representatives' },
  senate: { id: CHAMBERS.senate, words: 'the U.S. Senate' },
  joint: { id: 'organisation/us-congress', words: 'both chambers of the U.S. Congress' },
} as const;

/** "House Committee on the Judiciary" is also the "House Judiciary Committee", "Senate Finance Committee" and so on. */
export function committeeEntities(data: string): Entity[] {
  const committees = parse(readText(data, 'open/us/committees-current.yaml')) as readonly Committee[];
  return committees.map((committee) => {
    const { name, thomas_id: code, type } = committee;
    const [, chamber, subject] = /^(House|Senate) Committee on (?:the )?(.+)$/.exec(name) ?? [];
    const shorter =
      chamber && subject ? [`${chamber} ${subject} Committee`.replace('House House', 'House')] : [];
    const near = code === 'JCSE' ? { needs: NEAR_CONGRESS } : {};
    return entity({
      id: `organisation/${slug(name)}`,
      kind: 'organisation',
      label: name,
      description: `Committee of ${CHAMBER[type].words}`,
      names: [
        { name, type: 'full' as const, ...near },
        ...shorter.map((form) => ({ name: form, type: 'alias' as const })),
        ...(OTHER_NAMES[code] ?? []),
      ],
      facts: facts(committee),
      relations: [
        { type: 'committee of', target: CHAMBER[type].id, asOf: CONGRESS_AS_OF, sources: ['legislators'] },
      ],
      ids: { thomas: code },
      salience: 12,
    });
  });
}

function facts({ subcommittees = [] }: Committee): Fact[] {
  const count = subcommittees.length;
  const text =
    count === 0
      ? 'Sits without subcommittees'
      : `Sits with ${count} subcommittees: ${subcommittees.map(({ name }) => name).join('; ')}`;
  return [
    {
      text: text.length > 700 ? `Sits with ${count} subcommittees` : text,
      date: parsePartialDate(CONGRESS_AS_OF)!,
      sources: ['legislators'],
    },
  ];
}
