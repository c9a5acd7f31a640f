// Whom a family name alone means: someone named in full, the nearer of two, or nobody we know.
import { describe, expect, it } from 'vitest';
import { annotationsOf, linksIn, sureLinksIn } from './sample-library';

describe('a short form of someone named in full', () => {
  it.each([
    ['a family name', 'Karoline Leavitt spoke. “No,” Leavitt said.', 'Leavitt → person/leavitt'],
    [
      'of two words, never cut',
      'Admiral Giuseppe Cavo Dragone came. “Yes,” Cavo Dragone said.',
      'Cavo Dragone → person/cavo-dragone',
    ],
    ['with a title', 'The talks were led by Gen. Dan Caine. Later Gen. Caine left.', 'Caine → person/caine'],
    [
      'with a particle',
      'The plan of Ursula von der Leyen is old. But von der Leyen keeps it.',
      'von der Leyen → person/von-der-leyen',
    ],
    [
      'with a particle at a sentence start',
      'The plan of Ursula von der Leyen is old. Von der Leyen keeps it.',
      'Von der Leyen → person/von-der-leyen',
    ],
    [
      'with a hyphen',
      'Here is Alexandria Ocasio-Cortez. Then Ocasio-Cortez left.',
      'Ocasio-Cortez → person/ocasio-cortez',
    ],
    [
      'with a possessive ending',
      'Steve Witkoff flew. It was Witkoff’s third trip.',
      'Witkoff → person/witkoff',
    ],
    [
      'before the full name, in a headline',
      'Leavitt declines to comment\nThe spokeswoman, Karoline Leavitt, said no more. It was late.',
      'Leavitt → person/leavitt',
    ],
    [
      'a given name that nobody else bears',
      'The speech of Karoline Leavitt was short. Her friends call her Karoline at home.',
      'Karoline → person/leavitt',
    ],
  ])('%s', (_, text, link) => {
    const links = sureLinksIn(text);
    expect(links).toHaveLength(2);
    expect(links).toContain(link);
  });

  it('tells the antecedent and its words', () => {
    const [, short] = annotationsOf('Karoline Leavitt spoke. “No,” Leavitt said.');
    expect(short!.reason).toEqual({
      kind: 'short-form',
      antecedent: { start: 0, end: 16 },
      antecedentText: 'Karoline Leavitt',
    });
  });
});

describe('a family name with a telling title', () => {
  it('is as good as the full name', () => {
    const links = annotationsOf('At noon President Putin spoke. Then Putin left.');
    expect(links.map(({ entity, confidence }) => [entity, confidence])).toEqual([
      ['person/putin', 'sure'],
      ['person/putin', 'sure'],
    ]);
    expect(links[1]!.reason).toMatchObject({ kind: 'short-form', antecedentText: 'President Putin' });
  });
});

describe('a family name that means nobody we know', () => {
  it.each([
    ['without anyone named in full', 'Then Leavitt spoke, and Caine left.'],
    [
      'after a stranger of that name',
      'A man called Mike Johnston Caine came. The actor Michael Caine spoke. Then Caine left.',
    ],
    [
      'after a stranger, though press uses the name alone for another',
      'The baker Anna Merz opened early. Later Merz closed the shop.',
    ],
    [
      'a country’s name after a person of that name',
      'The player Michael Jordan scored. Then Jordan left the field.',
    ],
    ['a stranger’s given name', 'The drummer Chad Smith played. Later Chad sang.'],
  ])('%s', (_, text) => {
    expect(sureLinksIn(text)).toEqual([]);
  });
});

describe('a family name that two bear', () => {
  it('means the nearer one', () => {
    const text =
      'Karoline Leavitt spoke at noon.\nThe former governor Mike Leavitt was there. Leavitt said he agreed.\nLater Karoline Leavitt took questions. Leavitt said no.';
    expect(sureLinksIn(text)).toEqual([
      'Karoline Leavitt → person/leavitt',
      'Karoline Leavitt → person/leavitt',
      'Leavitt → person/leavitt',
    ]);
  });

  it('follows the title', () => {
    const text = 'Bill Clinton and Hillary Clinton came. It was Secretary Clinton who spoke.';
    expect(sureLinksIn(text).at(-1)).toBe('Clinton → person/hillary-clinton');
  });

  it('is unsure where nothing tells them apart', () => {
    const links = linksIn(
      'Bill Clinton met Hillary Clinton, Hillary Clinton met Bill Clinton.\nThen they left.\nSome say Clinton won.',
    );
    expect(links.at(-1)).toMatch(/^Clinton \?|→ person\/bill-clinton$/);
    expect(links.at(-1)).not.toContain('→');
  });

  it('stays with the one for whom press uses it alone', () => {
    const text = 'Donald Trump came with Melania Trump.\nThe dinner was long.\nTrump spoke first.';
    expect(sureLinksIn(text)).toEqual(['Donald Trump → person/trump', 'Trump → person/trump']);
  });

  it('does not take Mrs. for him', () => {
    const text = 'Donald Trump came with Melania Trump.\nAt the dinner Mrs. Trump spoke first.';
    expect(sureLinksIn(text)).toEqual(['Donald Trump → person/trump']);
  });
});

describe('abbreviations', () => {
  it('needs words beside it where the library says so', () => {
    expect(sureLinksIn('The CTA raised its fares.')).toEqual([]);
    expect(sureLinksIn('The CTA raised its fares in Chicago, where buses and trains are full.')).toEqual([
      'CTA → org/cta',
    ]);
    expect(sureLinksIn('The rail firm says freight is up. CTA is a word here; Article 5 is too.')).toEqual(
      [],
    );
    expect(sureLinksIn('NATO says Article 5 holds.')).toEqual([
      'NATO → org/nato',
      'Article 5 → text/article-5',
    ]);
  });

  it('means what the article introduced in brackets', () => {
    expect(sureLinksIn('The Food and Drug Administration (FDA) agreed. The FDA is sure.')).toEqual([
      'Food and Drug Administration → org/fda',
      'FDA → org/fda',
      'FDA → org/fda',
    ]);
    expect(
      sureLinksIn('The Catholic Teachers Association (CTA) of Chicago met. The CTA wants trains and buses.'),
    ).toEqual([]);
    expect(sureLinksIn('A Fan Dance Academy (FDA) opened. Soon the FDA had many members.')).toEqual([]);
  });
});
