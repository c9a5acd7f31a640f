// An id that follows from contents: what is said twice is known as one.

import { CHECK_SEED, checkStep, finish, hashStep, SEED } from './token-hash';

/** 16 hexadecimal digits. 64 bits of hash: two of ten thousand contents agree once in 300,000 million readers. */
export function contentsId(contents: string): string {
  let hash = SEED;
  let check = CHECK_SEED;
  for (let at = 0; at < contents.length; at += 1) {
    const unit = contents.charCodeAt(at);
    hash = hashStep(hash, unit);
    check = checkStep(check, unit);
  }
  return [hash, check].map((half) => (finish(half) >>> 0).toString(16).padStart(8, '0')).join('');
}
