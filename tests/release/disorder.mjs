// Loaded into every Node of a second build (`--import`): its folders are read backwards, its clock is a year ahead, its files are private.
// What a build makes of its sources must not show any of it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Milliseconds. */
const AHEAD = 400 * 24 * 60 * 60 * 1000;
const RealDate = Date;

globalThis.Date = /** @type {DateConstructor} */ (
  new Proxy(RealDate, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [RealDate.now() + AHEAD] : given, made),
    get: (target, key) => (key === 'now' ? () => RealDate.now() + AHEAD : Reflect.get(target, key)),
  })
);

/**
 * @template T
 * @param {T} found
 * @returns {T}
 */
const backwards = (found) => (Array.isArray(found) ? /** @type {T} */ (found.toReversed()) : found);

const { readdir, readdirSync } = fs;
// @ts-expect-error: of its many forms only what comes back is touched.
fs.readdirSync = (...given) => backwards(readdirSync(...given));
// @ts-expect-error: the same, for the one that calls back.
fs.readdir = (...given) => {
  const answer = given.pop();
  // @ts-expect-error: the same.
  readdir(...given, (error, found) => answer(error, backwards(found)));
};
const ofPromises = fs.promises.readdir;
// @ts-expect-error: the same, for the one that promises.
fs.promises.readdir = async (...given) => backwards(await ofPromises(...given));
syncBuiltinESMExports();

process.umask(0o077);
