// What a reader has said, in sentences, and by which names stories like this one are told.
import { describe, expect, it } from 'vitest';
import type { Said, Verdict } from '@/lib/core/model/correction';
import type { EntityKind } from '@/lib/core/model/entity';
import { correctionView, correctionWords, storyNames } from '@/lib/core/view/corrections';
import { day } from './known';

const EVERYWHERE: Said['scope'] = { in: 'everywhere' };
const HERE: Said['scope'] = { in: 'stories-with', names: ['White House', 'NATO', 'Poland'] };
const NOT: Verdict = { is: 'not', entity: 'a' };
const INSTEAD: Verdict = { is: 'instead', entity: 'a' };
const NEVER: Verdict = { is: 'never' };

it.each([
  [NOT, EVERYWHERE, '“Clinton” does not mean Bill Clinton in any story.'],
  [NOT, HERE, '“Clinton” does not mean Bill Clinton in stories that also name White House, NATO or Poland.'],
  [INSTEAD, EVERYWHERE, '“Clinton” means Bill Clinton in every story.'],
  [INSTEAD, HERE, '“Clinton” means Bill Clinton in stories that also name White House, NATO or Poland.'],
  [NEVER, EVERYWHERE, '“Clinton” is not marked in any story.'],
  [NEVER, HERE, '“Clinton” is not marked in stories that also name White House, NATO or Poland.'],
])('%j, %j', (verdict, scope, sentence) => {
  expect(correctionWords({ words: 'Clinton', verdict, scope }, 'Bill Clinton')).toBe(sentence);
});

it('of an entity that the library does not hold its id is told, and that it is gone; “never” needs none', () => {
  const rule = (verdict: Verdict) => ({
    ...{ id: 'r', words: 'Clinton', name: 'clinton', verdict, scope: EVERYWHERE },
    made: day('2026-11-25'),
  });
  expect(correctionView(rule(INSTEAD), null)).toEqual({
    id: 'r',
    isGone: true,
    sentence: '“Clinton” means a in every story.',
  });
  expect(correctionView(rule(INSTEAD), 'Bill')).toMatchObject({ isGone: false });
  expect(correctionView(rule(NEVER), null)).toMatchObject({ isGone: false });
});

describe('stories like this one are told by', () => {
  const named = (
    words: string,
    kind: EntityKind,
    entity = words,
    confidence: 'sure' | 'unsure' = 'sure',
  ) => ({
    ...{ words, kind, entity, confidence },
  });
  const clinton = { words: 'Clinton', entity: 'bill' };

  it('people and bodies before places, those named most often first, by their fullest name', () => {
    const mentions = [
      named('Poland', 'place'),
      named('Poland', 'place'),
      named('NATO', 'organisation'),
      named('Keir Starmer', 'person', 'starmer'),
      named('Trump', 'person', 'trump'),
      named('Donald Trump', 'person', 'trump'),
      named('Clinton', 'person', 'bill'),
    ];
    expect(storyNames(mentions, clinton)).toEqual(['Donald Trump', 'Keir Starmer', 'NATO']);
  });

  it('neither what is unsure, nor names that hold the words or are held by them', () => {
    const mentions = [
      named('Chelsea Clinton', 'person'),
      named('Zenda', 'place', 'Zenda', 'unsure'),
      named('White\n House', 'organisation'),
    ];
    expect(storyNames(mentions, clinton)).toEqual(['White House']);
    expect(storyNames(mentions, { words: 'the White House lawn', entity: 'x' })).toEqual(['Chelsea Clinton']);
  });

  it('nobody, where nobody else is named', () => expect(storyNames([], clinton)).toEqual([]));
});
