// The comparison of pictures sees what a reader would see, and nothing else: one changed word, one changed colour; not how letters are smoothed.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Camera, openCamera } from '../browser/gallery/camera';
import { sheetsOf } from '../browser/gallery/sheets';
import { allShots, type Shot } from '../browser/gallery/shot-list';
import { compare } from './compare';
import { cut, type Picture, readPicture, writePicture } from './picture';

const shotOf = (name: string): Shot => allShots().find((shot) => shot.name === name)!;
const PANEL = shotOf('panel-cast-light');

let camera: Camera;
let before: Picture;
beforeAll(async () => {
  camera = await openCamera();
  before = readPicture(await camera.take(PANEL));
});
afterAll(() => camera?.close());

it('the same scene taken twice is alike', async () => {
  expect(compare(before, readPicture(await camera.take(PANEL)))).toEqual({ is: 'alike' });
});

it('one word that is another is a difference', async () => {
  const after = await camera.takeChanged(PANEL, (page) =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.nodeValue === 'Dan Caine') {
          node.nodeValue = 'Dan Kaine';
          return;
        }
      throw new Error('There is no row of Dan Caine.');
    }),
  );
  expect(compare(before, readPicture(after)).is).toBe('other');
});

it.each([
  ['of a kind', '--person: var(--place)'],
  ['of quiet words', '--ink-3: var(--ink-2)'],
  ['of hairlines', '--hair: var(--rule)'],
])('one colour that is another is a difference: that %s', async (_, rule) => {
  const after = await camera.takeChanged(PANEL, (page) =>
    page.addStyleTag({ content: `.backstory.backstory { ${rule} }` }).then(() => {}),
  );
  expect(compare(before, readPicture(after)).is).toBe('other');
});

it('what has moved by two pixels is a difference', async () => {
  const after = await camera.takeChanged(PANEL, (page) =>
    page.addStyleTag({ content: '.group { translate: 0 2px }' }).then(() => {}),
  );
  expect(compare(before, readPicture(after)).is).toBe('other');
});

it('edges that are smoothed over a pixel more are none', () => {
  const after = smoothed(before);
  expect(Buffer.from(after.data).equals(before.data)).toBe(false);
  expect(compare(before, after)).toEqual({ is: 'alike' });
});

it('another size is a difference', async () => {
  const found = compare(before, readPicture(await camera.take({ ...PANEL, height: PANEL.height + 8 })));
  expect(found).toEqual({ is: 'other', why: 'its size is 340 × 908, not 340 × 900', diff: null });
});

it('a scene on a sheet with others looks as it does alone', async () => {
  const names = ['panel-unsure-light', 'panel-cast-light', 'library-packs-light', 'card-caine-light'];
  const [sheet, ...more] = sheetsOf(names.map(shotOf));
  expect(more).toEqual([]);
  const whole = readPicture(await camera.takeSheet(sheet!));
  for (const { shot, ...at } of sheet!.places)
    expect(compare(readPicture(await camera.take(shot)), cut(whole, at, shot)), shot.name).toEqual({
      is: 'alike',
    });
});

it('how a picture is written is no difference: a palette of its colours, of near ones, or each at length', () => {
  const ramp = Uint8Array.from(
    { length: 64 * 64 * 4 },
    (_, at) => [(at >> 2) & 63, 255 - (at >> 8), 255 - ((at >> 2) & 63), 255][at & 3]!,
  );
  const wheel = Uint8Array.from(
    { length: 64 * 64 * 4 },
    (_, at) => [((at >> 2) & 63) * 4, (at >> 8) * 4, 128, 255][at & 3]!,
  );
  for (const data of [ramp, wheel]) {
    const picture = { width: 64, height: 64, data };
    expect(compare(picture, readPicture(writePicture(picture)))).toEqual({ is: 'alike' });
  }
  const written = readPicture(writePicture(before));
  expect(compare(before, written)).toEqual({ is: 'alike' });
  const farthest = written.data.reduce(
    (most, byte, at) => Math.max(most, Math.abs(byte - before.data[at]!)),
    0,
  );
  expect(farthest).toBeLessThanOrEqual(6);
});

/** As another system or version may draw it: each pixel gives a tenth of its ink to each of its neighbours in the line. */
function smoothed({ width, height, data: from }: Picture): Picture {
  const data = Uint8Array.from(from);
  for (let y = 0; y < height; y++)
    for (let x = 1; x < width - 1; x++)
      for (let channel = 0; channel < 4; channel++) {
        const at = (y * width + x) * 4 + channel;
        data[at] = Math.round(0.8 * from[at]! + 0.1 * (from[at - 4]! + from[at + 4]!));
      }
  return { width, height, data };
}
