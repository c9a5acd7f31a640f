// The files below a folder, in an order that no disk, no language and no clock decides.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface PackedFile {
  /** From the archive's root, with forward slashes: `icon/16.png`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** By code units: a comparison by language would sort otherwise where another language is set. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Every file below `folder`, sorted by path. Throws where it cannot be read: half an archive is none. */
export function filesBelow(folder: string): PackedFile[] {
  const files: PackedFile[] = [];
  const walk = (path: string): void => {
    for (const name of readdirSync(join(folder, path))) {
      const inner = path ? `${path}/${name}` : name;
      if (statSync(join(folder, inner)).isDirectory()) walk(inner);
      else files.push({ path: inner, bytes: readFileSync(join(folder, inner)) });
    }
  };
  walk('');
  return files.sort(byPath);
}
