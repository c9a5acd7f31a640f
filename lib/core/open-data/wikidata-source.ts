// Wikidata as a source that entities name.

import type { Day, PartialDate } from '../model/dates';
import type { Source } from '../model/entity';
import type { ItemId } from './wikidata-types';

const WIKIDATA_SITE = 'https://www.wikidata.org';

/** The source of all items, or of one with the day of its last change. `base` is another Wikibase, whose licence nobody told us. */
export function wikidataSource({
  id,
  label,
  modified,
  base = WIKIDATA_SITE,
}: {
  readonly id?: ItemId;
  readonly label?: string;
  readonly modified?: Day | null;
  readonly base?: string;
} = {}): Source {
  const isWikidata = base === WIKIDATA_SITE;
  const name = isWikidata ? 'Wikidata' : base.replace(/^https?:\/\//, '');
  return {
    title: id && label ? `${name}: ${label} (${id})` : name,
    url: id ? `${base}/wiki/${id}` : `${base}/`,
    ...(isWikidata ? { publisher: 'Wikimedia Foundation', licence: 'CC0-1.0' } : {}),
    ...(modified ? { date: modified as string as PartialDate } : {}),
  };
}
