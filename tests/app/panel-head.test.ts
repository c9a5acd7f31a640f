// What the panel chooses and remembers, before a real background; and its words, as far as they are known at once.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chosen, firstChoice, whole } from '@/lib/app/panel/cast-choice';
import { createListing } from '@/lib/app/panel/listing';
import { createRowWords } from '@/lib/app/panel/row-words';
import { createSettingsDesk } from '@/lib/app/panel/settings-desk';
import type { Mention, SessionView } from '@/lib/core/model/session';
import { createShelves } from '@/lib/edge/store/read-shelves';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { panelSender, world } from '../support/fake-browser';
import { day, packed, RUDOLF, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => stored.set(name, text),
    removeItem: (name: string) => stored.delete(name),
  });
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

describe('how the cast is looked at', () => {
  it('the order is remembered, what was typed and the kind are not', () => {
    const now = chosen(firstChoice(), { order: 'reading' });
    expect(chosen(now, { query: 'a', kind: 'place' })).toEqual({
      order: 'reading',
      query: 'a',
      kind: 'place',
    });
    expect(firstChoice()).toEqual({ order: 'reading', query: '', kind: null });
    expect(whole({ order: 'reading', query: 'a', kind: 'place' })).toEqual(firstChoice());
  });

  it.each([
    ['is something else', () => 'sideways'],
    [
      'may not be read',
      () => {
        throw new DOMException('No.', 'SecurityError');
      },
    ],
  ])('what is remembered %s: the order is by kind', (_, getItem) => {
    vi.stubGlobal('localStorage', { getItem });
    expect(firstChoice().order).toBe('kind');
  });
});

describe('what is chosen in the panel', () => {
  const stage = async () => {
    const changed = vi.fn();
    const desk = createSettingsDesk({ changed });
    await desk.askAgain();
    return { desk, changed };
  };

  it('is shown at once, and kept', async () => {
    const { desk } = await stage();
    const done = desk.choose({ density: 'quiet', unmarked: ['place'] });
    expect(desk.props().settings).toMatchObject({ density: 'quiet', unmarked: ['place'] });
    await done;
    expect(value(await fromPanel('settings', {}))).toMatchObject({ density: 'quiet', unmarked: ['place'] });
  });

  it('a site is turned off, and on again with all that was turned off above it', async () => {
    const { desk } = await stage();
    await desk.turn(['live.news.example'], false);
    await desk.turn(['news.example'], false);
    expect(value(await fromPanel('settings', {})).offAt).toEqual(['live.news.example', 'news.example']);
    await desk.turn(['live.news.example', 'news.example'], true);
    expect(desk.props().settings.offAt).toEqual([]);
    expect(value(await fromPanel('settings', {})).offAt).toEqual([]);
  });

  it('that could not be kept is as it was before, and why is said', async () => {
    const { desk } = await stage();
    world.listeners.clear();
    await desk.choose({ paused: true });
    expect(desk.props().settings.paused).toBe(false);
    expect(desk.props().settingsFault).toMatch(/\.$/);
  });

  it('of two presses the later one holds, whichever is answered first', async () => {
    const { desk } = await stage();
    await Promise.all([desk.choose({ density: 'quiet' }), desk.choose({ density: 'everything' })]);
    expect(desk.props().settings.density).toBe('everything');
  });
});

describe('the words of a list', () => {
  const mention: Mention = {
    start: 0,
    end: 6,
    words: 'Rudolf',
    entity: RUDOLF.id,
    kind: 'person',
    score: 1,
    confidence: 'sure',
    shownFrom: 'quiet',
    reason: { kind: 'name', name: 'Rudolf', type: 'short' },
    rivals: [],
    sense: 'itself',
  };
  const session = (published = '2025-08-20'): SessionView => ({
    token: 'one',
    state: { is: 'painted', revision: 1 },
    title: null,
    publisher: null,
    url: 'https://news.example/story',
    published: day(published),
    language: 'en',
    mentions: [mention],
    claims: [],
    quotes: [],
    unknown: [],
    checked: null,
    notes: [],
  });
  const told = async (listing: ReturnType<typeof createListing>, of = session()) => {
    const all = [];
    for await (const { words, isRead } of listing.read(of)) all.push([words.get(RUDOLF.id)?.line, isRead]);
    return all;
  };

  it('are told with all by which the reader may look for them', async () => {
    for await (const { words } of createListing(createRowWords(createShelves())).read(session()))
      expect(words.get(RUDOLF.id)?.others).toEqual(
        expect.arrayContaining(['Rudolf Elphberg', 'King of Ruritania']),
      );
  });

  it('are told once where they are there', async () => {
    expect(await told(createListing(createRowWords(createShelves())))).toEqual([['King of Ruritania', true]]);
  });

  it('are told twice where the library is slow; read again, the same story keeps those it had', async () => {
    const words = createRowWords(createShelves());
    /** Answers when it is let. */
    let answer = () => {};
    const listing = createListing({
      read: async (ids, published) => {
        await new Promise<void>((done) => (answer = done));
        return words.read(ids, published);
      },
    });
    const heard: unknown[] = [];
    const hear = async (of: SessionView) => {
      for await (const { words, isRead } of listing.read(of)) {
        heard.push([words.get(RUDOLF.id)?.line, isRead]);
        answer();
      }
    };
    await hear(session());
    expect(heard.splice(0)).toEqual([
      [undefined, false],
      ['King of Ruritania', true],
    ]);
    await hear(session());
    expect(heard.splice(0)).toEqual([
      ['King of Ruritania', false],
      ['King of Ruritania', true],
    ]);
    // Another day is another story: nobody was king then.
    await hear(session('2019-01-01'));
    expect(heard[0]).toEqual([undefined, false]);
  });
});
