// The one pass over a source of items: what was chosen goes to a file as outlines, the labels of all to another.

import type { EntityKind } from '@/lib/core/model/entity';
import {
  bestLabel,
  type NotAnItem,
  neededItems,
  type Outline,
  outlineItem,
  type PropertyId,
  readItem,
  type SkipReason,
  type Skips,
  type WikidataItem,
} from '@/lib/core/open-data/wikidata';
import type { EntityOrFault } from './entity-lines';
import { isEverydayWord } from './everyday-words';
import type { FaultLog } from './fault-log';
import { ItemSet, numberOf } from './item-set';
import { addLabel } from './label-store';
import type { LineFile } from './line-file';

export interface Choice {
  readonly languages: readonly string[];
  readonly kinds: readonly EntityKind[];
  /** Any of them; none: all items. */
  readonly requires: readonly PropertyId[];
  /** At least so many. */
  readonly sitelinks: number;
  /** The numbers of properties and items are not those of Wikidata: then this is what all items are. */
  readonly foreign: EntityKind | null;
}

/** A line of the file of outlines. */
export type Kept = readonly [at: string, outline: Outline];

const PASSED: Readonly<Record<Exclude<NotAnItem, 'malformed'>, string>> = {
  missing: 'items that do not exist',
  redirect: 'items that were merged into others',
  property: 'properties',
  lexeme: 'lexemes',
  'other-type': 'entities of unknown types',
};

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  malformed: 'statements and terms of an unknown form',
  deprecated: 'statements that are deprecated',
  'vague-date': 'dates vaguer than a year, before the year 1 or impossible',
  'strange-calendar': 'dates in a calendar that is neither Gregorian nor Julian',
  'ends-first': 'dates with an end before the beginning',
  'unusable-text': 'texts that are too long or hold nothing printable',
  'weak-name': 'names that would be marked where they do not mean the entity',
  'no-label': 'statements whose other item has no label in the source',
  'too-many': 'ties and names beyond the most that are told',
};

export function countSkips(log: FaultLog, skips: Skips): void {
  for (const reason of Object.keys(skips) as SkipReason[]) log.leftOut(SKIPPED[reason], skips[reason]);
}

/** What was done with an item: taken, left out under these words, or a fault of the source. */
type Verdict =
  | { readonly is: 'taken'; readonly outline: Outline }
  | { readonly is: 'left-out'; readonly what: string }
  | { readonly is: 'fault'; readonly sentence: string };

const leftOut = (what: string): Verdict => ({ is: 'left-out', what });

/** Whether the item is wanted, the cheap questions first. */
function judge(item: WikidataItem, { languages, kinds, requires, sitelinks, foreign }: Choice): Verdict {
  if (item.sitelinks < sitelinks) return leftOut(`items with fewer than ${sitelinks} pages`);
  if (requires.length > 0 && !requires.some((property) => Object.hasOwn(item.claims, property)))
    return leftOut(`items without a statement of ${requires.join(' or ')}`);
  const outlined = outlineItem(foreign ? { ...item, claims: {} } : item, {
    languages,
    isCommon: isEverydayWord,
  });
  if (!outlined.ok) {
    const isNameless = outlined.fault.code === 'no-label';
    return leftOut(
      isNameless ? 'items without a label in the wanted languages' : 'pages that list bearers of a name',
    );
  }
  const outline = foreign ? { ...outlined.value, kind: foreign, ids: {} } : outlined.value;
  if (!foreign && !kinds.includes(outline.kind)) return leftOut(`items of kind ${outline.kind}`);
  // "book" would be marked in every story.
  if (/^\p{Ll}+$/u.test(outline.label)) return leftOut('items whose name is a word without a capital');
  if (numberOf(item.id) === null)
    return { is: 'fault', sentence: `${item.id} is a number beyond all of Wikidata.` };
  return { is: 'taken', outline };
}

export class FirstPass {
  /** Items that became outlines. */
  readonly held = new ItemSet();
  /** Items whose labels those ask for. */
  readonly referred = new ItemSet();
  readonly #choice: Choice;
  readonly #files: { readonly outlines: LineFile; readonly labels: LineFile };
  readonly #log: FaultLog;

  constructor(
    choice: Choice,
    files: { readonly outlines: LineFile; readonly labels: LineFile },
    log: FaultLog,
  ) {
    this.#choice = choice;
    this.#files = files;
    this.#log = log;
  }

  /** `at`: the place to name when something is wrong with it. */
  take(found: EntityOrFault, at: string): void {
    const read = 'fault' in found ? null : readItem(found.json);
    if ('fault' in found) this.#log.fault(at, found.fault);
    else if (read?.ok) this.#takeItem(read.value, at);
    else if (read?.fault.code === 'malformed') this.#log.fault(at, read.fault.message);
    else if (read) this.#log.leftOut(PASSED[read.fault.code]);
  }

  #takeItem(item: WikidataItem, at: string): void {
    const label = bestLabel(item, this.#choice.languages);
    if (label !== null) addLabel(this.#files.labels, item.id, label);
    const verdict = judge(item, this.#choice);
    if (verdict.is === 'left-out') this.#log.leftOut(verdict.what);
    else if (verdict.is === 'fault') this.#log.fault(at, verdict.sentence);
    else if (!this.held.add(item.id)) {
      this.#log.fault(at, `${item.id} stood before; the first is kept.`);
    } else this.#keep(verdict.outline, at);
  }

  #keep(outline: Outline, at: string): void {
    countSkips(this.#log, outline.skips);
    for (const id of neededItems(outline)) this.referred.add(id);
    const kept: Kept = [at, { ...outline, skips: {} }];
    this.#files.outlines.add(JSON.stringify(kept));
  }
}
