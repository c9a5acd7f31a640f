// What words stand on, in a real browser: colours up the tree, see-through ones, pictures, dark canvases, colours in any notation.
import { afterEach, describe, expect, it } from 'vitest';
import { readColour } from '@/lib/core/colour/read-colour';
import { contrast, type Rgb } from '@/lib/core/colour/rgb';
import { readGrounds } from '@/lib/edge/page/ground';
import { emulateMedia } from '../components/stage';

afterEach(async () => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  document.querySelector('meta[name=color-scheme]')?.remove();
  await emulateMedia({ 'prefers-color-scheme': 'light' });
});

/** The ground of the element `#words` in a page. */
function groundIn(html: string) {
  document.body.innerHTML = html;
  return readGrounds().of(document.getElementById('words'));
}

const known = (...rgb: [number, number, number]) => ({ is: 'known', rgb });
const PICTURE = 'background-image:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)';

describe('the colour behind words', () => {
  it.each([
    ['is white where nothing is painted', '<p id="words">Words</p>', known(255, 255, 255)],
    ['is their own', '<p id="words" style="background:#fed">Words</p>', known(255, 238, 221)],
    [
      'is that of the nearest element that has one',
      '<main style="background:#fff0e5"><article><p id="words">Words</p></article></main>',
      known(255, 240, 229),
    ],
    [
      'shows through another',
      '<main style="background:#fff"><div style="background:rgb(0 0 0/.2)"><p id="words">Words</p></div></main>',
      known(204, 204, 204),
    ],
    [
      'ends what is behind it: a picture further up has no say',
      `<main style="${PICTURE}"><p id="words" style="background:#eee">Words</p></main>`,
      known(238, 238, 238),
    ],
    [
      'is that which a framework writes in a space of its own',
      '<p id="words" style="background:oklch(1 0 0)">Words</p>',
      known(255, 255, 255),
    ],
  ])('%s', (_, html, ground) => {
    const found = groundIn(html);
    expect(found.is).toBe('known');
    if (found.is === 'known') expect(found.rgb.map(Math.round)).toEqual(ground.rgb);
  });

  it.each([
    ['a picture', `<div style="${PICTURE};color:#fff"><p id="words">Words</p></div>`],
    [
      'a gradient',
      '<div style="background:linear-gradient(#000,#333);color:#fff"><p id="words">Words</p></div>',
    ],
    [
      'a see-through veil over a picture',
      `<div style="${PICTURE}"><p id="words" style="background:rgb(0 0 0/.4);color:#fff">Words</p></div>`,
    ],
    [
      'something laid under them from elsewhere: words that could not be read on what is found are not on it',
      '<div style="position:relative;color:#fff"><i style="position:absolute;inset:0;background:#123"></i><p id="words" style="position:relative">Words</p></div>',
    ],
  ])('is not known on %s', (_, html) => {
    expect(groundIn(html)).toEqual({ is: 'unknown', words: 'rgb(255, 255, 255)' });
  });

  it('is dark where the page says that it can be, and the reader wants it', async () => {
    const lightness = () => {
      const ground = groundIn('<p id="words" style="color:CanvasText">Words</p>');
      return ground.is === 'known' && ground.rgb[0] > 128 ? 'light' : 'dark';
    };
    document.documentElement.style.colorScheme = 'light dark';
    expect(lightness()).toBe('light');
    await emulateMedia({ 'prefers-color-scheme': 'dark' });
    expect(lightness()).toBe('dark');
    document.documentElement.style.colorScheme = 'dark';
    await emulateMedia({ 'prefers-color-scheme': 'light' });
    expect(lightness()).toBe('dark');
    document.documentElement.style.colorScheme = 'light';
    expect(lightness()).toBe('light');
  });

  it('is asked once for each element, and each that had a say is told', () => {
    document.body.innerHTML = '<main style="background:#fff"><p id="words">Words</p></main>';
    const grounds = readGrounds();
    const words = document.getElementById('words');
    expect(grounds.of(words)).toBe(grounds.of(words));
    expect([...grounds.asked()].map(({ localName }) => localName).sort()).toEqual(['main', 'p']);
  });
});

describe('colours in any notation', () => {
  const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  /** As the browser itself paints it. */
  const painted = (css: string): Rgb => {
    probe.fillStyle = css;
    probe.fillRect(0, 0, 1, 1);
    const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
    return [red!, green!, blue!];
  };

  it('are read as the browser paints them', () => {
    for (const lightness of [0.3, 0.5, 0.8])
      for (let hue = 0; hue < 360; hue += 15)
        for (const css of [`oklch(${lightness} 0.04 ${hue})`, `oklab(${lightness} 0.03 ${hue / 6000})`]) {
          const [read, shown] = [readColour(css)!.rgb, painted(css)];
          for (const at of [0, 1, 2] as const) expect(Math.abs(read[at] - shown[at]), css).toBeLessThan(2);
        }
  });

  it('of lab and lch are as light as the browser paints them', () => {
    for (const css of ['lab(30 20 -40)', 'lab(85 -20 30)', 'lch(60 30 90)'])
      expect(contrast(readColour(css)!.rgb, painted(css)), css).toBeLessThan(1.1);
  });

  it('are computed as they are read: the style of an element tells what was written', () => {
    document.body.innerHTML = '<p id="words" style="background:oklch(0.5 0.1 200)"></p>';
    expect(readColour(getComputedStyle(document.getElementById('words')!).backgroundColor)).not.toBe(null);
  });
});
