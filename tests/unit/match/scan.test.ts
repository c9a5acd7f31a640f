// What counts as a name in a text: tables over boundaries, case rules, folding, possessives, hyphens, initials.
import { describe, expect, it } from 'vitest';
import type { CaseRule } from '@/lib/core/model/entity';
import { libraryOf } from './library';

/** `us:any` gives a rule; without one it is `cased`. */
function found(names: readonly string[], text: string): string[] {
  const entries = names.map((written) => {
    const [, name, rule] = /^(.*?)(?::(exact|cased|any))?$/s.exec(written)!;
    return { name: name!, case: (rule ?? 'cased') as CaseRule };
  });
  return libraryOf(entries)
    .scan(text)
    .map(({ start, end }) => text.slice(start, end));
}

/** [names, text, words found] */
type Case = readonly [readonly string[], string, readonly string[]];
function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)('%j in %j: %j', (names, text, expected) => {
      expect(found(names, text)).toEqual(expected);
    });
  });
}

table('leftmost-longest', [
  [['Union', 'Union Pacific', 'Pacific Rim'], 'Union Pacific Rim', ['Union Pacific']],
  [['Union Pacific Railroad', 'Pacific'], 'the Union Pacific line', ['Pacific']],
  [['a b c', 'b'], 'a b a b c', ['b', 'a b c']],
  [['New York', 'York Times'], 'New York Times', ['New York']],
  [['New York', 'New York:exact'], 'New York, New York', ['New York', 'New York']],
  [['Foo BAR:exact', 'Foo'], 'foo bar Foo Bar Foo BAR', ['Foo', 'Foo BAR']],
]);

table('word boundaries', [
  [['Iran'], 'Iranian Iran', ['Iran']],
  [['Article 5'], 'Article 50, Article 5.2, Article 5a, Article 5', ['Article 5']],
  [
    ['Article 5'],
    'under Article 5. Then Article 5(1), Article 5, and',
    ['Article 5', 'Article 5', 'Article 5'],
  ],
  [['NATO'], 'www.nato.int NATO.int a@NATO.com “NATO”', ['NATO']],
  [['Ukraine'], 'in Ukraine.The war (Ukraine) Ukraine/Russia', ['Ukraine', 'Ukraine', 'Ukraine']],
  [['AT', 'Johnson'], 'AT&T and Johnson & Johnson', ['Johnson', 'Johnson']],
  [['AT&T', 'AT'], 'AT&T AT & T', ['AT&T', 'AT']],
  [['US', 'Disney'], 'US$5 Disney+ US Disney', ['US', 'Disney']],
  [['Киев'], 'в Киеве, Киев', ['Киев']],
  [['北京'], '在北京市长', ['北京']],
  [['ウクライナ'], 'ウクライナは ウクライナン', ['ウクライナ']],
  [['NATO'], 'NATO加盟国', ['NATO']],
  [['ไทย'], 'ประเทศไทยและ', ['ไทย']],
  [
    ['Union Pacific'],
    'Union\nPacific Union Pacific Union \u00a0Pacific',
    ['Union Pacific', 'Union \u00a0Pacific'],
  ],
  [['Ukraine'], 'visit_Ukraine #Ukraine @Ukraine', ['Ukraine', 'Ukraine']],
  [['NATO'], 'NATO²', ['NATO']],
]);

table('case rules', [
  [['US:exact'], 'US us Us', ['US']],
  [['U.S.:exact'], 'the U.S. tells us, US', ['U.S.', 'US']],
  [['ICE:exact', 'WHO:exact'], 'ICE ice Ice who WHO Who', ['ICE', 'WHO']],
  [['May:exact', 'Will:exact'], 'May may MAY Will will', ['May', 'Will']],
  [['Poland'], 'Poland POLAND poland pOLAND', ['Poland', 'POLAND']],
  [
    ['Bank of England'],
    'BANK OF ENGLAND Bank Of England bank of England Bank of England',
    ['BANK OF ENGLAND', 'Bank Of England', 'Bank of England'],
  ],
  [['Bank of England:exact'], 'BANK OF ENGLAND Bank Of England Bank of England', ['Bank of England']],
  [['McDonald'], 'McDonald MCDONALD Mcdonald mcdonald', ['McDonald', 'MCDONALD']],
  [['McDonald:exact'], 'McDonald MCDONALD', ['McDonald']],
  [['iPhone'], 'iPhone IPHONE iphone Iphone', ['iPhone', 'IPHONE']],
  [['NATO summit'], 'NATO summit NATO Summit Nato summit', ['NATO summit', 'NATO Summit']],
  [
    ['climate change:any'],
    'Climate change, CLIMATE CHANGE, climate change',
    ['Climate change', 'CLIMATE CHANGE', 'climate change'],
  ],
  [['van Gogh'], 'Van Gogh, van Gogh, van gogh', ['Van Gogh', 'van Gogh']],
  [['5G:exact'], '5G 5g', ['5G']],
  // Only the first letter of what Æ folds to has a capital to be asked for.
  [['AÆ b'], 'AAe b, AÆ b, AAE b, aÆ b', ['AAe b', 'AÆ b', 'AAE b']],
  [['北京:exact'], '北京', ['北京']],
]);

table('folding', [
  [['Orbán', 'Erdogan'], 'Orban Orbán Erdoğan', ['Orban', 'Orbán', 'Erdoğan']],
  [['Zelensky'], 'Zelenskyy Zelensky', ['Zelensky']],
  [['İstanbul'], 'Istanbul İSTANBUL', ['Istanbul', 'İSTANBUL']],
  [['Straße'], 'STRASSE Strasse STRAẞE', ['STRASSE', 'Strasse', 'STRAẞE']],
  [['Cafe\u0301'], 'Café Cafe\u0301.', ['Café', 'Cafe\u0301']],
  [['NATO'], 'ＮＡＴＯ', ['ＮＡＴＯ']],
  [['Kyiv'], 'Ky\u00adiv \u200fKyiv\u200f K\u200byiv', ['Ky\u00adiv', 'Kyiv', 'K\u200byiv']],
  [['O’Brien'], "O'Brien O’Brien OʼBrien O‘Brien Brien", ["O'Brien", 'O’Brien', 'OʼBrien', 'O‘Brien']],
  [['Johnson and Johnson'], 'Johnson & Johnson', ['Johnson & Johnson']],
]);

table('possessives and elision', [
  [['Ukraine'], "Ukraine’s Ukraine's UKRAINE’S Ukrainesque", ['Ukraine', 'Ukraine', 'UKRAINE']],
  [['Netherlands'], 'the Netherlands’ army', ['Netherlands']],
  [['NATO', 'Article 5'], 'NATO’s Article 5', ['NATO', 'Article 5']],
  [['McDonald', 'McDonald’s'], 'McDonald’s', ['McDonald’s']],
  [['Lloyd’s of London', 'Lloyd'], 'Lloyd’s of London, Lloyd’s', ['Lloyd’s of London', 'Lloyd']],
  [['Don'], 'Don’t Don’d', ['Don']],
  [['U.S.:exact'], 'the U.S.’s', ['U.S.']],
  [['Ukraine', 'ONU'], 'l’Ukraine de l’ONU', ['Ukraine', 'ONU']],
  [['Brien', 'O:exact', 'Xi'], 'O’Brien Xi’an', []],
]);

table('hyphens and dashes', [
  [
    ['U.S.:exact', 'Russian', 'Article 5'],
    'U.S.-led, pro-Russian, Article 5-like',
    ['U.S.', 'Russian', 'Article 5'],
  ],
  [['U.S.:exact', 'Russian'], 'U.S.-Led Pro-Russian U.S.-LED', ['U.S.', 'Russian', 'U.S.']],
  [
    ['Union Pacific', 'Norfolk Southern'],
    'Union Pacific–Norfolk Southern',
    ['Union Pacific', 'Norfolk Southern'],
  ],
  [
    ['Union Pacific', 'Norfolk Southern'],
    'Union Pacific-Norfolk Southern',
    ['Union Pacific', 'Norfolk Southern'],
  ],
  [['Russia', 'Ukraine'], 'Russia-Ukraine, Russia-Foo, Foo-Ukraine', ['Russia', 'Ukraine']],
  [['Saint-Denis'], 'Seine-Saint-Denis, Saint-Denis', ['Saint-Denis']],
  [['Saint-Denis', 'Seine'], 'Seine-Saint-Denis', []],
  [['Cortez', 'Stratford', 'Avon'], 'Ocasio-Cortez Stratford-upon-Avon', []],
  [['COVID', 'Boeing 737'], 'COVID-19 Boeing 737-800', []],
  [['K-12'], 'K-12 K–12 K‑12', ['K-12', 'K–12', 'K‑12']],
  [['Article 5'], 'Article 5–7 Article 5-7', []],
  [['U.S.:exact', 'China', 'Russia'], 'U.S.-China-Russia talks', ['U.S.', 'China', 'Russia']],
  [['U.S.:exact', 'China'], 'U.S.-China-Foo talks', []],
  [['EU:exact', 'Russian'], 'EU- and anti- and Russian', ['EU', 'Russian']],
  [['Assad'], 'Bashar al-Assad', ['Assad']],
  [
    ['Norfolk Southern'],
    'Norfolk Southern merger — Norfolk Southern—',
    ['Norfolk Southern', 'Norfolk Southern'],
  ],
]);

table('initials and abbreviations', [
  [['U.S.:exact'], 'in the U.S. The U.S', ['U.S.', 'U.S']],
  [['U.S.:exact', 'U.S.A.:exact'], 'U.S.A. U. S. US USA U.S.', ['U.S.A.', 'U. S.', 'US', 'USA', 'U.S.']],
  [['U.K.:exact'], 'France, the U.K., Italy', ['U.K.']],
  [['J.D. Vance'], 'J. D. Vance, JD Vance, J.D. Vance, Vance', ['J. D. Vance', 'JD Vance', 'J.D. Vance']],
  [['George W. Bush'], 'George W Bush George W. Bush', ['George W Bush', 'George W. Bush']],
  [['Dan Caine'], 'Gen. Dan Caine', ['Dan Caine']],
  [['Warner Bros.'], 'at Warner Bros. Warner Bros said', ['Warner Bros.', 'Warner Bros']],
  [['Malcolm X'], 'by Malcolm X.', ['Malcolm X']],
  [['St. Louis'], 'St Louis, St. Louis', ['St Louis', 'St. Louis']],
  [['John Smith'], 'said John. Smith replied', []],
]);

describe('entries that fold alike', () => {
  const library = libraryOf([
    { name: 'US', case: 'exact' },
    { name: 'us', case: 'any' },
    { name: 'Us', case: 'cased' },
    { name: 'U.S.', case: 'exact' },
  ]);
  it.each([
    ['US', [0, 1, 2, 3]],
    ['us', [1]],
    ['Us', [1, 2]],
  ])('%s is %j', (text, names) => {
    expect(library.scan(text)).toEqual([{ start: 0, end: 2, names }]);
  });
});

describe('several indexes together', () => {
  const cased = (...names: string[]) => names.map((name) => ({ name, case: 'cased' as const }));
  const words = (lists: readonly (readonly string[])[], text: string): [string, readonly number[]][] =>
    libraryOf(...lists.map((list) => cased(...list)))
      .scan(text)
      .map(({ start, end, names }) => [text.slice(start, end), names]);

  it('find the longest name, whichever has it', () => {
    expect(words([['Union', 'Norfolk'], ['Union Pacific']], 'Union Pacific, Union')).toEqual([
      ['Union Pacific', [2]],
      ['Union', [0]],
    ]);
  });
  it('tell all entries of a name that several have', () => {
    expect(words([['Georgia'], ['Tbilisi', 'Georgia'], ['Georgia']], 'in Georgia')).toEqual([
      ['Georgia', [0, 2, 3]],
    ]);
  });
  it('settle a hyphen between names of two of them', () => {
    expect(words([['Russia'], ['Ukraine']], 'Russia-Ukraine, Russia-Foo')).toEqual([
      ['Russia', [0]],
      ['Ukraine', [1]],
    ]);
  });
  it('do without one as if it had never been there', () => {
    expect(words([['Union'], ['Pacific']], 'Union Pacific')).toEqual([
      ['Union', [0]],
      ['Pacific', [1]],
    ]);
    expect(words([['Union']], 'Union Pacific')).toEqual([['Union', [0]]]);
  });
});
