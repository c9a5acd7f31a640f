// By which words a text or a description names a country: derived from the starter pack's table of countries.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stem } from '@/lib/core/link/context-words';
import { fold } from '@/lib/core/text/fold';

const AREAS = fileURLToPath(new URL('../../packs/starter/tables/areas.jsonl', import.meta.url));

interface Area {
  readonly label: string;
  readonly description?: string;
  readonly names: readonly { readonly name: string; readonly type: string }[];
}

const SMALL = new Set(['the', 'of', 'and']);
const NAMING = new Set(['full', 'demonym', 'acronym']);
/** The long form has the short one in it. */
const LONG_FORM = /Republic|Kingdom of|State of|Principality|Commonwealth|Union of|Federation|Sultanate/;

/** Words that news uses and the table does not have; and places that are told from the country they belong to, or have none. */
const MORE: Readonly<Record<string, string>> = {
  'United Kingdom': 'britain england english scotland scottish wales welsh',
  Nepal: 'nepalese',
  'Hong Kong': 'hong+kong',
  Palestine: 'palestine palestinian',
};

/** A line for each country: forms with space between, the words of one form joined by "+", each folded and without plural ending. */
export function countryLines(): string[] {
  const countries = new Map<string, string[]>();
  for (const line of readFileSync(AREAS, 'utf8').split('\n')) {
    if (line === '') continue;
    const { label, description, names } = JSON.parse(line) as Area;
    if (!description?.startsWith('Country in')) continue;
    const forms = new Set(
      [{ name: label, type: 'full' }, ...names]
        .filter(({ name, type }) => NAMING.has(type) && (name === label || !LONG_FORM.test(name)))
        .map(({ name }) => formOf(name)),
    );
    const words = (form: string): string[] => form.split('+');
    const shortest = [...forms].filter((form) =>
      [...forms].every(
        (other) => other === form || !words(other).every((word) => words(form).includes(word)),
      ),
    );
    countries.set(label, shortest);
  }
  for (const [label, more] of Object.entries(MORE))
    countries.set(label, [...(countries.get(label) ?? []), ...more.split(' ')]);
  return [...countries.values()].map((forms) => forms.join(' '));
}

/** "Republic of the Congo" → `republic+congo`. */
function formOf(name: string): string {
  return fold(name)
    .replaceAll('.', '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !SMALL.has(word))
    .map(stem)
    .join('+');
}
