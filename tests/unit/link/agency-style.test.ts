// The style of news agencies: headlines in capitals that run into the story, datelines, tables, credit lines, spaces around marks.
import { describe, expect, it } from 'vitest';
import { entity, knowledgeOf, sureLinksIn } from './sample-library';

describe('a headline in capitals, and the story behind it in one line', () => {
  it.each([
    [
      'countries among words',
      'SOCCER - GERMANY HOLD HUNGARY IN BUDAPEST , UKRAINE BEATEN . It was a long evening , and the coach said so to all of them .',
      [
        'GERMANY → place/germany',
        'HUNGARY → place/hungary',
        'BUDAPEST → place/budapest',
        'UKRAINE → place/ukraine',
      ],
    ],
    [
      'a word in no list beside a country',
      'RUGBY - GERMANY HUMBLED BY HUNGARY . It was a long evening , and the coach said so to all of them .',
      ['GERMANY → place/germany', 'HUNGARY → place/hungary'],
    ],
    [
      'short, with a word too long for an abbreviation',
      'NATO BASKETBALL - STANDINGS . It was a long evening , and the coach said so to all of them .',
      ['NATO → org/nato'],
    ],
    [
      'small words are no abbreviations there',
      'THEY TOLD US WHAT THE PEOPLE OF HUNGARY WANT . It was a long evening , and the coach said so to all of them .',
      ['HUNGARY → place/hungary'],
    ],
    [
      'a family name that the story tells',
      'TENNIS - WITKOFF BEATS A YOUNG RIVAL . The final was long for Steve Witkoff , who is not young .',
      ['WITKOFF → person/witkoff', 'Steve Witkoff → person/witkoff'],
    ],
    [
      'but a longer name that stands in the story as well',
      'JAIL FOR PARIS MOLINARI AT LAST . The judge said that Paris Molinari must go to jail for what she did .',
      [],
    ],
  ])('%s', (_, text, links) => {
    expect(sureLinksIn(text)).toEqual(links);
  });
});

describe('a row of abbreviations is no headline', () => {
  it('though one of them is a word in small letters', () => {
    expect(sureLinksIn('The talks of NATO, WHO, US and FDA officials were long and dull for all.')).toEqual([
      'NATO → org/nato',
      'WHO → org/who',
      'US → place/us',
      'FDA → org/fda',
    ]);
  });
});

describe('a dateline is no piece of the byline, nor of the story', () => {
  it.each([
    ['behind a byline', 'The end is near . Peter Holm BUDAPEST 1996-11-06 Germany held out .'],
    [
      'of two words with a hyphen',
      'The end is near . Peter Holm AL-BUDA , Hungary 1996-11-06 Germany held out .',
      ['Hungary → place/hungary', 'Germany → place/germany'],
    ],
    ['with an agency', 'BUDAPEST (Reuters) - Germany held out on Monday.'],
    ['behind a byline, with a dash', 'By Peter Holm BUDAPEST - Germany held out on Monday.'],
  ])('%s', (_, text, links = ['BUDAPEST → place/budapest', 'Germany → place/germany']) => {
    expect(sureLinksIn(text)).toEqual(links);
  });

  it('is a whole: a town we do not know is not the state it has in its name', () => {
    expect(sureLinksIn('OHIO FALLS , Germany 1996-12-01 It was a long race for all.')).toEqual([
      'Germany → place/germany',
    ]);
  });

  it('names the place, though its capitals may be those of a team', () => {
    const knowledge = knowledgeOf([
      entity('place/boston', 'place', 'Boston', { names: [{ name: 'BOSTON', type: 'alias', prior: 0.2 }] }),
      entity('org/celtics', 'organisation', 'Boston Celtics', {
        names: [{ name: 'BOSTON', type: 'alias', prior: 0.8 }],
      }),
    ]);
    expect(sureLinksIn('BOSTON (AP) - Shares fell on Monday.', { knowledge })).toEqual([
      'BOSTON → place/boston',
    ]);
    expect(sureLinksIn('1996-11-06 Scores: BOSTON 99 Utah 88', { knowledge })).toEqual([]);
  });
});

describe('tables', () => {
  it.each([
    [
      'heads of columns and a row',
      'STANDINGS OF THE LEAGUE W L T GF US PTS GERMANY 12 8 5 75 77 29 HUNGARY 10 10 4 75 79 24',
      ['GERMANY → place/germany', 'HUNGARY → place/hungary'],
    ],
    [
      'countries in brackets',
      'Results : 1. Karl Ols ( Germany ) 1:43.5 2. Jan Els ( Hungary ) 1:44.1',
      ['Germany → place/germany', 'Hungary → place/hungary'],
    ],
    [
      'a word for tables, "of" and a country',
      'BUDAPEST 1996-12-01 Standings of Hungary after the weekend : none .',
      ['BUDAPEST → place/budapest', 'Hungary → place/hungary'],
    ],
    ['a mark behind a figure', 'They won 97 ( LNG ) and lost .', []],
    ['a credit line', 'It was late . -- Budapest Newsroom +36 1 23', ['Budapest → place/budapest']],
  ])('%s', (_, text, links) => {
    expect(sureLinksIn(text)).toEqual(links);
  });
});
