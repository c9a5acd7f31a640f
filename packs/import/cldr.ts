// English names of regions, from the CLDR data that Node's ICU carries.

const NAMES = new Intl.DisplayNames('en', { type: 'region', style: 'long', fallback: 'none' });
const SHORT = new Intl.DisplayNames('en', { type: 'region', style: 'short', fallback: 'none' });

/** CLDR version of this Node: written into the tables, so that a difference shows. */
export const CLDR_VERSION = (process.versions as Record<string, string | undefined>).cldr ?? 'unknown';

/** CLDR's English names of an ISO or UN M.49 region code, the usual one first. */
export function regionNames(code: string): string[] {
  const names: string[] = [];
  const others = new Set<string>();
  for (const name of [NAMES.of(code), SHORT.of(code)]) {
    if (!name || /^\d+$/.test(name)) continue;
    // "Myanmar (Burma)", "Congo - Kinshasa", "Hong Kong SAR China", "St. Lucia", "Bosnia & Herzegovina".
    const plain = name.replace(/ \([^)]*\)$/, '').replace(/ SAR China$/, '');
    const other = / \((\p{L}+)\)$/u.exec(name)?.[1];
    if (other) others.add(other);
    if (plain.includes(' - ')) continue;
    const saint = plain.replace(/^St\. /, 'Saint ');
    for (const form of [plain, saint]) names.push(form, form.replace(/ & /g, ' and '));
  }
  return [...new Set([...names, ...others])];
}

/** All two-letter codes that CLDR names and that are in use: of Burma's BU and Myanmar's MM only the latter. */
export function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(
      (code) => NAMES.of(code) !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
    );
}
