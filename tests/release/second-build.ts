// A second build of the sources alone: elsewhere, later, by another user with other settings. As a reviewer makes it, or years after us.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { ROOT } from '../arch/source-tree';

/** Unpacks an archive into a folder, its last file first. */
export function unpackInto(folder: string, zip: Uint8Array): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip)).reverse()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** What else is different: language, zone, names of this machine and its user, and that no colours are wanted. */
const ELSEWHERE = {
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  TZ: 'Pacific/Apia',
  USER: 'somebody',
  LOGNAME: 'somebody',
  HOSTNAME: 'elsewhere',
  CI: '1',
  NO_COLOR: '1',
};

/**
 * Builds and packs for one browser in a folder that holds the sources, with the packages that are installed here. Throws with the
 * build's own words when it fails.
 */
export function buildAgain(folder: string, browser: 'chrome' | 'firefox'): (name: string) => Uint8Array {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/wxt/bin/wxt.mjs', 'zip', '-b', browser],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...ELSEWHERE,
        NODE_ENV: 'production',
        VITEST: undefined,
        NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'tests/release/disorder.mjs')).href}`,
      },
    },
  );
  if (status !== 0) throw new Error(`The second build failed:\n${stdout}\n${stderr}`);
  return (name) => readFileSync(join(folder, '.output', name));
}
