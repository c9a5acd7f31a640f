// axe in the states that no scene alone shows: what a card becomes by what is done on it, the page of the first run, and every kind of
// view in 320 px and at 200 % zoom. The scenes themselves, in light and dark: access, library-access and passage-card.

import { render } from 'preact';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { ClaimCard, QuoteCard } from '@/components/card/passage-card';
import { FirstRun } from '@/components/first-run/first-run';
import { FIRST_RUNS } from '../gallery/first-run';
import { LIBRARY } from '../gallery/library-scenes';
import { CLAIM_CARDS, QUOTE_CARDS, REJECTING } from '../gallery/passages';
import { CARDS, PANELS } from '../gallery/scenes';
import { faultsOf, overflowing, showToAxe, unfold, unrollAll } from './judge';
import { stageLibrary } from './library-stage';
import { emulateMedia, type StagedCard, scene, seenText, stageCard, stagePanel, stagePassage } from './stage';

afterEach(async () => {
  await page.viewport(414, 896);
});

const drawn = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));

function stageFirstRun(name: string): HTMLElement {
  const place = document.body.appendChild(document.createElement('div'));
  document.body.style.margin = '0';
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  render(<FirstRun {...scene(FIRST_RUNS, name)} />, place);
  return place.querySelector<HTMLElement>('.first-run')!;
}

const stageClaim = (name: string) =>
  stagePassage((frame) => <ClaimCard {...frame} view={scene(CLAIM_CARDS, name)} rejecting={REJECTING} />);
const stageQuote = (name: string) =>
  stagePassage((frame) => <QuoteCard {...frame} view={scene(QUOTE_CARDS, name)} />);

/** As a reader does it: only a reader's own presses count. */
async function press(root: ParentNode, words: string): Promise<void> {
  const button = [...root.querySelectorAll<HTMLElement>('button')].find((one) =>
    (one.getAttribute('aria-label') ?? seenText(one)).startsWith(words),
  );
  if (!button) throw new Error(`There is no “${words}”.`);
  button.focus();
  await userEvent.keyboard('{Enter}');
  await drawn();
}

interface Deed {
  readonly stage: () => Promise<StagedCard>;
  readonly press: readonly string[];
  /** What is there then, and was not before. */
  readonly shows: string;
}

const whole = () => stageCard(scene(CARDS, 'whole'));

const DEEDS: Readonly<Record<string, Deed>> = {
  'a note being written': { stage: whole, press: ['Edit the note'], shows: '.note-frame' },
  'a first note being written': {
    stage: () => stageCard(scene(CARDS, 'unnoted')),
    press: ['Write a note'],
    shows: '.note-frame',
  },
  'a card copied': { stage: whole, press: ['Copy with sources'], shows: '[role=status]:not(:empty)' },
  'a card pinned': {
    stage: () => stageCard(scene(CARDS, 'caine'), undefined, { pinned: true }),
    press: [],
    shows: '[aria-pressed=true]',
  },
  'a sheet': {
    stage: () => stageCard(scene(CARDS, 'whole'), undefined, { sheet: true }),
    press: [],
    shows: '.sheet',
  },
  'a card in text of twice the size': {
    stage: () => stageCard(scene(CARDS, 'whole'), undefined, { scale: 2 }),
    press: [],
    shows: '.card',
  },
  'a claim said not to be this one': {
    stage: () => stageClaim('plain'),
    press: ['Not this claim?'],
    shows: '.correct-said:not(:empty)',
  },
  'a claim said and taken back': {
    stage: () => stageClaim('plain'),
    press: ['Not this claim?', 'Undo'],
    shows: '.correct-said:not(:empty)',
  },
};

describe.each(['light', 'dark'] as const)('axe, after a deed, %s', (scheme) => {
  test.each(Object.entries(DEEDS))('%s', async (_, { stage, press: presses, shows }) => {
    await page.viewport(800, 2000);
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const staged = await stage();
    showToAxe(staged);
    for (const words of presses) await press(staged.root, words);
    expect(staged.root.querySelector(shows)).not.toBeNull();
    expect(await faultsOf(staged.host)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('axe, first run, %s', (scheme) => {
  test.each(Object.keys(FIRST_RUNS))('%s', async (name) => {
    await page.viewport(1280, 2000);
    await emulateMedia({ 'prefers-color-scheme': scheme });
    expect(await faultsOf(stageFirstRun(name))).toEqual([]);
  });
});

/** Each kind of view once, with most in it. */
const CARD_FACES: Readonly<Record<string, () => Promise<StagedCard>>> = {
  'card whole': whole,
  'card georgia': () => stageCard(scene(CARDS, 'georgia')),
  'claim several': () => stageClaim('several'),
  'quote changed': () => stageQuote('changed'),
};
const PANEL_FACES = [
  'open-person',
  'unsure-open',
  'requests',
  'unknown',
  'ties-many',
  'claims-several',
  'offer-several',
];
const LIBRARY_FACES = [
  'names',
  'record',
  'packs-lost',
  'yours',
  'fact-checks-found',
  'new-faults',
  'settings',
  'network-some',
  'safe-unreadable',
  'safe-done',
  'memory',
];

/** 200 % of a window of 1,280 px: half as many pixels of the page, each of two of the screen. */
async function zoomTwice(): Promise<void> {
  const metrics = { width: 0, height: 0, deviceScaleFactor: 2, mobile: false };
  await cdp().send('Emulation.setDeviceMetricsOverride', metrics);
  onTestFinished(async () => {
    await cdp().send('Emulation.clearDeviceMetricsOverride');
  });
  expect(devicePixelRatio).toBe(2);
}

const NARROW = {
  '320 px': () => page.viewport(320, 7000),
  '200 %': async () => {
    await page.viewport(640, 7000);
    await zoomTwice();
  },
} as const;

describe.each(Object.entries(NARROW))('axe, in %s', (_, narrow) => {
  test.each(Object.entries(CARD_FACES))('%s', async (_name, stage) => {
    await narrow();
    const staged = await stage();
    showToAxe(staged);
    expect(await faultsOf(staged.host)).toEqual([]);
  });

  test.each(PANEL_FACES)('panel %s', async (name) => {
    await narrow();
    const { panel } = stagePanel(scene(PANELS, name));
    unfold(panel);
    expect(await faultsOf(panel)).toEqual([]);
  });

  test.each(LIBRARY_FACES)('library %s', async (name) => {
    await narrow();
    const all = scene(LIBRARY, name);
    const { library } = stageLibrary({
      ...all,
      names: { ...all.names, count: Math.min(all.names.count, 11) },
    });
    unrollAll(library);
    await drawn();
    expect(await faultsOf(library)).toEqual([]);
  });

  test.each(Object.keys(FIRST_RUNS))('first run %s, over no edge', async (name) => {
    await narrow();
    const run = stageFirstRun(name);
    expect(await faultsOf(run)).toEqual([]);
    expect(overflowing(run)).toEqual([]);
  });
});

test('axe does look at these: it finds what is put there', async () => {
  await emulateMedia({ 'prefers-color-scheme': 'light' });
  await NARROW['200 %']();
  const run = stageFirstRun('run');
  run.querySelector<HTMLElement>('.first-lead')?.style.setProperty('color', '#ccc');
  run.querySelector('.first-panel')?.replaceChildren();
  const staged = await whole();
  showToAxe(staged);
  await press(staged.root, 'Edit the note');
  const frame = staged.root.querySelector<HTMLIFrameElement>('.note-frame');
  frame?.removeAttribute('title');
  frame?.contentDocument?.querySelector('.note-field')?.removeAttribute('aria-label');
  const rules = async (face: Element) => (await faultsOf(face)).map((fault) => fault.split(':')[0]);
  expect(await rules(run)).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
  expect(await rules(staged.host)).toEqual(expect.arrayContaining(['frame-title', 'label']));
});
