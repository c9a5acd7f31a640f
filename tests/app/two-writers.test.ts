// Two windows with the same entry of the reader's own open: neither overwrites unseen what the other wrote, and nothing that was written is lost.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFormDesk, type FormDesk } from '@/lib/app/library/form-desk';
import { createYoursDesk } from '@/lib/app/library/yours-desk';
import { versionOf } from '@/lib/core/own/own-version';
import { createShelves } from '@/lib/edge/store/read-shelves';
import { readOwn } from '@/lib/edge/store/read-user';
import { openUserStore } from '@/lib/edge/store/user-db';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { panelSender, world } from '../support/fake-browser';
import { entity, packed, RUDOLF, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

const ADA = entity({ id: 'own/ada', kind: 'person', label: 'Aunt Ada', description: 'as she was' });

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
  await vi.waitFor(async () =>
    expect(value(await fromPanel('knowledge', {}))).toMatchObject({ is: 'ready' }),
  );
  world.speaker = panelSender;
  value(await fromPanel('keepOwn', { entity: ADA, sources: {} }));
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

const all = async () => value(await readOwn(value(await openUserStore())));
const written = async (): Promise<string[]> =>
  (await all()).map(({ entity: { id, description } }) => `${id}: ${description}`);

interface Window {
  readonly desk: FormDesk;
  readonly write: (description: string) => void;
  /** Resolves with what the form says is wrong, or null once it is kept. */
  readonly keep: () => Promise<string | null>;
}

async function openWindow(id = ADA.id): Promise<Window> {
  let told: (fault: string | null) => void = () => undefined;
  const desk = createFormDesk({
    shelves: createShelves(),
    changed: () => {
      if (desk.props().fault !== '') told(desk.props().fault);
    },
    onKept: () => told(null),
    onCancelled: () => undefined,
    onAsked: () => undefined,
  });
  await desk.open({ view: 'edit', entity: id });
  return {
    desk,
    write: (description) => desk.props().onChange({ ...desk.props().form!, description }),
    keep: () =>
      new Promise((resolve) => {
        told = resolve;
        desk.props().onKeep();
      }),
  };
}

it('the one that keeps last is told; what stands there stays until it keeps once more', async () => {
  const [one, other] = [await openWindow(), await openWindow()];
  one.write('as the first saw her');
  other.write('as the second saw her');
  expect(await one.keep()).toBeNull();
  expect(await other.keep()).toMatch(/changed elsewhere meanwhile/);
  expect(await written()).toEqual(['own/ada: as the first saw her']);
  expect(other.desk.props().form).toMatchObject({ description: 'as the second saw her' });
  expect(await other.keep()).toBeNull();
  expect(await written()).toEqual(['own/ada: as the second saw her']);
});

it('a draft remembers what was there as it was begun', async () => {
  const one = await openWindow();
  one.write('a draft of long ago');
  value(await fromPanel('keepOwn', { entity: { ...ADA, description: 'changed since' }, sources: {} }));
  const again = await openWindow();
  expect(again.desk.props()).toMatchObject({ isDraft: true, form: { description: 'a draft of long ago' } });
  expect(await again.keep()).toMatch(/changed elsewhere meanwhile/);
  expect(await written()).toEqual(['own/ada: changed since']);
});

it('a draft of an earlier version of ours is still there', async () => {
  const one = await openWindow();
  localStorage.setItem(
    'draft/1/edit/own/ada',
    JSON.stringify({ ...one.desk.props().form, description: 'of old' }),
  );
  const again = await openWindow();
  expect(again.desk.props()).toMatchObject({ isDraft: true, form: { description: 'of old' } });
  expect(await again.keep()).toBeNull();
  expect(await written()).toEqual(['own/ada: of old']);
});

it('an entry in a pack’s place, made in both windows', async () => {
  const [one, other] = [await openWindow(RUDOLF.id), await openWindow(RUDOLF.id)];
  one.write('as the first saw him');
  other.write('as the second saw him');
  expect(await one.keep()).toBeNull();
  expect(await other.keep()).toMatch(/changed elsewhere meanwhile/);
  expect(await written()).toContain(`${RUDOLF.id}: as the first saw him`);
});

it('one that was deleted in another window comes back only when its writer has read so', async () => {
  const one = await openWindow();
  one.write('still here');
  value(await fromPanel('dropOwn', { id: ADA.id }));
  expect(await one.keep()).toMatch(/changed elsewhere meanwhile/);
  expect(await written()).toEqual([]);
  expect(await one.keep()).toBeNull();
  expect(await written()).toEqual(['own/ada: still here']);
});

it('what was changed elsewhere is not deleted by a list that does not show so yet, nor overwritten by its Undo', async () => {
  const yours = createYoursDesk(createShelves(), () => undefined);
  await yours.refresh();
  value(await fromPanel('keepOwn', { entity: { ...ADA, description: 'changed since' }, sources: {} }));
  await yours.drop(ADA.id);
  expect(yours.props().fault).toMatch(/changed elsewhere meanwhile/);
  expect(await written()).toEqual(['own/ada: changed since']);
  // The list has been read anew.
  await yours.drop(ADA.id);
  expect(await written()).toEqual([]);
  value(await fromPanel('keepOwn', { entity: { ...ADA, description: 'written anew' }, sources: {} }));
  yours.props().onUndo();
  await vi.waitFor(() => expect(yours.props().fault).toMatch(/changed elsewhere meanwhile/));
  expect(await written()).toEqual(['own/ada: written anew']);
});

it('a message that is sent twice, as to a worker that was killed before it answered, is no change by another', async () => {
  const message = {
    entity: { ...ADA, description: 'sent twice' },
    sources: {},
    before: versionOf((await all())[0]!),
  };
  for (const _ of ['first', 'again']) expect(await fromPanel('keepOwn', message)).toMatchObject({ ok: true });
  expect(await written()).toEqual(['own/ada: sent twice']);
});
