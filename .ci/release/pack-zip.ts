// Archives that are the same bytes whenever, wherever and by whom they are made of the same files.
import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate';
import { byPath, type PackedFile } from './list-files';

/**
 * A zip of the files, sorted by path, without folders' entries, permissions, owners or times. Packed by fflate, in JavaScript: zlib
 * promises the same bytes neither for another release of Node nor for another kind of processor.
 */
export function packZip(files: readonly PackedFile[]): Uint8Array {
  // A zip knows only local time without a zone, so it is told in local time: the same figures everywhere. Noon, which no zone's summer
  // time skips; 1980 is the first year that a zip can say.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {};
  for (const { path, bytes } of [...files].sort(byPath)) {
    if (path in entries) throw new Error(`Two files of an archive are called '${path}'.`);
    entries[path] = [bytes, { mtime, level: 9 }];
  }
  return zipSync(entries);
}

/** Gzip without a time or a name, by fflate for the same reason. */
export function packGzip(bytes: Uint8Array | string): Uint8Array {
  return gzipSync(typeof bytes === 'string' ? strToU8(bytes) : bytes, { level: 9, mtime: 0 });
}
