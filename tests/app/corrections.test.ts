// What the reader puts right, through the background: who may say what, whom it is told, and that nothing that happens to worker, packs or
// disk loses it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Correction, Said } from '@/lib/core/model/correction';
import { readRules } from '@/lib/core/own/rules-file';
import { type Breakage, breakWrites, diskFull, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { world } from '../support/fake-browser';
import { entity, FLAVIA, packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from './sample-pack';
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

const OTHER_RUDOLF = entity({
  id: 'person/rudolf-rassendyll',
  kind: 'person',
  label: 'Rudolf Rassendyll',
  names: [
    { name: 'Rudolf Rassendyll', type: 'full' },
    { name: 'Rudolf Elphberg', type: 'alias', prior: 0.02 },
  ],
});
const PACK = [RURITANIA, STRELSAU, { ...RUDOLF, salience: 90 }, OTHER_RUDOLF, FLAVIA];
const STORY = 'Rudolf Elphberg left Strelsau on Monday. Ruritania was silent.';
let breakage: Breakage | null = null;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines({ entities: PACK })));
  await startWorker();
});
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function annotationsOf(text: string, tab = 1) {
  return value(await fromPage(tab, 'annotate', story(text))).annotations;
}

async function entitiesOf(text: string, tab = 1): Promise<string[]> {
  return (await annotationsOf(text, tab)).map(({ entity }) => entity);
}

const EVERYWHERE = { in: 'everywhere' } as const;
const NOT_RUDOLF: Said = {
  words: 'Rudolf Elphberg',
  verdict: { is: 'not', entity: RUDOLF.id },
  scope: EVERYWHERE,
};
const FLAVIA_INSTEAD: Said = {
  words: 'Rudolf Elphberg',
  verdict: { is: 'instead', entity: FLAVIA.id },
  scope: EVERYWHERE,
};
const NEVER_STRELSAU: Said = { words: 'Strelsau', verdict: { is: 'never' }, scope: EVERYWHERE };

async function sentences(): Promise<string[]> {
  return value(await fromPanel('corrections', { most: 9 })).last.map(({ sentence }) => sentence);
}

describe('a correction', () => {
  it('changes what is answered from then on, to every tab', async () => {
    expect(await entitiesOf(STORY)).toEqual([RUDOLF.id, STRELSAU.id, RURITANIA.id]);
    const made: Correction = value(await fromPage(1, 'correct', NEVER_STRELSAU));
    expect(made).toMatchObject({ ...NEVER_STRELSAU, name: 'strelsau' });
    expect(await entitiesOf(STORY, 2)).toEqual([RUDOLF.id, RURITANIA.id]);
    value(await fromPage(1, 'takeBack', { id: made.id }));
    expect(await entitiesOf(STORY, 2)).toEqual([RUDOLF.id, STRELSAU.id, RURITANIA.id]);
  });

  it('is told to every tab and to panels, and so is that it was taken back', async () => {
    await fakeBrowser.tabs.create({ url: 'https://news.example/' });
    await fakeBrowser.tabs.create({ url: 'https://other.example/' });
    const heard: string[] = [];
    world.listeners.add((message) => {
      heard.push((message as { name: string }).name);
      return undefined;
    });
    const tabs = (await fakeBrowser.tabs.query({})).map(({ id }) => id).sort();
    const made = value(await fromPanel('correct', NEVER_STRELSAU));
    await vi.waitFor(() => expect(world.toTabs.map(({ tab }) => tab).sort()).toEqual(tabs));
    for (const { message } of world.toTabs) expect(message).toMatchObject({ name: 'corrected', payload: {} });
    expect(heard).toContain('correctionsChanged');
    value(await fromPanel('takeBack', { id: made.id }));
    await vi.waitFor(() => expect(world.toTabs).toHaveLength(2 * tabs.length));
  });

  it('outlives the worker, and a library that is made anew from another version of the pack', async () => {
    value(await fromPanel('correct', NEVER_STRELSAU));
    value(await fromPanel('correct', FLAVIA_INSTEAD));
    await startWorker();
    expect(await entitiesOf(STORY)).toEqual([FLAVIA.id, RURITANIA.id]);
    const entities = PACK.map((one) => ({ ...one, description: 'another description' }));
    files.set(STARTER_PATH, packed(sampleLines({ version: '2', entities })));
    Object.assign(fakeBrowser.runtime, {
      getManifest: () => ({ manifest_version: 3, name: 'B', version: '9' }),
    });
    await startWorker();
    await vi.waitFor(async () =>
      expect(value(await fromPanel('knowledge', {}))).toMatchObject({
        is: 'ready',
        packs: [{ version: '2' }],
      }),
    );
    expect(await entitiesOf(STORY)).toEqual([FLAVIA.id, RURITANIA.id]);
  });

  it('that names another one gives a name that no pack gives, with its reason', async () => {
    const text = 'They spoke of Zorblatt in Ruritania.';
    const said = { ...FLAVIA_INSTEAD, words: 'Zorblatt' };
    const { id } = value(await fromPanel('correct', said));
    expect(await annotationsOf(text)).toMatchObject([
      { entity: FLAVIA.id, kind: 'person', reason: { kind: 'corrected', correction: id } },
      { entity: RURITANIA.id },
    ]);
  });

  it('whose entity leaves the library does nothing, says so, and holds again once it is back', async () => {
    value(await fromPanel('correct', FLAVIA_INSTEAD));
    expect(await entitiesOf(STORY)).toContain(FLAVIA.id);
    const install = async (version: string, entities: typeof PACK) => {
      files.set(STARTER_PATH, packed(sampleLines({ version, entities })));
      Object.assign(fakeBrowser.runtime, {
        getManifest: () => ({ manifest_version: 3, name: 'B', version }),
      });
      await startWorker();
      await vi.waitFor(async () =>
        expect(value(await fromPanel('knowledge', {}))).toMatchObject({ is: 'ready', packs: [{ version }] }),
      );
    };
    await install(
      '2',
      PACK.filter(({ id }) => id !== FLAVIA.id),
    );
    expect(await entitiesOf(STORY)).toEqual([RUDOLF.id, STRELSAU.id, RURITANIA.id]);
    expect(value(await fromPanel('corrections', { most: 9 })).last).toMatchObject([
      { isGone: true, sentence: '“Rudolf Elphberg” means person/flavia-elphberg in every story.' },
    ]);
    await install('3', PACK);
    expect(await entitiesOf(STORY)).toContain(FLAVIA.id);
    expect(value(await fromPanel('corrections', { most: 9 })).last).toMatchObject([{ isGone: false }]);
  });

  it('said twice is one, also where the worker was killed in between', async () => {
    value(await fromPanel('correct', NEVER_STRELSAU));
    await startWorker();
    value(await fromPanel('correct', NEVER_STRELSAU));
    expect(await sentences()).toEqual(['“Strelsau” is not marked in any story.']);
  });

  it('for which the disk has no room is refused with its sentence, and nothing has changed', async () => {
    expect(await entitiesOf(STORY)).toContain(STRELSAU.id);
    breakage = breakWrites(1, diskFull);
    expect(await fromPanel('correct', NEVER_STRELSAU)).toMatchObject({
      fault: { code: 'unavailable', message: expect.stringContaining('disk is full') },
    });
    breakage.mend();
    expect(await entitiesOf(STORY)).toContain(STRELSAU.id);
    expect(await sentences()).toEqual([]);
  });

  it('that a killed worker was writing is there or not, and those before it are', async () => {
    value(await fromPanel('correct', NOT_RUDOLF));
    for (let at = 1, done = false; !done; at += 1) {
      breakage = breakWrites(at, killed);
      await fromPanel('correct', NEVER_STRELSAU);
      done = breakage.count() < at;
      breakage.mend();
      await startWorker();
      const after = await sentences();
      expect(after).toContain('“Rudolf Elphberg” does not mean Rudolf Elphberg in any story.');
      expect(after.length).toBe(done ? 2 : 1);
    }
  });

  it('without a word in it is refused', async () => {
    expect(await fromPanel('correct', { ...NEVER_STRELSAU, words: '…' })).toMatchObject({ ok: false });
  });
});

describe('a page', () => {
  const refused = { ok: false, fault: { code: 'not-given' } };

  it.each<[string, Said]>([
    ['of words that it was not given', { ...NEVER_STRELSAU, words: 'Zenda' }],
    [
      'of an entity that was no meaning of those words',
      { ...NOT_RUDOLF, verdict: { is: 'not', entity: STRELSAU.id } },
    ],
    ['in the place of which it puts what it was not offered', FLAVIA_INSTEAD],
    [
      'for stories with names that it does not have',
      { ...NOT_RUDOLF, scope: { in: 'stories-with', names: ['Zenda'] } },
    ],
  ])('may not speak %s', async (_, said) => {
    await entitiesOf(STORY);
    expect(await fromPage(1, 'correct', said)).toMatchObject(refused);
    expect(await sentences()).toEqual([]);
  });

  it('may speak of its own marks, and of what it was offered for them', async () => {
    await entitiesOf(STORY);
    expect(await fromPage(1, 'choices', { words: 'Flavia Elphberg', among: [], asOf: null })).toMatchObject(
      refused,
    );
    expect(
      await fromPage(1, 'choices', { words: 'Rudolf Elphberg', among: [FLAVIA.id], asOf: null }),
    ).toMatchObject(refused);
    const offered = value(
      await fromPage(1, 'choices', { words: 'Rudolf Elphberg', among: [RUDOLF.id], asOf: null }),
    );
    expect(offered).toEqual([
      { entity: RUDOLF.id, kind: 'person', label: 'Rudolf Elphberg', line: 'King of Ruritania' },
      { entity: OTHER_RUDOLF.id, kind: 'person', label: 'Rudolf Rassendyll', line: 'something made up' },
    ]);
    const scope = { in: 'stories-with', names: ['Strelsau', 'Ruritania'] } as const;
    const verdict = { is: 'instead', entity: OTHER_RUDOLF.id } as const;
    value(await fromPage(1, 'correct', { words: 'Rudolf Elphberg', verdict, scope }));
    expect(await entitiesOf(STORY)).toContain(OTHER_RUDOLF.id);
    expect(await entitiesOf('Rudolf Elphberg is king.')).toContain(RUDOLF.id);
  });

  it('may not speak of the marks of another tab, nor take back what it has nothing to do with', async () => {
    await entitiesOf(STORY, 1);
    await entitiesOf('Ruritania was silent.', 2);
    expect(await fromPage(2, 'correct', NEVER_STRELSAU)).toMatchObject(refused);
    const { id } = value(await fromPage(1, 'correct', NEVER_STRELSAU));
    expect(await fromPage(2, 'takeBack', { id })).toMatchObject(refused);
    value(await fromPage(1, 'takeBack', { id }));
  });

  it('may take back the correction that one of its marks rests on', async () => {
    const { id } = value(await fromPanel('correct', FLAVIA_INSTEAD));
    expect(await fromPage(1, 'takeBack', { id })).toMatchObject(refused);
    await entitiesOf(STORY);
    value(await fromPage(1, 'takeBack', { id }));
    expect(await sentences()).toEqual([]);
  });

  it('may take back what was said on it, also where its words have no mark for that and the worker was killed', async () => {
    await entitiesOf(STORY);
    const { id } = value(await fromPage(1, 'correct', NEVER_STRELSAU));
    await startWorker();
    expect(await fromPage(1, 'takeBack', { id })).toMatchObject(refused);
    expect(await entitiesOf(STORY)).toEqual([RUDOLF.id, RURITANIA.id]);
    value(await fromPage(1, 'takeBack', { id }));
    expect(await entitiesOf(STORY)).toContain(STRELSAU.id);
  });

  it('of which a new worker knows nothing is known again once its story was asked about', async () => {
    await entitiesOf(STORY);
    await startWorker();
    expect(await fromPage(1, 'correct', NOT_RUDOLF)).toMatchObject(refused);
    await entitiesOf(STORY);
    value(await fromPage(1, 'correct', NOT_RUDOLF));
  });
});

describe('the panel', () => {
  it('finds any name, as it is typed', async () => {
    const found = value(await fromPanel('choices', { words: 'flavia elphberg', among: [], asOf: null }));
    expect(found.map(({ entity }) => entity)).toEqual([FLAVIA.id]);
    expect(value(await fromPanel('choices', { words: 'Nobody', among: [], asOf: null }))).toEqual([]);
  });

  it('lists what was said, the last first', async () => {
    value(await fromPanel('correct', NOT_RUDOLF));
    value(await fromPanel('correct', NEVER_STRELSAU));
    expect(await sentences()).toEqual([
      '“Strelsau” is not marked in any story.',
      '“Rudolf Elphberg” does not mean Rudolf Elphberg in any story.',
    ]);
  });

  it('saves what was said in the form that is read back', async () => {
    const made = [
      value(await fromPanel('correct', NOT_RUDOLF)),
      value(
        await fromPanel('correct', { ...NEVER_STRELSAU, scope: { in: 'stories-with', names: ['Zenda'] } }),
      ),
    ];
    const { name, text } = value(await fromPanel('exportCorrections', {}));
    expect(name).toMatch(/^backstory-corrections-\d{4}-\d\d-\d\d\.jsonl$/);
    expect(readRules(text)).toEqual({ ok: true, value: { rules: made, refused: [] } });
  });
});
