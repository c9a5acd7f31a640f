// Several packs and the reader on one entity, through the background: the card tells them together, and what they differ on.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openUserStore } from '@/lib/edge/store/user-db';
import { freshIndexedDb } from '../store/fresh-database';
import { day, value } from '../store/sample-library';
import { type Life, packStream, startLife } from './life';
import { entity, packed, RUDOLF, sampleLines } from './sample-pack';
import { files, killWorker, STARTER_PATH, serveFiles } from './worker';

const NEVER = new AbortController().signal;
const STORY = 'Rudolf Elphberg left Strelsau. Rassendyll stayed.';
const OTHER = entity({
  id: 'q/rassendyll',
  kind: 'person',
  label: 'Rassendyll',
  facts: [{ text: 'Fenced well', sources: ['almanac'] }],
  names: [
    { name: 'Rassendyll', type: 'full' },
    { name: 'Rudolf Elphberg', type: 'alias' },
  ],
});

let worker: Life;
beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  worker = startLife();
  await worker.find(STORY);
});
afterEach(() => killWorker());

async function install(sameAs: boolean): Promise<void> {
  const links = sameAs ? [{ ids: [OTHER.id, RUDOLF.id], sources: ['almanac'] }] : [];
  value(await worker.install(packStream({ id: 'second', entities: [OTHER], sameAs: links }), NEVER));
}

describe('two packs with two ids for one person', () => {
  it('mark two people where nothing says that they are one', async () => {
    await install(false);
    expect(new Set(await worker.find(STORY))).toContain(OTHER.id);
  });

  it('mark one where a link says so, in a new worker too, and its card has what both say', async () => {
    await install(true);
    for (const _ of ['this worker', 'the next']) {
      const found = await worker.find(STORY);
      expect(found.filter((id) => id === RUDOLF.id)).toHaveLength(2);
      expect(found).not.toContain(OTHER.id);
      const card = await worker.card(RUDOLF.id);
      expect(card.facts.map(({ text }) => text)).toContain('Fenced well');
      expect(await worker.card(OTHER.id)).toMatchObject({
        entity: OTHER.id,
        label: card.label,
        facts: card.facts,
      });
      worker = startLife();
    }
  });
});

it('the card has the reader’s note, by whichever id it was written', async () => {
  await install(true);
  const user = value(await openUserStore());
  await user.db.notes.put({ entity: OTHER.id, text: 'Ask him about the rose', changed: day('2026-03-01') });
  user.db.close();
  expect(await worker.card(RUDOLF.id)).toMatchObject({ note: 'Ask him about the rose' });
});
