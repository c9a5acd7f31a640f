// The table of candidates for president, with their shares of the vote, from the Factbook's election results.

import type { PartialDate } from '@/lib/core/model/dates';
import type { Entity, Fact } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { isState, wordsOf } from './country-words';
import { entity } from './draft';
import { type PersonName, parsePersonName, usualForms } from './person-names';
import { areaSalience, withArticle } from './places';
import { slug } from './slug';

interface Candidate {
  readonly area: Area;
  readonly person: PersonName;
  readonly year: PartialDate;
  /** Percent of the vote in the last round that the line tells of. */
  readonly share: string;
  readonly round: string;
  readonly elected: boolean;
}

/** Below this share, in percent, news has forgotten the candidate a year later. */
const LEAST = 8;

export function candidateEntities(areas: readonly Area[], known: ReadonlyMap<string, string>): Entity[] {
  const persons = new Map<string, Candidate[]>();
  const here = new Map<string, string>();
  for (const candidate of areas
    .filter((area) => isState(area) && area.profile.code !== 'us')
    .flatMap(candidatesOf)) {
    const { person, area } = candidate;
    const forms = [person.full, ...person.others];
    const at = (name: string) => `${area.id}/${name}`;
    const id =
      forms.map((name) => known.get(SPELT_OTHERWISE[name] ?? name) ?? here.get(at(name))).find(Boolean) ??
      `person/${slug(person.full)}`;
    for (const name of forms) here.set(at(name), id);
    persons.set(id, [...(persons.get(id) ?? []), candidate]);
  }
  return [...persons].map(([id, runs]) => candidateEntity(id, runs, areas));
}

/** Spellings of the results that differ from those of the leaders' lines. */
const SPELT_OTHERWISE: Readonly<Record<string, string>> = {
  'Kasym-Zhomart Tokayev': 'Kassym-Jomart Tokayev',
};

const SHARE = /^(.*?)\s*(?:\(.*?\))?,?\s+(\d{1,3}(?:\.\d+)?)\s*%/;

function candidatesOf(area: Area): Candidate[] {
  const results = area.profile.field('Government', 'Executive branch', 'election results');
  const found = new Map<string, Candidate>();
  for (const part of results.split(/(?=\b20\d{2} ?[:-] )/)) {
    const year = /^(20\d{2}) ?[:-] /.exec(part)?.[1] as PartialDate | undefined;
    if (!year || /prime minister|parliament|disputed|taoiseach|chancellor|Assembly vote/i.test(part))
      continue;
    for (const { name, share, round } of sharesOf(part)) {
      const person = parsePersonName(name);
      if (!person || !/^\p{Lu}.*[ -]/u.test(person.full) || Number(share) < LEAST) continue;
      // "Rodrigo DUTERTE elected president": the words before the shares.
      const elected = new RegExp(`${escaped(name)} (?:is )?(?:re-?)?elected`).test(part);
      found.set(`${person.full}/${year}`, { area, person, year, share, round, elected });
    }
  }
  return [...found.values()];
}

interface Share {
  readonly name: string;
  /** In percent, as the field writes it. */
  readonly share: string;
  readonly round: string;
}

const ROUND =
  /^percent(?:age)? (?:of )?vote(?: after reallocation)?(?: in (?:the )?(first|second) round)?\s*[-–:]?\s*(.*)$/;

/** "percent of vote in first round - Emmanuel MACRON (LREM) 27.8%, Marine LE PEN (RN) 23.2%, other 10.6%; percent of vote in …". */
function sharesOf(part: string): Share[] {
  return part.split(/(?=percent(?:age)? of vote|percent vote)/).flatMap((text) => {
    const [, round = '', list = ''] = ROUND.exec(text.replace(/\s+/g, ' ')) ?? [];
    return list.split(/[,;] (?![^(]*\))/).flatMap((item): Share[] => {
      const [, words = '', figure = ''] = SHARE.exec(item.trim()) ?? [];
      if (words === '' || Number(figure) > 100 || /other|blank|invalid|independent/i.test(words)) return [];
      const name = words
        .replace(/^.*percent.* - /, '')
        .replace(/^(?:Dr\.|Gen\.|Sir) /, '')
        .replace(/ -$/, '');
      return [{ name, share: figure, round }];
    });
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function candidateEntity(id: string, runs: readonly Candidate[], areas: readonly Area[]): Entity {
  const { person, area } = runs[0]!;
  const near = wordsOf(area, areas);
  const country = withArticle(area.label);
  // The results tell of the latest first.
  const won = runs.find(({ elected }) => elected);
  const facts = runs.map(
    ({ share, round, year }): Fact => ({
      text: `${share}% of the vote${round ? ` in the ${round} round` : ''} of the presidential election in ${country}`,
      date: year,
      sources: ['factbook'],
    }),
  );
  return entity({
    id,
    kind: 'person',
    label: person.full,
    description: won
      ? `Elected president of ${country} in ${won.year}`
      : `Candidate for president of ${country}`,
    names: [
      { name: person.full, type: 'full', needs: near },
      ...usualForms(person).map((name) => ({ name, type: 'alias' as const, needs: near })),
      ...(person.alone.length > 2 ? [{ name: person.alone, type: 'family' as const }] : []),
    ],
    facts,
    salience: Math.max(2, Math.round(areaSalience(area) * 0.2)),
  });
}
