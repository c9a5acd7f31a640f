// `npm run pictures`: takes the reference pictures anew, after the design has changed. `npm run pictures -- panel card` only those with such a name.

import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCamera } from '../browser/gallery/camera';
import { chosenShots } from './chosen';
import { committed, REFERENCE } from './take';

async function main(only: readonly string[]): Promise<number> {
  mkdirSync(REFERENCE, { recursive: true });
  const shots = chosenShots();
  const isMeant = (name: string) => only.length === 0 || only.some((part) => name.includes(part));
  const gone = committed().filter((name) => !shots.some((shot) => shot.name === name));
  for (const name of gone) rmSync(join(REFERENCE, `${name}.png`));
  const camera = await openCamera();
  const foreign: string[] = [];
  for (const shot of shots) {
    if (!isMeant(shot.name)) continue;
    writeFileSync(join(REFERENCE, `${shot.name}.png`), await camera.take(shot));
    const fonts = await camera.foreignFonts();
    if (fonts.length > 0) foreign.push(`${shot.name}: ${fonts.join(', ')}`);
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
