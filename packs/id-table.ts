// Remembers which of millions of texts were seen, and one number for each, in 12 bytes a slot instead of some 100 a text.

const FREE = 0;
const FIRST_SLOTS = 1 << 12;

export interface IdTable {
  /** The number kept for `text`, or null where it is new; then `value` (0 to 2^32 - 2) is kept for it. */
  add(text: string, value: number): number | null;
  has(text: string): boolean;
}

/**
 * Texts are told apart by 64 bits of hash: among a million of them the chance that any two are taken for one is about
 * 3 in 10^8 (n² / 2^65).
 */
export function createIdTable(): IdTable {
  let slots = FIRST_SLOTS;
  let used = 0;
  // Three words a slot: two of hash, and the value plus one.
  let table = new Uint32Array(3 * slots);

  function slotOf(words: Uint32Array, count: number, a: number, b: number): number {
    let slot = a & (count - 1);
    while (words[3 * slot + 2] !== FREE && (words[3 * slot] !== a || words[3 * slot + 1] !== b))
      slot = (slot + 1) & (count - 1);
    return 3 * slot;
  }

  function grow(): void {
    const wider = new Uint32Array(6 * slots);
    for (let at = 0; at < table.length; at += 3) {
      if (table[at + 2] === FREE) continue;
      const to = slotOf(wider, 2 * slots, table[at]!, table[at + 1]!);
      wider.set(table.subarray(at, at + 3), to);
    }
    slots *= 2;
    table = wider;
  }

  return {
    add(text, value) {
      const a = hash(text, 0x9747b28c);
      const b = hash(text, 0x5bd1e995);
      const at = slotOf(table, slots, a, b);
      if (table[at + 2] !== FREE) return table[at + 2]! - 1;
      table[at] = a;
      table[at + 1] = b;
      table[at + 2] = value + 1;
      used += 1;
      if (2 * used > slots) grow();
      return null;
    },
    has: (text) => table[slotOf(table, slots, hash(text, 0x9747b28c), hash(text, 0x5bd1e995)) + 2] !== FREE,
  };
}

/** MurmurHash3 over UTF-16 units, by its author in the public domain. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let at = 0; at < text.length; at += 1) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    state ^= Math.imul(unit, 0x1b873593);
    state = (state << 13) | (state >>> 19);
    state = (Math.imul(state, 5) + 0xe6546b64) | 0;
  }
  state ^= text.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
