// The reader's own rules win over every pack: whom they take away, whom they put there, and which of several holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, readArticle } from '@/lib/core/annotate/annotate';
import { correctedNames, entitiesMeant } from '@/lib/core/annotate/corrected-names';
import { buildKnowledge, type Knowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import { indexCorrections, Rulings } from '@/lib/core/link/corrections';
import type { Correction, Said, Verdict } from '@/lib/core/model/correction';
import { type Day, parseDay } from '@/lib/core/model/dates';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { correctionOf, foldedName } from '@/lib/core/text/said';
import { entity, SAMPLE } from './sample-library';

const LIBRARY = [
  ...SAMPLE,
  entity('person/john-smith', 'person', 'John Smith', {
    names: [['Smith', 'family']],
    description: 'former leader of the Labour Party',
    salience: 80,
  }),
  entity('person/jackie-smith', 'person', 'Jackie Smith', { description: 'judge in Ohio' }),
];
const pack = buildKnowledge(LIBRARY);
const byId = new Map(LIBRARY.map((one) => [one.id, one]));
const MADE = parseDay('2026-11-25') as Day;

const not = (words: string, id: string, ...names: string[]) => said(words, { is: 'not', entity: id }, names);
const instead = (words: string, id: string, ...names: string[]) =>
  said(words, { is: 'instead', entity: id }, names);
const never = (words: string, ...names: string[]) => said(words, { is: 'never' }, names);

function said(words: string, verdict: Verdict, names: readonly string[]): Correction {
  const scope: Said['scope'] = names.length > 0 ? { in: 'stories-with', names } : { in: 'everywhere' };
  return correctionOf({ words, verdict, scope }, MADE)!;
}

function openWith(rules: readonly Correction[]): Knowledge {
  const held = new Map(
    [...entitiesMeant(rules)].flatMap((id) => (byId.has(id) ? [[id, byId.get(id)!]] : [])),
  );
  const names = correctedNames(rules, held);
  const opened = openKnowledge(pack, ...(names.length > 0 ? [buildKnowledge(names)] : []));
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

function annotationsWith(text: string, rules: readonly Correction[]) {
  const { article } = readPlainArticle(text);
  const corrections = indexCorrections(rules);
  return annotate({ article, language: 'en', date: null }, openWith(rules), { corrections }).annotations;
}

/** `words → entity` of what is sure, `words ? entity` of what is not. */
function linksWith(text: string, ...rules: readonly Correction[]): string[] {
  return annotationsWith(text, rules).map(
    ({ start, end, entity: id, confidence }) =>
      `${text.slice(start, end)} ${confidence === 'sure' ? '→' : '?'} ${id}`,
  );
}

describe('“not this one”', () => {
  it('takes a reading away, and lets the others be weighed anew', () => {
    const story = 'Jordan is a country in the Middle East. It borders Ukraine, they said.';
    expect(linksWith(story)).toContain('Jordan → place/jordan');
    expect(linksWith(story, not('Jordan', 'place/jordan'))).toEqual(['Ukraine → place/ukraine']);
  });

  it('makes the bearer of a full name a stranger, and so the short forms of it', () => {
    const story = 'John Smith, leader of the Labour Party, spoke. Smith left early.';
    expect(linksWith(story)).toEqual(['John Smith → person/john-smith', 'Smith → person/john-smith']);
    expect(linksWith(story, not('John Smith', 'person/john-smith'))).toEqual([]);
  });

  it('holds for a short form: it is not handed to the same person through the full name', () => {
    const story = 'Bill Clinton, the former president of the United States, met voters. Clinton smiled.';
    expect(linksWith(story)).toContain('Clinton → person/bill-clinton');
    const links = linksWith(story, not('Clinton', 'person/bill-clinton'));
    expect(links).toContain('Bill Clinton → person/bill-clinton');
    expect(links.filter((link) => link.startsWith('Clinton '))).toEqual([]);
  });

  it('leaves a short form to another who is named in full', () => {
    const story =
      'Hillary Clinton, the former secretary of state, came with Bill Clinton, the former president. Clinton smiled.';
    expect(linksWith(story).at(-1)).toBe('Clinton ? person/bill-clinton');
    expect(linksWith(story, not('Clinton', 'person/bill-clinton')).at(-1)).toBe(
      'Clinton → person/hillary-clinton',
    );
  });

  it('is one of several: each takes one reading away', () => {
    const story =
      'Hillary Clinton, the former secretary of state, came with Bill Clinton, the former president. Clinton smiled.';
    const links = linksWith(
      story,
      not('Clinton', 'person/bill-clinton'),
      not('Clinton', 'person/hillary-clinton'),
    );
    expect(links.filter((link) => link.startsWith('Clinton '))).toEqual([]);
  });
});

describe('“it is this other one”', () => {
  it.each([
    ['a whole name', 'Mike Johnson spoke on Monday.', 'Mike Johnson', 'person/caine'],
    ['a family name alone', 'Clinton spoke on Monday.', 'Clinton', 'person/hillary-clinton'],
    ['a name that the library gives nobody', 'They met Zorblatt on Monday.', 'Zorblatt', 'person/caine'],
    ['an abbreviation', 'They met in the US again.', 'US', 'org/nato'],
    ['a name with stops', 'They met in the U.S. again.', 'U.S.', 'org/nato'],
    ['a name of something else in the library', 'They flew to Paris.', 'Paris', 'person/will'],
  ])('%s', (_, story, words, id) => {
    const links = annotationsWith(story, [instead(words, id)]);
    const rule = instead(words, id).id;
    expect(links).toMatchObject([
      { entity: id, confidence: 'sure', score: 1, reason: { kind: 'corrected', correction: rule } },
    ]);
    expect(story.slice(links[0]!.start, links[0]!.end)).toBe(words);
  });

  it('asks for no words beside it, though the pack does for that name', () => {
    const story = 'They met at the CTA on Monday.';
    expect(linksWith(story)).toEqual([]);
    expect(linksWith(story, instead('CTA', 'org/cta'))).toEqual(['CTA → org/cta']);
  });

  it('holds for a short form, whoever is named in full', () => {
    const story = 'Bill Clinton, the former president, met voters. Clinton smiled.';
    expect(linksWith(story, instead('Clinton', 'person/hillary-clinton'))).toEqual([
      'Bill Clinton → person/bill-clinton',
      'Clinton → person/hillary-clinton',
    ]);
  });

  it('of a full name leads its short forms along', () => {
    const story = 'John Smith, leader of the Labour Party, spoke. Smith left early.';
    expect(linksWith(story, instead('John Smith', 'person/caine'))).toEqual([
      'John Smith → person/caine',
      'Smith → person/caine',
    ]);
  });

  it('is not for a longer name in which the words stand, nor for a day', () => {
    expect(linksWith('The Zorblatt Foundation paid.', instead('Zorblatt', 'person/caine'))).toEqual([]);
    expect(linksWith('They met on Friday.', instead('Friday', 'person/caine'))).toEqual([]);
  });

  it('does nothing once its entity has left the library', () => {
    const story = 'Jordan is a country in the Middle East.';
    expect(linksWith(story, instead('Jordan', 'person/nobody'))).toEqual(linksWith(story));
    expect(linksWith(story, not('Jordan', 'place/jordan'), instead('Jordan', 'person/nobody'))).toEqual([]);
  });
});

describe('“never mark this word”', () => {
  it('leaves it alone, with its reason', () => {
    const story = 'Jordan and Ukraine are countries. Jordan is in the Middle East.';
    expect(linksWith(story, never('Jordan'))).toEqual(['Ukraine → place/ukraine']);
    const dropped: string[] = [];
    annotate({ article: readPlainArticle(story).article, language: 'en', date: null }, openWith([]), {
      corrections: indexCorrections([never('Jordan')]),
      trace: { clock: () => 0, stage: (stage) => dropped.push(...stage.dropped.map(({ why }) => why)) },
    });
    expect(dropped).toContain('the reader has said never to mark it');
  });

  it('holds for a short form too', () => {
    const story = 'Karoline Leavitt, the press secretary of the White House, spoke. Leavitt left.';
    expect(linksWith(story)).toContain('Leavitt → person/leavitt');
    const links = linksWith(story, never('Leavitt'));
    expect(links).toContain('Karoline Leavitt → person/leavitt');
    expect(links.filter((link) => link.startsWith('Leavitt '))).toEqual([]);
  });
});

describe('where a rule holds', () => {
  const story = 'Jordan is a country in the Middle East. It borders nothing here.';
  const inNato = 'Jordan is a country in the Middle East. NATO met there.';

  it('in stories that also name what it asks for', () => {
    const rule = not('Jordan', 'place/jordan', 'NATO', 'White House');
    expect(linksWith(story, rule)).toEqual(linksWith(story));
    expect(linksWith(inNato, rule)).toEqual(['NATO → org/nato']);
  });

  it.each([
    ['U.S.', 'Jordan is a country in the Middle East. The U.S. agreed.'],
    ['White House', 'Jordan is a country in the Middle East. The White House agreed.'],
    ['Orbán', 'Jordan is a country in the Middle East. Mr. Orban agreed.'],
  ])('%s is found as it is written', (name, text) => {
    expect(linksWith(text, never('Jordan', name))).not.toContain('Jordan → place/jordan');
  });

  it('gives a name that no pack has only there', () => {
    const rule = instead('Zorblatt', 'person/caine', 'NATO');
    expect(linksWith('They met Zorblatt on Monday.', rule)).toEqual([]);
    expect(linksWith('They met Zorblatt at NATO.', rule)).toContain('Zorblatt → person/caine');
  });

  it('the narrower wins, whenever it was made', () => {
    const narrow = instead('Jordan', 'person/caine', 'NATO');
    for (const rules of [
      [narrow, never('Jordan')],
      [never('Jordan'), narrow],
    ]) {
      expect(linksWith(inNato, ...rules)).toContain('Jordan → person/caine');
      expect(linksWith(story, ...rules)).toEqual([]);
    }
  });

  it('of two as narrow the newest wins', () => {
    const one = instead('Jordan', 'person/caine');
    const other = instead('Jordan', 'person/will');
    expect(linksWith(story, one, other)).toEqual(['Jordan → person/will']);
    expect(linksWith(story, other, one)).toEqual(['Jordan → person/caine']);
    expect(linksWith(story, one, not('Jordan', 'person/caine'))).toEqual(['Jordan → place/jordan']);
    expect(linksWith(story, not('Jordan', 'person/caine'), one)).toEqual(['Jordan → person/caine']);
  });
});

it('the rules that had a say are told, also where nothing is marked for it', () => {
  const text = 'Jordan is a country in the Middle East. Bill Clinton, the former president, was there.';
  const rules = [never('Jordan'), not('Bill Clinton', 'person/bill-clinton', 'Nowhere'), never('Paris')];
  const { corrections } = annotate(
    { article: readPlainArticle(text).article, language: 'en', date: null },
    openWith(rules),
    { corrections: indexCorrections(rules) },
  );
  expect(corrections).toEqual([rules[0]!.id]);
});

describe('what is said', () => {
  it.each([
    ['U.S.', 'us'],
    ['the White House', 'white house'],
    ['The', 'the'],
    ['Viktor\n  Orbán', 'viktor orban'],
    ['John\u202E Smith\u0000', 'john smith'],
    ['…', ''],
  ])('%j is found by %j', (words, name) => expect(foldedName(words)).toBe(name));

  it('without a word is nothing', () => {
    expect(
      correctionOf({ words: '…', verdict: { is: 'never' }, scope: { in: 'everywhere' } }, MADE),
    ).toBeNull();
  });

  it('twice is the same rule, whatever the day and the order of the names; anything else is another', () => {
    expect(never('Jordan', 'NATO', 'Ohio').id).toBe(never('JORDAN', 'Ohio', 'nato', 'NATO').id);
    const ids = [
      never('Jordan'),
      never('Jordan', 'NATO'),
      never('Jordan', 'Ohio'),
      not('Jordan', 'a'),
      not('Jordan', 'b'),
      instead('Jordan', 'a'),
      never('Ohio'),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('whatever the rules', () => {
  const words = fc.constantFrom(
    'Jordan',
    'Clinton',
    'Bill Clinton',
    'U.S.',
    'Mike Johnson',
    'Zorblatt',
    'Putin',
  );
  const ids = fc.constantFrom('place/jordan', 'person/bill-clinton', 'person/caine', 'org/nato', 'gone');
  const rule = fc.oneof(
    fc.tuple(words, ids, fc.subarray(['NATO', 'Ohio'])).map(([w, id, names]) => not(w, id, ...names)),
    fc.tuple(words, ids, fc.subarray(['NATO', 'Ohio'])).map(([w, id, names]) => instead(w, id, ...names)),
    fc.tuple(words, fc.subarray(['NATO', 'Ohio'])).map(([w, names]) => never(w, ...names)),
  );
  const text = fc
    .array(
      fc.constantFrom(
        'Jordan',
        'Bill Clinton',
        'Clinton',
        'the U.S.',
        'Mike Johnson',
        'Putin',
        'NATO',
        'Zorblatt',
        'said',
        'in',
        '.',
      ),
      {
        maxLength: 20,
      },
    )
    .map((parts) => parts.join(' '));

  it('annotations are sorted and apart, and nothing denied or forbidden is marked', () => {
    fc.assert(
      fc.property(text, fc.uniqueArray(rule, { maxLength: 6, selector: ({ id }) => id }), (story, rules) => {
        const found = annotationsWith(story, rules);
        const scoped = (one: Correction): boolean =>
          one.scope.in === 'everywhere' || one.scope.names.some((name) => story.includes(name));
        let end = 0;
        for (const one of found) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          end = one.end;
          const name = foldedName(story.slice(one.start, one.end));
          const held = rules.filter((of) => of.name === name && scoped(of));
          if (held.every(({ verdict }) => verdict.is === 'never')) expect(held).toEqual([]);
          if (held.every(({ verdict }) => verdict.is === 'not'))
            expect(held.map(({ verdict }) => verdict)).not.toContainEqual({ is: 'not', entity: one.entity });
          if (one.reason.kind === 'corrected') {
            const { correction } = one.reason;
            expect(held.find(({ id }) => id === correction)?.verdict).toEqual({
              is: 'instead',
              entity: one.entity,
            });
          }
        }
      }),
    );
  });

  it('rules for names that the story does not have change nothing', () => {
    const others = Array.from({ length: 5_000 }, (_, at) => never(`Nobody Number${at}`));
    const story = 'Jordan and Bill Clinton, the former president of the United States. Clinton smiled.';
    expect(linksWith(story, ...others)).toEqual(linksWith(story));
  });

  it('rules are looked up by name: none is asked where it holds unless its name stands in the story', () => {
    const { words: read } = readArticle({
      article: readPlainArticle('Jordan agreed.').article,
      language: 'en',
      date: null,
    });
    let asked = 0;
    const placesOf = (hash: number) => {
      asked += 1;
      return read.placesOf(hash);
    };
    const counting = { ...read, placesOf };
    const rules = [
      ...Array.from({ length: 1_000 }, (_, at) => never(`Name${at}`, 'NATO')),
      never('Jordan', 'NATO'),
    ];
    const rulings = new Rulings(counting, {} as never, indexCorrections(rules));
    const mention = { key: 'jordan', candidates: [] } as never;
    for (let again = 0; again < 3; again += 1) expect(rulings.isNever(mention)).toBe(false);
    expect(asked).toBe(1);
  });
});
