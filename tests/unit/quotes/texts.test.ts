// Which text a quotation is said to be from, and that a person's words about a text are not taken for its own.
import { describe, expect, it } from 'vitest';
import { quotesIn } from './marked-story';

const first = (source: string) => {
  const { texts, isAttributed, speaker } = quotesIn(source).quotes.at(-1)!;
  return { text: texts[0] ?? null, isAttributed, speaker };
};

describe('said to be from a text', () => {
  it.each([
    ['NATO’s {t:Article 5} says that “an attack on one is an attack on all”.'],
    [
      '{t:Article 5} of the {t:North Atlantic Treaty=treaty} states that “an attack on one is an attack on all”.',
    ],
    ['Under {t:Article 5}, an attack is “considered an attack against them all”.'],
    ['According to {t:Article 5}, “an attack on one is an attack on all”.'],
    ['“An attack on one is an attack on all,” {t:Article 5} reads.'],
    ['“An attack on one is an attack on all,” according to {t:Article 5}.'],
    ['They rely on {t:Article 5}, which says “an attack on one is an attack on all”.'],
    ['{t:Article 5}: “An attack on one is an attack on all.”'],
    ['They invoked {t:Article 5}. The article says “an attack on one is an attack on all”.'],
    ['{t:Article 5}’s “attack against them all” was invoked once.'],
    ['The words “attack against them all” in {t:Article 5} are old.'],
    ['{p:Trump} noted that {t:Article 5} says “an attack on one is an attack on all”.'],
    ['{t:Article 5} reads:\n> An attack on one is an attack on all.'],
  ])('%s', (source) => {
    expect(first(source)).toEqual({ text: '5', isAttributed: true, speaker: null });
  });

  it('goes on with it', () => {
    expect(first('{t:Article 5} says “an attack on one”. It adds “is an attack on all”.').isAttributed).toBe(
      true,
    );
  });

  it('the section comes before the whole', () => {
    const source =
      '{t:Article 5} of the {t:North Atlantic Treaty=treaty} says “an attack on one is an attack on all”.';
    expect(quotesIn(source).quotes[0]!.texts).toEqual(['5', 'treaty']);
  });
});

describe('only named nearby', () => {
  it.each([
    ['{p:Trump} said of {t:Article 5} that “it depends on your definition”.', 'trump'],
    ['“It depends on your definition,” {p:Trump} said of {t:Article 5}.', 'trump'],
    ['{t:Article 5} was invoked once. “We will be there for them,” {p:Trump} said.', 'trump'],
    ['Asked about {t:Article 5}, {p:Trump} called it “a very old promise”.', 'trump'],
  ])('%s', (source, speaker) => {
    expect(first(source)).toEqual({ text: '5', isAttributed: false, speaker });
  });

  it('a text two paragraphs before is not', () => {
    expect(first('{t:Article 5} stands.\nNobody came.\n“We will go there,” he said.').text).toBeNull();
  });
});
