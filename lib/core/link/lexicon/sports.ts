// The words by which a report of a match is known, sport by sport: a place named in one is most often its side.

import { stemHash } from '../context-words';

/** Team sports whose sides are called by places, as descriptions name them. */
export const SPORTS = ['soccer', 'gridiron', 'baseball', 'basketball', 'hockey', 'cricket', 'rugby'] as const;
export type Sport = (typeof SPORTS)[number];

/** Words that reports of one sport use and hardly anyone else, stemmed as context words are: overs, tests and tries are everyone's. */
const OWN_WORDS: Record<Sport, string> = {
  soccer:
    'soccer striker midfielder goalkeeper fifa uefa bundesliga midfield equaliser equalizer goalless fa',
  gridiron: 'quarterback touchdown nfl linebacker fumble afc nfc',
  baseball: 'baseball inning homer pitcher outfielder shortstop mlb rbi bullpen dugout',
  basketball: 'basketball nba rebound dunk layup',
  hockey: 'hockey nhl puck goaltender',
  cricket: 'cricket wicket innings batsman bowler lbw odi',
  rugby: 'rugby scrum flanker fullback',
};

/** Words of any of them. */
const SHARED_WORDS = `
  match matches season league cup champion championship tournament squad coach team club fixture goal scored score scorer
  quarterfinal semifinal playoff final win won victory defeat beat lead halftime stadium player captain side division
  standing standings result results game games point played draw drew loss qualifier relegation kickoff referee promotion manager midfield defender
`;

/** Hashes of stemmed words → the sport they tell of, or null for any. */
export const SPORT_WORDS: ReadonlyMap<number, Sport | null> = new Map([
  ...hashes(SHARED_WORDS).map((hash): [number, null] => [hash, null]),
  ...SPORTS.flatMap((sport) => hashes(OWN_WORDS[sport]).map((hash): [number, Sport] => [hash, sport])),
]);

/** Words in the descriptions of sides that name their sport. "American football" is told apart where it is asked. */
export const SPORT_NAMES: ReadonlyMap<number, Sport> = new Map(
  (
    [
      ['soccer', 'soccer'],
      ['football', 'soccer'],
      ['nfl', 'gridiron'],
      ['baseball', 'baseball'],
      ['mlb', 'baseball'],
      ['basketball', 'basketball'],
      ['nba', 'basketball'],
      ['hockey', 'hockey'],
      ['nhl', 'hockey'],
      ['cricket', 'cricket'],
      ['rugby', 'rugby'],
    ] as const
  ).map(([word, sport]) => [stemHash(word), sport]),
);

export const AMERICAN: number = stemHash('american');
function hashes(list: string): number[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => stemHash(word));
}
