// Claims changed in one thing, and claims said in another way.
import { describe, expect, it } from 'vitest';
import { type Change, Choice, saidOf } from '../../eval/perturb/base';
import * as figures from '../../eval/perturb/figures';
import * as harmless from '../../eval/perturb/harmless';
import { KINDS, vary } from '../../eval/perturb/kinds';
import * as names from '../../eval/perturb/names';
import * as words from '../../eval/perturb/words';

const said = (sentence: string) => ({ id: 'c', sentence });
const made = (change: Change, sentence: string) => change(said(sentence), new Choice('seed'));

describe('a claim as a sentence', () => {
  it.each([
    ['Says Ann Lee "reduced the budget by 5 percent."', 'Ann Lee "reduced the budget by 5 percent."'],
    ['"We have lost two million jobs since May."', 'We have lost two million jobs since May.'],
    [
      'A photograph shows a town that was flooded in 1987',
      'A photograph shows a town that was flooded in 1987.',
    ],
  ])('loses the checker’s frame: %s', (text, sentence) => {
    expect(saidOf({ id: 'c', text })?.sentence).toBe(sentence);
  });

  it.each([
    'On raising the minimum wage.',
    'Is it true that the town was flooded in 1987?',
    'Jobs, jobs, jobs everywhere in the land.',
    'Too short a claim.',
    'The mayor was late. She has been late all year.',
  ])('is not made of a topic, a question, a fragment or several sentences: %s', (text) => {
    expect(saidOf({ id: 'c', text })).toBeNull();
  });
});

describe('changes after which the verdict no longer holds', () => {
  it.each<[Change, string, RegExp]>([
    [figures.otherNumber, 'The town lost 600 jobs in 2009.', /^The town lost (?!600 )[\d,]+ jobs in 2009\.$/],
    [figures.otherScale, 'It cost $3 million to build.', /^It cost \$3 (?:thousand|billion) to build\.$/],
    [figures.otherYear, 'The town lost 600 jobs in 2009.', /^The town lost 600 jobs in (?!2009)\d{4}\.$/],
    [figures.otherShare, 'The debt doubled in a year.', /^The debt (?:tripled|quadrupled) in a year\.$/],
    [words.notBehind, 'The bill was signed by Ann Lee.', /^The bill was not signed by Ann Lee\.$/],
    [
      words.didNot,
      'Ann Lee voted to close the mill.',
      /^Ann Lee (?:did not|didn’t) vote to close the mill\.$/,
    ],
    [words.negationOut, 'The mill was not closed in May.', /^The mill was closed in May\.$/],
    [words.opposite, 'Crime has increased in the town.', /^Crime has decreased in the town\.$/],
    [names.otherName, 'Barack Obama was born in Kenya.', /^(?!Barack)\p{Lu}.* was born in Kenya\.$/u],
    [names.rolesSwapped, 'Ted Cruz accused Jeb Bush of lying.', /^Jeb Bush accused Ted Cruz of lying\.$/],
    [names.comparedSwapped, 'Ohio has more dams than Texas.', /^Texas has more dams than Ohio\.$/],
  ])('%o', (change, sentence, expected) => {
    expect(made(change, sentence)).toMatch(expected);
  });

  it('leave alone what is no number, no two names, or no statement with a verb of its own', () => {
    expect(made(figures.otherNumber, 'The town was flooded in 1987.')).toBeNull();
    expect(made(figures.otherNumber, 'It happened on the 9th of May.')).toBeNull();
    expect(made(names.rolesSwapped, 'Ted Cruz and Jeb Bush were there.')).toBeNull();
    expect(made(names.otherName, 'The New Mexico legislature met.')).toBeNull();
    expect(made(words.notBehind, 'The mill had a new roof.')).toBeNull();
  });
});

describe('changes that leave the verdict as it is', () => {
  it.each<[Change, string, string]>([
    [harmless.country, 'The U.S. has 50 states.', 'The United States has 50 states.'],
    [figures.scaleInDigits, 'It cost $1.5 million.', 'It cost $1,500,000.'],
    [figures.digitsInScale, 'It cost $1,500,000.', 'It cost $1.5 million.'],
    [figures.percentSign, 'It fell by 5 percent.', 'It fell by 5%.'],
    [figures.numberAsWord, 'The bill has five parts.', 'The bill has 5 parts.'],
    [harmless.passive, 'Ann Lee signed the budget in 2009.', 'The budget was signed by Ann Lee in 2009.'],
    [harmless.shortForms, 'It is not so.', 'It isn’t so.'],
  ])('%o', (change, sentence, expected) => {
    expect(made(change, sentence)).toBe(expected);
  });
});

it('a variant is the same on every run, and differs from its claim but where it stands as it is', () => {
  const claim = said('The U.S. Senate voted in 2009 to raise taxes by 5 percent, Ted Cruz told Jeb Bush.');
  for (const kind of KINDS) {
    const variant = vary(claim, kind);
    expect(vary(claim, kind)).toEqual(variant);
    if (variant && kind.name !== 'as it stands') expect(variant.sentence).not.toBe(claim.sentence);
  }
});
