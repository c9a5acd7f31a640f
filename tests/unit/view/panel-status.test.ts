// What the panel says of a page: that nothing was found never sounds like nothing to know.
import { describe, expect, it } from 'vitest';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import { NOTHING_READ, type SessionState, type SessionView } from '@/lib/core/model/session';
import { panelStatus } from '@/lib/core/view/panel-status';
import { noSessionWords } from '@/lib/core/view/session-words';

const session = (state: SessionState, more: Partial<SessionView> = {}): SessionView => ({
  token: 'one',
  state,
  title: null,
  url: 'https://news.example/',
  ...NOTHING_READ,
  ...more,
});
const READY: KnowledgeState = { is: 'ready', revision: 1, packs: [] };
const ON = { paused: false, offAt: [] };
const PAINTED: SessionState = { is: 'painted', revision: 1 };
const fault = { code: 'full', message: 'The disk is full.' };

describe('nothing found', () => {
  it.each<[KnowledgeState, string]>([
    [READY, 'It may name people and places all the same'],
    [{ is: 'rebuilding', revision: 1, packs: [] }, 'It may name people and places all the same'],
    [{ is: 'absent' }, 'Your library is empty'],
    [{ is: 'opening' }, 'no name of this story has been looked up yet'],
    [{ is: 'unavailable', fault }, 'cannot be read'],
  ])('with a library that is %j', (knowledge, words) =>
    expect(panelStatus(session(PAINTED), knowledge, ON).words).toContain(words),
  );

  it('says how many names the library does not know', () => {
    const one = { words: 'Zenda', kind: null, mentions: [{ start: 0, end: 5 }] };
    const { words } = panelStatus(session(PAINTED, { unknown: [one, one] }), READY, ON);
    expect(words).toContain('No name of your library stands in this story.');
    expect(words).toContain('at least 2 that your library does not know');
  });

  it('leads to the packs where there is nothing to look names up in', () => {
    expect(panelStatus(session(PAINTED), { is: 'absent' }, ON).act).toBe('packs');
    expect(panelStatus(session(PAINTED), READY, ON).act).toBe(null);
  });
});

describe('what the reader has turned off', () => {
  it.each<[SessionState['is'], SessionState]>([
    ['no-article', { is: 'no-article', why: 'This page looks like a front page.' }],
    ['painted', PAINTED],
    ['off', { is: 'off', why: 'site' }],
  ])('comes first: %s', (_, state) => {
    expect(panelStatus(session(state), READY, { paused: false, offAt: ['news.example'] }).words).toContain(
      'off on this site',
    );
    expect(panelStatus(session(state), READY, { paused: true, offAt: ['news.example'] }).words).toContain(
      'paused',
    );
  });

  it('is said where there is no session too', () => {
    expect(panelStatus(null, READY, { paused: true, offAt: [] })).toMatchObject({ act: null });
  });
});

describe('a page that cannot be followed can be loaded anew', () => {
  it.each<[SessionState['is'], SessionState, 'reload' | null]>([
    ['disposed', { is: 'disposed' }, 'reload'],
    ['failed', { is: 'failed', fault }, 'reload'],
    ['finding', { is: 'finding' }, null],
    ['off', { is: 'off', why: 'site' }, null],
  ])('%s', (_, state, act) => expect(panelStatus(session(state), READY, ON).act).toBe(act));

  it('without a session', () => {
    expect(panelStatus(null, READY, ON)).toEqual({ state: 'none', words: noSessionWords(), act: 'reload' });
  });
});

describe('what is drawn', () => {
  it.each<[string, SessionView | null, KnowledgeState]>([
    ['none', null, READY],
    ['idle', session({ is: 'idle' }), READY],
    ['off', session({ is: 'off', why: 'site' }), READY],
    ['paused', session({ is: 'off', why: 'paused' }), READY],
    ['failed', session({ is: 'failed', fault }), READY],
    ['nobody-known', session(PAINTED), READY],
    ['library-empty', session(PAINTED), { is: 'absent' }],
    ['library-opening', session(PAINTED), { is: 'opening' }],
    ['library-shut', session(PAINTED), { is: 'unavailable', fault }],
  ])('is of %s', (state, page, knowledge) => {
    expect(panelStatus(page, knowledge, ON).state).toBe(state);
  });
});
