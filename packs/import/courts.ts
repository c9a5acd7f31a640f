// The table of highest courts: "Supreme Court of Sweden (consists of 16 justices, …); Supreme Administrative Court (…)".

import type { Entity } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { adjectivesOf, isState, wordsOf } from './country-words';
import { entity } from './draft';
import { EDITION, splitOutside } from './factbook-text';
import { areaSalience, withArticle } from './places';
import { slug } from './slug';

interface Court {
  readonly area: Area;
  readonly name: string;
  /** "16 justices"; null where the field gives no plain number. */
  readonly bench: string | null;
}

/** Those of the United States are in the table of agencies. */
export function courtEntities(areas: readonly Area[]): Entity[] {
  const courts = areas.filter((area) => isState(area) && area.profile.code !== 'us').flatMap(courtsOf);
  const bearers = new Map<string, number>();
  for (const { name } of courts) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return courts.map((court) => courtEntity(court, areas, bearers.get(court.name) === 1));
}

const COURT =
  /^(?:the )?(\p{Lu}[\p{L}'’ -]*?(?:Court|Tribunal|Council|Chamber|Cassation)(?: of [\p{L}'’ -]+?)?)(?: or [^(]*| \/ [^(]*)?\s*\((?!number of judges NA)(.*)\)/u;

function courtsOf(area: Area): Court[] {
  const found: Court[] = [];
  for (const part of splitOutside(
    area.profile.field('Government', 'Judicial branch', 'highest court(s)'),
    ';',
  )) {
    const form = COURT.exec(part);
    const name = form?.[1]?.trim();
    if (
      !name ||
      / (?:of Appeals?|of First Instance|Martial)$|Judiciary|Privy Council|^Supreme Council$|Eastern Caribbean|Military|Sharia/.test(
        name,
      ) ||
      / or | and /.test(name)
    )
      continue;
    if (found.some((other) => other.name === name)) continue;
    const bench =
      /consists of (?:(?:about|approximately|up to|over) )?(\d+) (?:\p{L}+ )?(judges|justices|members|magistrates)\b/u.exec(
        form?.[2] ?? '',
      );
    found.push({ area, name, bench: bench ? `${bench[1]} ${bench[2]}` : null });
  }
  return found;
}

function courtEntity({ area, name, bench }: Court, areas: readonly Area[], unique: boolean): Entity {
  const country = withArticle(area.label);
  const own =
    name.includes(area.label) ||
    / of the (?:Slovak Republic|Russian Federation)$/.test(name) ||
    adjectivesOf(area, areas).some((word) => name.startsWith(word));
  const label = own ? name : `${name} of ${country}`;
  // "Supreme Court of the Republic" after the adjective is the "Kazakh Supreme Court".
  const bare = own ? name.replace(/ of .*$/, '') : name.replace(/ of the (?:Republic|Union)$/, '');
  const distinct =
    unique && !own && name.split(' ').length > 2 && !/of (?:Cassation|Justice|Appeal)$/.test(name);
  return entity({
    id: `organisation/${slug(label)}`,
    kind: 'organisation',
    label,
    description: /Constitutional/.test(name)
      ? `Court of ${country} that judges by the constitution`
      : `One of the highest courts of ${country}`,
    names: [
      { name: label, type: 'full' },
      ...adjectivesOf(area, areas).map((word) => ({
        name: `${word} ${bare}`,
        type: 'alias' as const,
      })),
      ...(distinct ? [{ name, type: 'alias' as const, needs: wordsOf(area, areas) }] : []),
    ],
    facts: [
      {
        text: bench
          ? `Highest court of the country, or one of them, with ${bench}`
          : 'Highest court of the country, or one of them',
        date: EDITION,
        sources: ['factbook'],
      },
    ],
    relations: [{ type: 'court of', target: area.id, sources: ['factbook'] }],
    salience: Math.max(2, Math.round(areaSalience(area) * 0.2)),
  });
}
