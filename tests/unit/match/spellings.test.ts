// The other spellings of a name, and that each is another name to the index: none is added that would be found anyway.
import { describe, expect, it } from 'vitest';
import { otherSpellings } from '@/lib/core/match/spellings';
import type { NameType } from '@/lib/core/model/entity';
import { libraryOf } from './library';

describe('otherSpellings', () => {
  it.each<[string, NameType, readonly string[]]>([
    ['Ukraine', 'full', []],
    ['Gen. Dan Caine', 'full', ['General Dan Caine']],
    ['General Dan Caine', 'full', ['Gen. Dan Caine']],
    ['Lt Col Alexander Vindman', 'full', ['Lieutenant Colonel Alexander Vindman']],
    ['Attorney General', 'full', []],
    ['General Motors', 'full', ['Gen. Motors']],
    ['St Petersburg', 'full', ['Saint Petersburg']],
    ['Mount Everest', 'full', ['Mt. Everest']],
    ['Martin Luther King Jr.', 'full', ['Martin Luther King Junior', 'Martin Luther King, Jr.']],
    ['Ford Motor Company', 'full', ['Ford Motor Co.']],
    ['Washington, D.C.', 'full', ['Washington D.C.']],
    ['Washington D.C.', 'full', ['Washington, D.C.']],
    // Inside a sentence “the American” is the demonym and not the magazine.
    ['The American', 'full', []],
    ['the States', 'full', []],
    ['Tel-Aviv', 'full', ['Tel Aviv']],
    ['Bashar al-Assad', 'full', ['Bashar al Assad']],
    ['K-12', 'full', []],
    ['X-Men', 'full', []],
    ['Ukrainian', 'demonym', ['Ukrainians']],
    ['Israeli', 'demonym', ['Israelis']],
    ['Polish', 'demonym', []],
    ['Chinese', 'demonym', []],
    ['Ukrainian', 'full', []],
  ])('%s (%s): %j', (name, type, expected) => {
    expect(otherSpellings(name, type)).toEqual(expected);
  });

  it.each([
    ['General Dan Caine', 'said Gen. Dan Caine, and Gen Dan Caine', ['Gen. Dan Caine', 'Gen Dan Caine']],
    ['Saint Petersburg', 'St. Petersburg, St Petersburg', ['St. Petersburg', 'St Petersburg']],
    ['Washington D.C.', 'in Washington, D.C., on', ['Washington, D.C.']],
    ['Warner Brothers', 'Warner Bros. and Warner Bros', ['Warner Bros.', 'Warner Bros']],
  ])('%s is found in “%s”', (name, text, words) => {
    const names = [name, ...otherSpellings(name, 'full')];
    const library = libraryOf(names.map((each) => ({ name: each, case: 'cased' })));
    expect(library.scan(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});
