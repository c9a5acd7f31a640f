// Card, panel and library in one language: no key, no English of ours, the direction, axe, and nothing over an edge.

import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ClaimCard, QuoteCard } from '@/components/card/passage-card';
import type { Catalogue } from '../../support/speakers';
import { LIBRARY } from '../gallery/library-scenes';
import { CLAIM_CARDS, QUOTE_CARDS, REJECTING } from '../gallery/passages';
import { CARDS, PANELS } from '../gallery/scenes';
import { directionOf, foreignWords } from './in-language';
import { faultsOf, overflowing, unfold, unrollAll } from './judge';
import { stageLibrary } from './library-stage';
import { scene, stageCard, stagePanel, stagePassage } from './stage';

const drawn = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
/** Cut on purpose, with three dots. */
const CUT = ['name-label', 'name-line', 'name-own', ''];

/** To be called at the top of a file whose first import lets the language be spoken. */
export function viewsIn(catalogue: Catalogue): void {
  afterEach(async () => {
    await page.viewport(414, 896);
  });

  const judge = async (root: Element | ShadowRoot, face: Element, sample: unknown): Promise<void> => {
    unfold(root);
    await drawn();
    expect(foreignWords(root, catalogue, sample)).toEqual([]);
    expect(getComputedStyle(face).direction).toBe(directionOf(catalogue));
    expect(face.closest('[lang]')?.getAttribute('lang')).toBe(catalogue.locale?.message.slice(0, 2));
  };

  test.each(Object.keys(CARDS))('card %s', async (name) => {
    await page.viewport(800, 800);
    const { root, card } = await stageCard(scene(CARDS, name));
    await judge(root, card, scene(CARDS, name));
  });

  test.each(Object.keys(CLAIM_CARDS))('claim %s', async (name) => {
    await page.viewport(800, 800);
    const view = scene(CLAIM_CARDS, name);
    const { root, card } = await stagePassage((frame) => (
      <ClaimCard {...frame} view={view} rejecting={REJECTING} />
    ));
    await judge(root, card, view);
  });

  test.each(Object.keys(QUOTE_CARDS))('quote %s', async (name) => {
    await page.viewport(800, 800);
    const { root, card } = await stagePassage((frame) => (
      <QuoteCard {...frame} view={scene(QUOTE_CARDS, name)} />
    ));
    await judge(root, card, scene(QUOTE_CARDS, name));
  });

  test.each(Object.keys(PANELS))('panel %s', async (name) => {
    await page.viewport(340, 896);
    const { panel } = stagePanel(scene(PANELS, name));
    await judge(panel, panel, [scene(PANELS, name), CARDS]);
    expect(overflowing(panel)).toEqual([]);
  });

  test.each(Object.keys(LIBRARY))('library %s', async (name) => {
    await page.viewport(640, 900);
    const { library } = stageLibrary(scene(LIBRARY, name));
    await judge(library, library, scene(LIBRARY, name));
    expect(overflowing(library).filter((part) => !CUT.includes(part))).toEqual([]);
  });

  describe('axe', () => {
    test.each(['open-person', 'unsure'])('panel %s', async (name) => {
      const { panel } = stagePanel(scene(PANELS, name));
      unfold(panel);
      expect(await faultsOf(panel)).toEqual([]);
    });
    test.each(['record', 'packs', 'safe', 'yours'])('library %s', async (name) => {
      await page.viewport(1280, 7000);
      const all = scene(LIBRARY, name);
      const names = { ...all.names, count: Math.min(all.names.count, 11) };
      const { library } = stageLibrary({ ...all, names });
      unrollAll(library);
      await drawn();
      expect(await faultsOf(library)).toEqual([]);
    });
  });

  test('words left in English, and keys, are seen', () => {
    const sample = document.createElement('p');
    sample.innerHTML =
      '<b title="card_close">x</b> <i>Open in panel</i> <u>Published 3 May 2025</u> <s>Caine</s>';
    expect(foreignWords(sample, catalogue)).toHaveLength(3);
  });
}
