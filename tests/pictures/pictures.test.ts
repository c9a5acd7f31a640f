// Every view looks as its reference picture shows it, in light, dark, narrow, from right to left and in forced colours.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Camera, openCamera } from '../browser/gallery/camera';
import { findBrowser } from '../support/browsers.mjs';
import { chosenShots, idlePatterns } from './chosen';
import { compare } from './compare';
import { committed, DIFFERENCES, REFERENCE } from './take';

const RENEW = 'If it should look so, run `npm run pictures`, look at what has changed, and commit it.';
const shots = chosenShots();

let camera: Camera;
beforeAll(async () => {
  rmSync(DIFFERENCES, { recursive: true, force: true });
  camera = await openCamera();
});
afterAll(() => camera?.close());

function keep(name: string, pictures: Readonly<Record<string, Buffer | null>>): string {
  mkdirSync(DIFFERENCES, { recursive: true });
  for (const [what, picture] of Object.entries(pictures))
    if (picture) writeFileSync(join(DIFFERENCES, `${name}.${what}.png`), picture);
  return relative(process.cwd(), DIFFERENCES);
}

describe.skipIf(!findBrowser('chromium'))('looks as its reference picture', () => {
  it.each(shots.map((shot) => [shot.name, shot] as const))('%s', async (name, shot) => {
    const path = join(REFERENCE, `${name}.png`);
    expect(existsSync(path), `There is no picture of it. ${RENEW}`).toBe(true);
    const expected = readFileSync(path);
    const actual = await camera.take(shot);
    const found = compare(expected, actual);
    if (found.is === 'alike') return;
    const where = keep(name, { expected, actual, diff: found.diff });
    expect.fail(`${name} looks otherwise: ${found.why}. Expected, actual and diff are in ${where}. ${RENEW}`);
  });
});

describe('the reference pictures', () => {
  it('are all of scenes that there are', () => {
    expect(committed().filter((name) => !shots.some((shot) => shot.name === name))).toEqual([]);
    expect(idlePatterns()).toEqual([]);
  });
});
