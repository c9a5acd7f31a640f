// Names of persons as the Factbook prints them, the part that is used alone in capitals: "Karol NAWROCKI", "XI Jinping".

export interface PersonName {
  /** "Matamela Cyril Ramaphosa", in the order of the source. */
  readonly full: string;
  /** The part in capitals: "Ramaphosa", "Xi", "Mohammed VI". */
  readonly alone: string;
  /** Other ways to write it that follow from the parts: "Cyril Ramaphosa", "Luiz Inácio Lula". */
  readonly others: readonly string[];
}

const SMALL = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'der',
  'di',
  'la',
  'le',
  'von',
  'van',
  'bin',
  'bint',
  'al',
  'el',
  'e',
  'y',
  'ibn',
]);
const NUMERAL = /^[IVX]+$/;

/** The person that `text` names, or null where nothing is in capitals. */
export function parsePersonName(text: string): PersonName | null {
  const words = text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s*["“][^"”]*["”]/g, '')
    .replace(/,?\s+(Jr|Sr)\.?$/, ', $1.')
    .replace(/[;,]$/, '')
    .trim()
    .split(/\s+/);
  const suffix = /^(Jr|Sr)\.$/.test(words.at(-1) ?? '') ? ` ${words.pop()}` : '';
  const bare = words.map((word) => word.replace(/,$/, ''));
  const first = bare.findIndex(isCapitals);
  if (first < 0) return null;
  const last = endOfCapitals(bare, first);
  const cased = bare.map((word, at) => (at >= first && at <= last ? titleCase(word, at > first) : word));
  const before = cased.slice(0, first);
  const run = cased.slice(first, last + 1).join(' ');
  // "SASSOU-Nguesso": press uses the capitals alone.
  const alone = first === last ? titleCase(capitalsOf(bare[first]!), false) : run;
  const after = cased.slice(last + 1);
  const full = [...before, run, ...after].join(' ') + (suffix ? `,${suffix}` : '');
  const others = new Set<string>();
  if (before.length > 0) {
    for (const end of new Set([run, alone])) {
      others.add([...before, end].join(' '));
      if (suffix) others.add([...before, end].join(' ') + suffix);
      // Of several given names press uses the first (Bola Tinubu) or the last (Cyril Ramaphosa).
      const given = before.filter(isGiven);
      for (const name of new Set([given[0], given.at(-1)])) if (name) others.add(`${name} ${end}`);
    }
  }
  others.delete(full);
  return { full, alone, others: [...others] };
}

/** Of the other forms those with the first given name: "Diego Castro" for Juan Diego Castro is rather somebody else. */
export function usualForms({ full, others }: PersonName): readonly string[] {
  const first = full.split(' ')[0]!;
  return others.filter((name) => name.startsWith(`${first} `));
}

/** Index of the last word of the part in capitals: "CORREIA e SILVA" is one part, "MUHAMMAD BIN SALMAN bin Abd" ends before `bin`. */
function endOfCapitals(words: readonly string[], first: number): number {
  const belongs = (word: string | undefined) =>
    word !== undefined && (isCapitals(word) || NUMERAL.test(word));
  let last = first;
  for (;;) {
    if (belongs(words[last + 1])) last += 1;
    else if (/^(e|y|de|da)$/.test(words[last + 1] ?? '') && belongs(words[last + 2])) last += 2;
    else return last;
  }
}

/** Two letters or more and no small one, particles aside: "NAWROCKI", "EL-SISI", "al-SUDANI", "O'NEILL", "D'ARC". */
function isCapitals(word: string): boolean {
  return word.split('-').some(allCapitals);
}

function allCapitals(part: string): boolean {
  const letters = part.replace(/[^\p{L}]/gu, '');
  const dotted = /^(\p{Lu}\.)+$/u.test(part);
  return (
    !dotted && letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

/** The parts in capitals of a word with hyphens, a small article before them kept: "al-SUDANI" stays whole. */
function capitalsOf(word: string): string {
  const parts = word.split('-');
  if (/^(al|el|an|ad|as|ar)$/.test(parts[0]!)) return word;
  return parts.filter(allCapitals).join('-');
}

function isGiven(word: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(word) && !SMALL.has(word.toLowerCase());
}

/** `inner`: not the first of the words in capitals, so that a particle is written small. */
function titleCase(word: string, inner: boolean): string {
  if (NUMERAL.test(word) && (inner || word.length > 2)) return word;
  const lower = word.toLowerCase();
  if (inner && SMALL.has(lower)) return lower;
  return word
    .split(/(['’-])/)
    .map((part) =>
      part === part.toUpperCase() && part !== part.toLowerCase()
        ? part[0] + part.slice(1).toLowerCase()
        : part,
    )
    .join('');
}
