// A disk that fails under a browser: full, of a size of its own; and bytes of its files changed while the browser is closed.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dice } from './dice';

export interface SmallDisk {
  readonly path: string;
  /** Until not one byte more can be written. */
  fill(): void;
  giveRoom(): void;
  close(): void;
}

/** A disk of so many megabytes, in memory. Null where this user may mount none: only root may. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'backstory-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'backstory', path]);
  if (mounted.status !== 0) {
    rmSync(path, { recursive: true });
    return null;
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill() {
      const file = openSync(filler, 'w');
      try {
        for (let size = 2 ** 20; size >= 1; ) {
          try {
            writeSync(file, Buffer.alloc(size));
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
            size = Math.floor(size / 2);
          }
        }
      } finally {
        closeSync(file);
      }
    },
    giveRoom: () => rmSync(filler, { force: true }),
    close() {
      spawnSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Files under a folder whose paths match. */
export function filesUnder(folder: string, path: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((each) => path.test(each) && statSync(each).size > 0)
    .sort();
}

/** Changes so many bytes of these files, each where the dice say. */
export function flipBytes(files: readonly string[], dice: Dice, count: number): void {
  for (let at = 0; at < count; at++) {
    const file = dice.pick(files);
    if (!file) return;
    const bytes = readFileSync(file);
    const place = dice.roll(bytes.length);
    bytes[place] = bytes[place]! ^ (1 + dice.roll(255));
    writeFileSync(file, bytes);
  }
}

/** A folder for a profile, on this disk. */
export function profileOn(path: string): string {
  const folder = join(path, 'profile');
  mkdirSync(folder, { recursive: true });
  return folder;
}
