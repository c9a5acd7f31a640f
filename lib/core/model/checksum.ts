// One number over all words of a stored buffer: any change within one word shows.

/**
 * Over the words from `from` on. Each step is a bijection of its word, so any change within one word is noticed; four lanes, because
 * one chain of multiplications would take three times as long.
 */
export function checksum(words: Uint32Array, from: number): number {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = words.length;
  const whole = from + ((words.length - from) & ~3);
  for (let at = from; at < whole; at += 4) {
    a = Math.imul(a ^ words[at]!, 0x85ebca6b);
    b = Math.imul(b ^ words[at + 1]!, 0xc2b2ae35);
    c = Math.imul(c ^ words[at + 2]!, 0x27d4eb2f);
    d = Math.imul(d ^ words[at + 3]!, 0x165667b1);
    a ^= a >>> 15;
    b ^= b >>> 15;
    c ^= c >>> 15;
    d ^= d >>> 15;
  }
  for (let at = whole; at < words.length; at += 1) a = Math.imul(a ^ words[at]!, 0x85ebca6b) ^ at;
  return (Math.imul(a, 3) ^ Math.imul(b, 5) ^ Math.imul(c, 7) ^ d) >>> 0;
}
