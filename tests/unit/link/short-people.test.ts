// What people are called after their full name, the way news is written in many countries.
import { describe, expect, it } from 'vitest';
import { annotationsOf, entity, knowledgeOf, linksIn } from './sample-library';

const person = (id: string, label: string, ...names: readonly (readonly [string, 'family' | 'short'])[]) =>
  entity(`person/${id}`, 'person', label, { names, salience: 60 });

const LIBRARY = knowledgeOf([
  person('xi', 'Xi Jinping'),
  person('moon', 'Moon Jae-in'),
  person('kim', 'Kim Jong Un'),
  person('novak', 'Kim Novak'),
  person('amlo', 'Andrés Manuel López Obrador', ['López Obrador', 'family']),
  person('pena', 'Enrique Peña Nieto'),
  person('marquez', 'Gabriel García Márquez'),
  person('bellen', 'Alexander Van der Bellen'),
  person('gaulle', 'Charles de Gaulle'),
  person('sisi', 'Abdel Fattah al-Sisi'),
  person('just', 'Louis Antoine de Saint-Just'),
  person('cortez', 'Alexandria Ocasio-Cortez'),
  person('katrin', 'Katrín Jakobsdóttir'),
  person('lula', 'Luiz Inácio Lula da Silva', ['Lula', 'short']),
  person('pele', 'Pelé'),
  person('vance', 'J.D. Vance'),
  person('bush-43', 'George W. Bush', ['Bush', 'short']),
  person('bush-41', 'George H. W. Bush'),
  person('starmer', 'Keir Starmer'),
  person('may', 'Theresa May'),
  person('brown', 'Gordon Brown'),
  person('king', 'Peter King'),
  person('ford', 'Doug Ford'),
  entity('org/ford', 'organisation', 'Ford', { salience: 60 }),
  person('washington', 'Denzel Washington'),
  entity('place/washington', 'place', 'Washington', { salience: 60 }),
  person('trump', 'Donald Trump', ['Trump', 'short']),
  person('trump-jr', 'Donald Trump Jr.', ['Trump', 'family']),
  person('melania', 'Melania Trump', ['Trump', 'family']),
  person('bill', 'Bill Clinton', ['Clinton', 'family'], ['Clintons', 'short']),
  person('hillary', 'Hillary Clinton', ['Clinton', 'family']),
  person('albright', 'Madeleine Albright', ['Albright', 'family']),
  person('obama', 'Barack Obama', ['Obama', 'short']),
  person('putin', 'Vladimir Putin', ['Putin', 'short']),
  person('merkel', 'Angela Merkel', ['Merkel', 'short']),
  person('oreilly', 'Bill O’Reilly'),
  person('pelosi', 'Nancy Pelosi', ['House Minority Leader Nancy Pelosi', 'short']),
  entity('org/clinton', 'organisation', 'Clinton Foundation', { salience: 50 }),
]);

const links = (text: string): string[] => linksIn(text, { knowledge: LIBRARY });

describe('the name that press uses after the full one', () => {
  it.each([
    ['the first, in Chinese', 'Xi Jinping spoke for an hour. “No,” Xi said.', 'Xi → person/xi'],
    ['the first, though a word', 'Moon Jae-in spoke for an hour. Later Moon left.', 'Moon → person/moon'],
    ['the first, before two syllables', 'Kim Jong Un waved. Then Kim left.', 'Kim → person/kim'],
    [
      'both, in Spanish',
      'Andrés Manuel López Obrador won. But López Obrador left.',
      'López Obrador → person/amlo',
    ],
    [
      'both, undeclared',
      'Gabriel García Márquez wrote it. So García Márquez won.',
      'García Márquez → person/marquez',
    ],
    ['the first of two', 'The law of Enrique Peña Nieto fell. But Peña stayed.', 'Peña → person/pena'],
    [
      'with particles',
      'Alexander Van der Bellen won. So Van der Bellen stays.',
      'Van der Bellen → person/bellen',
    ],
    [
      'with a particle written small',
      'There came Charles de Gaulle. But de Gaulle left.',
      'de Gaulle → person/gaulle',
    ],
    ['with an Arabic article', 'There came Abdel Fattah al-Sisi. But al-Sisi left.', 'al-Sisi → person/sisi'],
    ['without its Arabic article', 'There came Abdel Fattah al-Sisi. But Sisi left.', 'Sisi → person/sisi'],
    [
      'with a hyphen',
      'On the last day there stood Louis Antoine de Saint-Just. But Saint-Just left.',
      'Saint-Just → person/just',
    ],
    [
      'a patronymic',
      'There came Katrín Jakobsdóttir. But Jakobsdóttir left.',
      'Jakobsdóttir → person/katrin',
    ],
    ['behind initials', 'It was J.D. Vance who spoke. But Vance left.', 'Vance → person/vance'],
    ['with a possessive ending', 'It was J.D. Vance who spoke. It is Vance’s plan.', 'Vance → person/vance'],
    [
      'in capitals',
      'VANCE SAYS NO TO MORE SHIPS\nThe vice president, J.D. Vance, said no.',
      'VANCE → person/vance',
    ],
    [
      'beside ordinary words in capitals',
      'ALBRIGHT NAMES OBAMA AS HER CHOICE\nThe former secretary Madeleine Albright met Barack Obama.',
      'OBAMA → person/obama',
    ],
    [
      'a given name behind Sir',
      'Mr Keir Starmer was there. It was Sir Keir who spoke.',
      'Keir → person/starmer',
    ],
    ['a month', 'The plan of Theresa May is old. May said it would stay.', 'May → person/may'],
    [
      'a month with a possessive ending',
      'The plan of Theresa May is old. It was May’s last.',
      'May → person/may',
    ],
    [
      'a name that has become a word',
      'The word trump comes from Donald Trump. Trump is his name.',
      'Trump → person/trump',
    ],
    ['a colour', 'The plan of Gordon Brown is old. Brown said it would stay.', 'Brown → person/brown'],
    ['a title', 'The bill of Peter King is old. King said it would stay.', 'King → person/king'],
    ['a company', 'The plan of Doug Ford is old. Later Ford said it would stay.', 'Ford → person/ford'],
    [
      'a place',
      'The film of Denzel Washington is old. Later Washington said it would stay.',
      'Washington → person/washington',
    ],
    [
      'of one with a title only',
      'It was President Putin who spoke. Then Putin left.',
      'Putin → person/putin',
    ],
  ])('%s', (_, text, link) => {
    expect(links(text)).toContain(link);
  });

  it('needs no other where a person has but one', () => {
    expect(links('The football of Pelé was old. So Pelé sold it, and Lula bought it.')).toEqual([
      'Pelé → person/pele',
      'Pelé → person/pele',
      'Lula → person/lula',
    ]);
  });
});

it('does not take “the first Bush” for as good as a full name', () => {
  const reasons = annotationsOf('It was the first Bush who spoke. Then Bush left.', { knowledge: LIBRARY });
  expect(reasons.filter(({ reason }) => reason.kind === 'short-form')).toEqual([]);
});

describe('a full name in another spelling', () => {
  it.each([
    ['a middle name', 'Donald John Trump', 'Donald Trump', 'Donald John Trump → person/trump'],
    ['a given name cut short', 'Don Trump', 'Donald Trump', 'Don Trump → person/trump'],
    ['an initial', 'Gordon B. Brown', 'Gordon Brown', 'Gordon B. Brown → person/brown'],
    ['a word in front', 'Scientologist Gordon Brown', 'Gordon Brown', 'Gordon Brown → person/brown'],
  ])('with %s is the same person', (_, other, full, link) => {
    expect(links(`The plan of ${full} is old.\nIt was ${other} who made it.`)).toEqual([
      expect.stringContaining('→'),
      link,
    ]);
  });

  it.each([
    ['another given name', 'The plan of Gordon Brown is old.\nIt was Tina Brown who made it.'],
    ['a given name in front', 'The plan of Gordon Brown is old.\nIt was James Gordon Brown who made it.'],
    ['a son', 'The plan of Gordon Brown is old.\nIt was Gordon Brown Jr. who made it.'],
  ])('with %s is another', (_, text) => {
    expect(links(text)).toEqual(['Gordon Brown → person/brown']);
  });
});

describe('two of one family', () => {
  const both = 'Bill Clinton and Hillary Clinton came.';
  it.each([
    ['Mrs.', `${both} It was Mrs. Clinton who spoke.`, 'Clinton → person/hillary'],
    ['Mr.', `${both} It was Mr. Clinton who spoke.`, 'Clinton → person/bill'],
    [
      'Mrs., though press calls him by the name alone',
      'Donald Trump came with Melania Trump. It was Mrs. Trump who spoke.',
      'Trump → person/melania',
    ],
    [
      'Jr.',
      'Donald Trump Jr. came with Donald Trump. It was Trump Jr. who spoke.',
      'Trump Jr. → person/trump-jr',
    ],
  ])('are told apart by %s', (_, text, link) => {
    expect(links(text).at(-1)).toBe(link);
  });

  it.each([
    ['the plural', `${both} The Clintons left.`],
    ['the plural of a name that is used alone', 'Barack Obama came. The Obamas left.'],
    ['“the younger”', 'George H. W. Bush met George W. Bush. The younger Bush spoke.'],
  ])('are none of them by %s', (_, text) => {
    const all = links(text);
    expect(all).toEqual(all.filter((line) => /^\S+ \S+/.test(line.split(' → ')[0]!)));
  });
});

describe('a name that is somebody else’s, or none', () => {
  it.each([
    [
      'the title that a pack lists with a name',
      'It was House Minority Leader Nancy Pelosi. The House left.',
      1,
    ],
    [
      'a family, not the foundation called after it',
      'The gift of the Clinton Foundation is old. Later Clinton left.',
      1,
    ],
  ])('%s', (_, text, count) => {
    expect(links(text)).toHaveLength(count);
  });

  it.each([
    ['of someone the library does not know', 'Lena Merkel sells shoes. Merkel said so.'],
    ['a month', 'The fair is in May. In May it rained.'],
    ['a month after someone of that name', 'In May it rained, and May was cold.'],
    ['a handle', 'So wrote @May said the note.'],
    ['a house', 'They met in Trump Tower.'],
  ])('%s', (_, text) => {
    expect(links(text)).toEqual([]);
  });

  it('is an adjective at a sentence start', () => {
    expect(links('The plan of Gordon Brown is old. Brown bears are rare.')).toEqual([
      'Gordon Brown → person/brown',
    ]);
  });

  it('is a month beside someone called so', () => {
    expect(links('The plan of Theresa May is old. In May it rained. May 5 was dry.')).toEqual([
      'Theresa May → person/may',
    ]);
  });

  it('is the given name of a namesake of the West', () => {
    expect(links('The film of Kim Novak is old. Later Novak left.').at(-1)).toBe('Novak → person/novak');
  });
});
