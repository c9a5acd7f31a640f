// Every view looks as its reference picture shows it, in light, dark, narrow, from right to left and in forced colours.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Camera, openCamera } from '../browser/gallery/camera';
import { sheetsOf } from '../browser/gallery/sheets';
import { findBrowser } from '../support/browsers.mjs';
import { chosenShots, idlePatterns, statesWithout } from './chosen';
import { compare } from './compare';
import { type Picture, readPicture, writePicture } from './picture';
import { committed, DIFFERENCES, REFERENCE, takeSheet } from './take';

const RENEW = 'If it should look so, run `npm run pictures`, look at what has changed, and commit it.';
const shots = chosenShots();
const sheets = sheetsOf(shots);

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

function judge(name: string, actual: Picture): void {
  const path = join(REFERENCE, `${name}.png`);
  expect(existsSync(path), `There is no picture of it. ${RENEW}`).toBe(true);
  const expected = readFileSync(path);
  const found = compare(readPicture(expected), actual);
  if (found.is === 'alike') return;
  const where = keep(name, { expected, actual: writePicture(actual), diff: found.diff });
  expect.fail(`${name} looks otherwise: ${found.why}. Expected, actual and diff are in ${where}. ${RENEW}`);
}

describe.skipIf(!findBrowser('chromium'))('looks as its reference picture', () => {
  describe.each(sheets.map((sheet, at) => [at + 1, sheet] as const))('sheet %i', (_, sheet) => {
    let taken: Map<string, Picture>;
    beforeAll(async () => {
      taken = await takeSheet(camera, sheet);
    });
    it.each(sheet.places.map(({ shot }) => shot.name))('%s', (name) => judge(name, taken.get(name)!));
  });
});

describe('the reference pictures', () => {
  it('are all of scenes that there are', () => {
    expect(committed().filter((name) => !shots.some((shot) => shot.name === name))).toEqual([]);
    expect(idlePatterns()).toEqual([]);
  });

  it('are of every state', () => {
    expect(statesWithout()).toEqual([]);
  });
});
