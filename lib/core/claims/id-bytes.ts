// Ids as bytes: one for each character where all are Latin-1, as nearly always; else a zero, and two for each.

import type { ClaimId } from '../model/claim';

export function bytesOfId(id: ClaimId): Uint8Array {
  const isWide = /[^\0-\xff]/.test(id) || id.charCodeAt(0) === 0;
  const bytes = new Uint8Array(isWide ? 1 + 2 * id.length : id.length);
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    if (isWide) {
      bytes[1 + 2 * at] = unit & 0xff;
      bytes[2 + 2 * at] = unit >> 8;
    } else bytes[at] = unit;
  }
  return bytes;
}

/** The id in `bytes[from, to)`. */
export function idOfBytes(bytes: Uint8Array, from: number, to: number): ClaimId {
  const isWide = from < to && bytes[from] === 0;
  let id = '';
  if (isWide) {
    for (let at = from + 1; at < to; at += 2) id += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
    return id;
  }
  for (let at = from; at < to; at += 1) id += String.fromCharCode(bytes[at]!);
  return id;
}
