// The host that an address names: by it a reader knows whose page it is.

/**
 * In small letters, without `www.`; null where it is no address of the web. What stands before the last @ is no host,
 * whoever it names: `https://checker.example@other.example/` is other.example.
 */
export function hostOf(url: string): string | null {
  return /^https?:\/\/(?:[^/?#\\]*@)?(?:www\.)?([^/?#\\:@]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}
