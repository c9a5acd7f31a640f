// Versions of packs: numbers divided by dots, compared one by one; what is not there counts as 0.

/** Below 0 where `a` is the earlier version, 0 where both are the same (`1.2` and `1.2.0` are), above 0 where it is the later one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
