// What the reader writes, through the background: entries, notes, backups and files of corrections; and that nothing that happens to worker
// or disk loses it.

import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeBackup } from '@/lib/app/library/make-backup';
import type { Day } from '@/lib/core/model/dates';
import { MAX_CORRECTIONS } from '@/lib/core/model/limits';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { numberWords } from '@/lib/core/words/say';
import { readNotes, readOwn, readUser } from '@/lib/edge/store/read-user';
import { openUserStore, USER_DB } from '@/lib/edge/store/user-db';
import { type Breakage, breakWrites, diskFull, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { world } from '../support/fake-browser';
import { packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from './sample-pack';
import {
  files,
  fromPage,
  fromPanel,
  killWorker,
  STARTER_PATH,
  serveFiles,
  startWorker,
  story,
} from './worker';

const STORY = 'Aunt Ada met Rudolf Elphberg in Strelsau.';
const ADA = {
  kind: 'person',
  label: 'Aunt Ada',
  description: 'keeps bees',
  names: [{ name: 'Aunt Ada', type: 'full' }],
  facts: [{ text: 'Moved to Zenda', date: '2020', sources: ['letter'] }],
};
const BOB = { ...ADA, label: 'Uncle Bob', names: [{ name: 'Uncle Bob', type: 'full' }] };
const LETTER = { letter: { title: 'Her letter', licence: 'CC0-1.0', url: 'https://letters.example/' } };
let breakage: Breakage | null = null;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function entitiesOf(text: string): Promise<string[]> {
  return value(await fromPage(1, 'annotate', story(text))).annotations.map(({ entity }) => entity);
}

/** What the reader wrote. What is remembered of packs changes by itself, as they are installed and looked at. */
async function user() {
  const { packs: _, ...written } = value(await readUser(value(await openUserStore())));
  return written;
}

async function remembered(pack: string) {
  const { packs } = value(await readUser(value(await openUserStore())));
  return packs.find((one) => one.pack === pack);
}

function blobOf(lines: readonly string[], { gzip = false, cut = 0 } = {}): string {
  const text = `${lines.join('\n')}\n`;
  const bytes = gzip ? gzipSync(text) : Buffer.from(text);
  return URL.createObjectURL(new Blob([bytes.subarray(0, bytes.length - cut)]));
}

/** As the library page makes it. */
async function backup(): Promise<string[]> {
  const { file } = value(await makeBackup({ packed: false }));
  return (await file.text()).trimEnd().split('\n');
}

function hear(): string[] {
  const heard: string[] = [];
  world.listeners.add((message) => {
    heard.push((message as { name: string }).name);
    return undefined;
  });
  return heard;
}

describe('an entry of the reader’s own', () => {
  it('is marked from then on, shows its source and licence, and outlives the worker', async () => {
    expect(await entitiesOf(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    const { id } = value(await fromPanel('keepOwn', { entity: ADA, sources: LETTER }));
    expect(id).toBe('own/aunt-ada');
    expect(await entitiesOf(STORY)).toEqual([id, RUDOLF.id, STRELSAU.id]);
    await startWorker();
    expect(await entitiesOf(STORY)).toEqual([id, RUDOLF.id, STRELSAU.id]);
    const card = value(await fromPanel('card', { entity: id, asOf: null }));
    expect(JSON.stringify(card)).toContain('https://letters.example/');
    expect(JSON.stringify(card)).toContain('Her letter');
    value(await fromPanel('dropOwn', { id }));
    expect(await entitiesOf(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
  });

  it('with the id of a pack’s takes its place', async () => {
    const mine = { ...RURITANIA, description: 'as I see it' };
    expect(value(await fromPanel('keepOwn', { entity: mine, sources: {} }))).toEqual({ id: RURITANIA.id });
    const card = value(await fromPanel('card', { entity: RURITANIA.id, asOf: null }));
    expect(card.description).toBe('as I see it');
  });

  it('is told to every tab and to pages of ours', async () => {
    await fakeBrowser.tabs.create({ url: 'https://news.example/' });
    const tabs = (await fakeBrowser.tabs.query({})).map(({ id }) => id).sort();
    const heard = hear();
    const { id } = value(await fromPanel('keepOwn', { entity: ADA, sources: LETTER }));
    await vi.waitFor(() => expect(world.toTabs.map(({ tab }) => tab).sort()).toEqual(tabs));
    for (const { message } of world.toTabs) expect(message).toMatchObject({ name: 'corrected' });
    expect(heard).toContain('ownChanged');
    value(await fromPanel('dropOwn', { id }));
    await vi.waitFor(() => expect(world.toTabs).toHaveLength(2 * tabs.length));
  });

  it('that is no sound record is refused with its sentence, and so is one from a page of the web', async () => {
    const bad = { ...ADA, names: [] };
    expect(await fromPanel('keepOwn', { entity: bad, sources: LETTER })).toMatchObject({
      fault: { message: 'The entry cannot be kept: names must hold at least one name.' },
    });
    expect(await fromPage(1, 'keepOwn' as never, { entity: ADA, sources: LETTER } as never)).toMatchObject({
      fault: { code: 'refused' },
    });
    expect((await user()).own).toEqual([]);
  });

  it('that a killed worker was writing is there whole or not, and once', async () => {
    for (let at = 1, done = false; !done; at += 1) {
      breakage = breakWrites(at, killed);
      await fromPanel('keepOwn', { entity: ADA, sources: LETTER });
      done = breakage.count() < at;
      breakage.mend();
      await startWorker();
      expect([0, 1]).toContain((await user()).own.length);
      // As the message that is sent again.
      value(await fromPanel('keepOwn', { entity: ADA, sources: LETTER }));
      expect((await user()).own.map(({ entity }) => entity.id)).toEqual(['own/aunt-ada']);
      if (!done) value(await fromPanel('dropOwn', { id: 'own/aunt-ada' }));
    }
  });
});

describe('a note', () => {
  it('is kept on any entity, and an empty one is deleted', async () => {
    const heard = hear();
    const read = async () => value(await readNotes(value(await openUserStore())));
    value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'Ask\nabout the castle.' }));
    expect(await read()).toMatchObject([{ entity: RUDOLF.id, text: 'Ask\nabout the castle.' }]);
    value(await fromPanel('keepNote', { entity: RUDOLF.id, text: ' \n' }));
    expect(await read()).toEqual([]);
    expect(heard.filter((name) => name === 'ownChanged')).toHaveLength(2);
  });

  it('for which the disk has no room is refused with its sentence', async () => {
    value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'old' }));
    breakage = breakWrites(1, diskFull);
    expect(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'new' })).toMatchObject({
      fault: { message: expect.stringContaining('disk is full') },
    });
    breakage.mend();
    expect((await user()).notes).toMatchObject([{ text: 'old' }]);
  });
});

/** Something of each kind. */
async function writeAll(): Promise<void> {
  value(await fromPanel('choose', { density: 'quiet' }));
  value(await fromPanel('keepOwn', { entity: ADA, sources: LETTER }));
  value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'Ask about the castle.' }));
  value(
    await fromPanel('correct', { words: 'Strelsau', verdict: { is: 'never' }, scope: { in: 'everywhere' } }),
  );
  const { db } = value(await openUserStore());
  await db.packs.put({
    pack: 'second',
    title: 'Second pack',
    origin: { from: 'url', url: 'https://packs.example/index.json' },
    key: null,
    followsUpdates: true,
    checked: '2026-11-20' as Day,
    checkFault: 'some fault',
  });
}

describe('a backup', () => {
  it.each([false, true])('restored into an empty library is all that there was (gzip: %s)', async (gzip) => {
    await writeAll();
    const before = await user();
    const lines = await backup();
    killWorker();
    freshIndexedDb();
    // Another profile: nothing of this one is remembered there.
    await fakeBrowser.storage.local.clear();
    await startWorker();
    expect(await entitiesOf(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    const report = value(await fromPanel('restore', { blob: blobOf(lines, { gzip }), how: 'add' }));
    expect(report).toEqual({
      restored: [
        '1 entry of your own now: 1 added.',
        '1 note now: 1 added.',
        '1 correction now: 1 added.',
        'Your settings were restored.',
      ],
      refused: [],
      missing: [{ pack: 'second', title: 'Second pack', url: 'https://packs.example/index.json' }],
    });
    expect(await entitiesOf(STORY)).toEqual(['own/aunt-ada', RUDOLF.id]);
    expect(value(await fromPanel('settings', {}))).toEqual({ ...DEFAULT_SETTINGS, density: 'quiet' });
    expect(await user()).toEqual(before);
    expect(await remembered('second')).toMatchObject({
      title: 'Second pack',
      origin: { from: 'url', url: 'https://packs.example/index.json' },
      followsUpdates: true,
    });
    const again = value(await fromPanel('restore', { blob: blobOf(lines, { gzip }), how: 'add' }));
    expect(again.restored).toEqual(['All that the backup holds was here already.']);
    expect(await user()).toEqual(before);
  });

  it('is packed where that is wanted, and named by its day', async () => {
    await writeAll();
    const plain = value(await makeBackup({ packed: false }));
    const packedUp = value(await makeBackup({ packed: true }));
    expect(plain.name).toMatch(/^backstory-backup-\d{4}-\d\d-\d\d\.jsonl$/);
    expect(packedUp.name).toBe(`${plain.name}.gz`);
    const bytes = new Uint8Array(await packedUp.file.arrayBuffer());
    expect(gunzipSync(bytes).toString()).toBe(await plain.file.text());
  });

  it('in the place of what is there leaves only what it holds', async () => {
    const lines = await backup();
    await writeAll();
    const report = value(await fromPanel('restore', { blob: blobOf(lines), how: 'replace' }));
    expect(report.restored).toEqual([
      '0 entries of your own now: 1 removed.',
      '0 notes now: 1 removed.',
      '0 corrections now: 1 removed.',
      'Your settings were restored.',
    ]);
    expect(await entitiesOf(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    expect(await user()).toMatchObject({ own: [], notes: [], corrections: [] });
    expect(await remembered('second')).toBeDefined();
  });

  it('does not switch look-ups on, and leaves them off at another address', async () => {
    const lines = (await backup()).map((line) =>
      line.replace('https://www.wikidata.org', 'https://base.example'),
    );
    value(await fromPanel('chooseLookUps', { allowed: true, wikibase: 'https://www.wikidata.org' }));
    value(await fromPanel('restore', { blob: blobOf(lines), how: 'add' }));
    expect(value(await fromPanel('lookUpSettings', {}))).toEqual({
      allowed: false,
      wikibase: 'https://base.example',
    });
  });

  it('tells which of its records it could not use', async () => {
    await writeAll();
    const lines = (await backup()).map((line) => line.replace('"text":"Ask about the castle."', '"text":7'));
    const report = value(await fromPanel('restore', { blob: blobOf(lines), how: 'replace' }));
    expect(report.refused).toEqual(['Line 6: text is “7” but must be a text.']);
    expect(await user()).toMatchObject({ own: [{}], notes: [], corrections: [{}] });
  });

  it('that a killed worker was restoring leaves what was, or what is to be', async () => {
    await writeAll();
    const lines = await backup();
    value(await fromPanel('dropOwn', { id: 'own/aunt-ada' }));
    value(await fromPanel('keepOwn', { entity: BOB, sources: LETTER }));
    const old = await user();
    let seen = 0;
    for (let at = 1, done = false; !done; at += 1) {
      breakage = breakWrites(at, killed);
      await fromPanel('restore', { blob: blobOf(lines), how: 'replace' });
      done = breakage.count() < at;
      breakage.mend();
      const labels = (await user()).own.map(({ entity }) => entity.label);
      if (labels[0] === 'Uncle Bob') {
        expect(await user()).toEqual(old);
        seen += 1;
      } else expect(labels).toEqual(['Aunt Ada']);
      await startWorker();
      expect(await entitiesOf('Uncle Bob')).toHaveLength(labels[0] === 'Uncle Bob' ? 1 : 0);
    }
    // Writes of that one transaction: at least one of each table was cut short.
    expect(seen).toBeGreaterThan(5);
  });

  it('for which the disk has no room is refused with its sentence, and nothing has changed', async () => {
    await writeAll();
    const [before, lines] = [await user(), await backup()];
    breakage = breakWrites(3, diskFull);
    expect(await fromPanel('restore', { blob: blobOf(lines), how: 'replace' })).toMatchObject({
      fault: { message: expect.stringContaining('disk is full') },
    });
    breakage.mend();
    expect(await user()).toEqual(before);
  });

  it.each<[string, (lines: string[]) => string, RegExp]>([
    ['cut off', (lines) => blobOf(lines.slice(0, -1)), /cut off after \d lines/],
    ['cut off within its gzip', (lines) => blobOf(lines, { gzip: true, cut: 10 }), /cut off or damaged/],
    [
      'of a later format',
      ([head, ...rest]) => blobOf([head!.replace('"format":1', '"format":3'), ...rest]),
      /update Backstory/,
    ],
    ['that is a pack', () => blobOf(sampleLines()), /not a backup/],
    [
      'that is a picture',
      () => URL.createObjectURL(new Blob([new Uint8Array([0x89, 0x50, 0xff, 0xfe])])),
      /not text in UTF-8/,
    ],
    ['that is not there any more', () => 'blob:nodedata:gone', /could not be read/],
    ['at an address of the web', () => 'https://news.example/backup.jsonl', /could not be read/],
  ])('%s is refused whole, and nothing has changed', async (_, blob, sentence) => {
    await writeAll();
    const before = await user();
    expect(await fromPanel('restore', { blob: blob(await backup()), how: 'replace' })).toMatchObject({
      fault: { code: 'unavailable', message: expect.stringMatching(sentence) },
    });
    expect(await user()).toEqual(before);
  });
});

describe('a file of corrections', () => {
  const never = (words: string) =>
    ({ words, verdict: { is: 'never' }, scope: { in: 'everywhere' } }) as const;

  it('is taken over, once, with what could not be used', async () => {
    value(await fromPanel('correct', never('Strelsau')));
    value(await fromPanel('correct', never('Rudolf Elphberg')));
    const { text } = value(await fromPanel('exportCorrections', {}));
    const lines = text.trimEnd().split('\n');
    killWorker();
    freshIndexedDb();
    await startWorker();
    value(await fromPanel('correct', never('Strelsau')));
    const bad = [...lines.slice(0, -1), '{"record":"dream"}', '{"record":"end","records":3}'];
    const blob = blobOf(bad, { gzip: true });
    expect(value(await fromPanel('importCorrections', { blob }))).toEqual({
      imported: ['1 correction added.', '1 correction of the file was here already.'],
      refused: [expect.stringMatching(/^Line 4: /)],
    });
    expect(await entitiesOf(STORY)).toEqual([]);
    expect(value(await fromPanel('importCorrections', { blob })).imported).toEqual([
      '2 corrections of the file were here already.',
    ]);
  });

  it('with more rules than are kept is not read to its end', async () => {
    const rule = '{"record":"rule","words":"May","verdict":"never","made":"2026-11-25"}';
    const head = '{"record":"patch","format":1,"title":"Many","made":"2026-11-25"}';
    const blob = blobOf([head, ...Array.from({ length: MAX_CORRECTIONS + 9 }, () => rule)]);
    expect(await fromPanel('importCorrections', { blob })).toMatchObject({
      fault: { message: `The file has more than ${numberWords(MAX_CORRECTIONS)} rules.` },
    });
  });

  it('that is none is refused whole', async () => {
    expect(await fromPanel('importCorrections', { blob: blobOf(sampleLines()) })).toMatchObject({
      fault: { message: expect.stringContaining('not a patch') },
    });
  });
});

it('a note that two windows change at once: the one that comes second is told, and nothing is overwritten unseen', async () => {
  const keep = (text: string, before: string) => fromPanel('keepNote', { entity: RUDOLF.id, text, before });
  const noted = async () => value(await fromPanel('card', { entity: RUDOLF.id, asOf: null })).note;
  value(await keep('From the first window.', ''));
  expect(await keep('From the second.', '')).toMatchObject({
    ok: false,
    fault: { message: expect.stringMatching(/changed/) },
  });
  expect(await noted()).toBe('From the first window.');
  const both = await Promise.all(['One', 'Other'].map((text) => keep(text, 'From the first window.')));
  expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  expect(await noted()).toBe('One');
  // Nor is one taken away that another window has changed since; and the same said twice is said once.
  expect(await keep('', 'From the first window.')).toMatchObject({ ok: false });
  value(await keep('One', 'From the first window.'));
  expect(await noted()).toBe('One');
});

describe('what is lost', () => {
  const lose = async () => {
    killWorker();
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(USER_DB);
      request.onsuccess = resolve;
    });
    await startWorker();
  };
  /** The mark is written last. */
  const marked = () =>
    vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get('written')).toMatchObject({
        written: { lost: null, counts: { notes: 1 } },
      }),
    );
  const told = async () => value(await fromPanel('loss', {}));

  it('is told until the reader puts it away, also after something new was written', async () => {
    expect(await told()).toBeNull();
    value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'Ask.' }));
    await marked();
    expect(await told()).toBeNull();
    await lose();
    expect(await told()).toMatch(/is gone.*Restore it from a backup/);
    value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'Ask again.' }));
    await startWorker();
    expect(await told()).toMatch(/is gone/);
    value(await fromPanel('forgetLoss', {}));
    expect(await told()).toBeNull();
    await startWorker();
    expect(await told()).toBeNull();
  });

  it('is told no more once a backup was restored', async () => {
    await writeAll();
    const lines = await backup();
    await lose();
    expect(await told()).toMatch(/is gone/);
    value(await fromPanel('restore', { blob: blobOf(lines), how: 'add' }));
    expect(await told()).toBeNull();
  });

  it('of an earlier version is noticed too, and nothing is told where nothing was written', async () => {
    await lose();
    expect(await told()).toBeNull();
    await writeAll();
    await marked();
    await fakeBrowser.storage.local.clear();
    // Workers that were killed hear nothing any more.
    fakeBrowser.runtime.onInstalled.removeAllListeners();
    await startWorker();
    await fakeBrowser.runtime.onInstalled.trigger({
      reason: 'update',
      temporary: false,
      previousVersion: '0.0.9',
    });
    await marked();
    await lose();
    expect(await told()).toMatch(/is gone/);
  });
});

it('own entries that lie in the database are read back as they were written', async () => {
  const { id } = value(await fromPanel('keepOwn', { entity: ADA, sources: LETTER }));
  expect(value(await readOwn(value(await openUserStore())))).toMatchObject([
    { entity: { ...ADA, id }, sources: LETTER },
  ]);
});
