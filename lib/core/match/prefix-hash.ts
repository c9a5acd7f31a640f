// The hash of a name's first tokens: one step per token, so that a longer name is looked up by walking on.

/** Adds a token, and the separator before it, to the hash of the tokens before. */
export function extend(prefix: number, join: number, hash: number): number {
  let next = Math.imul(prefix ^ Math.imul(join, 0x9e3779b1), 0x85ebca6b);
  next = Math.imul((next ^ (next >>> 15)) + hash, 0x2c1b3c6d);
  return next ^ (next >>> 13);
}

/** The same for the check: other multipliers, so that names which collide in one do not in the other. */
export function extendCheck(prefix: number, join: number, check: number): number {
  let next = Math.imul(prefix + Math.imul(join, 0xc2b2ae3d), 0x27d4eb2f);
  next = Math.imul(next ^ (next >>> 14) ^ check, 0x165667b1);
  return next ^ (next >>> 16);
}
