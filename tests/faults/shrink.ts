// Makes a failing session shorter: parts are left out as long as what is left fails still.

/** `fails` plays a session from its beginning. At most `tries` of them are played. */
export async function shrink<Step>(
  steps: readonly Step[],
  fails: (steps: readonly Step[]) => Promise<boolean>,
  tries: number,
): Promise<readonly Step[]> {
  let left = steps;
  let played = 0;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length && played < tries; ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      played++;
      if (fewer.length > 0 && (await fails(fewer))) left = fewer;
      else at += size;
    }
  }
  return left;
}
