// Items of Wikidata, or of any Wikibase, as entities. For the builder of packs and for look-ups.
// Read an item, outline it, find the labels of the items it needs, finish it.

export { entityIdOf, finishEntity } from './wikidata-finish';
export { bestLabel, entitiesIn, readItem } from './wikidata-item';
export { neededItems, outlineItem, WIKIDATA } from './wikidata-outline';
export { wikidataSource } from './wikidata-source';
export type * from './wikidata-types';
