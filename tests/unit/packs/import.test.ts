// What the importer reads out of the words of its sources: demonyms, capitals, leaders, names.
import { describe, expect, it } from 'vitest';
import { capitals } from '@/packs/import/capitals';
import { demonyms } from '@/packs/import/demonyms';
import { plain } from '@/packs/import/factbook';
import { flagsOf } from '@/packs/import/flags';
import { dateOf, parseLeaderLine } from '@/packs/import/leaders';
import { parsePersonName } from '@/packs/import/person-names';
import { slug } from '@/packs/import/slug';
import { proofRead } from '@/packs/import/treaty';

describe('demonyms', () => {
  it.each<[string, string, string[]]>([
    ['Pole(s)', 'Polish', ['Pole', 'Poles', 'Polish']],
    ['Briton(s), British (collective plural)', 'British', ['Briton', 'Britons', 'British']],
    ['American(s)', 'American', ['American', 'Americans']],
    [
      'Irishman(men), Irishwoman(women), Irish (collective plural)',
      'Irish',
      ['Irishman', 'Irishmen', 'Irishwoman', 'Irishwomen', 'Irish'],
    ],
    [
      'Motswana (singular), Batswana (plural)',
      'Motswana (singular), Batswana (plural)',
      ['Motswana', 'Batswana'],
    ],
    ['Beninese (singular and plural)', 'Beninese', ['Beninese']],
    [
      'Barbadian(s) or Bajan (colloquial)',
      'Barbadian or Bajan (colloquial)',
      ['Barbadian', 'Barbadians', 'Bajan'],
    ],
    ['Guamanian(s) (US citizens)', 'Guamanian', ['Guamanian', 'Guamanians']],
    ['Taiwan (singular and plural)', 'Taiwan (or Taiwanese)', ['Taiwan', 'Taiwanese']],
    [
      'liSwati (singular), emaSwati (plural); note - former term, Swazi(s), still used',
      'Swati; note - former term',
      ['liSwati', 'emaSwati', 'Swati'],
    ],
    ['NA (US citizens)', 'NA', []],
    ['none', 'none', []],
    ['', '', []],
  ])('%s', (noun, adjective, words) => {
    expect(demonyms(noun, adjective)).toEqual(words);
  });
});

describe('capitals', () => {
  it.each<[string, string, [string, string][]]>([
    ['pl', 'Warsaw', [['Warsaw', '']]],
    ['us', 'Washington, D.C.', [['Washington, D.C.', '']]],
    [
      'sf',
      'Pretoria (administrative capital); Cape Town (legislative capital); Bloemfontein (judicial capital)',
      [
        ['Pretoria', 'administrative'],
        ['Cape Town', 'legislative'],
        ['Bloemfontein', 'judicial'],
      ],
    ],
    [
      'iv',
      'Yamoussoukro (legislative capital), Abidjan (administrative and economic capital); note - the US Embassy is in Abidjan',
      [
        ['Yamoussoukro', 'legislative'],
        ['Abidjan', 'administrative and economic'],
      ],
    ],
    ['ci', 'Santiago; note - Valparaiso is the seat of the national legislature', [['Santiago', '']]],
    ['md', 'Chisinau in Romanian (Kishinev in Russian)', [['Chisinau', '']]],
    ['nr', 'no official capital; government offices in the Yaren District', []],
    ['wi', '', []],
  ])('%s: %s', (code, field, cities) => {
    expect(capitals(code, field).map(({ name, sort }) => [name, sort])).toEqual(cities);
  });

  it('keeps other spellings given in brackets', () => {
    expect(capitals('up', 'Kyiv (Kiev is the transliteration from Russian)')[0]?.alternatives).toEqual([
      'Kiev',
    ]);
    expect(capitals('cy', 'Nicosia (Lefkosia/Lefkosa)')[0]?.alternatives).toEqual(['Lefkosia', 'Lefkosa']);
  });
});

describe('leader lines', () => {
  it.each<[string, [string, string, string | null, boolean][]]>([
    [
      'President Karol NAWROCKI (since 6 August 2025)',
      [['President', 'Karol Nawrocki', '2025-08-06', false]],
    ],
    [
      'King CHARLES III (since 8 September 2022); represented by Governor General Samantha (Sam) MOSTYN (since 1 July 2024)',
      [
        ['King', 'Charles III', '2022-09-08', false],
        ['Governor General', 'Samantha Mostyn', '2024-07-01', true],
      ],
    ],
    [
      'President Emmanuel MACRON (since 14 May 2017), represented by Prefect Bruno ANDRE (since September 2023)',
      [
        ['President', 'Emmanuel Macron', '2017-05-14', false],
        ['Prefect', 'Bruno Andre', '2023-09', true],
      ],
    ],
    [
      'President Emomali RAHMON (since 16 November 1994; head of state and Supreme Assembly Chairman since 20 November 1992)',
      [['President', 'Emomali Rahmon', '1994-11-16', false]],
    ],
    [
      'Prime Minister ANUTIN Charnvirakul (since 5 Sep 2025)',
      [['Prime Minister', 'Anutin Charnvirakul', '2025-09-05', false]],
    ],
    [
      'Acting President Sr. Gen. MIN AUNG HLAING (since 31 July 2025)',
      [['Acting President', 'Min Aung Hlaing', '2025-07-31', false]],
    ],
    [
      'Prime Minister Ntsokoane Samuel MATEKANE (28 October 2022)',
      [['Prime Minister', 'Ntsokoane Samuel Matekane', '2022-10-28', false]],
    ],
    ['President (vacant)', []],
    ['Michael RANDRIANIRINA (Col.)', []],
  ])('%s', (line, holders) => {
    expect(
      parseLeaderLine(line).map(({ title, person, since, represents }) => [
        title,
        person.full,
        since,
        represents,
      ]),
    ).toEqual(holders);
  });

  it.each([
    ['since 1997', '1997'],
    ['since April 2018', '2018-04'],
    ['since 31 February 2020', null],
    ['since Smarch 2020', null],
    ['', null],
  ])('dates: %j', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });
});

describe('names of persons', () => {
  it.each<[string, string, string]>([
    ['Matamela Cyril RAMAPHOSA', 'Matamela Cyril Ramaphosa', 'Ramaphosa'],
    ['XI Jinping', 'Xi Jinping', 'Xi'],
    ['Alexander VAN DER BELLEN', 'Alexander Van der Bellen', 'Van der Bellen'],
    ['Jose Ulisses CORREIA e SILVA', 'Jose Ulisses Correia e Silva', 'Correia e Silva'],
    [
      'MUHAMMAD BIN SALMAN bin Abd al-Aziz Al Saud',
      'Muhammad bin Salman bin Abd al-Aziz Al Saud',
      'Muhammad bin Salman',
    ],
    ['Denis SASSOU-Nguesso', 'Denis Sassou-Nguesso', 'Sassou'],
    ['Mohammed Shia al-SUDANI', 'Mohammed Shia al-Sudani', 'al-Sudani'],
    ['Ferdinand "BongBong" MARCOS, Jr.', 'Ferdinand Marcos, Jr.', 'Marcos'],
    ['Netumbo NANDI-NDAITWAH', 'Netumbo Nandi-Ndaitwah', 'Nandi-Ndaitwah'],
    ['MOHAMMED VI', 'Mohammed VI', 'Mohammed VI'],
    ['John BRICEÑO', 'John Briceño', 'Briceño'],
  ])('%s', (text, full, alone) => {
    expect(parsePersonName(text)).toMatchObject({ full, alone });
  });

  it('offers the first and the last given name with the family name', () => {
    expect(parsePersonName('Joao Manuel Goncalves LOURENCO')?.others).toEqual([
      'Joao Lourenco',
      'Goncalves Lourenco',
    ]);
  });

  it('gives up where nothing is in capitals', () => {
    expect(parsePersonName('Manuel Osa Nsue Nsua')).toBeNull();
  });
});

describe('small things', () => {
  it('markup and character references become text', () => {
    expect(plain('<strong>note:</strong> C&ocirc;te d&rsquo;Ivoire&nbsp;&amp; more')).toBe(
      'note: Côte d’Ivoire & more',
    );
  });
  it('an unknown reference stays', () => {
    expect(plain('a &unheardof; b')).toBe('a &unheardof; b');
  });
  it.each([
    ["Côte d'Ivoire", 'cote-divoire'],
    ['Washington, D.C.', 'washington-dc'],
    ['Türkiye', 'turkiye'],
    ['Fatafehi FAKAFANUA', 'fatafehi-fakafanua'],
  ])('the id of %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });
  it('flags are read by their code', () => {
    const kind = ['flags/man_made/flagpole'];
    const entry = {
      qid: 'Q230',
      name: 'Georgia',
      aliases: ['GE - Georgia (Country)', 'gruzia'],
      where: [],
      kind,
    };
    expect(flagsOf([entry])).toEqual([{ iso: 'GE', name: 'Georgia', qid: 'Q230' }]);
    expect(flagsOf([{ ...entry, kind: ['operators/office/government'] }])).toEqual([]);
  });
  it('the known slips of the treaty are mended', () => {
    expect(proofRead('relations bij strengthening')).toBe('relations by strengthening');
    expect(proofRead('an attack against them all; and consequently they')).toBe(
      'an attack against them all and consequently they',
    );
  });
});
