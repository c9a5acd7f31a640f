// The library page by its reader's hand: lists by keys, packs moved and removed, notes and entries written, with the focus kept.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LIBRARY } from '../gallery/library-scenes';
import { control, stageLibrary } from './library-stage';
import { scene, seenText } from './stage';

const drawn = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));

const focused = () => seenText(document.activeElement as Element);

afterEach(async () => {
  await page.viewport(414, 896);
});

describe('names', () => {
  test('of thousands only those in sight are in the tree, and each says which of how many it is', async () => {
    await page.viewport(1280, 900);
    const { library } = stageLibrary(scene(LIBRARY, 'names'));
    await drawn();
    const rows = [...library.querySelectorAll('.long-rows > .long-row')];
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]!.getAttribute('aria-posinset')).toBe('1');
    expect(rows[0]!.getAttribute('aria-setsize')).toBe('3217');
  });

  test('the field leads down into the list; arrows, End and Home go through all of it', async () => {
    await page.viewport(1280, 900);
    const { library } = stageLibrary(scene(LIBRARY, 'names'));
    await drawn();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(library.querySelector('.names-field'));
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('Article 5');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('Dan Caine');
    await userEvent.keyboard('{End}');
    await drawn();
    const place = () => document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset');
    expect(place()).toBe('3217');
    const box = document.activeElement!.getBoundingClientRect();
    const frame = library.querySelector('.long')!.getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(frame.bottom + 1);
    await userEvent.keyboard('{PageUp}');
    await drawn();
    expect(Number(place())).toBeLessThan(3217);
    await userEvent.keyboard('{Home}');
    await drawn();
    expect(place()).toBe('1');
  });

  test('scrolled out of sight, the row with the focus keeps it', async () => {
    await page.viewport(1280, 900);
    const { library } = stageLibrary(scene(LIBRARY, 'names'));
    await drawn();
    library.querySelector<HTMLElement>('.long-row > a')!.focus();
    const had = document.activeElement;
    library.querySelector('.long')!.scrollTop = 60_000;
    await drawn();
    expect(document.activeElement).toBe(had);
    expect(library.querySelectorAll('.long-rows > .long-row').length).toBeGreaterThan(8);
  });

  test('which rows are in sight is told once for each stretch', async () => {
    await page.viewport(1280, 900);
    const start = scene(LIBRARY, 'names');
    const onRange = vi.fn<typeof start.names.onRange>();
    const { library } = stageLibrary({ ...start, names: { ...start.names, onRange } });
    await drawn();
    expect(onRange).toHaveBeenCalledTimes(1);
    expect(onRange.mock.calls[0]![0]).toBe(0);
    library.querySelector('.long')!.scrollTop = 52 * 1_000;
    await drawn();
    expect(onRange.mock.lastCall![0]).toBeGreaterThan(900);
  });

  test('narrow, a record takes the place of the list and says how to get back; wide, both are there', async () => {
    await page.viewport(320, 800);
    const { library } = stageLibrary(scene(LIBRARY, 'record'));
    await drawn();
    expect(library.querySelector('.names')!.checkVisibility()).toBe(false);
    expect(control(library, 'All names').getAttribute('href')).toBe('#/names');
    await page.viewport(1280, 800);
    await drawn();
    expect(library.querySelector('.names')!.checkVisibility()).toBe(true);
  });

  test('what is not there can be written down, with its name filled in', () => {
    const { library } = stageLibrary(scene(LIBRARY, 'names-none'));
    expect(library.querySelector('.names-status')?.textContent).toBe(
      'Nothing in your library is called “Village council”.',
    );
    expect(control(library, 'Write an entry').getAttribute('href')).toBe('#/new?name=Village%20council');
  });
});

describe('records', () => {
  test('versions that disagree stand side by side, each with its pack, the one used said to be', async () => {
    await page.viewport(1280, 900);
    const { library } = stageLibrary(scene(LIBRARY, 'record'));
    const versions = [...library.querySelectorAll<HTMLElement>('.version')];
    expect(versions.map(seenText)).toEqual([
      'since 12 April 2025 Starter pack. This one is used, since it stands higher.',
      'since April 2025 Defence desk',
    ]);
    expect(versions[0]!.getBoundingClientRect().top).toBe(versions[1]!.getBoundingClientRect().top);
  });

  test('every figure of a statement is that of a source, under the pack that names it', () => {
    const { library } = stageLibrary(scene(LIBRARY, 'record'));
    const listed = [...library.querySelectorAll('.source-list > li')].map((item) =>
      item.getAttribute('value'),
    );
    const figures = [...library.querySelectorAll('.source-marks')].flatMap((mark) =>
      mark.textContent!.split(', '),
    );
    expect(listed).toEqual(['1', '2', '3']);
    for (const figure of figures) expect(listed).toContain(figure);
    expect([...library.querySelectorAll('.source-teller')].map(seenText)).toEqual([
      'Starter pack, as of 20 August 2025, CC0-1.0',
      'Defence desk, as of 15 January 2026, CC-BY-4.0',
    ]);
  });

  test('only web addresses and identifiers of their scheme’s form become links', () => {
    const { library } = stageLibrary(scene(LIBRARY, 'record-bad'));
    const targets = [...library.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(targets.filter((target) => !/^(https?:|#\/)/.test(target ?? ''))).toEqual([]);
    expect(library.querySelector('img')).toBe(null);
  });

  test('a long list of posts begins with some, and shows all at one press', async () => {
    const { library } = stageLibrary(scene(LIBRARY, 'record-bad'));
    expect(library.querySelectorAll('.post')).toHaveLength(24);
    control(library, 'and 16 more').click();
    await drawn();
    expect(library.querySelectorAll('.post')).toHaveLength(40);
  });

  test('a note that is changed in another window meanwhile is shown beside the draft, and replaced only by who has seen it', async () => {
    const start = scene(LIBRARY, 'record-plain');
    const onKeepNote = vi.fn<typeof start.record.onKeepNote>().mockResolvedValue(false);
    const { library, redraw } = stageLibrary({ ...start, record: { ...start.record, onKeepNote } });
    control(library, 'Write a note').click();
    await drawn();
    await userEvent.keyboard('Mine');
    redraw((now) => ({
      ...now,
      record: { ...now.record, state: { ...now.record.state, note: 'Theirs' } as typeof now.record.state },
    }));
    await drawn();
    expect(library.querySelector('.note-form')?.textContent).toContain('Meanwhile it was changed to: Theirs');
    expect(library.querySelector('textarea')?.value).toBe('Mine');
    control(library, 'Keep it').click();
    await drawn();
    expect(onKeepNote).toHaveBeenLastCalledWith('Mine', '');
    expect(library.querySelector('.note-form')?.textContent).toContain('Theirs');
    control(library, 'Keep it').click();
    await drawn();
    expect(onKeepNote).toHaveBeenLastCalledWith('Mine', 'Theirs');
  });

  test('a note is written in place by keys alone; refused, it stays open; kept, the focus is back', async () => {
    const start = scene(LIBRARY, 'record-plain');
    const onKeepNote = vi.fn<typeof start.record.onKeepNote>().mockResolvedValueOnce(false);
    const onDraftNote = vi.fn<typeof start.record.onDraftNote>();
    const { library, redraw } = stageLibrary({
      ...start,
      record: { ...start.record, onKeepNote, onDraftNote },
    });
    control(library, 'Write a note').focus();
    await userEvent.keyboard('{Enter}');
    await drawn();
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('Seen');
    expect(onDraftNote).toHaveBeenLastCalledWith('Seen');
    control(library, 'Keep it').click();
    await drawn();
    expect(library.querySelector('textarea')?.value).toBe('Seen');
    // Kept, the record is read again before the answer is there.
    onKeepNote.mockImplementationOnce(async (note) => {
      redraw((now) => ({
        ...now,
        record: { ...now.record, state: { ...now.record.state, note } as typeof now.record.state },
      }));
      return true;
    });
    control(library, 'Keep it').click();
    await drawn();
    expect(onKeepNote).toHaveBeenLastCalledWith('Seen', '');
    expect(onDraftNote).toHaveBeenLastCalledWith(null);
    expect(library.querySelector('textarea')).toBe(null);
    expect(library.querySelector('.note-words')?.textContent).toBe('Seen');
    expect(focused()).toBe('Change it');
  });

  test('a note that was begun and not kept is open again, and says so', () => {
    const { library } = stageLibrary(scene(LIBRARY, 'record-draft'));
    expect(library.querySelector('textarea')?.value).toBe('As it was, and more');
    expect(library.querySelector('.own-note-part .part-words')?.textContent).toContain('Not kept yet');
  });
});

describe('packs', () => {
  test('moved by a button, a pack takes the focus along', async () => {
    const start = scene(LIBRARY, 'packs');
    const onOrder = vi.fn<typeof start.packs.onOrder>();
    const { library, redraw } = stageLibrary({ ...start, packs: { ...start.packs, onOrder } });
    control(library, 'Move down: Starter pack').focus();
    await userEvent.keyboard('{Enter}');
    expect(onOrder).toHaveBeenLastCalledWith(['desk', 'starter', 'school']);
    redraw((now) => {
      const view = now.packs.view!;
      const packs = [view.packs[1]!, view.packs[0]!, view.packs[2]!];
      return { ...now, packs: { ...now.packs, view: { ...view, packs } } };
    });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: Starter pack');
  });

  test('removing asks once, in place, and says what is kept', async () => {
    const start = scene(LIBRARY, 'packs');
    const onRemove = vi.fn<typeof start.packs.onRemove>();
    const { library } = stageLibrary({ ...start, packs: { ...start.packs, onRemove } });
    const entry = library.querySelector('[data-pack=desk]')!;
    control(entry, 'Remove').focus();
    await userEvent.keyboard('{Enter}');
    await drawn();
    expect(focused()).toContain('Your notes, your corrections and what you wrote yourself stay');
    expect(onRemove).not.toHaveBeenCalled();
    control(entry, 'Keep it').click();
    await drawn();
    expect(focused()).toBe('Remove');
    control(entry, 'Remove').click();
    await drawn();
    control(entry, 'Remove it').click();
    expect(onRemove).toHaveBeenCalledWith('desk');
  });

  test('an update tells its changes in sentences before it can be taken or left', () => {
    const start = scene(LIBRARY, 'packs-offer');
    const onAnswer = vi.fn<typeof start.packs.onAnswer>();
    const { library } = stageLibrary({ ...start, packs: { ...start.packs, onAnswer } });
    expect(seenText(library.querySelector('.offer-words')!)).toBe(
      'Version 15, as of 27 February 2026, lies ready. 12 entries added, 40 changed, 2 removed.',
    );
    expect(seenText(library.querySelector('.changes')!)).toContain('Description: was “American general”');
    expect(seenText(library.querySelector('.offer .fold-body')!)).toContain('and 51 more');
    control(library, 'Leave it').click();
    expect(onAnswer).toHaveBeenLastCalledWith('desk', false);
  });

  test('a job tells what is happening, how much is done and how long it takes; what failed says why', () => {
    const { library } = stageLibrary(scene(LIBRARY, 'packs-jobs'));
    expect([...library.querySelectorAll('.job-words')].map(seenText)).toEqual([
      'Fetching: 3.2 MB of 9.1 MB. About 12 seconds left.',
      'Reading and checking each record: 12,000 records so far.',
      'Waits until what is under way is done.',
      'The pack is cut off: it has no end marker. Fetch it again.',
    ]);
    expect(library.querySelectorAll('progress')).toHaveLength(2);
    expect([...library.querySelectorAll('[role=status]')].map((one) => one.textContent)).toContain(
      'broken.jsonl.gz: The pack is cut off: it has no end marker. Fetch it again.',
    );
  });

  test('a file dropped anywhere is installed, and is not opened by the browser', async () => {
    const start = scene(LIBRARY, 'safe');
    const onInstallFiles = vi.fn<typeof start.packs.onInstallFiles>();
    stageLibrary({ ...start, packs: { ...start.packs, onInstallFiles } });
    await drawn();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], 'town.jsonl'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(over);
    await drawn();
    expect(document.querySelector('.drop-here')?.textContent).toBe('Drop the pack to install it.');
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
    expect(onInstallFiles.mock.calls[0]![0].map(({ name }) => name)).toEqual(['town.jsonl']);
  });
});

describe('an entry of one’s own', () => {
  test('rows are added and taken out with the focus in them', async () => {
    const start = scene(LIBRARY, 'new');
    let form = start.form.form!;
    const { library, redraw } = stageLibrary(start);
    const onChange: typeof start.form.onChange = (changed) => {
      form = changed;
      redraw((now) => ({ ...now, form: { ...now.form, form, onChange } }));
    };
    redraw((now) => ({ ...now, form: { ...now.form, onChange } }));
    control(library, 'Add a post').focus();
    await userEvent.keyboard('{Enter}');
    await drawn();
    await userEvent.keyboard('Mayor');
    expect(form.posts.map(({ title }) => title)).toEqual(['Mayor']);
    control(library, 'Take out post 1').click();
    await drawn();
    expect(form.posts).toEqual([]);
    expect(focused()).toBe('Add a post');
  });

  test('refused, the first field that is not right has the focus and says why', async () => {
    const start = scene(LIBRARY, 'new-faults');
    const { library } = stageLibrary(start);
    await drawn();
    const field = document.activeElement as HTMLInputElement;
    expect(field.name).toBe('label');
    const why = library.ownerDocument.getElementById(field.getAttribute('aria-describedby')!.split(' ')[1]!);
    expect(why?.textContent).toBe('This must not be empty.');
    expect(library.querySelector('.fault')?.textContent).toContain('4 fields are not right yet');
  });

  test('before look-ups are allowed it says what would be sent to whom', () => {
    const { library } = stageLibrary(scene(LIBRARY, 'new'));
    expect(library.querySelector('.look-up')?.textContent).toContain('to www.wikidata.org');
    expect(control(library, 'Allow look-ups')).toBeTruthy();
  });
});

describe('keeping it safe', () => {
  test('a backup and what takes its place say that what is remembered of reading goes along', () => {
    const { library } = stageLibrary(scene(LIBRARY, 'safe-chosen'));
    expect(seenText(library)).toContain('what is remembered of the stories you read');
    expect(seenText(library)).toContain('what is remembered of your reading is deleted first');
  });

  test('a restore is asked about once, and says what it did, what was refused, what is missing', async () => {
    const start = scene(LIBRARY, 'safe-chosen');
    const onRestore = vi.fn<typeof start.safe.onRestore>();
    const { library, redraw } = stageLibrary({ ...start, safe: { ...start.safe, onRestore } });
    expect(focused()).toContain('backstory-2026-03-01.jsonl.gz');
    control(library, 'Put it in the place').querySelector('input')!.click();
    await drawn();
    control(library, 'Restore it').click();
    expect(onRestore).toHaveBeenCalledWith('replace');
    redraw((now) => ({ ...now, safe: scene(LIBRARY, 'safe-done').safe }));
    expect(focused()).toBe('What was restored');
    expect(seenText(library.querySelector('.restored')!)).toContain('Line 7: facts[0].sources is missing.');
    expect(control(library, 'Get it again')).toBeTruthy();
  });

  test('what cannot be read is given up only by a press that says so, and can be left', async () => {
    const start = scene(LIBRARY, 'safe-unreadable');
    const onRestore = vi.fn<typeof start.safe.onRestore>();
    const onRestoreCancel = vi.fn<typeof start.safe.onRestoreCancel>();
    const { library } = stageLibrary({ ...start, safe: { ...start.safe, onRestore, onRestoreCancel } });
    expect(focused()).toContain('backstory-2026-03-01.jsonl.gz');
    control(library, 'Leave everything as it is').click();
    expect(onRestoreCancel).toHaveBeenCalledOnce();
    expect(onRestore).not.toHaveBeenCalled();
    control(library, 'Delete what cannot be read, and restore').click();
    expect(onRestore).toHaveBeenCalledWith('over');
  });
});
