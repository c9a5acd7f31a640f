// Where the name of a place stands for those who govern it, and where for the place.
import { describe, expect, it } from 'vitest';
import { annotationsOf, entity, knowledgeOf } from './sample-library';

const KNOWLEDGE = knowledgeOf([
  entity('place/moscow', 'place', 'Moscow', { description: 'Capital of Russia' }),
  entity('place/kyiv', 'place', 'Kyiv', { description: 'Capital of Ukraine' }),
  entity('place/russia', 'place', 'Russia', {
    description: 'Country in Europe and Asia; capital Moscow',
    names: [['Russians', 'demonym']],
  }),
  entity('place/us', 'place', 'United States', {
    description: 'Country in North America; capital Washington',
    names: [['U.S.', 'acronym']],
  }),
  entity('place/kremlin', 'place', 'Kremlin', {
    description: 'Official residence of the president of Russia',
  }),
  entity('place/odesa', 'place', 'Odesa', { description: 'Port in Ukraine' }),
  entity('organisation/tass', 'organisation', 'Tass', {
    description: 'News agency in the capital of Russia',
  }),
]);

/** The names that stand for a government. */
function governments(text: string, language: string | null = 'en'): string[] {
  return annotationsOf(text, { knowledge: KNOWLEDGE, language })
    .filter(({ sense }) => sense === 'government')
    .map(({ start, end }) => text.slice(start, end));
}

describe('the government', () => {
  it.each([
    ['On Monday Moscow said that it had not.', 'Moscow'],
    ['Moscow has repeatedly denied this.', 'Moscow'],
    ['The spokesman left before the Kremlin replied.', 'Kremlin'],
    ['But Kyiv will not accept such a peace.', 'Kyiv'],
    ['He spoke after the U.S. agreed to the plan.', 'U.S.'],
    ['If Moscow is considering the offer, it does not say so.', 'Moscow'],
    ['Moscow demands that the troops leave.', 'Moscow'],
    ['They seek better relations with Moscow after the war.', 'Moscow'],
    ['The envoy accused Moscow of lying.', 'Moscow'],
    ['There are new sanctions on Russia.', 'Russia'],
    ['The plan was rejected by Moscow on Monday.', 'Moscow'],
    ['They did not like Moscow’s latest demands.', 'Moscow'],
  ])('%s', (text, place) => {
    expect(governments(text)).toEqual([place]);
  });

  it('is both of two that have talks between them', () => {
    expect(governments('There were talks on Monday between Moscow and Kyiv about grain.')).toEqual([
      'Moscow',
      'Kyiv',
    ]);
  });
});

describe('the place itself', () => {
  it.each([
    ['where something is', 'People in Moscow said that they were tired.'],
    ['where somebody comes from', 'The reporter from Moscow said so.'],
    ['of whom somebody is', 'The president of the United States said so.'],
    ['behind a comma', 'The mayor of Kyiv, Moscow said, has left.'],
    ['between which trains go', 'Trains between Moscow and Kyiv do not go any more.'],
    ['what is done to it', 'Moscow was accused of it.'],
    ['before a noun that is a verb too', 'The U.S. sanctions against them hurt.'],
    ['people, not a place', 'The Russians said no.'],
    ['a town that governs nothing', 'On Monday Odesa said that it had not.'],
    ['what is no place', 'On Monday Tass said that it had not.'],
    ['that does what towns do', 'In spring it rains, and Moscow sleeps.'],
  ])('%s: %s', (_, text) => {
    expect(governments(text)).toEqual([]);
  });

  it('where the language is not one whose verbs we know', () => {
    expect(governments('Moscow said no.', 'de')).toEqual([]);
  });
});
