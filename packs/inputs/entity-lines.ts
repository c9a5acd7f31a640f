// Entities out of the lines of a source: a dump in its array form, one entity a line, an answer of an API, a document of many lines.

import { entitiesIn } from '@/lib/core/open-data/wikidata';
import { type SourceLine, sourceLines, UnreadableInput } from './source-lines';

export interface FoundEntity {
  readonly json: unknown;
  readonly line: number;
}
export type EntityOrFault = FoundEntity | { readonly fault: string; readonly line: number };

/** Longest document that is read whole, UTF-16 units: V8 holds no text of twice that. */
const MOST_WHOLE = 256_000_000;

/** Entities in the order of the source, with the line on which each begins. `isDump`: a line that is no JSON is skipped, never joined. */
export async function* entitiesOf(path: string, isDump: boolean): AsyncGenerator<readonly EntityOrFault[]> {
  let mode: 'unknown' | 'lines' | 'whole' = isDump ? 'lines' : 'unknown';
  const whole: string[] = [];
  let length = 0;
  for await (const lines of sourceLines(path)) {
    const found: EntityOrFault[] = [];
    for (const line of lines) {
      if (mode === 'unknown') mode = looksLike(line);
      if (mode === 'lines') readEntityLine(line, found);
      else {
        length += line.text?.length ?? 0;
        if (line.text === null || length > MOST_WHOLE) {
          throw new UnreadableInput(
            `${path} is one document of more than ${MOST_WHOLE} characters: one entity a line is read at any size.`,
          );
        }
        whole.push(line.text);
      }
    }
    if (found.length > 0) yield found;
  }
  if (mode !== 'lines' && whole.join('').trim() !== '') yield readWhole(whole.join('\n'));
}

/** A line that ends as an entity or a list does is taken for a line of many. */
function looksLike({ text }: SourceLine): 'unknown' | 'lines' | 'whole' {
  const bare = (text ?? '').replace(/^\uFEFF/, '').trim();
  if (bare === '' || bare === '[') return 'unknown';
  return /[}\]],?$/.test(bare) && bare.length > 2 ? 'lines' : 'whole';
}

/** The entities of one line of many, or its fault. */
export function readEntityLine({ number: line, text }: SourceLine, into: EntityOrFault[]): void {
  if (text === null) {
    into.push({ fault: 'the line is longer than any entity.', line });
    return;
  }
  const bare = stripped(text);
  if (bare === '') return;
  const parsed = parse(bare) ?? parse(bare.replace(/^\[/, '').replace(/\]$/, ''));
  if (!parsed) into.push({ fault: 'the line is not valid JSON.', line });
  else for (const json of entitiesIn(parsed.json)) into.push({ json, line });
}

/** Without the comma behind it, and without the brackets that open and close a dump. */
function stripped(text: string): string {
  const bare = text.replace(/^\uFEFF/, '').trim();
  if (bare === '[' || bare === ']') return '';
  return bare.endsWith(',') ? bare.slice(0, -1).trimEnd() : bare;
}

function readWhole(text: string): readonly EntityOrFault[] {
  const parsed = parse(text.replace(/^\uFEFF/, ''));
  if (!parsed) return [{ fault: 'the document is not valid JSON.', line: 1 }];
  return entitiesIn(parsed.json).map((json) => ({ json, line: 1 }));
}

function parse(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
