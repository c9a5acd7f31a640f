// An article with thousands of names: the work grows with the article, and no faster.
import { describe, expect, it } from 'vitest';
import { annotationsOf, entity, knowledgeOf, paragraph } from './sample-library';

const LIBRARY = knowledgeOf([
  entity('person/leavitt', 'person', 'Karoline Leavitt', { salience: 60 }),
  entity('person/putin', 'person', 'Vladimir Putin', { names: [['Putin', 'short']], salience: 60 }),
  entity('org/ec', 'organisation', 'European Commission', { salience: 60 }),
]);

/** As many texts of one shape: each is bad for one of the look-ups if that searches a list. */
const SHAPES: readonly (readonly [string, (number: number) => string])[] = [
  ['strangers of one family name', (n) => `Ann${letters(n)} Leavitt came. Then Leavitt said no. `],
  ['one person again and again', () => 'Karoline Leavitt came. Then Leavitt said no. '],
  ['a title and a family name', () => 'President Putin came. Then Putin said no. '],
  ['short forms long before the full name', () => 'Then Leavitt said no. '],
  [
    'abbreviations that are introduced',
    (n) => `The ${upper(n)} (${acronym(n)}) met. Then ${acronym(n)} left. `,
  ],
  ['bodies of one kind', (n) => `The Royal ${letters(n)} Commission met. Then the Commission left. `],
];

function letters(number: number): string {
  return `B${[...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}`;
}

function acronym(number: number): string {
  return letters(number).toUpperCase().padEnd(3, 'Q');
}

function upper(number: number): string {
  return [...acronym(number)].map((letter) => `${letter}olo`).join(' ');
}

function cost(shape: (number: number) => string, names: number): number {
  const text = `${Array.from({ length: names }, (_, number) => shape(number)).join('')}It was Karoline Leavitt.`;
  const times = [0, 1, 2].map(() => {
    const from = process.cpuUsage();
    annotationsOf('', { article: paragraph(text), knowledge: LIBRARY });
    const { user, system } = process.cpuUsage(from);
    return user + system;
  });
  return Math.min(...times);
}

describe('five thousand mentions', () => {
  // Eight times the text may cost three times as much again: caches and the collector take their share. A search of a list costs 64 times.
  it.each(SHAPES)('%s cost in proportion', (_, shape) => {
    cost(shape, 300);
    expect(cost(shape, 2400) / cost(shape, 300)).toBeLessThan(24);
  });
});
