// A knowledge base in the form of ../shared/data/linking → entities, as a pack would give them.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { COMMON, GIVEN } from '@/lib/core/link/lexicon/lexicon';
import type { Entity, EntityKind, EntityName, NameType, Relation } from '@/lib/core/model/entity';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { fold } from '@/lib/core/text/fold';
import { hashWord } from '@/lib/core/text/tokens';
import { readLines } from '../../packs/read-lines';

interface Line {
  readonly id: string;
  readonly label: string;
  /** Of its article in an encyclopedia. */
  readonly title?: string;
  readonly type?: string;
  readonly description?: string;
  readonly pop?: number;
  /** Further names come without prior and kind. */
  readonly aliases: readonly { readonly name: string; readonly prior?: number; readonly kind?: string }[];
}

const KIND_OF_TYPE: Readonly<Record<string, EntityKind>> = {
  PER: 'person',
  Person: 'person',
  'Narrative Entity': 'person',
  GPE: 'place',
  'Geographic Entity': 'place',
  ORG: 'organisation',
  Organization: 'organisation',
  Brand: 'organisation',
};

/** Words of descriptions that tell the kind, where the base has no type. Tried in this order, on what the description says first. */
const KIND_OF_WORDS: readonly (readonly [RegExp, EntityKind])[] = [
  [
    /\b(?:born|actor|actress|politician|player|footballer|singer|writer|author|poet|painter|musician|composer|king|queen|emperor|president of|racing driver|cricketer|wrestler|director|general|philosopher|scientist|character)\b/i,
    'person',
  ],
  [
    /\b(?:city|town|village|municipality|county|district|river|lake|island|mountain|country|state of|province|region|commune|capital|street|airport|station|sea|borough|suburb)\b/i,
    'place',
  ],
  [
    /\b(?:company|corporation|manufacturer|airline|bank|firm|retailer|maker|conglomerate|club|team|band|university|college|school|agency|party|organi[sz]ation|newspaper|network|union|league|group|government|ministry|army)\b/i,
    'organisation',
  ],
];

/** Reads the base and its links; `names` are further names for scale, as separate entities. */
export async function readKnowledgeBase(
  base: string,
  links: string | null,
): Promise<Result<readonly Entity[], 'no-file' | 'bad-line'>> {
  for (const file of [base, links])
    if (file !== null && !existsSync(file)) return fail('no-file', `There is no file ${file}.`);
  const ties = links === null ? new Map<string, Relation[]>() : readLinks(links);
  const entities: Entity[] = [];
  let number = 0;
  try {
    for await (const text of readLines(base)) {
      number += 1;
      if (text.trim() === '') continue;
      const line = JSON.parse(text) as Line;
      if (typeof line.id !== 'string' || typeof line.label !== 'string' || !Array.isArray(line.aliases))
        return fail('bad-line', `${base}, line ${number}: not an entity with id, label and aliases.`);
      entities.push(entityOf(line, ties.get(line.id) ?? []));
    }
  } catch (error) {
    // Not JSON, or not gzip: both are thrown by the decoders.
    const what = error instanceof Error ? error.message : String(error);
    return fail('bad-line', `${base}, line ${number}: ${what}.`);
  }
  return ok(entities);
}

function entityOf(line: Line, relations: readonly Relation[]): Entity {
  const kind = kindOf(line);
  const spellings = new Set(line.aliases.map(({ name }) => name));
  const noun = !/\p{Lu}|\p{Lo}/u.test(line.label);
  // Names with priors are all there are. The further names for scale have none, and do not repeat the label.
  const counted = line.aliases.some(({ prior }) => prior !== undefined);
  const aliases =
    counted || spellings.has(line.label) ? line.aliases : [{ name: line.label }, ...line.aliases];
  return {
    id: line.id,
    kind,
    label: line.label,
    description: describe(line),
    names: aliases.flatMap(({ name, prior, kind: from = '' }: Line['aliases'][number]): EntityName[] =>
      isName(name, spellings) && !(noun && isNoun(name, line.label))
        ? [{ name, type: typeOf(name, from, line, kind), ...(prior === undefined ? {} : { prior }) }]
        : [],
    ),
    roles: [],
    facts: [],
    relations,
    ids: {},
    salience: line.pop ?? 0,
  };
}

/** With the words by which its encyclopedia tells it from namesakes: "Time (magazine)", "Springfield, Illinois". */
function describe({ label, title, description = '' }: Line): string {
  return title === undefined || title === label ? description : `${description} ${title}`.trim();
}

/**
 * What is linked here are names. Without a capital it is a common noun (acting, chef); many link texts of the base have an article,
 * a preposition or a genitive ending hanging on (the US, to Google, Japan's), beside the name itself.
 */
function isName(name: string, spellings: ReadonlySet<string>): boolean {
  if (!/\p{Lu}|\p{Lo}/u.test(name)) return false;
  const [first = ''] = name.split(' ', 1);
  if (first !== name && first === first.toLowerCase() && COMMON.has(hashWord(fold(first)))) return false;
  return !/['’]s?$/.test(name) || !spellings.has(name.replace(/['’]s?$/, ''));
}

/**
 * Of an entity whose label is a common noun (biology, government, chief executive officer), only what is spelt as no noun can be is a
 * name: HIV/AIDS, ADHD. Its other names are the noun with a capital or in capitals, from a title or a sentence start.
 */
function isNoun(name: string, label: string): boolean {
  return !/\p{Lu}\S*\p{Lu}/u.test(name) || fold(label).includes(fold(name));
}

function kindOf(line: Line): EntityKind {
  const { type, label } = line;
  const description = describe(line);
  const known = type === undefined ? undefined : KIND_OF_TYPE[type];
  if (known) return known;
  // "beliefs created by a writer", "film by an actor": what comes behind the first such word is another's kind.
  const [head = ''] = description.split(
    / (?:by|of|in|from|created|based|written|directed|founded|for|that|which|who) |, /,
    1,
  );
  const first = KIND_OF_WORDS.find(([words]) => words.test(head));
  const told = (first ?? KIND_OF_WORDS.slice(1).find(([words]) => words.test(description)))?.[1];
  return told ?? (looksLikePerson(label) ? 'person' : 'term');
}

/** Two or three words with capitals, the first a given name: most of what has neither type nor description is a person then. */
function looksLikePerson(label: string): boolean {
  const words = label.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    GIVEN.has(hashWord(fold(words[0]!))) &&
    !COMMON.has(hashWord(fold(words.at(-1)!)))
  );
}

function typeOf(name: string, from: string, { label }: Line, kind: EntityKind): NameType {
  if (name === label) return 'full';
  if (from.includes('demonym')) return 'demonym';
  if (/^\p{Lu}[\p{Lu}.&]+$/u.test(name) && name.length <= 6 && fold(name) !== fold(label)) return 'acronym';
  if (kind === 'person' && !name.includes(' ') && label.endsWith(` ${name}`)) return 'short';
  return 'alias';
}

function readLinks(file: string): Map<string, Relation[]> {
  const bytes = readFileSync(file);
  const ties = new Map<string, Relation[]>();
  for (const line of (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')) {
    const [from, to] = line.split('\t');
    if (!from || !to) continue;
    const tie: Relation = { type: 'related', target: to, sources: ['links'] };
    const known = ties.get(from);
    if (known) known.push(tie);
    else ties.set(from, [tie]);
  }
  return ties;
}
