// Aliases that swallow a title, an article or a neighbour are broken up; names that are whole are not.
import { describe, expect, it } from 'vitest';
import { entity, knowledgeOf, sureLinksIn } from './sample-library';

/** Aliases as a base gathered from link texts has them. */
const NOISY = knowledgeOf([
  entity('place/us', 'place', 'United States', {
    names: [['US', 'acronym'], ['U.S.', 'acronym'], 'The US'],
    salience: 100,
  }),
  entity('org/us-national', 'organisation', 'US National'),
  entity('org/nsf', 'organisation', 'National Science Foundation', {
    description: 'agency of the US',
    salience: 60,
  }),
  entity('org/state-department', 'organisation', 'State Department', { salience: 60 }),
  entity('term/spokesman', 'term', 'Assistant Secretary', { names: ['State Department spokesman'] }),
  entity('org/senate', 'organisation', 'Senate', { names: ['U.S. Senator'] }),
  entity('term/president', 'term', 'Presidency', { names: ['U.S. President'] }),
  entity('term/the-european', 'text', 'The European'),
  entity('org/commission', 'organisation', 'European Commission', { salience: 60 }),
  entity('org/guardian', 'organisation', 'The Guardian', { salience: 60 }),
  entity('term/guardian', 'term', 'Guardian', { salience: 5 }),
  entity('person/clinton', 'person', 'Bill Clinton', {
    names: ['U.S. President Bill Clinton', 'President Bill Clinton'],
  }),
  entity('person/gaga', 'person', 'Lady Gaga', { names: ['Gaga'], salience: 60 }),
  entity('place/india', 'place', 'India', { names: ['Indian', 'Indian government'], salience: 60 }),
  entity('place/java', 'place', 'Java district', { names: ['Java'], salience: 60 }),
  entity('place/mecca', 'place', 'Mecca', { salience: 60 }),
  entity('term/hajj', 'term', 'Hajj', { names: ['pilgrimage to Mecca'] }),
  entity('place/sudan', 'place', 'Sudan', { salience: 60 }),
  entity('place/iran', 'place', 'Iran', { salience: 60 }),
  entity('place/village', 'place', 'Sudan, Iran'),
  entity('place/new-york', 'place', 'New York', { salience: 80 }),
  entity('org/nyt', 'organisation', 'New York Times', { salience: 60 }),
  entity('place/times-square', 'place', 'Times Square', { salience: 50 }),
]);

describe('an alias is broken up', () => {
  it.each([
    [
      'an article and a piece',
      'It is late. The European Commission agreed.',
      ['European Commission → org/commission'],
    ],
    ['an article at a sentence start', 'It is late. The US agreed.', ['US → place/us']],
    [
      'a neighbour',
      'It was paid by the US National Science Foundation.',
      ['US → place/us', 'National Science Foundation → org/nsf'],
    ],
    [
      'a paper and a square',
      'They met in New York Times Square at noon.',
      ['New York → place/new-york', 'Times Square → place/times-square'],
    ],
    ['a title behind', 'It was a State Department spokesman.', ['State Department → org/state-department']],
    [
      'a title before a stranger',
      'The one who said so in the end was U.S. Senator Karl Ols.',
      ['U.S. → place/us'],
    ],
    [
      'a title between',
      'After they had talked for long, U.S. President Bill Clinton left.',
      ['U.S. → place/us', 'Bill Clinton → person/clinton'],
    ],
    [
      'a title in front',
      'After they had talked for long, President Bill Clinton left.',
      ['Bill Clinton → person/clinton'],
    ],
    ['a phrase', 'She made a pilgrimage to Mecca.', ['Mecca → place/mecca']],
    [
      'two of a list',
      'Teams of Sudan, Iran, Libya and Yemen came.',
      ['Sudan → place/sudan', 'Iran → place/iran'],
    ],
  ])('%s', (_, text, links) => {
    expect(sureLinksIn(text, { knowledge: NOISY })).toEqual(links);
  });
});

describe('a whole name stays whole', () => {
  it.each([
    [
      'an article that the writer chose',
      'She told The Guardian that it was late.',
      ['The Guardian → org/guardian'],
    ],
    ['a title that is a name', 'Then Lady Gaga sang.', ['Lady Gaga → person/gaga']],
    ['a place with its country', 'They live in Sudan, Iran.', ['Sudan, Iran → place/village']],
    [
      'small words that the library has in the name',
      'They live in the Java district.',
      ['Java district → place/java'],
    ],
    ['a paper', 'She reads the New York Times.', ['New York Times → org/nyt']],
  ])('%s', (_, text, links) => {
    expect(sureLinksIn(text, { knowledge: NOISY })).toEqual(links);
  });
});
