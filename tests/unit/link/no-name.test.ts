// Words that the library knows and that are no name where they stand: letters, small words, titles, dates, sums of money.
import { describe, expect, it } from 'vitest';
import { entity, knowledgeOf, sureLinksIn } from './sample-library';

/** Names as a base gathered from link texts has them. */
const NOISY = knowledgeOf([
  entity('place/us', 'place', 'United States', {
    names: [
      ['US', 'acronym'],
      ['U.S.', 'acronym'],
    ],
    salience: 100,
  }),
  entity('org/senate', 'organisation', 'United States Senate', { names: ['U.S. Senator', 'Senate'] }),
  entity('place/oklahoma', 'place', 'Oklahoma', { names: [['OK', 'acronym']], salience: 60 }),
  entity('org/nasa', 'organisation', 'NASA', {
    description: 'space agency of the United States',
    salience: 60,
  }),
  entity('org/ford', 'organisation', 'Ford', { description: 'maker of cars', salience: 60 }),
  entity('org/x', 'organisation', 'X', { description: 'social network', salience: 60 }),
  entity('term/g', 'term', 'Gravity', { names: ['G', 'R'] }),
  entity('term/all', 'term', 'All', { description: 'album' }),
  entity('term/three', 'term', 'Three', { description: 'album', salience: 60 }),
  entity('term/premier', 'term', 'Prime Minister', { description: 'head of a government', salience: 60 }),
  entity('place/home', 'place', 'Home', { description: 'village', salience: 60 }),
  entity('place/quebec', 'place', 'Quebec', { names: [['QC', 'acronym']], salience: 60 }),
  entity('person/sen', 'person', 'Amartya Sen', { names: [['Sen', 'short']], salience: 60 }),
  entity('text/et', 'text', 'E.T.', { names: [['ET', 'acronym']], salience: 60 }),
  entity('org/ge', 'organisation', 'General Electric', { names: [['GE', 'acronym']] }),
  entity('org/boston', 'organisation', 'Boston Herald', { names: ['Department', 'Ministry'] }),
  entity('person/gloria', 'person', 'Gloria Stuart', { names: ['Gloria'] }),
  entity('place/france', 'place', 'France', { names: [['French', 'demonym']], salience: 60 }),
  entity('person/may', 'person', 'Theresa May', { names: [['May', 'short']], salience: 60 }),
]);

describe('no name', () => {
  it.each([
    ['a letter that marks a group', 'They play in Group G next, and so does X.'],
    [
      'a letter that is a party, a coordinate, an initial',
      'He (X-Texas) stood at 40° X and read X. Legrand.',
    ],
    ['a letter that hangs on', 'She took an X-ray of the hand.'],
    ['a numeral at a sentence start', 'Three of them left. That was on Monday.'],
    ['a word said loudly', 'He will serve ALL of the people.'],
    ['an interjection', 'OK, said the driver. "OK," she said.'],
    ['a sum of money', 'It costs US $8.00, or US$ 7 a day.'],
    ['a title of two words', 'Then Prime Minister Karl Ols left. The Prime Minister was late.'],
    ['a title with its stop, though someone has it for a name', 'Then Sen. Karla Ols left with them.'],
    ['the zone of a time', 'It was at 3:45 p.m. ET that they left.'],
    ['a portfolio', 'It was Home Secretary Anna Ols who said so.'],
    ['letters behind a person’s name', 'Then Anna Ols, QC, spoke to the court.'],
    ['a month behind a word that also stands before names', 'It was in late May that they left.'],
    ['the symbol of a share', 'Shares of the company (NYSE: GE) fell by a third.'],
    ['a kind of body', 'It was the Ministry that said so, and not the Department.'],
    ['a given name alone', 'Then her sister Gloria went home with her.'],
    ['a language', 'He speaks French, and she is a French speaker.'],
    ['a dish', 'They had French fries with it.'],
    ['a month behind a name', 'The crowd of May 8 was large.'],
  ])('%s', (_, text) => {
    expect(sureLinksIn(text, { knowledge: NOISY })).toEqual([]);
  });

  it.each([
    ['a letter that the library has, behind a small word', 'She wrote on X that it was late.', ['X → org/x']],
    [
      'a state behind the letter of a party',
      'So said Karl Ols (R-Oklahoma) to them.',
      ['Oklahoma → place/oklahoma'],
    ],
    ['a state behind a comma', 'He lives in Tulsa, OK, with her.', ['OK → place/oklahoma']],
    ['a body before a sum', 'They gave NASA $10 billion.', ['NASA → org/nasa']],
    [
      'a nation',
      'It was the French who said so, in French waters.',
      ['French → place/france', 'French → place/france'],
    ],
    [
      'a given name beside the full one',
      'It was Gloria Stuart. Then Gloria left.',
      ['Gloria Stuart → person/gloria', 'Gloria → person/gloria'],
    ],
    ['a name before a month', 'A stake in Ford May 8 was sold.', ['Ford → org/ford']],
  ])('but %s', (_, text, links) => {
    expect(sureLinksIn(text, { knowledge: NOISY })).toEqual(links);
  });
});

describe('a small word with a capital closes the name in front of it, where a stop was lost', () => {
  it.each([
    ['a headline and its sentence', 'Workers strike at Ford The workers left.', ['Ford → org/ford']],
    ['a caption', 'Image: NASA How far does it see?', ['NASA → org/nasa']],
    ['a dateline without a stop', 'Detroit, 8 June 2006 The Ford plant was shut.', ['Ford → org/ford']],
  ])('%s', (_, text, links) => {
    expect(sureLinksIn(text, { knowledge: NOISY })).toEqual(links);
  });
});

describe('the legal form belongs to a company’s name', () => {
  const knowledge = knowledgeOf([
    entity('org/boeing', 'organisation', 'Boeing', { salience: 60 }),
    entity('place/target', 'place', 'Saturn', { salience: 60 }),
  ]);
  it.each([
    ['a form', 'Shares of Boeing Co fell by a third.', ['Boeing Co → org/boeing']],
    ['behind a comma', 'Shares of Boeing, Inc. fell by a third.', ['Boeing, Inc. → org/boeing']],
    ['two words', 'Shares of Boeing Group PLC fell by a third.', ['Boeing Group PLC → org/boeing']],
    ['and makes a name that means a place another one', 'Shares of Saturn Corp fell by a third.', []],
  ])('%s', (_, text, links) => {
    expect(sureLinksIn(text, { knowledge })).toEqual(links);
  });
});
