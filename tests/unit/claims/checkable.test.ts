// Which sentences state something that could be checked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCheckable } from '@/lib/core/claims/checkable';
import { readSigns } from '@/lib/core/claims/checkable-signs';
import { sentenceStarts } from '@/lib/core/text/sentences';
import { tokenize } from '@/lib/core/text/tokens';

/** Of each sentence of a text, whether it counts. */
function judged(text: string): boolean[] {
  const tokens = tokenize(text);
  const begins = sentenceStarts(tokens);
  return begins.map((first, at) => isCheckable(tokens, first, begins[at + 1] ?? tokens.count));
}

describe('a sentence counts as checkable', () => {
  it.each([
    'The town council voted in March to close two of its four libraries.',
    'Unemployment fell to 4.1 percent, the lowest in 20 years.',
    'Police arrested a man on Tuesday after a fire destroyed the mill.',
    'The senator said the bill cost taxpayers $3 million last year.',
    'The law requires companies with more than 50 workers to publish what they pay.',
  ])('when it states what was done, what is so, or how much: %s', (sentence) => {
    expect(judged(sentence)).toEqual([true]);
  });

  it.each([
    ['a question', 'Did the council vote to close two of its four libraries in March 2019?'],
    ['a courtesy', 'Thank you very much.'],
    ['a command', 'Please look at the map below.'],
    ['a wish', 'I hope we can all agree that this would be wonderful for our children.'],
    ['a forecast', 'It will perhaps be better soon, if we want it.'],
    ['praise', 'That is a terrible, shameful idea.'],
    ['a label', 'Read more'],
    ['nothing', '...'],
  ])('but not when it is %s', (_, sentence) => {
    expect(judged(sentence).every((each) => !each)).toBe(true);
  });

  it('by itself, whatever stands around it', () => {
    const [statement, question] = [
      'The mill burned down in May 1987.',
      'Who would have thought that it could be rebuilt?',
    ];
    expect(judged(`${statement} ${question}`)).toEqual([true, false]);
    expect(judged(`${question} ${statement}`)).toEqual([false, true]);
  });

  it('in another language only where it holds a number', () => {
    expect(judged('Der Stadtrat schloss 1987 zwei Büchereien.')).toEqual([true]);
    expect(judged('Der Stadtrat schloss alle Büchereien der Altstadt.')).toEqual([false]);
  });
});

describe('the signs of a sentence', () => {
  const signs = (text: string) => {
    const tokens = tokenize(text);
    return readSigns(tokens, 0, tokens.count);
  };

  it('know "won" from "won’t"', () => {
    expect(signs('They won the cup.')).toMatchObject({ past: 1, ahead: 0 });
    expect(signs('They won’t come.')).toMatchObject({ past: 0, ahead: 1 });
  });

  it('take a capital for a name, but for months, weekdays and "I"', () => {
    expect(signs('On Monday I met Will Smith in May.')).toMatchObject({
      names: 1,
      dates: 2,
      self: 1,
      ahead: 0,
    });
  });

  it('read a verb behind a name', () => {
    expect(signs('Today Acme trades abroad.')).toMatchObject({ present: 1 });
    expect(signs('Today old trades flourish.')).toMatchObject({ present: 0 });
  });
});

it('any text has an answer, and a sentence of 5,000 words has one quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(judged(text)).toHaveLength(sentenceStarts(tokenize(text)).length);
    }),
  );
  const tokens = tokenize('They paid 5 dollars and '.repeat(1000));
  expect(isCheckable(tokens, 0, tokens.count)).toBe(true);
});
