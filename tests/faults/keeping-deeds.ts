// Choosing, reading, erasing, and keeping all of it safe.

import { DENSITIES } from '@/lib/core/model/annotation';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import { backupLines, ledgerLines } from '@/lib/core/own/write-backup';
import { type Driver, done, type Plan, SITES, SOME_DAY, writes } from './deeds';
import { contentsIn, type Written } from './written';

export const choose: Plan = (model, dice) => {
  const chosen: Partial<Settings> = dice.pick([
    { density: dice.pick(DENSITIES) },
    { ledger: dice.roll(4) > 0 },
    { fading: dice.roll(2) === 0 },
    { motion: dice.roll(2) === 0 },
  ]);
  return writes(
    `choose ${JSON.stringify(chosen)}`,
    model,
    (driver) => done(driver.ask('choose', chosen)),
    () => ({
      settings: { ...model.written.settings, ...chosen },
    }),
  );
};

export const switchSite: Plan = (model, dice) => {
  const site = dice.pick(SITES);
  const on = dice.roll(2) === 0;
  const others = model.written.settings.offAt.filter((one) => one !== site);
  return writes(
    `${site} ${on ? 'on' : 'off'}`,
    model,
    (driver) => done(driver.ask('switchSite', { site, on })),
    () => ({
      settings: { ...model.written.settings, offAt: on ? others : [...others, site].sort() },
    }),
  );
};

async function giveStory(driver: Driver, url: string): Promise<boolean> {
  const story = { url, site: new URL(url).host, story: url.slice('https://'.length), title: null };
  const read = { ...story, publisher: null, published: null, read: SOME_DAY, entities: [] };
  const lines = ledgerLines({ made: SOME_DAY, by: '0.1.0' }, [read]);
  return done(driver.ask('returnStories', { blob: await driver.blob(`${lines.join('\n')}\n`) }));
}

export const readStory: Plan = (model, dice) => {
  const url = `https://${dice.pick(SITES)}/${dice.roll(30)}`;
  const isOff = model.written.settings.offAt.some((site) => url.includes(`//${site}/`));
  const isKept = !isOff && model.written.settings.ledger;
  const there = model.written.stories;
  /** From a file whatever stands in it comes, and what is there stays in its place. */
  let isFromFile = false;
  return writes(
    `read ${url}`,
    model,
    (driver) => {
      isFromFile = driver.read === null;
      return driver.read === null
        ? giveStory(driver, url)
        : driver.read(url, 'Rudolf Elphberg left Strelsau on Monday. Ruritania was silent.');
    },
    () => {
      if (isFromFile ? there.includes(url) : !isKept) return {};
      return { stories: [...there.filter((one) => one !== url), url] };
    },
  );
};

export const erase: Plan = (model, dice, tables) => {
  const url = dice.pick(model.written.stories);
  if (!url) return null;
  const site = new URL(url).host;
  // Its key is the address without the scheme.
  const story = url.slice('https://'.length);
  const erasure = dice.pick([
    { what: 'story', story },
    { what: 'story', story },
    { what: 'site', site },
    { what: 'all' },
  ]);
  const isGone = (one: string): boolean =>
    erasure.what === 'all' || one === `https://${erasure.story}` || new URL(one).host === erasure.site;
  const gone = ((tables.stories ?? []) as { url: string }[]).filter((row) => isGone(row.url));
  return writes(
    `erase ${JSON.stringify(erasure)}`,
    model,
    (driver) => done(driver.ask('eraseLedger', erasure)),
    () => ({
      stories: model.written.stories.filter((one) => !isGone(one)),
    }),
    { erased: gone },
  );
};

export const bringBack: Plan = (model) => {
  const rows = model.erased;
  if (!rows || rows.length === 0) return null;
  const { stories } = contentsIn({ stories: rows });
  const lines = ledgerLines({ made: SOME_DAY, by: '0.1.0' }, stories);
  const there = model.written.stories;
  return writes(
    `bring ${rows.length} stories back`,
    model,
    async (driver) => done(driver.ask('returnStories', { blob: await driver.blob(`${lines.join('\n')}\n`) })),
    // Of one day those that are there come first.
    () => ({ stories: [...there, ...stories.map(({ url }) => url).filter((url) => !there.includes(url))] }),
    { erased: [] },
  );
};

export const backUp: Plan = (model, _, tables) => {
  const lines = backupLines({ made: SOME_DAY, by: '0.1.0' }, contentsIn(tables));
  const backup = { written: model.written, file: `${lines.join('\n')}\n` };
  return writes(
    'save a backup',
    model,
    async () => true,
    () => ({}),
    { backups: [...model.backups, backup].slice(-3) },
  );
};

export const restoreInPlace: Plan = (model, dice) => {
  const backup = dice.pick(model.backups);
  if (!backup) return null;
  return writes(
    'restore a backup in the place of all',
    model,
    async (driver) => done(driver.ask('restore', { blob: await driver.blob(backup.file), how: 'replace' })),
    () => backup.written,
  );
};

/** Each text of both is in what is there now; which of them leads is for `tests/unit/own` to say. */
function joined(one: Written['notes'], other: Written['notes'], found: Written['notes']): Written['notes'] {
  const all = { ...other, ...one };
  for (const [entity, text] of Object.entries(found)) {
    const parts = [one[entity], other[entity]].flatMap((part) => part ?? []);
    if (parts.length > 0 && parts.every((part) => text.includes(part))) all[entity] = text;
  }
  return all;
}

function leading(one: Written['own'], other: Written['own'], found: Written['own']): Written['own'] {
  const all = { ...other, ...one };
  for (const [id, text] of Object.entries(found)) if (text === one[id] || text === other[id]) all[id] = text;
  return all;
}

function earlierFirst(there: Written['corrections'], more: Written['corrections']): Written['corrections'] {
  return [...more.filter(({ id }) => there.every((one) => one.id !== id)), ...there];
}

function chosenOf(there: Settings, more: Settings): Settings {
  const chosen = Object.entries(there).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]),
  );
  const offAt = [...new Set([...there.offAt, ...more.offAt])].sort();
  return { ...more, ...Object.fromEntries(chosen), offAt };
}

export const restoreBeside: Plan = (model, dice) => {
  const backup = dice.pick(model.backups);
  if (!backup) return null;
  const { written: there } = model;
  const { written: more } = backup;
  return writes(
    'restore a backup beside what is there',
    model,
    async (driver) => done(driver.ask('restore', { blob: await driver.blob(backup.file), how: 'add' })),
    (found) => ({
      settings: chosenOf(there.settings, more.settings),
      notes: joined(there.notes, more.notes, found.notes),
      own: leading(there.own, more.own, found.own),
      corrections: earlierFirst(there.corrections, more.corrections),
      rejections: earlierFirst(there.rejections, more.rejections),
      claims: { ...more.claims, ...there.claims },
      stories: [...there.stories, ...more.stories.filter((url) => !there.stories.includes(url))],
    }),
  );
};
