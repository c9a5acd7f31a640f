// A body introduced as another place's: after "the Ohio Senate", "the Senate" is that one until the article names its own again.
import { describe, expect, it } from 'vitest';
import { entity, knowledgeOf, linksIn } from './sample-library';

const body = (id: string, label: string, names: readonly string[], prior = 0.85) =>
  entity(id, 'organisation', label, {
    names: names.map((name) => ({ name, type: 'alias' as const, prior })),
    description: 'Body of the United States',
    salience: 30,
  });

const knowledge = knowledgeOf([
  body('senate', 'United States Senate', ['Senate', 'U.S. Senate']),
  body('court', 'Supreme Court of the United States', ['Supreme Court'], 0.8),
  // The name is its own: nothing is left out of it.
  body('party', 'Democratic Party', ['Democratic Party']),
  entity('us', 'place', 'United States', {
    names: [['U.S.', 'acronym']],
    description: 'Country',
    salience: 90,
  }),
  entity('ohio', 'place', 'Ohio', { description: 'State of the United States' }),
  entity('texas', 'place', 'Texas', { description: 'State of the United States' }),
]);

const bodiesIn = (text: string): string[] =>
  linksIn(text, { knowledge }).filter((line) => /(?:senate|court|party)$/.test(line));

describe('a general name of which the article has introduced another bearer', () => {
  it.each([
    ['by a place in front', 'The Ohio Senate voted on Thursday. The Senate sent the bill back.'],
    ['by a place with an ending', 'Ohio’s Senate voted on Thursday. Senate leaders sent the bill back.'],
    ['by what it is of', 'The state Senate voted in Ohio. The Senate sent the bill back.'],
    ['only later, as in a headline', 'Senate sends the bill back\n\nThe Ohio Senate voted on Thursday.'],
  ])('is not surely ours: %s', (_, text) =>
    expect(bodiesIn(text).filter((line) => line.includes('→'))).toEqual([]),
  );

  it('is a piece of its own: another general name is left as it is', () =>
    expect(bodiesIn('The Ohio Senate voted. The Supreme Court sent it back.')).toEqual([
      'Supreme Court → court',
    ]));

  it('goes by what was named last before it, where both are', () =>
    expect(
      bodiesIn(
        'The U.S. Senate met. The Senate rose.\n\nThe Ohio Senate met. The Senate voted.\n\nThe U.S. Senate met again. The Senate rose again.',
      ),
    ).toEqual(['U.S. Senate → senate', 'Senate → senate', 'U.S. Senate → senate', 'Senate → senate']));

  it.each([
    'The Ohio Senate race is close. The Senate has 100 seats.',
    'She leads in the Texas Senate primary. The Senate has 100 seats.',
    'Her Ohio Senate seat is open. The Senate has 100 seats.',
    'Texas’s Democratic Senate nominee spoke. The Senate has 100 seats.',
  ])('is still ours where the place is of an election to it: %s', (text) =>
    expect(bodiesIn(text).at(-1)).toBe('Senate → senate'),
  );

  it('is still ours where it leaves nothing out', () =>
    expect(bodiesIn('The Texas Democratic Party met. The Democratic Party is old.').at(-1)).toBe(
      'Democratic Party → party',
    ));

  it('is ours where its own country stands in front', () =>
    expect(bodiesIn('The U.S. Supreme Court ruled. The Supreme Court sat.')).toEqual([
      'Supreme Court → court',
      'Supreme Court → court',
    ]));
});
