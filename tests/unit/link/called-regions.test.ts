// A state and another place of one name: what the words call it where it stands, and what that says of the name alone.
import { describe, expect, it } from 'vitest';
import { entity, knowledgeOf, linksIn } from './sample-library';

const place = (
  id: string,
  description: string,
  names: readonly [string, 'full' | 'short', number][],
  label = names[0]![0],
) => ({
  ...entity(id, 'place', label, { description, salience: description.startsWith('Capital') ? 60 : 25 }),
  names: names.map(([name, type, prior]) => ({ name, type, prior })),
});

const inState = (id: string, label: string, state: string) =>
  entity(id, 'place', label, {
    description: 'City',
    relations: [{ type: 'in', target: state, sources: ['s'] }],
  });

const knowledge = knowledgeOf([
  place('The capital', 'Capital of the United States', [['Washington', 'short', 0.8]], 'Washington, D.C.'),
  place('State of W', 'State of the United States', [['Washington', 'full', 0.15]]),
  place('The city', 'City of the United States', [['New York', 'full', 0.55]], 'New York City'),
  place('State of N', 'State of the United States', [['New York', 'full', 0.4]]),
  place('State of G', 'State of the United States', [['Georgia', 'full', 0.55]]),
  place('Country of G', 'Country in Southwestern Asia; capital Tbilisi', [['Georgia', 'full', 0.4]]),
  entity('bosnia', 'place', 'Bosnia', { description: 'Country in Europe' }),
  entity('both', 'place', 'Bosnia and Herzegovina', { description: 'Country in Europe' }),
  entity('iowa', 'place', 'Iowa', { description: 'State of the United States' }),
  entity('ohio', 'place', 'Ohio', { description: 'State of the United States' }),
  entity('london', 'place', 'London', { description: 'Capital of the United Kingdom' }),
  inState('tacoma', 'Tacoma', 'State of W'),
]);

/** The last mention of the name: whom it means, with "?" where that is unsure. */
const meantBy = (text: string, name: string): string | undefined => {
  const last = linksIn(text, { knowledge }).findLast((line) => line.startsWith(`${name} `));
  return last && last.slice(name.length + 3) + (last.startsWith(`${name} ?`) ? '?' : '');
};

describe('a name that a state shares', () => {
  it.each([
    ['Washington', 'The statement came from the governor of Washington on Monday.'],
    ['Washington', 'The statement by Gov. Maria Ols of Washington came on Monday.'],
    ['Washington', 'It was said by Washington senator Maria Ols on Monday.'],
    ['Washington', 'It was said by Washington Democratic Rep. Maria Ols on Monday.'],
    ['Washington', 'The plant lies in Everett, Washington, and makes aircraft.'],
    ['Washington', 'The plant lies near Walla Walla, Washington at the river.'],
    ['Washington', 'He was born in Tacoma, Washington.'],
    ['Washington', 'It holds for the state of Washington alone.'],
    ['New York', 'The bill went to New York Gov. Maria Ols on Monday.'],
    ['New York', 'It was asked for by New York’s governor on Monday.'],
    ['New York', 'He is from Ithaca and speaks for New York state farmers.'],
    ['Georgia', 'It was said by Georgia Sen. Maria Ols on Monday.'],
    ['Georgia', 'It was said by a senator from Georgia on Monday.'],
    ['Georgia', 'Those that lean are Iowa (6), Georgia (16) and Ohio (18).'],
    ['Georgia', 'The law holds in Ohio and Georgia.'],
  ])('is the state’s where the words call it so: %s in “%s”', (name, text) =>
    expect(meantBy(text, name)).toBe(`State of ${name.charAt(0)}`),
  );

  it.each([
    ['Washington', 'The deal was made in Washington on Monday.', 'The capital'],
    ['Washington', 'The envoys met in London, Washington and Paris.', 'The capital'],
    ['Washington', 'The envoys met in London, Washington, Paris and Rome.', 'The capital'],
    ['Washington', 'In Oslo, Washington was asked for help.', 'The capital'],
    ['Washington', 'She was told by Maria Ols, Washington correspondent of the paper.', 'The capital'],
    ['Washington', 'It was said by the Washington representative of the firm.', 'The capital'],
    ['Washington', 'It holds in Ohio and Washington.', 'The capital'],
    ['Georgia', 'Bosnia and Georgia have asked to join.', 'Country of G'],
    ['Georgia', 'Of these, Bosnia and Herzegovina, and Georgia have asked to join.', 'Country of G'],
    ['Georgia', 'Bosnia, Georgia, Oslo and others have asked to join.', undefined],
  ])('is not taken for it by less: %s in “%s”', (name, text, meant) => {
    const found = meantBy(text, name);
    if (meant === undefined) expect(found).toMatch(/\?$/);
    else expect(found).toBe(meant);
  });

  it('is unsure where the story speaks of the state and the name alone may be the capital', () => {
    const story =
      'AUBURN, Wash. — She left her job in August.\n\nShe worked for Washington’s child services department.';
    expect(meantBy(story, 'Washington')).toMatch(/\?$/);
    expect(meantBy(story.replace('Wash.', 'Ore.'), 'Washington')).toBe('The capital');
  });

  it.each([
    ['from there', 'WASHINGTON (AP) — She met Washington Gov. Maria Ols.\n\nWashington has waited for it.'],
    [
      'of it, with a governor by the way',
      'Washington Gov. Maria Ols came.\n\nIn Washington it was late. The bill was made in Washington.',
    ],
    ['of a member of Congress', 'It was led by Washington Rep. Maria Ols.\n\nThey met in Washington.'],
  ])('is the capital still in a story %s', (_, story) =>
    expect(meantBy(story, 'Washington')).toBe('The capital'),
  );

  it('is the state where the story names that and the namesake is another country', () => {
    const story = 'Gov. Maria Ols of Georgia signed it.\n\nThe law changes little for Georgia.';
    expect(meantBy(story, 'Georgia')).toBe('State of G');
    expect(meantBy('AUGUSTA, Ga. — It rained.\n\nThe law changes little for Georgia.', 'Georgia')).toBe(
      'State of G',
    );
    expect(meantBy('The law changes little for Georgia.', 'Georgia')).toMatch(/\?$/);
  });

  it('is never a state in a dateline in capitals', () => {
    const story = 'WASHINGTON (AP) — Gov. Maria Ols of Washington signed it.';
    expect(meantBy(story, 'WASHINGTON')).toBe('The capital');
  });
});
