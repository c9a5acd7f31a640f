// `npm run pictures`: takes the reference pictures anew, after the design has changed. `npm run pictures -- panel card` only those with such a name.

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCamera } from '../browser/gallery/camera';
import { sheetsOf } from '../browser/gallery/sheets';
import { chosenShots } from './chosen';
import { compare } from './compare';
import { type Picture, readPicture, writePicture } from './picture';
import { committed, REFERENCE, takeSheet } from './take';

/** What looks as it did keeps its file: a palette may be another for the same picture. */
function renew(name: string, picture: Picture): void {
  const path = join(REFERENCE, `${name}.png`);
  if (existsSync(path) && compare(readPicture(readFileSync(path)), picture).is === 'alike') return;
  writeFileSync(path, writePicture(picture));
  console.log(name);
}

async function main(only: readonly string[]): Promise<number> {
  mkdirSync(REFERENCE, { recursive: true });
  const shots = chosenShots();
  const isMeant = (name: string) => only.length === 0 || only.some((part) => name.includes(part));
  const gone = committed().filter((name) => !shots.some((shot) => shot.name === name));
  for (const name of gone) rmSync(join(REFERENCE, `${name}.png`));
  const camera = await openCamera();
  const foreign: string[] = [];
  for (const sheet of sheetsOf(shots.filter(({ name }) => isMeant(name)))) {
    for (const [name, picture] of await takeSheet(camera, sheet)) renew(name, picture);
    for (const [at, fonts] of (await camera.foreignFonts()).entries())
      if (fonts.length > 0) foreign.push(`${sheet.places[at]!.shot.name}: ${fonts.join(', ')}`);
  }
  await camera.close();
  const bytes = committed().reduce((sum, name) => sum + statSync(join(REFERENCE, `${name}.png`)).size, 0);
  console.log(`${committed().length} pictures, ${(bytes / 1e6).toFixed(1)} MB; ${gone.length} are gone.`);
  if (foreign.length === 0) return 0;
  console.error(
    `These have letters in fonts of this machine, and will look otherwise elsewhere: leave the scene out of tests/pictures/chosen.ts, or add the font to tests/browser/gallery/fonts.ts.\n${foreign.join('\n')}`,
  );
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
