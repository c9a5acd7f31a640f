// The sentences for reasons and states.
import { describe, expect, it } from 'vitest';
import type { KnowledgeState, PackSummary } from '@/lib/core/model/knowledge';
import type { SessionState } from '@/lib/core/model/session';
import type { Candidate } from '@/lib/core/view/candidate-view';
import { governmentOf, senseCountWords, senseWords } from '@/lib/core/view/government';
import { knowledgeWords } from '@/lib/core/view/knowledge-words';
import { wordsQuoted } from '@/lib/core/view/labels';
import { behindWords, doubtWords, tellingApart } from '@/lib/core/view/margin';
import { coverageWords, publishedWords, sessionWords } from '@/lib/core/view/session-words';
import { labelInSentence } from '@/lib/core/view/weak-name';
import { whyPoints, whyWords } from '@/lib/core/view/why';
import { day, entity, library } from './known';

describe('publishedWords', () => {
  const published = day('2012-05-10');
  it('tells the day, that there is none, and a change long after with what that means for posts', () => {
    expect(publishedWords({ published })).toBe('Published 10 May 2012');
    expect(publishedWords({ published: null })).toBe(
      'No date found: posts are told as of the library’s own date',
    );
    expect(publishedWords({ published, changed: day('2026-04-24') })).toBe(
      'Published 10 May 2012, changed 24 April 2026. Posts are told as of the day it was published.',
    );
  });
});

describe('whyWords', () => {
  it('names the antecedent of a short form', () => {
    const reason = {
      kind: 'short-form',
      antecedent: { start: 0, end: 16 },
      antecedentText: 'Karoline Leavitt',
    } as const;
    expect(whyWords({ kind: 'place', words: 'Leavitt', label: 'Karoline Leavitt', reason })).toBe(
      'The words “Leavitt” stand for Karoline Leavitt, named in full in this story (“Karoline Leavitt”).',
    );
  });

  it.each([
    ['Poland', 'Poland', 'full', 'Poland', '“Poland” is the name of Poland in your library.'],
    [
      'Soviet Union',
      'Soviet Union',
      'full',
      'Soviet Union',
      '“Soviet Union” is the name of the Soviet Union in your library.',
    ],
    [
      'U.S.',
      'U.S.',
      'acronym',
      'United States',
      '“U.S.” stands in your library for the United States: its acronym.',
    ],
    [
      'NATO’S',
      'NATO',
      'acronym',
      'North Atlantic Treaty Organization',
      '“NATO’S” stands in your library for the North Atlantic Treaty Organization, as “NATO”: its acronym.',
    ],
  ] as const)('%s by the name %s (%s) of %s', (words, name, type, label, sentence) => {
    const inSentence = labelInSentence({ label, kind: 'place' });
    expect(whyWords({ kind: 'place', words, label, inSentence, reason: { kind: 'name', name, type } })).toBe(
      sentence,
    );
  });

  it('tells the rivals, and what spoke for the choice, heaviest first', () => {
    const because = [
      { kind: 'salience', detail: '', weight: 0.1 },
      { kind: 'context', detail: '“treaty”, “ally”', weight: 0.6 },
      { kind: 'prior', detail: '', weight: -0.2 },
    ] as const;
    expect(
      whyWords({
        kind: 'text',
        words: 'Article 5',
        label: 'Article 5 of the treaty',
        reason: { kind: 'chosen', name: 'Article 5', among: 3, because },
      }),
    ).toBe(
      '“Article 5” stands for 3 entries of your library; Article 5 of the treaty was taken because words of this story fit it (“treaty”, “ally”) and it is the best known of that name.',
    );
  });

  const georgias: readonly Candidate[] = [
    { entity: 'a', kind: 'place', label: 'Georgia', line: 'Country', score: 0.6 },
    { entity: 'b', kind: 'place', label: 'Georgia', line: 'State of the United States', score: 0.3 },
    { entity: 'c', kind: 'organisation', label: 'Georgia Tech', line: '', score: 0.02 },
  ];
  const chosen = {
    kind: 'chosen',
    name: 'Georgia',
    among: 3,
    because: [
      { kind: 'context', detail: 'Tbilisi', weight: 1 },
      { kind: 'coherence', detail: 'Russia', weight: 0.8 },
      { kind: 'geography', detail: '', weight: 0.4 },
      { kind: 'prior', detail: '', weight: Math.log(0.1) },
      { kind: 'title', detail: '', weight: -1.2 },
    ],
  } as const;

  it('names the runner-up and says in words by how much it lost', () => {
    const explained = {
      kind: 'place',
      words: 'Georgia',
      label: 'Georgia',
      reason: chosen,
      candidates: georgias,
    } as const;
    expect(whyWords(explained)).toMatch(
      / because words of this story fit it \(Tbilisi\) and it is tied to others named in this story \(Russia\)\. Next comes Georgia \(State of the United States\), narrowly behind\.$/,
    );
    expect(whyWords({ ...explained, candidates: georgias.slice(0, 1) })).not.toContain('Next comes');
  });

  it('lists what the sentences leave out: more for it, what spoke against it, the other rivals', () => {
    const points = whyPoints({
      kind: 'place',
      words: 'Georgia',
      label: 'Georgia',
      reason: chosen,
      candidates: georgias,
    });
    expect(points).toEqual([
      { is: 'for', words: 'the places named here are near it' },
      { is: 'against', words: 'this name seldom means it' },
      { is: 'against', words: 'nothing is known of it that fits the title before the name' },
      { is: 'other', words: 'Georgia Tech, far behind' },
    ]);
  });

  it('speaks of somebody as of a person', () => {
    const because = [{ kind: 'prior', detail: '', weight: Math.log(0.9) }] as const;
    const reason = { ...chosen, name: 'Trump', because };
    expect(whyWords({ kind: 'person', words: 'Trump', label: 'Donald Trump', reason })).toMatch(
      /Donald Trump was taken because this name usually means them\.$/,
    );
    const named = { kind: 'name', name: 'Trump', type: 'alias' } as const;
    expect(whyWords({ kind: 'person', words: 'Trump', label: 'Donald Trump', reason: named })).toMatch(
      /: another of their names\.$/,
    );
  });

  it('takes how usual a name is for a share: neither for nor against it in the middle', () => {
    const because = (share: number) => [{ kind: 'prior', detail: '', weight: Math.log(share) }] as const;
    const told = (share: number) =>
      whyWords({ kind: 'place', words: 'x', label: 'X', reason: { ...chosen, because: because(share) } });
    expect(told(0.9)).toContain('because this name usually means it');
    expect(told(0.3)).toContain('nothing in this story speaks clearly for it');
    expect(
      whyPoints({ kind: 'place', words: 'x', label: 'X', reason: { ...chosen, because: because(0.3) } }),
    ).toEqual([]);
  });

  it('claims no ground where there was none, and says what is not sure', () => {
    const reason = { kind: 'chosen', name: 'Georgia', among: 2, because: [] } as const;
    expect(
      whyWords({ kind: 'place', words: 'Georgia', label: 'Georgia (country)', reason, confidence: 'unsure' }),
    ).toBe(
      '“Georgia” stands for 2 entries of your library; Georgia (country) was taken, and nothing in this story speaks clearly for it. It is not sure enough to be marked on the page.',
    );
  });
});

describe('margins in words', () => {
  it('tells equal labels apart by their lines, and leaves alone those that say it themselves', () => {
    expect(tellingApart({ label: 'Georgia', line: 'Country' })).toBe('Georgia (Country)');
    expect(tellingApart({ label: 'Georgia (state)', line: 'State' })).toBe('Georgia (state)');
    expect(tellingApart({ label: 'Georgia', line: '' })).toBe('Georgia');
  });

  it.each([
    [0.9, 0.04, 'far behind'],
    [0.9, 0.2, 'clearly behind'],
    [0.5, 0.4, 'narrowly behind'],
    [0.5, 0.5, 'narrowly behind'],
    [0.5, 0, 'far behind'],
  ])('%d before %d', (score, other, words) => {
    expect(behindWords(score, other)).toBe(words);
  });

  it('says why a name is not sure, by what it may mean', () => {
    expect(doubtWords([{ score: 0.5 }])).toMatch(/^Someone or something of that name/);
    expect(doubtWords([{ score: 0.5 }, { score: 0.4 }])).toMatch(/^Too little/);
    expect(doubtWords([{ score: 0.6 }, { score: 0.05 }])).toMatch(/^The first is likelier/);
    expect(doubtWords([])).toMatch(/^Someone or something/);
  });
});

describe('whom a place’s name stands for', () => {
  const known = library([
    entity({
      id: 'brussels',
      kind: 'place',
      label: 'Brussels',
      description: 'Capital of Belgium',
    }),
    entity({
      id: 'eu',
      kind: 'organisation',
      label: 'European Union',
      relations: [{ type: 'seat in', target: 'brussels', sources: [] }],
    }),
    entity({
      id: 'washington',
      kind: 'place',
      label: 'Washington, D.C.',
      description: 'Capital of the United States',
    }),
    entity({
      id: 'oslo',
      kind: 'place',
      label: 'Oslo',
      description: 'City in Norway',
      relations: [{ type: 'capital of', target: 'norway', sources: [] }],
    }),
    entity({ id: 'norway', kind: 'place', label: 'Norway', description: 'Country; capital Oslo' }),
    entity({
      id: 'kremlin',
      kind: 'place',
      label: 'Kremlin',
      description: 'Official residence of the president of Russia',
    }),
    entity({ id: 'king', kind: 'person', label: 'A King' }),
  ]);
  it.each([
    ['washington', 'the government of the United States'],
    ['oslo', 'the government of Norway'],
    ['norway', 'its government'],
    ['kremlin', 'those who govern from there'],
    ['brussels', 'the government of Belgium, or a body with its seat there (European Union)'],
    ['king', null],
  ])('%s: %s', (id, words) => {
    expect(governmentOf(known.get(id)!, known)).toBe(words);
  });

  it('is said as what it is: probable', () => {
    expect(senseWords('the government of Russia')).toBe(
      'Here probably the government of Russia, not the place itself.',
    );
    expect(senseWords(null)).toMatch(/probably its government/);
    expect([senseCountWords(1, 1), senseCountWords(2, 2), senseCountWords(1, 3)]).toEqual([
      'Here probably those who govern, not the place itself.',
      'In all mentions probably those who govern, not the place itself.',
      'In 1 of 3 mentions probably those who govern, not the place itself.',
    ]);
  });
});

const pack: PackSummary = {
  id: 'starter',
  title: 'Starter pack',
  version: '1',
  dataAsOf: day('2026-02-01'),
  licence: 'CC0-1.0',
  entities: 4321,
  names: 12345,
  refused: [],
};

describe('states in sentences', () => {
  const fault = { code: 'full', message: 'The disk is full: free some space.' };
  it.each<[SessionState, string]>([
    [{ is: 'idle' }, 'This page has not been looked at yet.'],
    [{ is: 'no-article', why: 'This page has no story.' }, 'This page has no story.'],
    [{ is: 'failed', fault }, 'The disk is full: free some space.'],
    [{ is: 'painted', revision: 1 }, 'No name of your library stands in this story.'],
  ])('session %j', (state, sentence) => {
    expect(sessionWords({ state, mentions: [] })).toBe(sentence);
  });

  it('counts names, not mentions', () => {
    const mention = {
      start: 0,
      end: 2,
      kind: 'place',
      score: 1,
      confidence: 'sure',
      shownFrom: 'quiet',
      words: 'US',
      reason: { kind: 'name', name: 'US', type: 'acronym' },
      rivals: [],
      sense: 'itself',
    } as const;
    const mentions = [
      { ...mention, entity: 'a' },
      { ...mention, entity: 'a' },
      { ...mention, entity: 'b' },
    ];
    expect(sessionWords({ state: { is: 'painted', revision: 1 }, mentions })).toBe(
      '2 names of your library in this story, 3 mentions.',
    );
  });

  it.each<[KnowledgeState, RegExp]>([
    [{ is: 'absent' }, /empty/],
    [{ is: 'opening' }, /opened/],
    [
      { is: 'ready', revision: 1, packs: [pack] },
      /knows 12,345 names of 4,321 people, places, bodies and texts, as of 1 February 2026\.$/,
    ],
    [{ is: 'ready', revision: 1, packs: [pack, pack] }, /knows 24,690 names of 8,642 [^0-9]*\.$/],
    [{ is: 'rebuilding', revision: 1, packs: [pack] }, /rebuilt.*12,345/],
    [{ is: 'unavailable', fault }, /^The disk is full/],
  ])('knowledge %j', (state, sentence) => {
    expect(knowledgeWords(state)).toMatch(sentence);
  });
});

describe('coverageWords', () => {
  it.each([
    [false, 20_134, 199_700, 'Read the first 20,000 of about 200,000 words.'],
    [true, 81_000, 199_700, 'Reading on: 81,000 of about 200,000 words.'],
    [false, 199_700, 199_700, 'Read to the end, about 200,000 words.'],
    // One word of a hundred thousand letters, or a script without spaces.
    [false, 1, 3, 'Read the first 1,000 of about 1,000 words.'],
  ])('%s, %d of %d', (scanning, read, all, words) => {
    expect(coverageWords({ scanning, read, all })).toBe(words);
  });
});

it.each([
  ['It has two banks.', '“It has two banks.”'],
  ['"It has two banks."', '“It has two banks.”'],
  ['“It has two banks.”', '“It has two banks.”'],
  ['Says "it has two banks."', '“Says "it has two banks."”'],
  ['"Two banks," not "three banks"', '“"Two banks," not "three banks"”'],
  ['""', '“""”'],
])('%s gets one pair of quotation marks around it', (words, quoted) => {
  expect(wordsQuoted(words)).toBe(quoted);
});
