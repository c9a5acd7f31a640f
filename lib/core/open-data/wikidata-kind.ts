// Which of our kinds an item is: by its class where that is a known one, else by the statements that only such things have.

import type { EntityKind } from '../model/entity';
import { itemOf, statementsOf } from './wikidata-statements';
import type { ItemId, PropertyId, Skips, WikidataItem } from './wikidata-types';

const INSTANCE_OF = 'P31';

/**
 * Classes met in the data beside the repository, by their label there or, where they have none, by items of that class. The
 * many others are left to the statements: a table of all classes is a dump of its own.
 */
const KIND_OF_CLASS: Readonly<Record<ItemId, EntityKind>> = {
  Q5: 'person', // human
  Q6256: 'place', // Germany, Belgium, Finland: countries
  Q3624078: 'place', // Germany, Portugal, Brazil: sovereign states
  Q185441: 'place', // member state of the European Union
  Q35657: 'place', // U.S. state
  Q515: 'place', // city
  Q1549591: 'place', // Bielefeld, San Francisco, Boston
  Q5119: 'place', // Vilnius, Rome: capitals
  Q532: 'place', // village
  Q484170: 'place', // commune of France
  Q5107: 'place', // continent
  Q8502: 'place', // mountain
  Q165: 'place', // sea
  Q43229: 'organisation', // organization
  Q327333: 'organisation', // government agency
  Q1752939: 'organisation', // independent agency of the United States government
  Q20857065: 'organisation', // Bureau of Economic Analysis, Census Bureau: U.S. federal agencies
  Q910252: 'organisation', // U.S. departments of Justice, of Agriculture
  Q480242: 'organisation', // Statistics Austria, INSEE: statistical services
  Q192350: 'organisation', // ministry
  Q31855: 'organisation', // research institute
  Q1664720: 'organisation', // institute
  Q3918: 'organisation', // university
  Q4830453: 'organisation', // business enterprise
  Q783794: 'organisation', // company
  Q163740: 'organisation', // nonprofit organization
  Q11032: 'organisation', // newspaper
  Q484652: 'organisation', // World Bank: international organisations
  Q7748: 'text', // law
  Q27031827: 'term', // Open Data Finland, data.gov.in: data portals, some with the coordinates of an office
  Q35127: 'term', // website
  Q571: 'term', // book
  Q8261: 'term', // novel
  Q11424: 'term', // film
  Q16521: 'term', // lion, dog: taxa, of which each has a birth and a sex nowhere but in fiction
};

/** "Wikimedia disambiguation page": a list of bearers of a name, and no bearer. */
const DISAMBIGUATION: ItemId = 'Q4167410';

/** Statements that tell a kind, the surest first: a city has an inception too, and an office building a place on earth. */
const TELLING: readonly (readonly [EntityKind, readonly PropertyId[]])[] = [
  // date of birth, of death, family name, given name, occupation, citizenship, position held
  ['person', ['P569', 'P570', 'P734', 'P735', 'P106', 'P27', 'P39']],
  // head of state, head of government, capital, population, shares a border with, highest point
  ['place', ['P35', 'P6', 'P36', 'P1082', 'P47', 'P610']],
  // seat, parent organisation, subsidiary, legal form, chair, chief executive, director, office of its head, employees, board member
  ['organisation', ['P159', 'P749', 'P355', 'P1454', 'P488', 'P169', 'P1037', 'P2388', 'P1128', 'P3320']],
  // coordinates
  ['place', ['P625']],
];

export interface KindAndClass {
  readonly kind: EntityKind;
  /** The class that tells a reader most: the first that the source prefers. */
  readonly class: ItemId | null;
  /** It is a page that lists things, and no thing. */
  readonly isList: boolean;
}

export function kindOf(item: WikidataItem, skips: Skips): KindAndClass {
  const statements = statementsOf(item, INSTANCE_OF, skips);
  const classes = [...statements]
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred))
    .flatMap(({ main }) => itemOf(main, skips) ?? []);
  const known = classes.find((id) => Object.hasOwn(KIND_OF_CLASS, id));
  const told = TELLING.find(([, properties]) => properties.some((each) => Object.hasOwn(item.claims, each)));
  return {
    kind: known ? KIND_OF_CLASS[known]! : (told?.[0] ?? 'term'),
    class: classes[0] ?? null,
    isList: classes.includes(DISAMBIGUATION),
  };
}
