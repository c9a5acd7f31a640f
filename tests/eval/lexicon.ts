// npm run eval -- lexicon: derives the linker's word lists from the shared data and writes them, packed, into lib/core/link/lexicon.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { TITLES } from '@/lib/core/link/lexicon/words-by-role';
import { hashWord } from '@/lib/core/text/tokens';
import { countryLines } from './lexicon-countries';
import { packedRows } from './pack-words';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = `${ROOT}../shared/data`;
const TARGET = `${ROOT}lib/core/link/lexicon`;
const RECORDS = `${ROOT}tests/eval/records/words`;

/** Fewest texts in which a word stands in small letters, to count as an ordinary word: fewer lets in slips and names. */
const FEWEST_TEXTS = 8;
/** Share of texts from which a word belongs to the frame of the language (said, will, after). */
const FRAME_SHARE = 0.2;
/** Fewest people of one given name: below it, family names written first and titles come in. */
const FEWEST_BEARERS = 4;

function lines(path: string): string[] {
  const bytes = readFileSync(`${SHARED}/${path}`);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** News, encyclopedia paragraphs and debates: what the words of public English are. */
function* englishTexts(): Generator<string> {
  for (const line of lines('claims/pages/us-news-420.jsonl.gz'))
    yield (JSON.parse(line) as { text: string }).text;
  for (const name of ['wiki-fair-v2', 'gum-wikinews', 'meantime'])
    for (const line of lines(`linking/${name}.jsonl`)) yield (JSON.parse(line) as { text: string }).text;
  const { pages } = JSON.parse(readFileSync(`${SHARED}/pages/manifest.json`, 'utf8')) as {
    pages: { lang: string | null; ground_truth: string }[];
  };
  for (const page of pages)
    if (page.lang?.startsWith('en')) yield readFileSync(`${SHARED}/pages/${page.ground_truth}`, 'utf8');
  let debate: string[] = [];
  for (const line of lines('claims/politifact/transcripts.jsonl.gz')) {
    debate.push((JSON.parse(line) as { text: string }).text);
    // About as long as a news story, so that both weigh alike.
    if (debate.length === 50) {
      yield debate.join(' ');
      debate = [];
    }
  }
}

function commonWords(): { frame: string[]; ordinary: string[] } {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  let texts = 0;
  for (const text of englishTexts()) {
    texts += 1;
    const inSmall = new Set(text.match(/(?<![\p{L}\p{N}'’@#./-])\p{Ll}{2,}(?![\p{L}\p{N}./-])/gu));
    const inCapitals = new Set(text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}+(?![\p{L}\p{N}-])/gu));
    for (const word of inSmall) small.set(word, (small.get(word) ?? 0) + 1);
    for (const word of inCapitals) {
      const folded = word.toLowerCase();
      capital.set(folded, (capital.get(folded) ?? 0) + 1);
    }
  }
  const frame: string[] = [];
  const ordinary: string[] = [];
  for (const [word, count] of small) {
    // A word far more often written with a capital is a name that someone wrote carelessly (trump, google).
    if (count < FEWEST_TEXTS || (capital.get(word) ?? 0) > 3 * count) continue;
    (count >= FRAME_SHARE * texts ? frame : ordinary).push(word);
  }
  // The only words of one letter, which the pattern does not ask for.
  frame.push('a', 'i');
  return { frame: frame.sort(), ordinary: ordinary.sort() };
}

const NO_GIVEN_NAME = new Set(
  'hon mr mrs ms miss sir dame lord lady senator mme mlle hr dr prof rev gen col capt md the van von de la el al bin'.split(
    ' ',
  ),
);

/** Fewest people of one family name to call it common: of the 60,000 in the lists, about one in 8,000. */
const FEWEST_OF_SURNAME = 8;

/** First words of people's names with the people who bear them, and likewise the last words. */
function peoplesNames(): { given: string[]; surnames: string[] } {
  const bearers = new Map<string, Set<string>>();
  const families = new Map<string, Set<string>>();
  for (const file of ['linking/kb.jsonl.gz', 'linking/kb-extra.jsonl.gz'])
    for (const line of lines(file)) {
      const { label, type } = JSON.parse(line) as { label: string; type?: string };
      if (type !== 'PER' && type !== 'Person') continue;
      const [first, ...rest] = label.split(' ');
      if (rest.length === 0 || !/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(first!)) continue;
      if (!/^\p{Script=Latin}/u.test(first!)) continue;
      const folded = first!.toLowerCase();
      // "Justice Kennedy" has a title, whoever else is called Justice.
      if (NO_GIVEN_NAME.has(folded) || TITLES.has(hashWord(folded))) continue;
      bearers.set(folded, (bearers.get(folded) ?? new Set()).add(rest.join(' ').toLowerCase()));
      const last = rest.at(-1)!;
      if (/^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u.test(last) && last !== last.toUpperCase())
        families.set(last.toLowerCase(), (families.get(last.toLowerCase()) ?? new Set()).add(folded));
    }
  const most = (names: ReadonlyMap<string, ReadonlySet<string>>, fewest: number): string[] =>
    [...names].flatMap(([name, people]) => (people.size >= fewest ? [name] : [])).sort();
  return {
    given: most(bearers, FEWEST_BEARERS),
    surnames: most(families, FEWEST_OF_SURNAME).filter((name) => !NO_SURNAME.has(name)),
  };
}

const NO_SURNAME = new Set(['jr', 'sr', 'junior', 'mp', 'party', 'ii', 'iii']);

/** The list as people read it, and the constant of the source that holds it packed. */
function writeList(record: string, constant: string, words: readonly string[]): string {
  writeFileSync(`${RECORDS}/${record}.txt`, `${words.join('\n')}\n`);
  return `export const ${constant} = \`\\\n${packedRows(words)}\`;\n`;
}

/** Runs the derivation; the answer is the exit code. */
export function run(): number {
  if (!existsSync(SHARED)) {
    console.error('The shared data (../shared/data) is not here, so the word lists cannot be derived.');
    return 2;
  }
  const { frame, ordinary } = commonWords();
  const { given, surnames } = peoplesNames();
  writeFileSync(
    `${TARGET}/common-words.ts`,
    `// Ordinary words of public English, so that a capital at the start of a sentence is not taken for a name. Derived.
// Written and packed by \`npm run eval -- lexicon\`; to be read in tests/eval/records/words.

/** In ${FRAME_SHARE * 100} % or more of the texts. */
${writeList('frame', 'FRAME_WORDS', frame)}
/** In ${FEWEST_TEXTS} or more texts. */
${writeList('ordinary', 'ORDINARY_WORDS', ordinary)}`,
  );
  writeFileSync(
    `${TARGET}/given-names.ts`,
    `// Given names borne by many, so that two capitalised words can be told to be a person. Derived.
// Written and packed by \`npm run eval -- lexicon\`; to be read in tests/eval/records/words.

/**
 * First words of the names of ${FEWEST_BEARERS} or more people in lists of politicians and public figures (EveryPolitician 2015,
 * Open States, Wikidata labels).
 */
${writeList('given-names', 'GIVEN_NAMES', given)}`,
  );
  writeFileSync(
    `${TARGET}/surnames.ts`,
    `// Family names borne by many: a full name made of a common given and a common family name belongs to several people. Derived.
// Written and packed by \`npm run eval -- lexicon\`; to be read in tests/eval/records/words.

/** Last words of the names of people with ${FEWEST_OF_SURNAME} or more different given names, from the same lists as the given names. */
${writeList('surnames', 'COMMON_SURNAMES', surnames)}`,
  );
  const countries = countryLines();
  writeFileSync(
    `${TARGET}/country-words.ts`,
    `// By which words a text or a description names a country. Derived.
// Written by \`npm run eval -- lexicon\` from the starter pack's table of countries (CIA World Factbook).

/** A country in each line: forms with space between, the words of one form joined by "+", folded and without plural ending. */
export const COUNTRY_WORDS = \`
${countries.join('\n')}
\`;
`,
  );
  console.log(
    `common words: ${frame.length} + ${ordinary.length}; given names: ${given.length}; surnames: ${surnames.length}; countries: ${countries.length}`,
  );
  return 0;
}
