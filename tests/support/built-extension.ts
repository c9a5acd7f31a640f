// The built extension, built anew when its sources have changed. For the demo, the end-to-end tests and the benchmarks.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAMPS = join(ROOT, '.cache/builds');
/** Whatever can change what is built. */
const SOURCES = [
  '.ci/release',
  'LICENSE',
  'entrypoints',
  'components',
  'lib',
  'packs',
  'wxt.config.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

function hashOfSources(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const full = join(ROOT, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(join(path, name));
    else hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const path of SOURCES) add(path);
  return hash.digest('hex');
}

function targetOf(browser: BrowserName): { name: string; folder: string; stamp: string } {
  const name = browser === 'firefox' ? 'firefox' : 'chrome';
  return { name, folder: join(ROOT, `.output/${name}-mv3`), stamp: join(STAMPS, name) };
}

/** Builds anew. Throws with the build's own words when it fails: without the extension there is nothing to test. */
export function buildExtension(browser: BrowserName): void {
  const { name, stamp } = targetOf(browser);
  const hash = hashOfSources();
  rmSync(stamp, { force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', name],
    // Vitest sets NODE_ENV and VITEST, which would make a build for tests.
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', VITEST: undefined } },
  );
  if (status !== 0) throw new Error(`The build for ${name} failed:\n${stdout}\n${stderr}`);
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, hash);
}

/** The folder of the extension, built anew if its sources have changed since. */
export function builtExtension(browser: BrowserName): string {
  const { folder, stamp } = targetOf(browser);
  const isFresh =
    existsSync(join(folder, 'manifest.json')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hashOfSources();
  if (!isFresh) buildExtension(browser);
  return folder;
}

/** All files of the built extension, as paths in it. */
export function filesOf(browser: BrowserName): readonly string[] {
  const folder = builtExtension(browser);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
