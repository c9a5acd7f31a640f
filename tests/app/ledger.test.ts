// What was read, through the background: who may say so and of what, where nothing is remembered, what cards and marks learn from it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '@/lib/core/model/dates';
import type { ReadStory } from '@/lib/core/model/ledger';
import { MAX_LINE, MAX_NAME } from '@/lib/core/model/limits';
import { ledgerLines } from '@/lib/core/own/write-backup';
import { readStories } from '@/lib/edge/store/read-ledger';
import { openUserStore } from '@/lib/edge/store/user-db';
import { storyRows } from '@/lib/edge/store/write-ledger';
import { callBackground } from '@/lib/edge/wire/call';
import { listen } from '@/lib/edge/wire/news';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type FakeSender, pageSender, speakingAs } from '../support/fake-browser';
import { entity, FLAVIA, packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker, story } from './worker';

const STORY = 'Rudolf Elphberg left Strelsau on Monday. Ruritania was silent.';
const TITLE = { title: 'The king leaves', publisher: 'The Strelsau Post', published: '2026-05-02' as Day };
/** The same place by the id of another pack. */
const ALSO_RURITANIA = 'wikidata/q1';

/** The king resigns in the middle of May; the queen's term is announced for the next year. */
const KING = {
  ...RUDOLF,
  roles: RUDOLF.roles.map((role) => ({ ...role, to: '2026-05-15' as never })),
  facts: [{ text: 'He takes a long holiday', date: '2027-01-01' as never, sources: ['almanac'] }],
};

function onDay(day: string): void {
  vi.setSystemTime(new Date(`${day}T12:00:00`));
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onDay('2026-05-03');
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines({ entities: [RURITANIA, STRELSAU, KING, FLAVIA] })));
  await startWorker();
  // The first start loads all modules, on a machine that may be busy.
}, 60_000);
afterEach(() => {
  killWorker();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Where {
  readonly tab?: number;
  readonly url?: string;
  readonly token?: string;
  readonly incognito?: boolean;
}

function senderAt({ tab = 1, url = 'https://news.example/1', incognito = false }: Where): FakeSender {
  const sender = pageSender(tab, url);
  return { ...sender, tab: { id: tab, url, incognito } };
}

function ask(where: Where = {}, text = STORY) {
  const { token = 'token' } = where;
  return speakingAs(senderAt(where), () => callBackground('annotate', story(text, { token })));
}

function tell(where: Where = {}, told: Partial<typeof TITLE> = {}) {
  const { token = 'token' } = where;
  return speakingAs(senderAt(where), () => callBackground('storyRead', { token, ...TITLE, ...told }));
}

/** A reader opens a story and stays with it. */
async function read(where: Where = {}, text = STORY): Promise<void> {
  value(await ask(where, text));
  value(await tell(where));
}

async function ledger(): Promise<ReadStory[]> {
  const store = value(await openUserStore());
  const stories = value(await readStories(store));
  store.db.close();
  return stories;
}

async function cardOf(id: string, where: Where = {}) {
  return value(await speakingAs(senderAt(where), () => callBackground('card', { entity: id, asOf: null })));
}

describe('a story that was read', () => {
  it('is remembered with its address, as the browser tells it, and with whom the background has named there', async () => {
    await read({ url: 'https://www.news.example/1?utm_source=x&id=7#top' });
    expect(await ledger()).toEqual([
      {
        story: 'news.example/1?id=7',
        url: 'https://www.news.example/1?id=7',
        site: 'news.example',
        ...TITLE,
        read: '2026-05-03',
        entities: [RUDOLF.id, STRELSAU.id, RURITANIA.id],
      },
    ]);
  });

  it('is told to our pages, and stands once however often it is told', async () => {
    const heard = vi.fn();
    const stop = listen({ ledgerChanged: heard });
    await read();
    await read({ token: 'another' });
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    expect(await ledger()).toHaveLength(1);
  });

  it('follows a reader who goes on within the document, by the address of the tab', async () => {
    value(await ask());
    const sender = { ...senderAt({}), tab: { id: 1, url: 'https://news.example/2', incognito: false } };
    value(await speakingAs(sender, () => callBackground('storyRead', { token: 'token', ...TITLE })));
    expect(await ledger()).toMatchObject([{ story: 'news.example/2' }]);
  });

  it('is of the page that tells it: the address of a tab that shows another site by now is not taken', async () => {
    value(await ask());
    const sender = { ...senderAt({}), tab: { id: 1, url: 'https://other.example/2', incognito: false } };
    value(await speakingAs(sender, () => callBackground('storyRead', { token: 'token', ...TITLE })));
    expect(await ledger()).toMatchObject([{ story: 'news.example/1' }]);
  });

  it('has its title made one plain line; one too long for a message is refused, and nothing is kept', async () => {
    value(await ask());
    value(await tell({}, { title: `A\n\u202Etitle ${'x'.repeat(900)}` }));
    const [kept] = await ledger();
    expect(kept!.title).toBe(`A title ${'x'.repeat(900)}`.slice(0, MAX_NAME));
    expect(await tell({}, { title: 'x'.repeat(MAX_LINE + 1) })).toMatchObject({
      ok: false,
      fault: { code: 'bad-message' },
    });
  });
});

describe('a page', () => {
  it('cannot tell of a story that it was not answered about, by another’s token or another’s tab', async () => {
    value(await ask());
    const notGiven = { ok: false, fault: { code: 'not-given' } };
    expect(await tell({ token: 'guessed' })).toMatchObject(notGiven);
    expect(await tell({ tab: 2 })).toMatchObject(notGiven);
    expect(await ledger()).toEqual([]);
  });

  it('whose worker was killed meanwhile has to be asked about again, and then counts', async () => {
    value(await ask());
    await startWorker();
    expect(await tell()).toMatchObject({ ok: false, fault: { code: 'not-given' } });
    value(await ask({ token: 'again' }));
    value(await tell({ token: 'again' }));
    expect(await ledger()).toHaveLength(1);
  });

  it('may not erase what was read, nor bring anything back', async () => {
    const calls: readonly (() => Promise<unknown>)[] = [
      () => callBackground('eraseLedger', { what: 'all' }),
      () => callBackground('returnStories', { blob: 'blob:x' }),
    ];
    for (const call of calls)
      expect(await speakingAs(senderAt({}), call)).toMatchObject({ ok: false, fault: { code: 'refused' } });
  });
});

describe('nothing is remembered', () => {
  it('from a private window, nor from one of which the browser does not say that it is none', async () => {
    await read({ incognito: true });
    const { tab: _, ...sender } = senderAt({});
    const unsaid = { ...sender, tab: { id: 1 } };
    value(await speakingAs(unsaid, () => callBackground('storyRead', { token: 'token', ...TITLE })));
    expect(await ledger()).toEqual([]);
  });

  it('once the reader has said so, and it is again when they want it', async () => {
    value(await fromPanel('choose', { ledger: false }));
    await read();
    expect(await ledger()).toEqual([]);
    value(await fromPanel('choose', { ledger: true }));
    await read();
    expect(await ledger()).toHaveLength(1);
  });

  it('of a page that is none of the web', async () => {
    value(await ask({ url: 'file:///home/reader/story.html' }));
    value(await tell({ url: 'file:///home/reader/story.html' }));
    expect(await ledger()).toEqual([]);
  });
});

describe('a card', () => {
  it('says nothing at a first meeting, nor of the story that is open', async () => {
    expect((await cardOf(RUDOLF.id)).met).toBeUndefined();
    await read();
    expect((await cardOf(RUDOLF.id)).met).toBeUndefined();
    expect((await cardOf(RUDOLF.id, { url: 'https://news.example/1?fbclid=2#x' })).met).toBeUndefined();
  });

  it('tells of the last meeting before, and of what has begun or ended since, up to today', async () => {
    await read();
    onDay('2026-05-10');
    await read({ url: 'https://news.example/2' }, 'Nobody was in Strelsau.');
    expect((await cardOf(RUDOLF.id, { url: 'https://news.example/3' })).met).toEqual({
      day: '2026-05-03',
      title: TITLE.title,
      site: 'news.example',
      url: 'https://news.example/1',
      since: [],
    });
    onDay('2026-05-20');
    const card = await cardOf(RUDOLF.id, { url: 'https://news.example/3' });
    expect(card.met!.since).toEqual([
      { text: 'No longer King of Ruritania', date: '2026-05-15', sources: [0] },
    ]);
    expect((await cardOf(STRELSAU.id, { url: 'https://news.example/3' })).met).toMatchObject({
      day: '2026-05-10',
    });
    // A country's news are its posts.
    expect((await cardOf(RURITANIA.id, { url: 'https://news.example/3' })).met!.since).toMatchObject([
      { text: 'No longer King of Ruritania: Rudolf Elphberg', date: '2026-05-15' },
    ]);
  });

  it('in the panel does not count the story that the panel shows', async () => {
    await read();
    const card = (at: string) => fromPanel('card', { entity: RUDOLF.id, asOf: null, at });
    expect(value(await card('https://news.example/1')).met).toBeUndefined();
    expect(value(await card('https://news.example/2')).met).toMatchObject({ day: '2026-05-03' });
  });

  it('says nothing in a private window, and nothing where nothing is to be remembered', async () => {
    await read();
    const elsewhere = { url: 'https://news.example/2' };
    expect((await cardOf(RUDOLF.id, elsewhere)).met).toBeDefined();
    expect((await cardOf(RUDOLF.id, { ...elsewhere, incognito: true })).met).toBeUndefined();
    value(await fromPanel('choose', { ledger: false }));
    expect((await cardOf(RUDOLF.id, elsewhere)).met).toBeUndefined();
  });

  it('knows them by whichever id they were met', async () => {
    const other = entity({ id: ALSO_RURITANIA, kind: 'place', label: 'Kingdom of Ruritania' });
    files.set(
      STARTER_PATH,
      packed(
        sampleLines({
          version: '2',
          entities: [RURITANIA, STRELSAU, KING, FLAVIA, other],
          sameAs: [{ ids: [RURITANIA.id, ALSO_RURITANIA], sources: ['almanac'] }],
        }),
      ),
    );
    freshIndexedDb();
    await startWorker();
    await read({ url: 'https://news.example/9' }, 'The Kingdom of Ruritania was silent.');
    const card = await cardOf(RURITANIA.id, { url: 'https://news.example/2' });
    expect(card.met).toMatchObject({ day: '2026-05-03' });
  });
});

describe('marks fade', () => {
  // Nobody's do before they choose so: a page can see which marks are fainter.
  beforeEach(async () => {
    value(await fromPanel('choose', { fading: true }));
  });

  const familiar = async (where: Where = {}) =>
    value(await ask({ url: 'https://news.example/now', token: 'now', ...where })).familiar;

  /** Five stories on three days. */
  async function readOften(days = ['2026-05-16', '2026-05-16', '2026-05-17', '2026-05-17', '2026-05-18']) {
    for (const [at, day] of days.entries()) {
      onDay(day);
      await read({ url: `https://news.example/${at}`, token: `t${at}` });
    }
  }

  it('of those who are well known and of whom nothing is new', async () => {
    expect(await familiar()).toEqual([]);
    await readOften();
    expect(await familiar()).toEqual([RUDOLF.id, STRELSAU.id, RURITANIA.id]);
    // The story that is open is no meeting before it.
    expect(await familiar({ url: 'https://news.example/4' })).toEqual([]);
    await startWorker();
    expect(await familiar()).toEqual([RUDOLF.id, STRELSAU.id, RURITANIA.id]);
  });

  it('not where something has ended since they last met, until they are met again', async () => {
    await readOften(['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-14']);
    onDay('2026-05-14');
    expect(await familiar()).toContain(RUDOLF.id);
    onDay('2026-05-15');
    expect(await familiar()).not.toContain(RUDOLF.id);
    await read({ url: 'https://news.example/9', token: 't9' });
    expect(await familiar()).toContain(RUDOLF.id);
  });

  it('not a quarter of a year later, nor in a private window, nor where the reader wants none of it', async () => {
    await readOften();
    expect(await familiar({ incognito: true })).toEqual([]);
    value(await fromPanel('choose', { fading: false }));
    expect(await familiar()).toEqual([]);
    value(await fromPanel('choose', { fading: true, ledger: false }));
    expect(await familiar()).toEqual([]);
    value(await fromPanel('choose', { ledger: true }));
    expect(await familiar()).not.toEqual([]);
    onDay('2026-09-01');
    expect(await familiar()).toEqual([]);
  });

  it('and return when what was read is erased', async () => {
    await readOften();
    value(await fromPanel('eraseLedger', { what: 'day', day: '2026-05-18' as Day }));
    expect(await familiar()).toEqual([]);
  });
});

describe('erasing', () => {
  it('takes stories away, tells how many, and Undo brings them back as they were', async () => {
    await read();
    await read({ url: 'https://other.example/1', token: 'b' });
    const before = await ledger();
    expect(value(await fromPanel('eraseLedger', { what: 'site', site: 'news.example' }))).toEqual({
      erased: 1,
    });
    expect(value(await fromPanel('eraseLedger', { what: 'all' }))).toEqual({ erased: 1 });
    expect(await ledger()).toEqual([]);
    const lines = ledgerLines({ made: '2026-05-03' as Day, by: '1' }, [...before].reverse());
    const blob = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`]));
    value(await fromPanel('returnStories', { blob }));
    expect(await ledger()).toEqual(before);
  });

  it('of what a file does not hold tells why nothing comes back', async () => {
    const blob = URL.createObjectURL(new Blob(['nothing of ours\n']));
    expect(await fromPanel('returnStories', { blob })).toMatchObject({
      ok: false,
      fault: { code: 'unavailable' },
    });
  });
});

it('of 10,000 stories a card and a mark are told as of one', { timeout: 120_000 }, async () => {
  const store = value(await openUserStore());
  const many = Array.from({ length: 10_000 }, (_, at): ReadStory => {
    const path = `news.example/old/${at}`;
    const read = new Date(Date.UTC(2024, 0, 1) + Math.floor(at / 12) * 86_400_000).toISOString().slice(0, 10);
    return {
      story: path,
      url: `https://${path}`,
      site: 'news.example',
      ...TITLE,
      read: read as Day,
      entities: at % 3 === 0 ? [RURITANIA.id, STRELSAU.id] : [RURITANIA.id],
    };
  });
  value(await fromPanel('choose', { fading: true }));
  await store.db.stories.bulkPut(storyRows(many));
  store.db.close();
  onDay('2026-05-03');
  const card = await cardOf(RURITANIA.id, { url: 'https://news.example/now' });
  expect(card.met).toMatchObject({ url: 'https://news.example/old/9999' });
  expect(value(await ask({ url: 'https://news.example/now' })).familiar).toEqual([STRELSAU.id, RURITANIA.id]);
});
