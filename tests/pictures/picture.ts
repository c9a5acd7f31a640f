// Pictures as the comparison takes them, and as they are committed: with a palette, which is a third of what colours at length would take.

import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly data: Uint8Array;
}

export const readPicture = (png: Buffer): Picture => PNG.sync.read(png);

/** The part of a picture that begins at a place. */
export function cut(
  whole: Picture,
  at: { readonly x: number; readonly y: number },
  size: Omit<Picture, 'data'>,
): Picture {
  const { width, height } = size;
  const data = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((at.y + row) * whole.width + at.x) * 4;
    data.set(whole.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, data };
}

/** Colours that a palette holds. */
const MOST_COLOURS = 256;
/** How far a colour may be from the one that is drawn for it, in each channel, tried in turn. Six are less than the comparison sees, whatever they do to a square. */
const STEPS = [0, 2, 4, 6];

/**
 * An eight-bit PNG, where its palette holds all colours of the picture, or near ones: steps of smoothed edges differ by a few of 256. Else one of
 * whole colours.
 */
export function writePicture({ width, height, data }: Picture): Buffer {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!);
  const drawnAs = paletteOf(colours);
  if (!drawnAs) {
    const whole = new PNG({ width, height });
    whole.data.set(data);
    return PNG.sync.write(whole, { colorType: 2, deflateLevel: 9 });
  }
  const palette = [...new Set(drawnAs.values())];
  const numbers = new Map(palette.map((colour, at) => [colour, at]));
  const lines = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      lines[y * (width + 1) + 1 + x] = numbers.get(drawnAs.get(pixels[y * width + x]!)!)!;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What each colour is drawn as: itself, or one that is more frequent and near. Null: they are too many and too far from each other. */
function paletteOf(colours: readonly number[]): Map<number, number> | null {
  for (const step of STEPS) {
    const palette: number[] = [];
    const drawnAs = new Map<number, number>();
    for (const colour of colours) {
      const near = step === 0 ? undefined : palette.find((other) => distance(colour, other) <= step);
      if (near === undefined) palette.push(colour);
      drawnAs.set(colour, near ?? colour);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return drawnAs;
  }
  return null;
}

const distance = (one: number, other: number): number => {
  const [r, g, b] = channels(one);
  const [red, green, blue] = channels(other);
  return Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue));
};

/** Red lies first in memory, which little-endian machines read as the lowest. */
const channels = (colour: number): [number, number, number] => [
  colour & 255,
  (colour >>> 8) & 255,
  (colour >>> 16) & 255,
];

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
