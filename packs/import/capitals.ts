// The Factbook's Capital field: "Pretoria (administrative capital); Cape Town (legislative capital)" → cities.

export interface Capital {
  readonly name: string;
  readonly alternatives: readonly string[];
  /** "administrative", "legislative and judicial"; empty for the one capital. */
  readonly sort: string;
}

/** Profiles whose field tells of several cities, or of none, in a way of its own; the words are the field's. */
const SPECIAL: Readonly<Record<string, readonly Capital[]>> = {
  // "no official capital; government offices in the Yaren District"
  nr: [],
  // "administered from London; often regarded as being on Diego Garcia"
  io: [],
  // "Brussels (Belgium), Strasbourg (France), Luxembourg, ..."
  ee: [],
  // A base, which two areas share.
  ax: [],
  dx: [],
  // "Rangoon (aka Yangon, continues to be recognized as the primary Burmese capital ...); Nay Pyi Taw is the administrative capital"
  bm: [
    { name: 'Rangoon', alternatives: ['Yangon'], sort: '' },
    { name: 'Nay Pyi Taw', alternatives: [], sort: 'administrative' },
  ],
  // The comma belongs to the name.
  us: [{ name: 'Washington, D.C.', alternatives: [], sort: '' }],
};

export function capitals(code: string, field: string): readonly Capital[] {
  const special = SPECIAL[code];
  if (special) return special;
  return field
    .split(/;|,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(note|the |some )/.test(part))
    .map(capital)
    .filter((city) => city !== null);
}

function capital(part: string): Capital | null {
  const form = /^(\p{Lu}[\p{L}'’. -]*?)\s*(?:\(([^)]*)\))?(?:\s+in\s+.*)?$/u.exec(part);
  if (!form) return null;
  const [, name, bracket = ''] = form as unknown as [string, string, string | undefined];
  const sort =
    /^([a-z][a-z ,]*?)\s*(?:\[[^\]]*\])?\s*capital$/.exec(bracket)?.[1] ??
    (bracket === 'seat of government' ? bracket : '');
  const alternatives = bracket
    .split(/[,/]/)
    .map((other) =>
      other
        .replace(/^aka /, '')
        .replace(/ is the transliteration .*$/, '')
        .trim(),
    )
    .filter((other) => /^\p{Lu}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)*$/u.test(other) && !other.startsWith('In '));
  return { name: name.trim(), alternatives, sort };
}
