// The reference pictures: where they lie, and how the scenes that have one are photographed.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Camera } from '../browser/gallery/camera';
import type { Sheet } from '../browser/gallery/sheets';
import { cut, type Picture, readPicture } from './picture';

/** Committed. */
export const REFERENCE = fileURLToPath(new URL('./reference/', import.meta.url));
/** What differed at the last comparison: for each scene what was expected, what was seen, and where they differ. */
export const DIFFERENCES = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));

/** Names of the pictures that are committed. */
export function committed(): string[] {
  return readdirSync(REFERENCE)
    .filter((file) => file.endsWith('.png'))
    .map((file) => file.slice(0, -'.png'.length));
}

/** The pictures of a sheet's scenes, by name. */
export async function takeSheet(camera: Camera, sheet: Sheet): Promise<Map<string, Picture>> {
  const whole = readPicture(await camera.takeSheet(sheet));
  return new Map(
    sheet.places.map(({ shot, x, y }) => {
      const scale = shot.scale ?? 1;
      const size = { width: shot.width * scale, height: shot.height * scale };
      return [shot.name, cut(whole, { x: x * scale, y: y * scale }, size)];
    }),
  );
}
