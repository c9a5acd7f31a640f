// Countries named in the words of a description and of an article.
import { describe, expect, it } from 'vitest';
import { readArticleWords } from '@/lib/core/link/article-words';
import { stemHash } from '@/lib/core/link/context-words';
import { countriesIn, countriesNamed } from '@/lib/core/link/countries';
import { COUNTRY_WORDS } from '@/lib/core/link/lexicon/country-words';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { tokenize } from '@/lib/core/text/tokens';
import { countryLines } from '../../eval/lexicon-countries';

/** Countries are told by their first form. */
const LINES = COUNTRY_WORDS.trim().split('\n');
const called = (country: number): string => LINES[country]!.split(' ')[0]!;

function namedIn(text: string): Record<string, number> {
  const { article } = readPlainArticle(text);
  const { counts } = countriesNamed(readArticleWords(article, tokenize(article.text)));
  return Object.fromEntries([...counts].map(([country, count]) => [called(country), count]));
}

it('the list is what the table of countries gives', () => {
  expect(LINES).toEqual(countryLines());
});

describe('countries of an article', () => {
  it.each<[string, Record<string, number>]>([
    ['Kenya and Kenyan tea.', { kenya: 2 }],
    ['The Philippines and a Filipino.', { philippine: 2 }],
    ['The U.S., the US and the United States.', { 'united+state': 3 }],
    ['He gave us all of it; the united workers of that state.', {}],
    ['South Africa, and Africa in the south.', { 'south+africa': 1 }],
    ['South Korean and South Korea.', { 'south+korea': 2, 'north+korea': 1 }],
    ['New Mexico and Mexico.', { mexico: 1 }],
    ['New Zealand.', { 'new+zealand': 1 }],
    ['Polish the turkey; a turkey dish from china.', { poland: 1 }],
    ['Jordan and Chad ran.', {}],
    ['England and the Welsh.', { 'united+kingdom': 2 }],
    ['', {}],
  ])('%s', (text, counts) => {
    expect(namedIn(text)).toEqual(counts);
  });
});

describe('countries of a description', () => {
  it.each([
    ['highest court of the us', ['united+state']],
    ['states that are united in the alliance', ['united+state']],
    ['city in mexico', ['mexico']],
    ['country in north america', []],
    ['capital of jordan', ['jordan']],
  ])('%s', (text, countries) => {
    expect([...countriesIn(text.split(' ').map(stemHash))].map(called)).toEqual(countries);
  });
});
