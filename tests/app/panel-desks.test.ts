// The panel's desks of claims and quotations, before a real background: rows and cards as they come, and what comes too late.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClaimsDesk } from '@/lib/app/panel/claims-desk';
import { createQuotesDesk } from '@/lib/app/panel/quotes-desk';
import type { Claim } from '@/lib/core/model/claim';
import type { ClaimPassage, QuotePassage, SessionView } from '@/lib/core/model/session';
import { packLines } from '@/lib/core/packs/write-pack';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { panelSender, world } from '../support/fake-browser';
import { day, entity, packed, RUDOLF, RURITANIA } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

const HEAD = {
  id: 'starter',
  title: 'Starter pack',
  version: '1',
  languages: ['en'],
  licence: 'CC0-1.0',
  dataAsOf: day('2026-02-01'),
  sources: { almanac: { title: 'An invented almanac' } },
};
const claim = (id: string, label: string): Claim => ({
  id: `claim/${id}`,
  text: 'Some 400,000 people crossed the river last year.',
  about: [RURITANIA.id],
  reviews: [{ publisher: 'Almanac', rating: { label }, sources: ['almanac'] }],
});
const CHARTER = entity({
  id: 'text/charter',
  kind: 'text',
  label: 'The Charter',
  text: { body: 'The river belongs to all who live beside it.', sources: ['almanac'] },
});

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  const claims = [claim('a', 'False'), claim('b', 'Misleading')];
  files.set(STARTER_PATH, packed(packLines(HEAD, [RUDOLF, RURITANIA, CHARTER], { claims })));
  await startWorker();
  await vi.waitFor(async () =>
    expect(value(await fromPanel('knowledge', {}))).toMatchObject({ is: 'ready' }),
  );
  world.speaker = panelSender;
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

const SENTENCE = 'Last year 400,000 people crossed the river.';
const passage = (words: string, ...ids: string[]): ClaimPassage => ({
  start: 0,
  end: words.length,
  words,
  matches: ids.map((id) => ({ claim: `claim/${id}`, score: 0.97, stance: 'repeats', isPlain: true })),
});
const session = (more: Partial<SessionView> = {}): SessionView => ({
  token: 'one',
  state: { is: 'painted', revision: 1 },
  title: null,
  publisher: null,
  url: 'https://news.example/story',
  published: null,
  language: 'en',
  mentions: [],
  claims: [],
  quotes: [],
  unknown: [],
  checked: { checkable: 1, known: 1, against: 2 },
  notes: [],
  ...more,
});

describe('sentences that repeat claims', () => {
  const stage = () => {
    const changed = vi.fn();
    const reveal = vi.fn(async () => null);
    return { desk: createClaimsDesk({ changed, reveal }), changed, reveal };
  };
  const cardOf = async (desk: ReturnType<typeof createClaimsDesk>) => {
    desk.props().onSelect(desk.props().rows[0]!.key);
    await vi.waitFor(() => expect(desk.props().card).not.toBe(null));
    return desk.props().card!;
  };
  const labels = (desk: ReturnType<typeof createClaimsDesk>) =>
    desk.props().rows.map(({ rated }) => rated.map(({ label }) => label));

  it('are there at once, and their ratings as the background tells them', async () => {
    const { desk, changed } = stage();
    desk.follow(session({ claims: [passage(SENTENCE, 'a', 'b'), passage('It is gone.', 'gone')] }));
    expect(desk.props().rows.map(({ words }) => words)).toEqual([SENTENCE, 'It is gone.']);
    expect(labels(desk)).toEqual([[], []]);
    await vi.waitFor(() => expect(labels(desk)).toEqual([['False', 'Misleading'], []]));
    await vi.waitFor(() => expect(desk.props().rows[1]!.notes).toEqual(['No longer in your library.']));
    expect(changed).toHaveBeenCalled();
  });

  it('of an older story are dropped when they come too late', async () => {
    const { desk, changed } = stage();
    desk.follow(session({ claims: [passage(SENTENCE, 'a')] }));
    desk.follow(session({ token: 'two', url: 'https://news.example/other', claims: [] }));
    await fromPanel('knowledge', {});
    await vi.waitFor(async () => value(await fromPanel('rejections', {})));
    expect(desk.props().rows).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });

  it('keep their ratings while the same story is read again, and are asked again once another library answers', async () => {
    const { desk } = stage();
    const claims = [passage(SENTENCE, 'a')];
    desk.follow(session({ claims }));
    await vi.waitFor(() => expect(labels(desk)).toEqual([['False']]));
    // Whoever is asked now does not answer.
    const listeners = [...world.listeners];
    world.listeners.clear();
    desk.follow(session({ token: 'two', claims }));
    expect(labels(desk)).toEqual([['False']]);
    expect(desk.props().fault).toBe('');
    desk.follow(session({ token: 'three', state: { is: 'painted', revision: 2 }, claims }));
    await vi.waitFor(() => expect(desk.props().fault).toContain('reload the page'));
    expect(labels(desk)).toEqual([['False']]);
    for (const listener of listeners) world.listeners.add(listener);
    desk.follow(
      session({ token: 'four', state: { is: 'painted', revision: 3 }, claims: [passage(SENTENCE, 'b')] }),
    );
    await vi.waitFor(() => expect(labels(desk)).toEqual([['Misleading']]));
    expect(desk.props().fault).toBe('');
  });

  it('the one that is open has its card, and closes when its sentence is gone', async () => {
    const { desk, reveal } = stage();
    desk.follow(session({ claims: [passage(SENTENCE, 'a')] }));
    const { onSelect, rows, onReveal } = desk.props();
    onSelect(rows[0]!.key);
    onReveal(0);
    expect(reveal).toHaveBeenCalledExactlyOnceWith(0);
    await vi.waitFor(() => expect(desk.props().card?.claims[0]?.pack).toBe('Starter pack'));
    desk.follow(session({ token: 'two', claims: [] }));
    expect(desk.props()).toMatchObject({ selected: null, card: null });
  });

  it('the one whose card was opened in the panel is open, also one far down; one that is not listed is none', async () => {
    const { desk } = stage();
    const claims = Array.from({ length: 50 }, (_, at) => passage(`${SENTENCE} ${at}`, 'a'));
    desk.follow(session({ claims }));
    expect(desk.open(3)).toBe(true);
    expect(desk.props()).toMatchObject({ selected: desk.props().rows[3]!.key, more: 30 });
    expect(desk.open(44)).toBe(true);
    expect(desk.props().more).toBe(0);
    expect(desk.props().selected).toBe(desk.props().rows[44]!.key);
    await vi.waitFor(() => expect(desk.props().card?.claims).toHaveLength(1));
    expect(desk.open(50)).toBe(false);
    expect(desk.props().selected).toBe(desk.props().rows[44]!.key);
  });

  it('are taken for another claim no more once the reader says so; it is told, listed, and taken back', async () => {
    const { desk } = stage();
    desk.follow(session({ claims: [passage(SENTENCE, 'a', 'b')] }));
    const { claims } = await cardOf(desk);
    const { rows, onReject } = desk.props();
    onReject(rows[0]!, claims[1]!);
    await vi.waitFor(() => expect(desk.props().rejections).toHaveLength(1));
    const { said, rejections, onTakeBack } = desk.props();
    expect(said).toEqual(rejections[0]);
    expect(said!.sentence).toBe(
      '“Last year 400,000 people crossed the river” is not taken for the claim “Some 400,000 people crossed the river last year”.',
    );
    expect(value(await fromPanel('rejections', {}))).toMatchObject([{ claim: 'claim/b', id: said!.id }]);
    // At once, before the page is read again: it may lie behind.
    expect(labels(desk)).toEqual([['False']]);
    expect(desk.props().card!.claims.map((each) => each.claim)).toEqual(['claim/a']);
    onTakeBack(said!.id);
    await vi.waitFor(() => expect(desk.props()).toMatchObject({ said: null, rejections: [] }));
    await vi.waitFor(() => expect(labels(desk)).toEqual([['False', 'Misleading']]));
    expect(value(await fromPanel('rejections', {}))).toEqual([]);
  });

  it('whose only claim it is not are gone from the list at once, and back when that is taken back', async () => {
    const { desk } = stage();
    desk.follow(session({ claims: [passage('Nothing happened.', 'b'), passage(SENTENCE, 'a')] }));
    const { claims } = await cardOf(desk);
    desk.props().onReject(desk.props().rows[0]!, claims[0]!);
    await vi.waitFor(() => expect(desk.props().rows.map(({ number }) => number)).toEqual([1]));
    expect(desk.props()).toMatchObject({ selected: null, card: null, more: 0 });
    await vi.waitFor(() => expect(desk.props().rejections).toHaveLength(1));
    desk.props().onTakeBack(desk.props().said!.id);
    await vi.waitFor(() => expect(desk.props().rows.map(({ number }) => number)).toEqual([0, 1]));
  });

  it('that cannot be said to be another tell why, and stay', async () => {
    const { desk } = stage();
    desk.follow(session({ claims: [passage(SENTENCE, 'a')] }));
    const gone = { ...(await cardOf(desk)).claims[0]!, claim: 'claim/gone' };
    desk.props().onReject(desk.props().rows[0]!, gone);
    await vi.waitFor(() =>
      expect(desk.props().fault).toBe('Your library does not hold this fact-check any more.'),
    );
    expect(desk.props()).toMatchObject({ said: null, rejections: [] });
  });

  it('of a debate with hundreds the first are asked for, and all when the reader asks', async () => {
    const { desk } = stage();
    const claims = Array.from({ length: 50 }, (_, at) => passage(`${SENTENCE} ${at}`, 'a'));
    desk.follow(session({ claims }));
    expect(desk.props()).toMatchObject({ more: 30 });
    await vi.waitFor(() => expect(labels(desk).flat()).toHaveLength(20));
    desk.props().onAll();
    await vi.waitFor(() => expect(labels(desk).flat()).toHaveLength(50));
    expect(desk.props().more).toBe(0);
  });
});

describe('quotations', () => {
  const QUOTE: QuotePassage = {
    start: 0,
    end: 1,
    parts: [{ start: 0, end: 1 }],
    words: ['The river belongs to all who live near it'],
    speaker: RUDOLF.id,
    check: { is: 'changed', text: 'text/charter' },
  };
  const WORDS = new Map([
    ['text/charter', { kind: 'text' as const, label: 'The Charter', line: '' }],
    [RUDOLF.id, { kind: 'person' as const, label: 'Rudolf Elphberg', line: '' }],
  ]);

  it('are listed with their speakers, and the one that is open has its card', async () => {
    const desk = createQuotesDesk({ changed: () => {}, reveal: async () => null });
    desk.follow(session({ quotes: [QUOTE] }), WORDS);
    const { list, wordsAt, onSelect } = desk.props();
    expect(list.speakers.map(({ label }) => label)).toEqual(['Rudolf Elphberg']);
    expect(wordsAt(0)).toBe('“The river belongs to all who live near it”');
    expect(wordsAt(7)).toBe('');
    onSelect(list.checked[0]!.key);
    expect(desk.props().card).toBe(null);
    await vi.waitFor(() => expect(desk.props().card).toMatchObject({ is: 'changed', label: 'The Charter' }));
    desk.follow(session({ quotes: [] }), WORDS);
    expect(desk.props()).toMatchObject({ selected: null, card: null });
  });

  it('the one whose card was opened in the panel is open; one that was compared with nothing is none', async () => {
    const desk = createQuotesDesk({ changed: () => {}, reveal: async () => null });
    desk.follow(session({ quotes: [{ ...QUOTE, check: null }, QUOTE] }), WORDS);
    expect(desk.open(0)).toBe(false);
    expect(desk.props().selected).toBe(null);
    expect(desk.open(1)).toBe(true);
    await vi.waitFor(() => expect(desk.props().card).toMatchObject({ is: 'changed' }));
    expect(desk.props().selected).toBe(desk.props().list.checked[0]!.key);
  });

  it('whose text is gone says so in a sentence', async () => {
    const desk = createQuotesDesk({ changed: () => {}, reveal: async () => null });
    desk.follow(session({ quotes: [{ ...QUOTE, check: { is: 'exact', text: 'text/gone' } }] }), WORDS);
    desk.props().onSelect(desk.props().list.checked[0]!.key);
    await vi.waitFor(() => expect(desk.props().fault).toMatch(/\.$/));
  });
});
