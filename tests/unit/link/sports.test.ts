// Whether a text reports of a match, of which sport, and whom a place's name means there.
import { describe, expect, it } from 'vitest';
import { SPORTS, type Sport } from '@/lib/core/link/lexicon/sports';
import { readSports, sportOf } from '@/lib/core/link/sports';
import { annotationsOf, entity, knowledgeOf } from './sample-library';
import { openTable } from './sample-table';
import { wordsOf } from './sample-words';

const REPORTS: Readonly<Record<Sport, string>> = {
  soccer:
    'The striker scored twice and the goalkeeper saved a late header as the side went top of the league.',
  gridiron: 'The quarterback threw for 300 yards and two touchdowns before an interception ended the game.',
  baseball: 'The pitcher gave up two homers in the third inning and the bullpen lost the game.',
  basketball: 'He had 12 rebounds and a dunk as the side won its third game in the NBA.',
  hockey: 'The goaltender stopped the puck 31 times as the side won its third NHL game.',
  cricket: 'The bowler took five wickets before the last batsman was lbw in the second innings of the test.',
  rugby: 'The flanker went over for a try from the scrum and the fullback kicked the points.',
};

describe('the sport of a text', () => {
  it.each(SPORTS)('%s', (sport) => {
    const { share, sports } = readSports(wordsOf(REPORTS[sport]));
    expect(share).toBe(1);
    const others = SPORTS.filter((other) => other !== sport).map((other) => sports.get(other)!);
    expect(sports.get(sport)).toBeGreaterThan(Math.max(...others));
    expect([...sports.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });

  it.each([
    ['politics', 'The senator won the race, and her side drew level with the party that had lost.'],
    ['business', 'The company lost its lead in chips and will play no role in the final result of the deal.'],
    [
      'a quarrel told in the words of everyone',
      'The party won a lead over its rival as voters try to test the side that draws the final line.',
    ],
    ['nothing', ''],
  ])('is none in %s, though it has winners', (_, text) => {
    const { share, sports } = readSports(wordsOf(text));
    expect(share).toBe(0);
    expect([...sports.values()].every((one) => one === 0)).toBe(true);
  });

  it('is less sure where little of the text tells of it', () => {
    const filler =
      'The village had slept well and the old people sat outside with their bread and tea. '.repeat(4);
    const { share } = readSports(wordsOf(`${filler}The striker scored in the match.`));
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  });
});

describe('the sport of a side', () => {
  it.each<[string, Sport | null]>([
    ['football club in Lisbon', 'soccer'],
    ['soccer team', 'soccer'],
    ['American football team', 'gridiron'],
    ['team of the NFL', 'gridiron'],
    ['football and basketball club', 'basketball'],
    ['rugby football club', 'rugby'],
    ['football and cricket club', 'cricket'],
    ['football and hockey club', 'hockey'],
    ['football and baseball club', 'baseball'],
    ['soccer and hockey club', 'hockey'],
    ['soccer and baseball club', 'baseball'],
    ['soccer and basketball club', 'basketball'],
    ['soccer club, once of the NBA', 'basketball'],
    ['ice hockey club', 'hockey'],
    ['cricket team', 'cricket'],
    ['baseball team in an American city', 'baseball'],
    ['rowing club', null],
  ])('“%s”: %s', (description, sport) => {
    const { table, of } = openTable([
      entity('side', 'organisation', 'Zorb', { description }),
      entity('other', 'place', 'Quux', { description: 'hill' }),
    ]);
    expect(sportOf(table, of('side'))).toBe(sport);
  });
});

describe('a place’s name in a report of a match', () => {
  const knowledge = knowledgeOf([
    entity('dallas', 'place', 'Dallas', { description: 'city in Texas' }),
    entity('dallas-baseball', 'organisation', 'Dallas Larks', {
      names: ['Dallas'],
      description: 'baseball team',
    }),
    entity('dallas-hockey', 'organisation', 'Dallas Owls', { names: ['Dallas'], description: 'hockey team' }),
    entity('quux', 'place', 'Quux', { description: 'hill' }),
  ]);
  const best = (text: string): string => annotationsOf(text, { knowledge })[0]!.entity;
  const baseball = 'The pitcher gave up two homers in the third inning. ';
  const hockey = 'The goaltender stopped the puck and the NHL side won. ';

  it('is a side of that sport, and not one of another', () => {
    expect(best(`${baseball}Dallas lost by ten runs.`)).toBe('dallas-baseball');
    expect(best(`${hockey}Dallas lost by ten goals.`)).toBe('dallas-hockey');
  });
  it('stays the place where it is called one', () => {
    expect(best(`${baseball}The next game is in Dallas on Monday.`)).toBe('dallas');
    expect(best(`${hockey}Ed Quill (Dallas) scored.`)).toBe('dallas');
  });
  it('is the place where no match is told of', () => {
    expect(best('The mayor of Dallas spoke of taxes.')).toBe('dallas');
  });
});
