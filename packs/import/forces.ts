// The table of armed forces and of those of their branches whose names tell the country.

import type { PartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityName, Fact } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { adjectivesOf, isState, wordsOf } from './country-words';
import { entity } from './draft';
import { EDITION, splitOutside } from './factbook-text';
import { areaSalience, withArticle } from './places';
import { slug } from './slug';

/** Services whose names do not tell the country, by the Factbook's code: they stand in the field of that profile. */
const NAMED: Readonly<
  Record<
    string,
    readonly {
      readonly name: string;
      readonly about: string;
      readonly bare?: true;
      readonly names?: readonly EntityName[];
    }[]
  >
> = {
  ir: [
    {
      name: 'Islamic Revolutionary Guard Corps',
      about: 'Iranian military force beside the regular army',
      bare: true,
      names: [
        { name: 'IRGC', type: 'acronym' },
        { name: 'Revolutionary Guards', type: 'alias', needs: ['Iran', 'Iranian', 'Tehran'] },
        { name: 'Revolutionary Guard', type: 'alias', needs: ['Iran', 'Iranian', 'Tehran'] },
        { name: "Iran's Revolutionary Guard", type: 'alias' },
        { name: 'Iranian Revolutionary Guard', type: 'alias' },
        { name: 'Iranian Revolutionary Guards', type: 'alias' },
      ],
    },
  ],
  uk: [
    { name: 'Royal Navy', about: 'British navy', bare: true },
    {
      name: 'Royal Air Force',
      about: 'British air force',
      bare: true,
      names: [{ name: 'RAF', type: 'acronym', needs: ['Royal Air Force', 'British', 'Britain'] }],
    },
  ],
  ch: [
    {
      name: "People's Liberation Army",
      about: 'Armed forces of China',
      bare: true,
      names: [
        { name: 'PLA', type: 'acronym', needs: ['China', 'Chinese', 'Beijing'] },
        { name: 'Chinese military', type: 'alias' },
        { name: 'Chinese armed forces', type: 'alias' },
      ],
    },
  ],
};

/** The United States' are in the table of agencies; what is "Congolese" is rather the larger Congo's. */
const ELSEWHERE = new Set(['us', 'cf']);

/** Of the Factbook's abbreviations those that news uses; many others mean something else as well (AFP, FAA, SAF). */
const ACRONYMS = new Set([
  ...[
    'IDF',
    'KPA',
    'JSDF',
    'SANDF',
    'FARDC',
    'SSPDF',
    'UPDF',
    'ENDF',
    'TPDF',
    'NZDF',
    'PAVN',
    'FANB',
    'RSLAF',
  ],
]);

/** Below this, news names the forces as a whole at most. */
const SMALLEST_WITH_BRANCHES = 2_000_000;

export function forceEntities(areas: readonly Area[]): Entity[] {
  return areas
    .filter((area) => isState(area) && !ELSEWHERE.has(area.profile.code))
    .flatMap((area) => {
      const text = area.profile.field('Military and Security', 'Military and security forces');
      // "…, Home Guard (202)": a year cut short; the edition's own date then.
      const year = /\((20\d\d)\)$/.exec(text)?.[1] as PartialDate | undefined;
      const stated = year ?? EDITION;
      const named = NAMED[area.profile.code] ?? [];
      const whole = forcesOf(area, areas, text, stated).filter(
        ({ names }) => !named.some((one) => names[0]?.name.startsWith(one.name)),
      );
      if (area.population < SMALLEST_WITH_BRANCHES) return whole;
      const branches = branchesOf(area, areas, text, stated, whole[0]?.id ?? area.id);
      const known = new Set(whole.flatMap(({ names }) => names.map(({ name }) => name)));
      return [...whole, ...branches.filter(({ label }) => !known.has(label))];
    });
}

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:(?:of|the|for|and) )*\p{Lu}[\p{L}'’.-]*)*`;
const WHOLE = new RegExp(
  String.raw`^(?:the )?(${NAME})\s*(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?\s*(?::|;|$|\(20| is a| are divided)`,
  'u',
);

function forcesOf(area: Area, areas: readonly Area[], text: string, stated: PartialDate): Entity[] {
  const form = WHOLE.exec(text);
  const name = form?.[1]?.replace(/^The /, '');
  if (!name || !/Force|Army|Military|Corps$/.test(name) || /Police|Ministry/.test(name)) return [];
  const near = wordsOf(area, areas);
  const telling =
    near.some((word) => name.includes(word)) ||
    area.label.split(' ').some((word) => word.length > 4 && name.includes(word));
  const country = withArticle(area.label);
  const label = telling ? name : `${name} of ${country}`;
  const inside = (form?.[2] ?? '').split(/[,;]|\bor\b|\baka\b/).map((part) => part.trim());
  const acronym = inside.find((part) => ACRONYMS.has(part));
  const others = inside.filter(
    (part) => new RegExp(`^${NAME}$`, 'u').test(part) && near.some((word) => part.startsWith(`${word} `)),
  );
  return [
    entity({
      id: `organisation/${slug(label)}`,
      kind: 'organisation',
      label,
      description: `Armed forces of ${country}`,
      names: [
        { name: label, type: 'full' },
        ...others.map((other) => ({ name: other, type: 'alias' as const })),
        ...adjectivesOf(area, areas).flatMap((word) => [
          ...(label.toLowerCase() === `${word} armed forces`.toLowerCase()
            ? []
            : [{ name: `${word} armed forces`, type: 'alias' as const }]),
          { name: `${word} military`, type: 'alias' as const },
        ]),
        ...(acronym ? [{ name: acronym, type: 'acronym' as const, needs: near }] : []),
      ],
      facts: strength(area, stated),
      relations: [{ type: 'armed forces of', target: area.id, sources: ['factbook'] }],
      salience: Math.max(2, Math.round(areaSalience(area) * 0.3)),
    }),
  ];
}

/** "approximately 25,000 active military personnel; … (2025)": the first number, as of the year at the end. */
function strength({ profile, label }: Area, stated: PartialDate): Fact[] {
  const text = profile.field('Military and Security', 'Military and security service personnel strengths');
  const form =
    /^(?:information varies; )?(?:approximately|estimated|about) ([\d,.]+(?:-[\d,.]+)?(?: million)?) (active)?[^;]*/.exec(
      text,
    );
  const year = /\((20\d\d)\)$/.exec(text)?.[1] as PartialDate | undefined;
  if (!form || !year)
    return [
      { text: `Described as the armed forces of ${withArticle(label)}`, date: stated, sources: ['factbook'] },
    ];
  const digits = form[1]!.replace(/^(\d+)-(\d+),000$/, '$1,000-$2,000');
  return [
    {
      text: `About ${digits} ${form[2] ? 'active ' : ''}personnel (estimate)`,
      date: year,
      sources: ['factbook'],
    },
  ];
}

const BRANCH = new RegExp(String.raw`^(?:the )?(${NAME})(?:\s*\(.*\))?$`, 'u');

const SERVICE =
  /\b(?:Army|Navy|Air Force|Coast Guard|Space Force|Naval Forces?|Land Forces?|Marines|National Guard|Gendarmerie|Police|Aerospace Forces?|Ground Forces?|Armed Forces)\b/g;

function branchesOf(
  area: Area,
  areas: readonly Area[],
  text: string,
  stated: PartialDate,
  of: string,
): Entity[] {
  const adjectives = adjectivesOf(area, areas);
  const tells = (name: string) =>
    [area.label, ...adjectives, ...(area.short ? [area.short] : [])].some((word) => name.includes(word)) &&
    name.match(SERVICE) !== null;
  const listed = splitOutside(text.replace(/^[^:]*:/, '').replace(/Ministry of [^:]*:/g, ','), ',')
    .flatMap((part) => splitOutside(part, ';'))
    .flatMap((part) => BRANCH.exec(part.replace(/\s*\(20\d\d\)$/, ''))?.[1] ?? [])
    // Line breaks are lost in the text: "Coast Guard Royal Police Force" are two.
    .filter(
      (name, at, all) =>
        tells(name) &&
        all.indexOf(name) === at &&
        (name.match(SERVICE) ?? []).length < 2 &&
        !/Ministry/.test(name),
    );
  const named = NAMED[area.profile.code] ?? [];
  for (const { name } of named)
    if (!text.includes(name.replace("'", '’')) && !text.includes(name))
      throw new Error(`“${name}” does not stand in the Factbook's field on ${area.label}.`);
  const own = [
    ...listed
      .filter((name) => !named.some((one) => one.name === name))
      .map((name) => ({
        name,
        about: `${/Police/.test(name) ? 'Police force' : 'Armed service'} of ${withArticle(area.label)}`,
        bare: true as const,
        names: [],
      })),
    ...named,
  ];
  return own.map(({ name, about, bare, names }) =>
    entity({
      id: `organisation/${slug(name)}`,
      kind: 'organisation',
      label: name,
      description: about,
      names: [{ name, type: 'full', ...(bare ? {} : { needs: wordsOf(area, areas) }) }, ...(names ?? [])],
      facts: [
        {
          text: `Among the armed and security forces of ${withArticle(area.label)}`,
          date: stated,
          sources: ['factbook'],
        },
      ],
      relations: [
        {
          type: of === area.id ? 'force of' : 'part of',
          target: /Police|Gendarmerie/.test(name) ? area.id : of,
          sources: ['factbook'],
        },
      ],
      salience: Math.max(1, Math.round(areaSalience(area) * 0.2)),
    }),
  );
}
