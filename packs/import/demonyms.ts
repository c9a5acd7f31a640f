// The Factbook's Nationality field: "Pole(s)", "Irishman(men), Irishwoman(women), Irish (collective plural)" → words.

/** Words for the people of a place and what is of it, nouns first; what is not clean is left out. */
export function demonyms(noun: string, adjective: string): string[] {
  const words = [...parts(noun).flatMap(nounForms), ...parts(adjective).flatMap(nounForms)];
  return [...new Set(words)].filter((word) => /^\p{Lu}?[\p{L}'’-]*\p{Lu}?[\p{L}'’ -]+$/u.test(word));
}

/** "Barbadian(s) or Bajan (colloquial)" → its alternatives. Notes, and what follows a semicolon, are about usage. */
function parts(field: string): string[] {
  const text = field
    .replace(/;.*$/, '')
    .replace(/\bnote\b.*$/, '')
    .replace(/\((or [^)]*)\)/, '$1');
  if (/^(none|NA\b)/.test(text)) return [];
  return text
    .split(/,|\bor\b|\//)
    .map((part) => part.replace(/^\s*and\b/, '').trim())
    .filter((part) => part !== '' && !part.includes(')') === !part.includes('('));
}

function nounForms(part: string): string[] {
  const form = /^([\p{L}'’ -]+?)\s*(?:\(([^)]*)\))?(?:\s*\([^)]*\))*$/u.exec(part);
  if (!form) return [];
  const [, word, bracket] = form as unknown as [string, string, string | undefined];
  if (bracket === 's') return [word, `${word}s`];
  if (bracket === 'men') return [word, word.replace(/man$/, 'men')];
  if (bracket === 'women') return [word, word.replace(/woman$/, 'women')];
  return [word];
}
