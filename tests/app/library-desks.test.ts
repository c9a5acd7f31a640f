// The library page's desks before a real background: what is drawn while a list is read anew under a press.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChecksDesk } from '@/lib/app/library/checks-desk';
import { createYoursDesk } from '@/lib/app/library/yours-desk';
import { FACT_CHECK_LABELS } from '@/lib/core/view/fact-check-labels';
import { OWN_LABELS } from '@/lib/core/view/own-labels';
import { createShelves, type Shelves } from '@/lib/edge/store/read-shelves';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { spoilRows } from '../store/spoil-rows';
import { panelSender, world } from '../support/fake-browser';
import { entity, packed, RUDOLF, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
  // A machine that is busy.
  await vi.waitFor(
    async () => expect(value(await fromPanel('knowledge', {}))).toMatchObject({ is: 'ready' }),
    { timeout: 20_000 },
  );
  world.speaker = panelSender;
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

/** The background hears of `call` only once `meanwhile` is over: what was read meanwhile is of before the call. */
function hold(call: string, meanwhile: () => Promise<unknown>): void {
  const heard = [...world.listeners];
  world.listeners.clear();
  for (const listener of heard)
    world.listeners.add((message, sender) => {
      if ((message as { name?: string }).name !== call) return listener(message, sender);
      return meanwhile().then(() => listener(message, sender));
    });
}

/** The page is drawn for its other parts as well: here whenever this desk begins to read. */
function shelvesDrawing(draw: () => void): Shelves {
  const shelves = createShelves();
  return {
    ...shelves,
    ask: (question) => {
      draw();
      return shelves.ask(question);
    },
  };
}

/**
 * What a reader presses moves the focus to Undo only if row and sentence change in one drawing. A list that is read anew
 * between the press and its answer, as after a message that something of the reader's has changed, must not part them.
 */
describe('read anew between a press and its answer, the row goes with the sentence', () => {
  it('of a note, and of an entry', async () => {
    const entry = entity({ id: 'own/flavia', kind: 'person', label: 'Flavia Elphberg' });
    value(await fromPanel('keepOwn', { entity: entry, sources: {} }));
    value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'Tall.' }));
    const drawn: (readonly [told: string | undefined, rows: number])[] = [];
    const draw = () => {
      const { dropped, notes, entries } = desk.props();
      drawn.push([dropped?.sentence, notes.length + (entries?.length ?? 0)]);
    };
    const desk = createYoursDesk(shelvesDrawing(draw), draw);
    await desk.refresh();
    const [noteGone, entryGone] = [OWN_LABELS.noteDropped(RUDOLF.label), OWN_LABELS.dropped(entry.label)];

    hold('keepNote', desk.refresh);
    desk.props().onDropNote(RUDOLF.id);
    await vi.waitFor(() => expect(drawn.at(-1)).toEqual([noteGone, 1]));
    hold('dropOwn', desk.refresh);
    desk.props().onDrop(entry.id);
    await vi.waitFor(() => expect(drawn.at(-1)).toEqual([entryGone, 0]));
    expect(
      drawn.filter(([told, rows]) => (told === noteGone && rows > 1) || (told === entryGone && rows > 0)),
    ).toEqual([]);
  });

  it('of a fact-check', async () => {
    const claim = {
      id: 'own/claim-cows',
      text: 'Four hundred cows were given to the king.',
      about: [],
      reviews: [{ publisher: 'Almanac', rating: { label: 'False' }, sources: ['almanac'] }],
    };
    const sources = { almanac: { title: 'An invented almanac' } };
    const { added } = value(await fromPanel('keepClaims', { claims: [{ claim, sources }] }));
    const drawn: (readonly [told: string | undefined, rows: number | undefined])[] = [];
    const draw = () => void drawn.push([desk.props().dropped?.sentence, desk.props().kept?.length]);
    const desk = createChecksDesk(shelvesDrawing(draw), { languages: ['en'], changed: draw });
    await desk.refresh();
    hold('dropClaims', desk.refresh);
    desk.props().onDrop(added[0]!);
    const gone = FACT_CHECK_LABELS.removed(claim.text);
    await vi.waitFor(() => expect(drawn.at(-1)).toEqual([gone, 0]));
    expect(drawn.filter(([told, rows]) => told === gone && rows !== 0)).toEqual([]);
  });
});

describe('what thousands were written of', () => {
  it('is named piece by piece: of notes and corrections the last fifty are shown, and as many more when asked', async () => {
    const people = Array.from({ length: 120 }, (_, number) => `person/number-${number}`);
    for (const [at, id] of people.entries()) {
      value(await fromPanel('keepNote', { entity: id, text: `Note ${at}` }));
      const scope = { in: 'everywhere' } as const;
      value(await fromPanel('correct', { words: `Word ${at}`, verdict: { is: 'never' }, scope }));
    }
    const desk = createYoursDesk(createShelves(), () => undefined);
    await desk.refresh();
    const shown = () => {
      const { notes, notesLeft, corrections, correctionCount } = desk.props();
      return [notes.length, notesLeft, corrections.length, correctionCount];
    };
    expect(shown()).toEqual([50, 70, 50, 120]);
    expect(desk.props().corrections[0]?.sentence).toContain('Word 119');
    desk.props().onMoreNotes();
    await vi.waitFor(() => expect(shown()).toEqual([100, 20, 50, 120]));
    desk.props().onMoreCorrections();
    desk.props().onMoreNotes();
    await vi.waitFor(() => expect(shown()).toEqual([120, 0, 100, 120]));
    // Of those that are not shown nobody is looked up.
    const told = value(await fromPanel('corrections', { most: 1 }));
    expect(told).toMatchObject({ count: 120, last: [{ sentence: expect.stringContaining('Word 119') }] });
  });
});

it('notes are listed, without their labels, where the library cannot be read; and that is told', async () => {
  value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'Heard him once.' }));
  const desk = createYoursDesk(createShelves(), () => undefined);
  const mend = spoilRows('published', () => true);
  await desk.refresh();
  mend();
  expect(desk.props().notes).toMatchObject([{ entity: RUDOLF.id, text: 'Heard him once.', label: null }]);
  expect(desk.props().fault).toMatch(/cannot read what Backstory has stored/);
});
