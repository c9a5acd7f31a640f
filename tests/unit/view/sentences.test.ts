// The sentences for reasons and states.
import { describe, expect, it } from 'vitest';
import type { KnowledgeState, PackSummary } from '@/lib/core/model/knowledge';
import type { SessionState } from '@/lib/core/model/session';
import { knowledgeWords } from '@/lib/core/view/knowledge-words';
import { coverageWords, sessionWords } from '@/lib/core/view/session-words';
import { whyWords } from '@/lib/core/view/why';
import { day } from './known';

describe('whyWords', () => {
  it('names the antecedent of a short form', () => {
    const reason = {
      kind: 'short-form',
      antecedent: { start: 0, end: 16 },
      antecedentText: 'Karoline Leavitt',
    } as const;
    expect(whyWords({ words: 'Leavitt', label: 'Karoline Leavitt', reason })).toBe(
      'The words “Leavitt” stand for Karoline Leavitt, named in full in this story (“Karoline Leavitt”).',
    );
  });

  it.each([
    ['Poland', 'Poland', 'full', 'Poland', '“Poland” is the name of Poland in your library.'],
    [
      'U.S.',
      'U.S.',
      'acronym',
      'United States',
      '“U.S.” stands in your library for United States: its acronym.',
    ],
    [
      'NATO’S',
      'NATO',
      'acronym',
      'North Atlantic Treaty Organization',
      '“NATO’S” stands in your library for North Atlantic Treaty Organization, as “NATO”: its acronym.',
    ],
  ] as const)('%s by the name %s (%s) of %s', (words, name, type, label, sentence) => {
    expect(whyWords({ words, label, reason: { kind: 'name', name, type } })).toBe(sentence);
  });

  it('tells the rivals, and what spoke for the choice, heaviest first', () => {
    const because = [
      { kind: 'salience', detail: '', weight: 0.1 },
      { kind: 'context', detail: '“treaty”, “ally”', weight: 0.6 },
      { kind: 'prior', detail: '', weight: -0.2 },
    ] as const;
    expect(
      whyWords({
        words: 'Article 5',
        label: 'Article 5 of the treaty',
        reason: { kind: 'chosen', name: 'Article 5', among: 3, because },
      }),
    ).toBe(
      '“Article 5” stands for 3 entries of your library; Article 5 of the treaty was taken because words of this story fit it (“treaty”, “ally”) and it is the best known of them.',
    );
  });

  it('claims no ground where there was none, and says what is not sure', () => {
    const reason = { kind: 'chosen', name: 'Georgia', among: 2, because: [] } as const;
    expect(whyWords({ words: 'Georgia', label: 'Georgia (country)', reason, confidence: 'unsure' })).toBe(
      '“Georgia” stands for 2 entries of your library; Georgia (country) was taken, and nothing in this story speaks clearly for it. It is not sure enough to be marked on the page.',
    );
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
      '2 names of your library in this story, in 3 places.',
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
