// Two packs tell of one person: where they disagree both are heard, the one that stands higher first; under two ids they are one. The
// same in both browsers.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { entity, packed, RUDOLF, sampleLines } from '../app/sample-pack';
import { waitForClosedWords, waitForNoClosedWords, wordsInClosedRoots } from '../support/closed-roots';
import { chooseFiles, goToView, pressWords, waitForWords } from '../support/library-page';
import { pointAtMark, readMarks } from '../support/marks';
import { openPanelFromCard, waitForRows } from '../support/panel';
import { waitForMark } from './correcting';
import { packFile } from './library';

export interface Joining {
  readonly story: () => Page;
  readonly library: () => Page;
  /** Where the story is. */
  readonly address: () => string;
  /** Of a pack that dates the king otherwise. */
  readonly pack: () => string;
}

/** The king under an id of another pack's own. */
const OTHER = entity({
  id: 'court/the-king',
  kind: 'person',
  label: 'Rudolf Elphberg',
  facts: [{ text: 'Fenced well', sources: ['almanac'] }],
});

function courtFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'backstory-joining-')), 'court.jsonl.gz');
  const sameAs = [{ ids: [OTHER.id, RUDOLF.id], sources: ['almanac'] }];
  writeFileSync(path, packed(sampleLines({ id: 'court', entities: [OTHER], sameAs })));
  return path;
}

async function cardOfTheKing({ story, address }: Joining): Promise<string> {
  await story().bringToFront();
  await story().goto(address());
  await waitForMark(story(), 'Rudolf Elphberg', true);
  await pointAtMark(story(), 'Rudolf Elphberg');
  await waitForClosedWords(story(), 'King of Ruritania');
  const words = await wordsInClosedRoots(story());
  await story().keyboard.press('Escape');
  await waitForNoClosedWords(story());
  return words;
}

export function disagrees(joining: Joining): void {
  const { library, pack } = joining;
  const versions = () =>
    library().$$eval('.version', (all) => all.map((one) => one.textContent?.replace(/\s+/g, ' ').trim()));

  it('the pack that stands higher is the one that the card says first', async () => {
    await goToView(library(), '#/packs', 'Packs');
    await chooseFiles(library(), 'Choose a file', packFile());
    await waitForWords(library(), '.outcome', 'Pack ruritania is installed');
    await library().type('input[name=address]', pack());
    await pressWords(library(), 'Fetch it');
    await waitForWords(library(), '.outcome', 'Pack almanac is installed');
    const card = await cardOfTheKing(joining);
    expect(card).toContain('since 1 May 2020');
    await library().bringToFront();
    await goToView(library(), '#/entity/person/rudolf-elphberg', 'Rudolf Elphberg');
    await waitForWords(library(), '.conflict', 'When the post “King of Ruritania” was held');
    expect(await versions()).toEqual([
      'since 1 May 20201 (source 1) Pack ruritania. This one is used, since it stands higher.',
      'since March 20212 (source 2) Pack almanac',
    ]);
    await waitForWords(library(), '.source-group', 'Pack ruritania');
    await waitForWords(library(), '.source-group', 'Pack almanac');
  });

  it('moved up, the other one is', async () => {
    await goToView(library(), '#/packs', 'Packs');
    await pressWords(library(), 'Move up', '[data-pack=almanac]');
    await library().waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLElement>('.pack-entry')].map((one) => one.dataset.pack)[1] ===
        'almanac',
    );
    await goToView(library(), '#/entity/person/rudolf-elphberg', 'Rudolf Elphberg');
    await waitForWords(library(), '.version', 'Pack almanac. This one is used');
    expect(await versions()).toEqual([
      'since March 20211 (source 1) Pack almanac. This one is used, since it stands higher.',
      'since 1 May 20202 (source 2) Pack ruritania',
    ]);
    const card = await cardOfTheKing(joining);
    expect(card).toContain('since March 2021');
  });
}

export function isOnePerson(joining: Joining): void {
  const { story, library } = joining;

  it('two ids that a pack says to be one give one mark, one row and one record', async () => {
    await library().bringToFront();
    await goToView(library(), '#/packs', 'Packs');
    await chooseFiles(library(), 'Choose a file', courtFile());
    await waitForWords(library(), '.outcome', 'Pack court is installed');
    expect(await cardOfTheKing(joining)).toContain('Fenced well');
    const kings = (await readMarks(story())).filter(({ words }) => words === 'Rudolf Elphberg');
    expect(kings).toHaveLength(1);
    const panel = await openPanelFromCard(story(), 'Rudolf Elphberg');
    const rows = (await waitForRows(panel)).filter(({ label }) => label === 'Rudolf Elphberg');
    expect(rows).toHaveLength(1);
    // From here it is one press to all that is known of him.
    await panel.waitForSelector('.to-record');
    const record = await panel.$eval('.to-record', (link) => link.getAttribute('href'));
    expect(record).toBe(`library.html#/entity/${RUDOLF.id}`);
    await library().bringToFront();
    await goToView(library(), '#/names', 'Names');
    await library().type('.names-field', 'elphberg');
    await waitForWords(library(), '.names-status', '1 name found.');
    for (const id of [RUDOLF.id, OTHER.id]) {
      await goToView(library(), `#/entity/${id}`, 'Rudolf Elphberg');
      await waitForWords(library(), '.record-tellers', 'Pack court');
      await waitForWords(library(), '.post', 'King of Ruritania');
      await waitForWords(library(), '.record', 'Fenced well');
    }
  });
}
