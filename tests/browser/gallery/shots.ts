// Photographs every scene of the gallery: `npx tsx tests/browser/gallery/shots.ts [folder] [only…]`; `--serve` only shows it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCamera, serveGallery } from './camera';
import { allShots } from './shot-list';

async function main(): Promise<void> {
  const [folder = join(tmpdir(), 'backstory-shots'), ...only] = process.argv.slice(2);
  if (folder === '--serve') {
    console.log((await serveGallery()).address);
    return;
  }
  mkdirSync(folder, { recursive: true });
  const camera = await openCamera();
  let taken = 0;
  for (const shot of allShots()) {
    if (only.length > 0 && !only.some((part) => shot.name.includes(part))) continue;
    writeFileSync(join(folder, `${shot.name}.png`), await camera.take(shot));
    taken++;
  }
  await camera.close();
  console.log(`${taken} pictures in ${folder}`);
}

await main();
