// The table of space agencies with the year in which they were founded: "Italian Space Agency (…, ASI; established 1988)".

import type { PartialDate } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { isState, wordsOf } from './country-words';
import { entity } from './draft';
import { splitOutside } from './factbook-text';
import { areaSalience, withArticle } from './places';
import { slug } from './slug';

/** Names that news uses alone. */
const ALONE = new Set(['Roscosmos', 'JAXA', 'ISRO', 'SUPARCO']);

/** NASA is in the table of agencies; no agency is in the profile of the European Union. */
export function spaceAgencyEntities(areas: readonly Area[]): Entity[] {
  return areas
    .filter((area) => isState(area) && area.profile.code !== 'us')
    .flatMap((area) => {
      const text = area.profile.field('Space', 'Space agency/agencies').replace(/ \(20\d\d\)$/, '');
      return splitOutside(text, ';').flatMap((part) => agency(area, areas, part));
    });
}

const FORM = /^(?:the )?(\p{Lu}[^(]*?) \((.*)\)$/u;
const FOUNDED =
  /\b(?:originally )?(?:established|formed|created|launched)(?: by legislation)?(?: in)? ((?:19|20)\d{2})\b/;

function agency(area: Area, areas: readonly Area[], part: string): Entity[] {
  const [, name, inside] = FORM.exec(part.trim()) ?? [];
  const year = FOUNDED.exec(inside ?? '')?.[1] as PartialDate | undefined;
  if (!name || !year || !/Space|Aerospace|Cosm|Defense Space/i.test(name) || /^[\p{L} ]+,/u.test(name))
    return [];
  const acronym = inside!
    .split(/[,;]|\bor\b|\baka\b/)
    .map((word) => word.trim())
    .find((word) =>
      /^(?:\p{Lu}{3,7}|\p{Lu}\p{Ll}+(?:SA|cosmos)|Roscosmos|PhilSA|EgSA|KazCosmos|UzCosmos)$/u.test(word),
    );
  const near = wordsOf(area, areas);
  const country = withArticle(area.label);
  const telling = near.some((word) => name.includes(word));
  return [
    entity({
      id: `organisation/${slug(name)}${telling ? '' : `-${slug(area.label)}`}`,
      kind: 'organisation',
      label: name,
      description: `Space agency of ${country}`,
      names: [
        { name, type: 'full', ...(telling ? {} : { needs: near }) },
        ...(acronym && !['NASA', 'SSA'].includes(acronym)
          ? [{ name: acronym, type: 'acronym' as const, ...(ALONE.has(acronym) ? {} : { needs: [name] }) }]
          : []),
      ],
      facts: [{ text: 'Founded', date: year, sources: ['factbook'] }],
      relations: [{ type: 'agency of', target: area.id, sources: ['factbook'] }],
      salience: Math.max(1, Math.round(areaSalience(area) * 0.15)),
    }),
  ];
}
