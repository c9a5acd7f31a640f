// Tokens: what is one word, what joins two, and what is known of their capitals.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  firstTokenFrom,
  foldedToken,
  hashWord,
  isAllCapitals,
  isCapitalised,
  nameKey,
  separatorBefore,
  tokenize,
  tokenText,
} from '@/lib/core/text/tokens';

// Thousands of cases; a busy machine needs more than five seconds for some.
vi.setConfig({ testTimeout: 60_000 });

const words = (text: string): string[] => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
};
const folded = (text: string): string[] => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, index) => foldedToken(tokens, index));
};

describe('tokenize', () => {
  it.each([
    ['White House Press', ['White', 'House', 'Press']],
    ['in the U.S. military', ['in', 'the', 'U.S.', 'military']],
    ['the U.S.-led force', ['the', 'U.S.', 'led', 'force']],
    ['U. S. and U.S.A., a.m.', ['U. S.', 'and', 'U.S.A.', 'a.m.']],
    ['J. D. Vance, J.D. Vance, JD Vance', ['J. D.', 'Vance', 'J.D.', 'Vance', 'JD', 'Vance']],
    ['George W. Bush', ['George', 'W', 'Bush']],
    ['É.U. E\u0301.U.\u200b U.S\u200b', ['É.U.', 'E\u0301.U.', 'U.S']],
    ['by Malcolm X.', ['by', 'Malcolm', 'X']],
    ['Gen. Dan Caine', ['Gen.', 'Dan', 'Caine']],
    ['in the Sun.', ['in', 'the', 'Sun']],
    ['Warner Bros. said', ['Warner', 'Bros.', 'said']],
    ['see inc.com', ['see', 'inc', 'com']],
    ['Article 5.2 and 1,000 or 5. Six', ['Article', '5.2', 'and', '1,000', 'or', '5', 'Six']],
    ['AT&T & Co', ['AT', '&', 'T', '&', 'Co']],
    ['C++ Disney+ a+b US$5 C#', ['C++', 'Disney+', 'a', 'b', 'US$', '5', 'C#']],
    ['so\u00adviet \u200bKyiv\u200b.', ['so\u00adviet', 'Kyiv']],
    ['cafe\u0301 \u0301x', ['cafe\u0301', 'x']],
    ['北京市', ['北', '京', '市']],
    ['が', ['が']],
    ['か\u3099る', ['か\u3099', 'る']],
    ['ドナルド・トランプ氏', ['ドナルド', 'トランプ', '氏']],
    ['エヌビディアCEO', ['エヌビディア', 'CEO']],
    ['ไทย', ['ไ', 'ท', 'ย']],
    ['กำลัง', ['ก', 'ำ', 'ลั', 'ง']],
    ['𠮷野', ['𠮷', '野']],
    ['㐀\u{e0100}x', ['㐀\u{e0100}', 'x']],
    ['a\u{e0100}b', ['a\u{e0100}b']],
    ['NATO² x', ['NATO', 'x']],
    ['🙂NATO🙂', ['NATO']],
    ['\ud800NATO\udc00', ['NATO']],
    ['user_name', ['user_name']],
    ['...', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['U.S.', ['us']],
    ['U. S.', ['us']],
    ['J. D.', ['jd']],
    ['Gen.', ['gen']],
    ['5.2', ['5.2']],
    ['&', ['and']],
    ['US$', ['us$']],
  ])('%s folds to %j', (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('hashes a token as its folded form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const tokens = tokenize(text);
        for (let index = 0; index < tokens.count; index++)
          expect(tokens.hashes[index]).toBe(hashWord(foldedToken(tokens, index)));
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts spans that are sorted, not empty, and hold no line break', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('U.S.', ' ', '\n', 'J. D.', '-', "'", 'a', 'Z', '5.', '.', '北', 'カ', '\u00ad', '+'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokenize(text);
        let end = 0;
        for (let index = 0; index < tokens.count; index++) {
          expect(tokens.starts[index]).toBeGreaterThanOrEqual(end);
          expect(tokens.ends[index]).toBeGreaterThan(tokens.starts[index]!);
          expect(tokenText(tokens, index)).not.toMatch(/[\n\v\f\r\u0085\u2028\u2029]/);
          end = tokens.ends[index]!;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays linear on long runs of one kind', () => {
    for (const piece of [
      'a',
      'A.',
      'A. ',
      '-',
      'a-',
      "'",
      '\u0301',
      '\u00ad',
      '+',
      '5.',
      '北',
      '&',
      '\ud800',
    ]) {
      const tokens = tokenize(piece.repeat(200_000 / piece.length));
      expect(tokens.count).toBeLessThanOrEqual(200_000);
    }
  });
});

describe('separators', () => {
  it.each([
    ['a b', ' '],
    ['a \u00a0\t b', ' '],
    ['a-b', '-'],
    ['a–b', '-'],
    ['a‑b', '-'],
    ['a - b', ' - '],
    ['a’b', "'"],
    ['a, b', ', '],
    ['W. b', ' '],
    ['Gen. b', ' '],
    ['Mr.Vance', ' '],
    ['a. b', '. '],
    ['a\nb', null],
    ['a \u{e0020}b', ' '],
    ['a🙂b', '\uf642'],
    ['a\u2028b', null],
    ['北京', ''],
  ])('%j is joined by %j', (text, separator) => {
    expect(separatorBefore(tokenize(text), 1)).toBe(separator);
  });
});

describe('nameKey', () => {
  it.each([
    ['U.S.', 'US'],
    ['U. S.', 'U.S'],
    ['J. D. Vance', 'JD Vance'],
    ['George W. Bush', 'George W Bush'],
    ['St. Louis', 'St Louis'],
    ['Johnson & Johnson', 'Johnson and Johnson'],
    ['K–12', 'K-12'],
    ['O’Brien', "O'Brien"],
    ['Union\nPacific', 'Union Pacific'],
    ['“Weird Al” Yankovic', '"Weird Al" Yankovic'],
    ['Yahoo!', 'Yahoo'],
  ])('%j and %j are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Article 5', 'Article 5.2'],
    ['AT&T', 'AT and T'],
    ['C', 'C++'],
    ['Disney', 'Disney+'],
    ['US', 'US$'],
    ['John. Smith', 'John Smith'],
    ['Saint-Denis', 'Saint Denis'],
  ])('%j and %j are not', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('capitals and look-up', () => {
  it('tells capitalised and all-capital tokens', () => {
    const tokens = tokenize('NATO Ukraine us U.S. 5 iPhone 北');
    const all = (test: (index: number) => boolean): string[] =>
      Array.from({ length: tokens.count }, (_, index) => index)
        .filter(test)
        .map((index) => tokenText(tokens, index));
    expect(all((index) => isCapitalised(tokens, index))).toEqual(['NATO', 'Ukraine', 'U.S.', '北']);
    expect(all((index) => isAllCapitals(tokens, index))).toEqual(['NATO', 'U.S.']);
  });

  it('finds the first token from an offset', () => {
    const tokens = tokenize('ab cd ef');
    expect([0, 1, 3, 4, 8].map((offset) => firstTokenFrom(tokens, offset))).toEqual([0, 1, 1, 2, 3]);
  });
});
