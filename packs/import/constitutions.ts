// The table of constitutions in force, with the days on which they were adopted and came into force.

import type { PartialDate } from '@/lib/core/model/dates';
import type { Entity, Fact } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { adjectivesOf, isState } from './country-words';
import { entity } from './draft';
import { dateOf } from './leaders';
import { areaSalience, withArticle } from './places';
import { slug } from './slug';

const DAY = String.raw`(\d{1,2} \p{Lu}\p{L}+ \d{4})`;
/** The Factbook's words for a step, and ours. */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`(?<!re)(?:adopted|approved)(?: \(?by parliament\)?)? ${DAY}`, 'u'), 'Adopted'],
  [
    new RegExp(
      `(?:passed|approved|adopted|held|in) (?:by |in |a )*(?:national |popular )?referendum(?: held)?(?: on)? ${DAY}`,
      'u',
    ),
    'Approved by referendum',
  ],
  [new RegExp(`(?:ratified|ratification completed)(?: by [^,;]*?)? ${DAY}`, 'u'), 'Ratified'],
  [new RegExp(`(?:signed|enacted)(?: into law)? ${DAY}`, 'u'), 'Signed or enacted'],
  [new RegExp(`(?:promulgated|published|proclaimed) ${DAY}`, 'u'), 'Promulgated'],
  [
    new RegExp(
      `(?:effective|entered into force|entry into force|in force|came into force)(?: on)? ${DAY}`,
      'u',
    ),
    'In force',
  ],
];

export function constitutionEntities(areas: readonly Area[]): Entity[] {
  return areas.filter(isState).flatMap((area) => {
    const history = area.profile
      .field('Government', 'Constitution', 'history')
      .replace(/(\d) ?-+ ?\d+ (?=\p{L})/gu, '$1 ');
    const facts = factsOf(history);
    return facts.length > 0 ? [constitutionEntity(area, areas, facts)] : [];
  });
}

/** What the field tells of the latest constitution, up to the first semicolon. */
function factsOf(history: string): Fact[] {
  if (/suspend|abolish|dissol|annul|supersed|never implemented|no formal|interim|transition/i.test(history))
    return [];
  const latest =
    /(?:\blatest\b|\bcurrent\b)([^;]*)/.exec(history)?.[1] ??
    (history.includes('previous') ? '' : history.replace(/;.*$/, ''));
  const facts: Fact[] = [];
  for (const [step, text] of STEPS) {
    const date: PartialDate | null = dateOf(`since ${step.exec(latest)?.[1] ?? ''}`);
    if (date) facts.push({ text, date, sources: ['factbook'] });
  }
  return facts;
}

function constitutionEntity(area: Area, areas: readonly Area[], facts: readonly Fact[]): Entity {
  const label = `Constitution of ${withArticle(area.label)}`;
  return entity({
    id: `text/${slug(label)}`,
    kind: 'text',
    label,
    description: `Basic law of ${withArticle(area.label)}`,
    names: [
      { name: label, type: 'full' },
      // The longer name, or its last two words would be marked for themselves.
      ...(area.profile.code === 'us' ? [{ name: `${label} of America`, type: 'full' as const }] : []),
      ...adjectivesOf(area, areas).map((word) => ({ name: `${word} constitution`, type: 'alias' as const })),
    ],
    facts,
    relations: [{ type: 'constitution of', target: area.id, sources: ['factbook'] }],
    salience: Math.max(1, Math.round(areaSalience(area) * 0.12)),
  });
}
