// What the words right around a name call for, cue by cue: what has it, and what only looks like it.
import { describe, expect, it } from 'vitest';
import { CUES, type Cue, isHome, readCues, standsInPlace } from '@/lib/core/link/cues';
import { placesOf, wordsOf } from './sample-words';

/** The cues that all mentions of a name have. */
function cuesOf(text: string, name: string): Cue[] {
  const words = wordsOf(text);
  const shares = readCues(words, placesOf(words, name));
  return CUES.filter((_, at) => shares[at] === 1);
}

describe('what stands around a name calls for', () => {
  it.each<[string, string, Cue[]]>([
    ['She was born in Jordan and grew up there.', 'Jordan', ['place']],
    ['Fires burn across the Sahara again.', 'Sahara', ['place']],
    ['The trucks rolled toward Hull.', 'Hull', ['place']],
    ['The talk of Jordan went on.', 'Jordan', []],
    ['The rest In Jordan is a film title.', 'Jordan', []],
    ['They gave in. Jordan left.', 'Jordan', []],
    ['OSLO 2019-11-06\nThe talks went on.', 'OSLO', ['place']],
    ['Results: Chicago 10 Baltimore 3', 'Chicago', ['team']],
    ['Results: Chicago 10 Baltimore 3', 'Baltimore', ['team']],
    ['It ended Lisbon 2, Porto 1.', 'Lisbon', ['team']],
    ['By innings: Lisbon 1 0 2, and then rain.', 'Lisbon', ['team']],
    ['He flew a Boeing 747 there.', 'Boeing', []],
    ['We won Lisbon 2004 tickets.', 'Lisbon', []],
    ['Old Chicago, 10 years on.', 'Chicago', []],
    ['Arsenal beat Chelsea again.', 'Arsenal', ['team']],
    ['Arsenal beat Chelsea again.', 'Chelsea', ['team']],
    ['It is Arsenal vs Chelsea tonight.', 'Chelsea', ['team']],
    ['Near Arsenal. Beat him.', 'Arsenal', ['place']],
    ['He was told of Near Arsenal.', 'Arsenal', []],
    ['Ford shares fell on Monday.', 'Ford', ['company']],
    ["He spoke of Ford's profits.", 'Ford', ['company']],
    ["He spoke of Ford's children.", 'Ford', []],
    ['He sold Ford’s stock early.', 'Ford', ['company']],
    ['He holds shares of Ford today.', 'Ford', ['company']],
    ['She is an analyst at Ford today.', 'Ford', ['place', 'company']],
    ['The price of Ford went up.', 'Ford', []],
    ['Ford (NYSE: F) went up.', 'Ford', ['company']],
    ['Ford (Michigan) went up.', 'Ford', []],
    ['Ford. Shares fell.', 'Ford', []],
    ['They saw “Fargo” twice.', 'Fargo', ['work']],
    ['They saw “Fargo,” then left.', 'Fargo', ['work']],
    ['They saw "Fargo" twice.', 'Fargo', ['work']],
    ['“Fargo is cold,” he thought.', 'Fargo', []],
    ['Mr. Jordan was late.', 'Jordan', ['person']],
    ['Then Judge Jordan left.', 'Jordan', ['person']],
    ['Former Jordan allies left.', 'Jordan', []],
    ['Jordan, 45, of Leeds went.', 'Jordan', ['person']],
    ['Jordan, 450, of Leeds went.', 'Jordan', []],
    ['Jordan, 45 miles off, is dry.', 'Jordan', []],
    ['On Monday Jordan said no.', 'Jordan', ['speaker']],
    ['On Monday Jordan warned of it.', 'Jordan', ['speaker']],
    ['On Monday Jordan. Said he: no.', 'Jordan', []],
    ['On Monday Jordan ate.', 'Jordan', []],
  ])('%s (%s): %j', (text, name, cues) => {
    expect(cuesOf(text, name)).toEqual(cues);
  });

  it('counts the share of the mentions', () => {
    const words = wordsOf(
      'They met in Jordan. Then Jordan said so. Rain fell in Jordan. It is Jordan again.',
    );
    const shares = readCues(words, placesOf(words, 'Jordan'));
    expect(shares[CUES.indexOf('place')]).toBe(1 / 2);
    expect(shares[CUES.indexOf('speaker')]).toBe(1 / 4);
    expect(shares[CUES.indexOf('team')]).toBe(0);
  });
});

describe('where somebody comes from', () => {
  it.each([
    ['Stich (Germany) won in two sets.', 'Germany', true],
    ['Stich ( Germany ) won in two sets.', 'Germany', true],
    ['Boris Becker of Germany won.', 'Germany', true],
    ['He lives in Germany now.', 'Germany', true],
    ['The win of Germany was clear.', 'Germany', false],
    ['Then (as Germany knew) it rained.', 'Germany', false],
    ['Germany won.', 'Germany', false],
  ])('%s: %s is one: %s', (text, name, expected) => {
    const words = wordsOf(text);
    expect(isHome(words, placesOf(words, name)[0]!)).toBe(expected);
  });

  it('asks the preposition to stand in the same sentence', () => {
    const words = wordsOf('What is it in? Georgia.');
    expect(standsInPlace(words, placesOf(words, 'Georgia')[0]!)).toBe(false);
  });
});
