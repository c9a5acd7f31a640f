// The comparison of pictures sees what a reader would see, and nothing else: one changed word, one changed colour; not how letters are smoothed.

import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Camera, openCamera } from '../browser/gallery/camera';
import { allShots, type Shot } from '../browser/gallery/shot-list';
import { compare } from './compare';

const shotOf = (name: string): Shot => allShots().find((shot) => shot.name === name)!;
const PANEL = shotOf('panel-cast-light');

let camera: Camera;
let before: Buffer;
beforeAll(async () => {
  camera = await openCamera();
  before = await camera.take(PANEL);
});
afterAll(() => camera?.close());

it('the same scene taken twice is alike', async () => {
  expect(compare(before, await camera.take(PANEL))).toEqual({ is: 'alike' });
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
  expect(compare(before, after).is).toBe('other');
});

it.each([
  ['of a kind', '--person: var(--place)'],
  ['of quiet words', '--ink-3: var(--ink-2)'],
  ['of hairlines', '--hair: var(--rule)'],
])('one colour that is another is a difference: that %s', async (_, rule) => {
  const after = await camera.takeChanged(PANEL, (page) =>
    page.addStyleTag({ content: `.backstory.backstory { ${rule} }` }).then(() => {}),
  );
  expect(compare(before, after).is).toBe('other');
});

it('what has moved by two pixels is a difference', async () => {
  const after = await camera.takeChanged(PANEL, (page) =>
    page.addStyleTag({ content: '.group { translate: 0 2px }' }).then(() => {}),
  );
  expect(compare(before, after).is).toBe('other');
});

it('edges that are smoothed over a pixel more are none', () => {
  const after = smoothed(before);
  expect(after.equals(before)).toBe(false);
  expect(compare(before, after)).toEqual({ is: 'alike' });
});

it('another size is a difference', async () => {
  const found = compare(before, await camera.take({ ...PANEL, height: PANEL.height + 8 }));
  expect(found).toEqual({ is: 'other', why: 'its size is 340 × 908, not 340 × 900', diff: null });
});

/** As another system or version may draw it: each pixel gives a tenth of its ink to each of its neighbours in the line. */
function smoothed(picture: Buffer): Buffer {
  const png = PNG.sync.read(picture);
  const from = Uint8Array.from(png.data);
  for (let y = 0; y < png.height; y++)
    for (let x = 1; x < png.width - 1; x++)
      for (let channel = 0; channel < 4; channel++) {
        const at = (y * png.width + x) * 4 + channel;
        png.data[at] = Math.round(0.8 * from[at]! + 0.1 * (from[at - 4]! + from[at + 4]!));
      }
  return PNG.sync.write(png);
}
