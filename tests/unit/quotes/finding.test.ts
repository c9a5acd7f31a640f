// Quotations found by their marks, whatever those look like, and what in marks is none.
import { describe, expect, it } from 'vitest';
import { findQuotes } from '@/lib/core/quotes/find-quotes';
import { tokenize } from '@/lib/core/text/tokens';
import { partsIn, readMarked } from './marked-story';

describe('marks', () => {
  it.each([
    ['He said, "We will not go there."', [['We will not go there.']]],
    ['He said, “We will not go there.”', [['We will not go there.']]],
    ['He said, «On ne sait jamais rien.»', [['On ne sait jamais rien.']]],
    ['« On ne sait jamais rien », dit-il.', [['On ne sait jamais rien']]],
    ['»Wir gehen nicht dorthin«, sagte er.', [['Wir gehen nicht dorthin']]],
    ['„Wir gehen nicht dorthin“, sagte er.', [['Wir gehen nicht dorthin']]],
    ['„Nie idziemy tam dalej”, powiedział.', [['Nie idziemy tam dalej']]],
    ['”Vi går inte dit idag”, sade han.', [['Vi går inte dit idag']]],
    ['「我们今天不去那里」他说。', [['我们今天不去那里']]],
    ["``We will not go there,'' he said.", [['We will not go there,']]],
    ['He said, “We will not go there."', [['We will not go there.']]],
    ['He said, “We will not go there.“ Then he left.', [['We will not go there.']]],
  ])('%s', (text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  it.each([
    ['‘We won’t go there today,’ he said.', [['We won’t go there today,']]],
    ["'We won't go there today,' he said.", [["We won't go there today,"]]],
    ['He said ‘the players’ union won’t go’ today.', [['the players’ union won’t go']]],
    ['‘He said “no, never” to all of us,’ she said.', [['He said “no, never” to all of us,']]],
    ['The players’ union and the owners’ club met in the ’90s.', []],
    ["Rock 'n' roll of the '60s, and 'twas not the players' fault.", []],
    ['A 6" pipe, a 5\'10" man and a 12" disc.', []],
    ['He said "the pipe is 6" wide and more" today.', [['the pipe is 6" wide and more']]],
  ])('apostrophes and inches are no marks: %s', (text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  it('a quotation in a quotation belongs to the outer', () => {
    expect(partsIn('She said, “He told me ‘no way at all’ and left.”')).toEqual([
      ['He told me ‘no way at all’ and left.'],
    ]);
    expect(partsIn('She said, “He told me “no way at all” and left.”')).toEqual([
      ['He told me “no way at all” and left.'],
    ]);
  });

  it('goes on over paragraphs that begin with a mark again', () => {
    expect(partsIn('He said: “First we try.\n“Then we try again.\n“Then we stop.”\nThat was all.')).toEqual([
      ['First we try.', 'Then we try again.', 'Then we stop.'],
    ]);
  });

  it('what is opened and not closed swallows nothing', () => {
    expect(partsIn('He said: “We will go.\nNobody went.\nShe said, “We never said so.”')).toEqual([
      ['We never said so.'],
    ]);
    expect(partsIn('He said “we will go, she said. “We never said so.”')).toEqual([['We never said so.']]);
    expect(partsIn('We will go,” he said. “We always said so.”')).toEqual([['We always said so.']]);
  });

  it('a block quote needs no marks', () => {
    expect(partsIn('He wrote:\n> We will not go there.\nThat was all.')).toEqual([['We will not go there.']]);
    expect(partsIn('> “We will not go there,” he said.')).toEqual([['We will not go there,']]);
  });
});

describe('an attribution breaks a quotation', () => {
  it.each([
    ['“We will go,” he said, “and not come back.”', [['We will go,', 'and not come back.']]],
    ['“We will go,” he said. “We will not come back.”', [['We will go,', 'We will not come back.']]],
    ['“We will go” – he added – “and not come back.”', [['We will go', 'and not come back.']]],
    ['‘We will go,’ he said, ‘and not come back.’', [['We will go,', 'and not come back.']]],
    [
      '“We will go there,” he said. “We will not go,” said she.',
      [['We will go there,'], ['We will not go,']],
    ],
    [
      'He called it “a great disgrace” and said it was “very, very sad.”',
      [['a great disgrace'], ['very, very sad.']],
    ],
    [
      'When asked, “Will you go there?” he replied, “No, I will not.”',
      [['Will you go there?'], ['No, I will not.']],
    ],
  ])('%s', (text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });
});

describe('words in marks that are no quotation', () => {
  it.each([
    ['His book “The Art of the Deal” sold well.', []],
    ['Dwayne “The Rock” Johnson came.', []],
    ['The so-called “deal” was off.', []],
    ['The leaders had a “candid discussion” in Rome.', []],
    ['He said the leaders had a “candid discussion” in Rome.', [['candid discussion']]],
    ['He tweeted “Make America Great Again” at noon.', [['Make America Great Again']]],
    ['The text speaks of “steps as each of them deems fit” there.', [['steps as each of them deems fit']]],
  ])('%s', (text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  it('headlines, headings and words of an earlier portion have none', () => {
    const { text, blocks } = readMarked(
      '“We will go there”\n“We will not go there”\n“We went there at last”',
    );
    const kinds = ['headline', 'lead', 'heading'] as const;
    const found = findQuotes({
      tokens: tokenize(text),
      blocks: blocks.map((block, index) => ({ ...block, kind: kinds[index]! })),
      names: [],
    });
    expect(found).toEqual([]);
  });

  it('a text without blocks is read line by line', () => {
    const text = 'He said: “We will go.\nShe said: “We will not go there.”';
    const found = findQuotes({ tokens: tokenize(text), blocks: [], names: [] });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['We will not go there.']);
  });
});
