// The mechanism: values, plurals, lists and directions in three languages.
import { afterEach, describe, expect, it } from 'vitest';
import arabic from '@/components/public/_locales/ar/messages.json';
import german from '@/components/public/_locales/de/messages.json';
import english from '@/components/public/_locales/en/messages.json';
import type { PartialDate } from '@/lib/core/model/dates';
import { mentionCount } from '@/lib/core/view/labels';
import { bytesWords } from '@/lib/core/view/pack-words';
import { heldWords, periodWords, postTitle } from '@/lib/core/view/words';
import {
  labels,
  listWords,
  say,
  sayAround,
  sayOrdinal,
  speakAs,
  spokenDirection,
  spokenLanguage,
} from '@/lib/core/words/say';
import { type Catalogue, speakerOf } from '../../support/speakers';

afterEach(() => speakAs(speakerOf(english)));

const bare = (words: string): string => words.replace(/[\u2068\u2069\u200f]/g, '');
const speak = (catalogue: Catalogue): void => speakAs(speakerOf(catalogue));
const date = (text: string) => text as PartialDate;

describe('plurals', () => {
  it.each([
    [0, '0 موضع'],
    [1, 'موضع واحد'],
    [2, 'موضعان'],
    [3, '3 مواضع'],
    [11, '11 موضعًا'],
    [100, '100 موضع'],
    [103, '103 مواضع'],
  ])('Arabic has six: %d', (count, words) => {
    speak(arabic);
    expect(bare(mentionCount(count))).toBe(words);
  });

  it.each([
    [1, '1 Erwähnung'],
    [1234, '1.234 Erwähnungen'],
  ])('German: %d', (count, words) => {
    speak(german);
    expect(mentionCount(count)).toBe(words);
  });
});

describe('dates and numbers', () => {
  it('a day is spoken of otherwise than a year', () => {
    speak(german);
    expect(periodWords({ from: date('2025-04-12'), to: null })).toBe('seit dem 12. April 2025');
    expect(periodWords({ from: date('2025'), to: null })).toBe('seit 2025');
    expect(periodWords({ from: null, to: date('2021-01') })).toBe('bis Januar 2021');
    speak(arabic);
    expect(bare(periodWords({ from: date('2025-04-12'), to: null }))).toBe('منذ 12 أبريل 2025');
    expect(bare(periodWords({ from: date('2025'), to: null }))).toBe('منذ عام 2025');
  });

  it('doubt is told in every language', () => {
    const post = { held: 'undated', from: null, to: null, asOf: '2025-08-20' } as unknown as Parameters<
      typeof heldWords
    >[0];
    speak(german);
    expect(heldWords(post, null)).toBe('Beginn unbekannt, Stand 20. August 2025');
    speak(arabic);
    expect(bare(heldWords(post, null))).toBe('البداية غير معروفة، وفق معطيات 20 أغسطس 2025');
  });

  it('ordinals and sizes', () => {
    speak(german);
    expect([sayOrdinal(22), bytesWords(4_100_000)]).toEqual(['22.', '4,1 MB']);
    speak(arabic);
    expect(bare(postTitle({ title: 'Chairman', ordinal: 22 }))).toBe('Chairman (22)');
    expect(bare(bytesWords(4_100_000))).toBe('4.1 ميغابايت');
  });

  it('lists', () => {
    const names = ['NATO', 'Poland', 'Caine'];
    expect(listWords(names, 'and')).toBe('NATO, Poland and Caine');
    expect(listWords(names, 'or')).toBe('NATO, Poland or Caine');
    speak(german);
    expect(listWords(names, 'or')).toBe('NATO, Poland oder Caine');
    speak(arabic);
    expect(bare(listWords(names, 'and'))).toBe('NATO وPoland وCaine');
  });
});

describe('direction', () => {
  it('a name in Latin letters stands alone within an Arabic sentence, and does not turn it round', () => {
    speak(arabic);
    expect(say('card_name', 'Caine')).toBe('\u200fعن \u2068Caine\u2069');
    expect(say('quoted', 'Caine')).toBe('«\u2068Caine\u2069»');
    expect([spokenDirection(), spokenLanguage()]).toEqual(['rtl', 'ar']);
  });

  it('English and German are as they are written', () => {
    expect(say('card_name', 'عمر')).toBe('About عمر');
    expect(spokenDirection()).toBe('ltr');
  });

  it('what stands around a name that has markup of its own', () => {
    expect(sayAround('rated_by')).toEqual(['by ', '']);
    speak(arabic);
    expect(sayAround('rated_by')).toEqual(['من ', '']);
  });
});

it('labels are asked for when they are read, in the language that is spoken then', () => {
  const said = labels('quote', ['kind_not_found', 'passage']);
  expect(said.passage).toBe('The passage');
  speak(german);
  expect(said.passage).toBe('Die Stelle');
});

it('a key that no catalogue has is told itself: wrong, but never empty, and nothing is thrown', () => {
  speakAs({ locale: 'en', direction: 'ltr', message: () => '' });
  expect(say('card_close')).toBe('card_close');
});

it('English says of one thing what is said of one', () => {
  // Of those that are counted; "the others are unchecked" is said of others.
  const plural = /\$1 (?:(?!is |was |of )[a-z]+ )*(?:were|are|have)\b/;
  const wrong = Object.entries(english).filter(
    ([key, { message }]) => key.endsWith('_one') && plural.test(message),
  );
  expect(wrong).toEqual([]);
});
