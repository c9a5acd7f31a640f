// What a card lets its reader put right: of the mention's own words, and also when the worker has forgotten what the page was given.
import { beforeEach, expect, it, vi } from 'vitest';
import { type CorrectingPorts, correctingOf, rejectingOf } from '@/lib/app/content/correcting';
import type { Said } from '@/lib/core/model/correction';
import { fail, ok } from '@/lib/core/model/result';
import type { Mention, SessionView } from '@/lib/core/model/session';

const MENTION: Mention = {
  start: 10,
  end: 16,
  words: 'Rudolf',
  entity: 'person/rudolf',
  kind: 'person',
  score: 0.9,
  confidence: 'sure',
  shownFrom: 'quiet',
  reason: { kind: 'name', name: 'Rudolf', type: 'short' },
  rivals: [{ entity: 'person/other', score: 0.1 }],
  sense: 'itself',
};
const SAID: Said = { words: 'Rudolf', verdict: { is: 'never' }, scope: { in: 'everywhere' } };
const NOT_GIVEN = fail('not-given', 'Not given.');

let order: string[];
let answers: unknown[];
let ports: CorrectingPorts;

beforeEach(() => {
  order = [];
  answers = [];
  ports = {
    mention: MENTION,
    view: () => ({ published: null, mentions: [MENTION] }) as unknown as SessionView,
    callBackground: vi.fn(async (name: string) => {
      order.push(name);
      return answers.shift() ?? ok(null);
    }) as never,
    askAgain: vi.fn(async () => void order.push('ask again')),
    forget: vi.fn(),
    hold: vi.fn(() => void order.push('hold')),
  };
});

it('asks for the words with all that they were said to mean, and holds on to the card', async () => {
  await correctingOf(ports, 'Rudolf Elphberg').onAsk();
  expect(order).toEqual(['hold', 'choices']);
  expect(ports.callBackground).toHaveBeenCalledWith('choices', {
    words: 'Rudolf',
    among: ['person/rudolf', 'person/other'],
    asOf: null,
  });
});

it('a worker that has forgotten the page is asked about the story again, and then told once more', async () => {
  answers = [NOT_GIVEN, ok({ id: 'made' })];
  expect(await correctingOf(ports, 'Rudolf Elphberg').onSay(SAID, '')).toEqual(ok({ id: 'made' }));
  expect(order).toEqual(['correct', 'ask again', 'correct']);
});

it('is not told a third time, and what else goes wrong is not asked about again', async () => {
  answers = [NOT_GIVEN, NOT_GIVEN];
  expect(await correctingOf(ports, 'Rudolf Elphberg').onSay(SAID, '')).toEqual(NOT_GIVEN);
  expect(order).toHaveLength(3);
  answers = [fail('unavailable', 'The disk is full.')];
  expect(await correctingOf(ports, 'Rudolf Elphberg').onTakeBack('made')).toMatchObject({ ok: false });
  expect(order.slice(3)).toEqual(['hold', 'takeBack']);
});

it('a mark that rests on a correction says which', () => {
  expect(correctingOf(ports, 'Rudolf Elphberg').correction).toBeNull();
  const mention: Mention = { ...MENTION, reason: { kind: 'corrected', correction: 'made' } };
  expect(correctingOf({ ...ports, mention }, 'Rudolf Elphberg').correction).toBe('made');
});

it('that a sentence does not say a claim is told with the sentence, on a card that is held on to; a forgetful worker is told again', async () => {
  answers = [NOT_GIVEN, ok({ id: 'made' })];
  const rejecting = rejectingOf(ports, 'Rudolf sold the crown.');
  expect(await rejecting.onReject('claim/a')).toEqual(ok({ id: 'made' }));
  expect(order).toEqual(['hold', 'notThisClaim', 'ask again', 'notThisClaim']);
  expect(ports.callBackground).toHaveBeenLastCalledWith('notThisClaim', {
    claim: 'claim/a',
    sentence: 'Rudolf sold the crown.',
  });
  await rejecting.onTakeBack('made');
  expect(ports.callBackground).toHaveBeenLastCalledWith('takeBackRejection', { id: 'made' });
});
