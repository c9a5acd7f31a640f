// What an item tells, case by case: labels, kinds, names, posts, ties, dates.
import { describe, expect, it } from 'vitest';
import { entitiesIn, readItem, wikidataSource } from '@/lib/core/open-data/wikidata';
import {
  amount,
  claims,
  entity,
  item,
  JULIAN,
  made,
  NO_VALUE,
  outlined,
  SOME_VALUE,
  statement,
  text,
  time,
  worded,
} from './sample-item';

const human = statement('P31', entity('Q5'));
const LABELS = { Q901: 'minister of rivers', Q902: 'Bea Brook', Q904: 'Water Party', Q905: 'Rivers' };

function ofPost(qualifiers: Parameters<typeof statement>[2], ...others: ReturnType<typeof statement>[]) {
  const posts = claims(human, statement('P39', entity('Q901'), qualifiers), ...others);
  return made(item({ claims: posts, modified: '2024-03-12T16:15:36Z' }), { labels: LABELS });
}

describe('readItem', () => {
  it.each([
    ['no object', 'Q1', 'malformed'],
    ['an id that is none', item({ id: 'Q0' }), 'malformed'],
    ['a missing item', { id: 'Q6', missing: '' }, 'missing'],
    ['a redirect of a dump', { entity: 'Q1', redirect: 'Q2' }, 'redirect'],
    ['a property', { type: 'property', id: 'P16' }, 'property'],
    ['a lexeme', { type: 'lexeme', id: 'L1', lexicalCategory: 'Q4' }, 'lexeme'],
    ['another type', { type: 'mediainfo', id: 'M1' }, 'other-type'],
  ])('refuses %s', (_, json, code) => {
    const read = readItem(json);
    expect(read.ok ? 'read' : read.fault.code).toBe(code);
  });

  it('tells which item was asked for where another came', () => {
    const read = readItem(item({ redirects: { from: 'Q404', to: 'Q900' } }));
    expect(read.ok && read.value.redirectedFrom).toBe('Q404');
  });

  it('takes empty lists for empty dictionaries, and no type for an item', () => {
    const bare = { id: 'Q7', labels: [], descriptions: [], aliases: [], claims: [], sitelinks: [] };
    const read = readItem(bare);
    expect(read.ok && [read.value.sitelinks, read.value.labels.size, read.value.skips]).toEqual([0, 0, {}]);
  });

  it('counts terms of an unknown form', () => {
    const read = readItem(
      item({ labels: { en: { language: 'en' }, de: 7 }, aliases: { en: [null, 'A B'] } }),
    );
    expect(read.ok && read.value.skips).toEqual({ malformed: 3 });
  });
});

describe('entitiesIn', () => {
  it.each([
    ['a wbgetentities answer', { entities: { Q1: { id: 'Q1' }, Q2: { id: 'Q2' } }, success: 1 }, 2],
    ['the second form of the API', { entities: [{ id: 'Q1' }] }, 1],
    ['a list', [{ id: 'Q1' }, { id: 'Q2' }], 2],
    ['a bare item', { id: 'Q1', type: 'item' }, 1],
    ['anything else, for readItem to refuse', 'Q1', 1],
  ])('finds those of %s', (_, json, count) => {
    expect(entitiesIn(json)).toHaveLength(count);
  });
});

describe('labels', () => {
  const in4 = { en: 'Water', 'pt-br': 'Água', pt: 'A água', mul: 'H2O' };
  it.each([
    [['pt-BR'], in4, 'Água'],
    [['pt-PT'], in4, 'A água'],
    [['de'], in4, 'H2O'],
    [['de'], { en: 'Water' }, 'Water'],
    [['de', 'pt'], in4, 'A água'],
  ])('for %j of %j: %s', (languages, labels, label) => {
    expect(outlined(item({ labels }), { languages }).label).toBe(label);
  });

  it('where there is none, the native name stands in', () => {
    const nameless = item({
      labels: { ru: 'Ада' },
      claims: claims(human, statement('P1559', worded('Ada Рика', 'ru'))),
    });
    expect(outlined(nameless).label).toBe('Ada Рика');
    expect(() => outlined(item({ labels: { ru: 'Ада' } }))).toThrow('Q900 has no label in en, mul.');
  });

  it('markup and control characters go, the words stay', () => {
    const labels = { en: ' <b>Ada</b>\u0000\n Rivers\u202E ' };
    expect(outlined(item({ labels })).label).toBe('Ada Rivers');
  });
});

describe('kinds', () => {
  it.each([
    ['person', claims(human)],
    ['person', claims(statement('P569', time('+1950-01-02T00:00:00Z')))],
    [
      'organisation',
      claims(statement('P159', entity('Q64')), statement('P571', time('+1950-01-02T00:00:00Z'))),
    ],
    ['place', claims(statement('P1082', amount('+5')), statement('P571', time('+1950-01-02T00:00:00Z')))],
    ['place', claims(statement('P625', { type: 'globecoordinate', value: {} }))],
    ['term', {}],
  ])('%s', (kind, statements) => {
    expect(outlined(item({ claims: statements })).kind).toBe(kind);
  });

  it('a page that lists bearers of a name is none of them', () => {
    expect(() => outlined(item({ claims: claims(statement('P31', entity('Q4167410'))) }))).toThrow(
      'Q900 (Ada Rivers) lists bearers of a name and is none.',
    );
  });
});

describe('names', () => {
  const names = (json: object, options = {}) =>
    made(json, { labels: LABELS, ...options }).entity.names.map(({ name, type, ...rest }) =>
      [name, type, ...Object.values(rest)].join(' | '),
    );
  const body = (fields: object) =>
    item({
      labels: { en: 'National Office of Rivers' },
      ...fields,
      claims: { ...claims(statement('P31', entity('Q43229'))), ...(fields as { claims?: object }).claims },
    });

  it('of a person: no initials, no catalogue forms, no nickname alone; the family name only after the full one', () => {
    const aliases = {
      en: [
        'A. M. Rivers',
        'A. R.',
        'AMR',
        'Rivers, Ada',
        'Rivers',
        'Torrent',
        'Ada Rivers (minister)',
        '🌊',
        'A',
        'ada rivers',
      ],
    };
    expect(names(item({ aliases, claims: claims(human) }))).toEqual([
      'Ada Rivers | full',
      'A. M. Rivers | alias',
      'Rivers | family',
    ]);
    expect(outlined(item({ aliases, claims: claims(human) })).skips).toEqual({ 'weak-name': 8 });
  });

  it('the family name by its own item, where it stands in the label', () => {
    const statements = claims(human, statement('P734', entity('Q905')), statement('P734', entity('Q902')));
    expect(names(item({ claims: statements }))).toEqual(['Ada Rivers | full', 'Rivers | family']);
  });

  it('of a body: acronyms of three letters and more, short and native names; everyday words beside the label only', () => {
    const json = body({
      aliases: {
        en: ['NOR', 'NO', 'ONE', 'rivers office', 'The Rivers Office', 'National Office of Rivers, NOR'],
        fr: ['Bureau des fleuves'],
      },
      claims: claims(
        statement('P1813', worded('RivStat')),
        statement('P1813', worded('Flu', 'fr')),
        statement('P1813', worded('ENO', 'fr')),
        statement('P1813', worded('EN', 'fr')),
        statement('P1448', worded('Bureau national des fleuves', 'fr')),
      ),
    });
    expect(names(json, { isCommon: (word: string) => word === 'one' })).toEqual([
      'National Office of Rivers | full',
      'Bureau national des fleuves | native',
      'RivStat | short',
      'ENO | acronym',
      'NOR | acronym',
      'ONE | acronym | National Office of Rivers',
      'Rivers Office | alias',
    ]);
  });

  it('a name that was borne until some day is a former one, with its stretch', () => {
    const claimsOf = claims(
      statement('P1448', worded('Office of Brooks'), {
        P580: time('+1950-00-00T00:00:00Z', 9),
        P582: time('+1971-06-00T00:00:00Z', 10),
      }),
    );
    expect(names(body({ claims: claimsOf }))[1]).toBe('Office of Brooks | former | 1950 | 1971-06');
  });
});

describe('posts', () => {
  it('with beginning, end, number and predecessor', () => {
    const { roles } = ofPost({
      P580: time('+2001-04-12T00:00:00Z'),
      P582: time('+2003-05-00T00:00:00Z', 10),
      P1545: text('22'),
      P1365: entity('Q902'),
    }).entity;
    expect(roles).toEqual([
      {
        title: 'Minister of rivers',
        ordinal: 22,
        from: '2001-04-12',
        to: '2003-05',
        after: 'Bea Brook',
        sources: ['wikidata'],
      },
    ]);
  });

  it.each([
    ['no end given: vouched for up to the last change', {}, { from: '2001', to: null, asOf: '2024-03-12' }],
    ['an end of no value has not come', { P582: NO_VALUE }, { from: '2001', to: null, asOf: '2024-03-12' }],
    [
      'an end that nobody knows: its beginning is all that is sure',
      { P582: SOME_VALUE },
      { from: '2001', to: null, asOf: '2001-01-01' },
    ],
    [
      'a successor and no end is an end too',
      { P1366: entity('Q902') },
      { from: '2001', to: null, asOf: '2001-01-01' },
    ],
    ['an end before the beginning: neither is believed', { P582: time('+1999-01-01T00:00:00Z') }, null],
  ])('%s', (_, end, dates) => {
    const { entity: minister } = ofPost({ P580: time('+2001-00-00T00:00:00Z', 9), ...end });
    const [role] = minister.roles;
    if (dates) expect(role).toMatchObject(dates);
    else
      expect([role, minister.facts]).toEqual([
        undefined,
        [{ text: 'Formerly minister of rivers', sources: ['wikidata'] }],
      ]);
  });

  it('one that is over and has no beginning is a fact', () => {
    const { entity: minister } = ofPost({ P582: SOME_VALUE });
    expect([minister.roles.length, minister.facts[0]?.text]).toEqual([0, 'Formerly minister of rivers']);
  });

  it('of someone who died: vouched for up to then', () => {
    const death = statement('P570', time('+2010-07-08T00:00:00Z'));
    expect(ofPost({ P580: time('+2001-00-00T00:00:00Z', 9) }, death).entity.roles[0]?.asOf).toBe(
      '2010-07-08',
    );
  });

  it('said twice, it is told once, and with its dates; deprecated, not at all', () => {
    const { roles } = ofPost(
      { P580: time('+2001-00-00T00:00:00Z', 9) },
      statement('P39', entity('Q901')),
      statement('P39', entity('Q902'), {}, 'deprecated'),
    ).entity;
    expect(roles.map(({ title, from }) => [title, from])).toEqual([['Minister of rivers', '2001']]);
  });

  it('without a label it is left out and counted', () => {
    const { entity: minister, skips } = made(
      item({ claims: claims(human, statement('P39', entity('Q777'))) }),
    );
    expect([minister.roles, skips]).toEqual([[], { 'no-label': 1 }]);
  });
});

describe('ties', () => {
  const party = claims(human, statement('P102', entity('Q904'), { P580: time('+1990-05-00T00:00:00Z', 10) }));
  it('to an entity at hand, else in words', () => {
    const tie = { type: 'member of', target: 'party/water', from: '1990-05', sources: ['wikidata'] };
    expect(
      made(item({ claims: party }), { labels: LABELS, held: { Q904: 'party/water' } }).entity.relations,
    ).toEqual([tie]);
    const alone = made(item({ claims: party }), { labels: LABELS }).entity;
    expect(alone.relations).toEqual([]);
    expect(alone.facts).toEqual([{ text: 'Member of: Water Party', date: '1990-05', sources: ['wikidata'] }]);
  });

  it('beside a preferred one, an undated other is not believed', () => {
    const capitals = claims(
      statement('P36', entity('Q901'), {}, 'preferred'),
      statement('P36', entity('Q902')),
      statement('P36', entity('Q904'), { P582: time('+1990-10-02T00:00:00Z') }),
    );
    expect(outlined(item({ claims: capitals })).relations.map(({ target, to }) => [target, to])).toEqual([
      ['Q901', undefined],
      ['Q904', '1990-10-02'],
    ]);
  });
});

describe('dates', () => {
  const born = (value: object) => {
    const outline = outlined(item({ claims: claims(human, statement('P569', value)) }));
    return [outline.facts[0]?.date, outline.skips];
  };
  it.each([
    ['a day', time('+1952-03-11T00:00:00Z'), '1952-03-11'],
    ['a month', time('+1952-03-00T00:00:00Z', 10), '1952-03'],
    ['a month that gives a day', time('+1952-03-01T00:00:00Z', 10), '1952-03'],
    ['a year', time('+1952-00-00T00:00:00Z', 9), '1952'],
    ['a year that gives a day', time('+1952-01-01T00:00:00Z', 9), '1952'],
    ['a "day" without one', time('+1952-00-00T00:00:00Z', 11), '1952'],
    ['years in eleven figures, as in 2015', time('+00000001952-03-11T00:00:00Z'), '1952-03-11'],
    ['a Julian day', time('+1732-02-11T00:00:00Z', 11, JULIAN), '1732-02-22'],
    ['the last Julian day of a year', time('+1582-12-31T00:00:00Z', 11, JULIAN), '1583-01-10'],
    ['a leap day that the other calendar lacks', time('+1900-02-29T00:00:00Z', 11, JULIAN), '1900-03-13'],
    ['a Julian month: its days lie in two', time('+1732-02-00T00:00:00Z', 10, JULIAN), '1732'],
  ])('%s', (_, value, date) => {
    expect(born(value)).toEqual([date, {}]);
  });
  it.each([
    ['a decade', time('+1950-00-00T00:00:00Z', 8), 'vague-date'],
    ['before the year 1', time('-0044-03-15T00:00:00Z'), 'vague-date'],
    ['a day that is none', time('+1952-02-30T00:00:00Z'), 'vague-date'],
    ['a Julian day that is none', time('+1901-02-29T00:00:00Z', 11, JULIAN), 'vague-date'],
    [
      'another calendar',
      time('+1952-03-11T00:00:00Z', 11, 'http://www.wikidata.org/entity/Q12345'),
      'strange-calendar',
    ],
    ['no time at all', { type: 'time', value: { precision: 11 } }, 'malformed'],
    ['a snak without its value', { snaktype: 'value' }, 'malformed'],
    ['a snak of an unknown type', { snaktype: 'maybe' }, 'malformed'],
  ])('%s is left out and counted', (_, value, reason) => {
    expect(born(value)).toEqual([undefined, { [reason]: 1 }]);
  });

  it('of several, the preferred; else without those that another makes more exact', () => {
    const days = (...list: ReturnType<typeof statement>[]) =>
      outlined(item({ claims: claims(human, ...list) })).facts.map(({ date }) => date);
    const year = statement('P569', time('+1952-00-00T00:00:00Z', 9));
    const day = statement('P569', time('+1952-03-11T00:00:00Z'));
    expect(days(year, day)).toEqual(['1952-03-11']);
    expect(days(day, statement('P569', time('+1953-00-00T00:00:00Z', 9), {}, 'preferred'))).toEqual(['1953']);
  });
});

describe('the rest', () => {
  it('of a bearer without a description, what it is and where', () => {
    const statements = claims(statement('P31', entity('Q515')), statement('P17', entity('Q30')));
    const json = item({ labels: { en: 'Riverton' }, descriptions: {}, claims: statements });
    expect(made(json, { labels: { Q515: 'city', Q30: 'Riverland' } }).entity.description).toBe(
      'City in Riverland',
    );
    expect(made(json).entity.description).toBe('Place');
  });

  it('dissolved "no value" is not dissolved', () => {
    const statements = claims(statement('P31', entity('Q43229')), statement('P576', NO_VALUE));
    expect(outlined(item({ claims: statements })).facts).toEqual([]);
  });

  it('the latest population, and identifiers elsewhere', () => {
    const outline = outlined(
      item({
        claims: claims(
          statement('P1082', amount('+328314'), { P585: time('+2009-00-00T00:00:00Z', 9) }),
          statement('P1082', amount('+334002'), { P585: time('+2021-12-31T00:00:00Z') }),
          statement('P214', text('312796170')),
        ),
      }),
    );
    expect(outline.facts).toEqual([{ text: ['Population 334,002'], date: '2021-12-31' }]);
    expect(outline.ids).toEqual({ wikidata: 'Q900', viaf: '312796170' });
  });

  it('the source is Wikidata with its licence, or another base without one', () => {
    expect(wikidataSource({ id: 'Q900', label: 'Ada Rivers' })).toEqual({
      title: 'Wikidata: Ada Rivers (Q900)',
      url: 'https://www.wikidata.org/wiki/Q900',
      publisher: 'Wikimedia Foundation',
      licence: 'CC0-1.0',
    });
    expect(wikidataSource({ base: 'https://base.example.org' })).toEqual({
      title: 'base.example.org',
      url: 'https://base.example.org/',
    });
  });
});
