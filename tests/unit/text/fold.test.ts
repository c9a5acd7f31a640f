// Folding: which spellings are one, and which stay apart.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fold } from '@/lib/core/text/fold';

// Thousands of cases; a busy machine needs more than five seconds for some.
vi.setConfig({ testTimeout: 60_000 });

describe('fold', () => {
  it.each([
    ['Orbán', 'orban'],
    ['Erdoğan', 'erdogan'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Møller', 'moller'],
    ['Wałęsa', 'walesa'],
    ['Æthelred', 'aethelred'],
    ['ﬁrst', 'first'],
    ['ＮＡＴＯ', 'nato'],
    ['O’Brien', "o'brien"],
    ['K–12', 'k-12'],
    ['pro‑Russian', 'pro-russian'],
    ['so\u00adviet', 'soviet'],
    ['so\u200bviet', 'soviet'],
    ['\u200fכהן', 'כהן'],
    ['שָׁלוֹם', 'שלום'],
    ['محمّد', 'محمد'],
    ['Union\u00a0 Pacific', 'union pacific'],
    ['“x”', '"x"'],
    ['ΑΘΗΝΑΣ', 'αθηνασ'],
    ['Αθήνας', 'αθηνασ'],
    ['Їжак', 'іжак'],
    ['CO₂', 'co2'],
    ['𝐍𝐀𝐓𝐎', 'nato'],
    ['Ⅳ', 'iv'],
    ['½', '½'],
    ['\ud800x', '\ufffdx'],
    ['', ''],
  ])('%s → %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it.each([
    ['Zelenskyy', 'Zelensky'],
    ['Muller', 'Mueller'],
    ['か', 'が'],
    ['कि', 'कु'],
    ['NATO', 'NAT0'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('is the same for composed and decomposed spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('folds every character of the basic plane to itself when folded twice, and alike however it is written', () => {
    for (let code = 0; code < 0xd800; code++) {
      const character = String.fromCharCode(code);
      const once = fold(character);
      if (
        fold(once) !== once ||
        fold(character.normalize('NFD')) !== once ||
        fold(character.normalize('NFC')) !== once
      )
        expect.fail(
          `U+${code.toString(16)} folds to ${JSON.stringify(once)}, then to ${JSON.stringify(fold(once))}`,
        );
    }
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

it('plain words are folded alike, whether a letter beside them has a mark or not', () => {
  const ascii = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  });
  fc.assert(
    fc.property(ascii, (text) => {
      expect(fold(`é${text}`)).toBe(`e${fold(text)}`);
    }),
    { numRuns: 2_000 },
  );
});
