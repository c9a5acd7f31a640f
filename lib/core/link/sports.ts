// Whether an article reports of a team sport, and of which: there "Chicago" is a side, and which of its sides.

import type { ArticleWords } from './article-words';
import { AMERICAN, SPORT_NAMES, SPORT_WORDS, SPORTS, type Sport } from './lexicon/sports';
import type { EntityTable } from './table/entity-table';

/** Which sports an article reports of. */
export interface SportProfile {
  /** 0..1: how surely it reports of a team sport at all. */
  readonly share: number;
  /** 0..1 for each sport: how much of what tells of one sport tells of this. */
  readonly sports: ReadonlyMap<Sport, number>;
}

/** Share of words that tell of sport under which a text is none, and from which on it surely is one. Politics has races and wins too. */
const LEAST = 0.02;
const SURELY = 0.06;

/** Reads which team sport an article is about. */
export function readSports(words: ArticleWords): SportProfile {
  const counts = new Map<Sport, number>(SPORTS.map((sport) => [sport, 0]));
  let all = 0;
  let own = 0;
  for (const [hash, sport] of SPORT_WORDS) {
    const { length } = words.placesOf(hash);
    all += length;
    if (sport === null) continue;
    own += length;
    counts.set(sport, counts.get(sport)! + length);
  }
  const density = words.count === 0 ? 0 : all / words.count;
  const share = own === 0 ? 0 : Math.min(1, Math.max(0, (density - LEAST) / (SURELY - LEAST)));
  return {
    share,
    sports: new Map([...counts].map(([sport, count]) => [sport, own === 0 ? 0 : count / own])),
  };
}

/** The sport of a side, by the words of its description; null where they do not say. */
export function sportOf(table: EntityTable, entity: number): Sport | null {
  const told = table.described(entity);
  let found: Sport | null = null;
  for (const word of told) {
    const sport = SPORT_NAMES.get(word);
    // "National Football League" is not the world's football; leagues have names of their own elsewhere.
    if (sport !== undefined && (found === null || found === 'soccer')) found = sport;
  }
  return found === 'soccer' && told.includes(AMERICAN) ? 'gridiron' : found;
}
