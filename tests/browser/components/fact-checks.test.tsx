// The reader's fact-checks on the library page: whose each is, keeping, removing and undoing by keyboard, and a key that nobody looks over.
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LIBRARY } from '../gallery/library-scenes';
import { control, stageLibrary } from './library-stage';
import { scene, seenText } from './stage';

const drawn = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
const focused = (): string => seenText(document.activeElement ?? document.body);

describe('those that are kept', () => {
  test('tell who found what, with the host of each and who told of it', () => {
    const { library } = stageLibrary(scene(LIBRARY, 'fact-checks'));
    const [first] = library.querySelectorAll('.kept-claim');
    expect([...first!.querySelectorAll('.finding')].map((one) => seenText(one.querySelector('p')!))).toEqual([
      'The Zenda Checker (checker.example): Mostly false, 14 February 2026',
      'Second Desk (second.example): Missing context, February 2026, as told by news.example',
    ]);
    expect(first!.querySelector('.claim-text a')!.getAttribute('href')).toMatch(/^#\/entity\/claim\/kept-/);
    expect(first!.querySelector<HTMLAnchorElement>('.finding a')!.rel).toBe('noopener noreferrer');
  });

  test('are removed and brought back by keyboard alone, and the focus goes along', async () => {
    const all = scene(LIBRARY, 'fact-checks');
    const onDrop = vi.fn<typeof all.checks.onDrop>();
    const onUndo = vi.fn();
    const { library, redraw } = stageLibrary({ ...all, checks: { ...all.checks, onDrop, onUndo } });
    control(library, 'Remove').focus();
    await userEvent.keyboard('{Enter}');
    const [gone, ...left] = all.checks.kept!;
    expect(onDrop).toHaveBeenCalledWith(gone!.claim.id);
    redraw(() => ({
      ...all,
      checks: {
        ...all.checks,
        onUndo,
        kept: left,
        dropped: { sentence: 'It is no longer kept.', canUndo: true },
      },
    }));
    await drawn();
    expect(focused()).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    expect(onUndo).toHaveBeenCalledOnce();
    redraw(() => ({
      ...all,
      checks: { ...all.checks, dropped: { sentence: 'It is back.', canUndo: false } },
    }));
    await drawn();
    expect(focused()).toBe('It is back.');
  });

  test('of which there are thousands are shown fifty at a time', async () => {
    const all = scene(LIBRARY, 'fact-checks');
    const row = all.checks.kept![0]!;
    const kept = Array.from({ length: 5_000 }, (_, at) => ({
      ...row,
      claim: { ...row.claim, id: `claim/kept-${at}`, text: `Claim ${at}` },
    }));
    const { library } = stageLibrary({ ...all, checks: { ...all.checks, kept, rejections: [] } });
    expect(library.querySelectorAll('.kept-claim')).toHaveLength(50);
    control(library, 'Show more').click();
    await drawn();
    expect(library.querySelectorAll('.kept-claim')).toHaveLength(100);
    expect(seenText(control(library, 'Show more'))).toBe('Show more (4,900 are left)');
  });
});

describe('looking up', () => {
  test('says first what is sent to whom, and asks for words in a language', async () => {
    const all = scene(LIBRARY, 'fact-checks');
    const onLookUp = vi.fn<typeof all.checks.onLookUp>();
    const { library } = stageLibrary({ ...all, checks: { ...all.checks, onLookUp } });
    expect(seenText(library)).toContain(
      'Looking up sends the words that you type here, their language and your key to factchecktools.googleapis.com',
    );
    library.querySelector<HTMLInputElement>('[name="words"]')!.focus();
    await userEvent.keyboard(' bridge school {Enter}');
    expect(onLookUp).toHaveBeenCalledWith('bridge school', 'en');
  });

  test('needs a key, which is hidden while it is typed and shown by its end', async () => {
    const all = scene(LIBRARY, 'fact-checks-empty');
    const onKey = vi.fn<typeof all.checks.onKey>();
    const { library, redraw } = stageLibrary({ ...all, checks: { ...all.checks, onKey } });
    expect(library.querySelector('[name="words"]')).toBeNull();
    const field = library.querySelector<HTMLInputElement>('[name="key"]')!;
    expect([field.type, field.autocomplete]).toEqual(['password', 'off']);
    field.focus();
    await userEvent.keyboard('AIza-key{Enter}');
    expect(onKey).toHaveBeenCalledWith('AIza-key');
    redraw(() => ({ ...all, checks: { ...all.checks, onKey, key: '•••• fghi' } }));
    await drawn();
    expect(seenText(library.querySelector('.key')!)).toContain('Your key: •••• fghi');
    control(library, 'Forget the key').click();
    expect(onKey).toHaveBeenLastCalledWith(null);
  });

  test('tells what was found and what was left out; keeping leaves the focus where it is', async () => {
    const start = scene(LIBRARY, 'fact-checks');
    const found = scene(LIBRARY, 'fact-checks-found').checks.lookUp;
    if (found.is !== 'found') throw new Error('Not what the scene says.');
    const { library, redraw } = stageLibrary(start);
    redraw(() => ({ ...start, checks: { ...start.checks, lookUp: found } }));
    await drawn();
    expect(focused()).toBe('2 claims for “bridge school”.');
    const onKeep = vi.fn<typeof start.checks.onKeep>();
    const offer = { ...start, checks: { ...start.checks, lookUp: found, onKeep } };
    redraw(() => offer);
    expect(seenText(library.querySelector('.left-out')!)).toContain('no rating in words or numbers');
    control(library.querySelector('main')!, 'Keep').focus();
    await userEvent.keyboard('{Enter}');
    const wanted = found.offered[1]!;
    expect(onKeep).toHaveBeenCalledWith(wanted.claim.id, true);
    const offered = [found.offered[0]!, { ...wanted, isKept: true }];
    redraw(() => ({
      ...offer,
      checks: { ...offer.checks, lookUp: { ...found, offered }, said: 'It is kept.' },
    }));
    await drawn();
    expect(focused()).toMatch(/^Remove/);
    await userEvent.keyboard('{Enter}');
    expect(onKeep).toHaveBeenLastCalledWith(wanted.claim.id, false);
  });

  test('that finds nothing, or fails, says so where the reader is', async () => {
    for (const [name, words] of [
      ['fact-checks-nothing', 'Nothing was found for “pigs”.'],
      ['fact-checks-failed', 'does not take your key (status 400)'],
    ] as const) {
      const all = scene(LIBRARY, name);
      const { redraw } = stageLibrary({ ...all, checks: { ...all.checks, lookUp: { is: 'asking' } } });
      redraw(() => all);
      await drawn();
      expect(focused()).toContain(words);
    }
  });
});

test('“not this claim” is listed with both sentences and taken back', () => {
  const all = scene(LIBRARY, 'fact-checks');
  const onTakeBack = vi.fn<typeof all.checks.onTakeBack>();
  const { library } = stageLibrary({ ...all, checks: { ...all.checks, onTakeBack } });
  const row = [...library.querySelectorAll('.kept-claim')].at(-1)!;
  expect(seenText(row)).toMatch(
    /^“The new bridge cost four workers their jobs\.” ?does not say “The new bridge cost the town four times what the school did”/,
  );
  control(row, 'Take back').click();
  expect(onTakeBack).toHaveBeenCalledWith('1');
});

test('the record of one that is kept says so, and it can be removed there', () => {
  const all = scene(LIBRARY, 'claim-kept');
  const onDropClaim = vi.fn();
  const { library } = stageLibrary({ ...all, record: { ...all.record, onDropClaim } });
  expect(seenText(library.querySelector('.record-head')!)).toContain('In your library');
  control(library.querySelector('.record-head')!, 'Remove').click();
  expect(onDropClaim).toHaveBeenCalledOnce();
  const other = stageLibrary(scene(LIBRARY, 'claim')).library;
  expect(other.querySelector('.record-head button')).toBeNull();
});
