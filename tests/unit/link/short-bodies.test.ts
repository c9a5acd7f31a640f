// What bodies are called after their full name: by letters, by their first word, by what they are.
import { describe, expect, it } from 'vitest';
import { entity, knowledgeOf, linksIn } from './sample-library';

const body = (id: string, label: string) => entity(`org/${id}`, 'organisation', label, { salience: 40 });

const LIBRARY = knowledgeOf([
  body('ec', 'European Commission'),
  body('ftc', 'Federal Trade Commission'),
  body('wfp', 'World Food Programme'),
  body('eu', 'European Union'),
  body('lockheed', 'Lockheed Martin'),
  body('goldman', 'Goldman Sachs'),
  body('barclays', 'Barclays Bank'),
  body('world-bank', 'World Bank'),
  body('lund', 'University of Lund'),
  body('united', 'Manchester United'),
  entity('place/manchester', 'place', 'Manchester', { salience: 60 }),
  entity('org/morgan', 'organisation', 'Philip Morris', { salience: 40 }),
  entity('term/a380', 'term', 'Airbus A380', { salience: 40 }),
  body('mets', 'New York Mets'),
  body('post', 'Washington Post'),
  body('eastern', 'China Eastern Airlines'),
  entity('term/games', 'term', '2012 Summer Games', { salience: 40 }),
  entity('term/andean', 'term', 'Andean Trade Act', { salience: 40 }),
  body('brotherhood', 'Muslim Brotherhood'),
  body('league', 'Arab League'),
]);

const links = (text: string): string[] => linksIn(text, { knowledge: LIBRARY });
const last = (text: string): string | undefined => links(text).at(-1);

describe('letters', () => {
  it.each([
    ['in brackets', 'The World Food Programme (WFP) met. Later WFP left.'],
    ['in brackets with spaces', 'The World Food Programme ( WFP ) met. Later WFP left.'],
    ['in brackets and quotation marks', 'The World Food Programme (the “WFP”) met. Later WFP left.'],
    ['in front of brackets', 'The WFP (World Food Programme) met. Later WFP left.'],
    ['without brackets', 'The plan of the World Food Programme is old. In the end WFP left.'],
  ])('%s', (_, text) => {
    expect(last(text)).toBe('WFP → org/wfp');
  });

  it('in front of brackets mean the name in them already there', () => {
    expect(links('It is said that the EU (European Union) agreed.')).toEqual([
      'EU → org/eu',
      'European Union → org/eu',
    ]);
  });

  it('of two words mean it only where they are introduced', () => {
    expect(links('The European Union met. Later EU left.')).toEqual(['European Union → org/eu']);
  });

  it('of somebody the library does not know mean nobody', () => {
    expect(links('The Wild Fox Party (WFP) met the World Food Programme. Later WFP left.')).toEqual([
      'World Food Programme → org/wfp',
    ]);
  });
});

describe('the first word', () => {
  it.each([
    [
      'of two',
      'The plane was built by Lockheed Martin. It was Lockheed that paid.',
      'Lockheed → org/lockheed',
    ],
    ['at a sentence start', 'The loan came from Goldman Sachs. Goldman said no.', 'Goldman → org/goldman'],
    ['before a bank', 'The loan came from Barclays Bank. Then Barclays said no.', 'Barclays → org/barclays'],
  ])('%s', (_, text, link) => {
    expect(last(text)).toBe(link);
  });

  it.each([
    [
      'a place',
      'The game was won by Manchester United. It was in Manchester.',
      'Manchester → place/manchester',
    ],
    [
      'a given name',
      'The shop was bought by Philip Morris. Later Philip left.',
      'Philip Morris → org/morgan',
    ],
    [
      'an act’s',
      'The law is the Andean Trade Act. The Andean hills are high.',
      'Andean Trade Act → term/andean',
    ],
    [
      'a faith’s',
      'The vote was won by the Muslim Brotherhood. It is known in the Muslim world.',
      'Muslim Brotherhood → org/brotherhood',
    ],
    [
      'a people’s',
      'The talks were led by the Arab League. Many Arab states agreed.',
      'Arab League → org/league',
    ],
    [
      'somebody’s family name',
      'The loan came from Goldman Sachs. The judge, Emma Goldman, agreed.\nLater Goldman said no.',
      'Goldman Sachs → org/goldman',
    ],
  ])('is no short form where it is %s', (_, text, link) => {
    expect(last(text)).toBe(link);
  });
});

describe('the last word', () => {
  it.each([
    ['of a make', 'The plane is an Airbus A380. It was an A380 that flew.', 'A380 → term/a380'],
    ['of a team', 'The game was won by the New York Mets. It was the Mets who led.', 'Mets → org/mets'],
    ['of a paper', 'The story is in the Washington Post. It was the Post that led.', 'Post → org/post'],
    [
      'left out of a company’s',
      'The plane that flew is that of China Eastern Airlines. In the end China Eastern paid.',
      'China Eastern → org/eastern',
    ],
  ])('%s', (_, text, link) => {
    expect(last(text)).toBe(link);
  });

  it.each([
    [
      'of an ordinary word without an article',
      'The story is in the Washington Post. It was Post policy.',
      'Washington Post → org/post',
    ],
    ['before the name', 'It was an A380 that flew. The plane is an Airbus A380.', 'Airbus A380 → term/a380'],
    [
      'of one edition of many',
      'They won at the 2012 Summer Games. They like the Games.',
      '2012 Summer Games → term/games',
    ],
  ])('is no short form %s', (_, text, link) => {
    expect(links(text)).toEqual([link]);
  });
});

describe('what it is, with a capital', () => {
  it.each([
    [
      'at its end',
      'The plan of the European Commission is old. In June the Commission met.',
      'Commission → org/ec',
    ],
    [
      'in front of “of”',
      'She is at the University of Lund. In June the University closed.',
      'University → org/lund',
    ],
    ['at a sentence start', 'The plan of the World Bank is old. The Bank said so.', 'Bank → org/world-bank'],
    [
      'of the one named last',
      'The plan of the European Commission is old.\nIt was the Federal Trade Commission that met again and again. In the end the Commission left.',
      'Commission → org/ftc',
    ],
  ])('%s', (_, text, link) => {
    expect(last(text)).toBe(link);
  });

  it.each([
    ['before it is named', 'In June the Commission met. The plan of the European Commission is old.', 1],
    ['without an article', 'The plan of the European Commission is old. It is Commission policy.', 1],
    [
      'as part of another name',
      'The plan of the European Commission is old. In June the Commission of Inquiry met.',
      1,
    ],
    [
      'of another that the library does not know',
      'The plan of the European Commission is old.\nIt was the Royal Fishing Commission that met again and again. In the end the Commission left.',
      1,
    ],
  ])('means nobody %s', (_, text, count) => {
    expect(links(text)).toHaveLength(count);
  });
});

describe('what it is, with a capital, in a library that lists the word itself', () => {
  it('is the one named here', () => {
    const named = knowledgeOf([
      body('ec', 'European Commission'),
      entity('org/plain', 'organisation', 'Some Commission', { names: ['Commission', 'The Commission'] }),
    ]);
    const text =
      'The plan of the European Commission is old. In June the Commission met. The Commission said so.';
    expect(linksIn(text, { knowledge: named })).toEqual([
      'European Commission → org/ec',
      'Commission → org/ec',
      'Commission → org/ec',
    ]);
  });
});

describe('what it is, in small letters', () => {
  const old = 'The plan of the European Commission is old.';
  it('is listed, where only one such body is named, in the same paragraph', () => {
    expect(links(`${old} In June the commission met.`)).toEqual([
      'European Commission → org/ec',
      'commission ? org/ec',
    ]);
  });

  it.each([
    ['in another paragraph', `${old}\nIn June the commission met.`],
    ['without its article', `${old} In June a commission met.`],
    ['with more behind it', `${old} In June the commission of bishops met.`],
    ['before it is named', 'In June the commission met. So the plan of the European Commission is old.'],
    [
      'where the library does not know another that is named',
      `${old} It is not that of the Royal Fishing Commission. In June the commission met.`,
    ],
  ])('means nobody %s', (_, text) => {
    expect(links(text).filter((line) => line.startsWith('commission'))).toEqual([]);
  });
});
