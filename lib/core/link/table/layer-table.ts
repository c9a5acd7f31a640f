// The entity table of one pack, opened: views of its buffer, and the pages of details that were admitted.

import type { EntityKind, NameType } from '../../model/entity';
import { ok, type Result } from '../../model/result';
import type { EntityTable, NameReadings, Times } from './entity-table';
import type { HashPair } from './numbered-hashes';
import { type Head, nameCheck, openPage, type Page, type Surroundings } from './page-layout';
import { type EntryReading, readingsByName } from './readings';
import { CASE_RULES, ENTRY, KINDS, NAME_TYPES, PAGE_ENTITIES, priorOf } from './table-layout';
import { type Counts, openRegions, type Regions, type TableFault } from './table-regions';

/** Entries asked whether they have a prior: of as many, the share is known to a few hundredths. */
const SAMPLED_ENTRIES = 1_000;

/** Answers are computed from the views; only pages that were admitted take memory beside them. */
export class LayerTable implements EntityTable {
  /** Distinct folded names. */
  readonly names: number;
  readonly entries: number;
  readonly entities: number;
  /** log(1 + the highest salience), to compare with other layers. */
  readonly highestSalience: number;
  /** The checksum of the name index that it belongs to. */
  readonly indexSum: number;
  readonly #regions: Regions;
  readonly #pages: (Page | undefined)[] = [];
  /** Their bytes, the one last asked for at the end. */
  readonly #admitted = new Map<number, number>();
  #counts: boolean | null = null;

  constructor(counts: Counts, regions: Regions) {
    this.names = counts.names;
    this.entries = counts.entries;
    this.entities = counts.entities;
    this.highestSalience = counts.highestSalience;
    this.indexSum = counts.indexSum;
    this.#regions = regions;
  }

  readings(entries: readonly number[], hash: number): readonly NameReadings[] {
    return readingsByName(
      entries.map((entry) => this.entry(entry)).filter(({ entity }) => this.bears(entity, hash)),
    );
  }

  /** Whether a folded name of this hash is one of its names. */
  bears(entity: number, hash: number): boolean {
    return this.#pageWith(entity).bears(entity % PAGE_ENTITIES, nameCheck(hash));
  }

  entry(entry: number): EntryReading {
    const meaning = this.#regions.meanings[entry]!;
    const flags = meaning >>> ENTRY.shift;
    return {
      entity: meaning & 0xffffff,
      type: NAME_TYPES[flags & ENTRY.type] as NameType,
      prior: priorOf(this.#regions.priors[entry]!),
      priorGiven: (flags & ENTRY.priorGiven) !== 0,
      needs: flags & ENTRY.needs ? this.#needsOf(entry) : null,
      spelling: this.#regions.spellings[entry]!,
      rule: CASE_RULES[(flags >>> ENTRY.ruleShift) & 3] ?? 'cased',
    };
  }

  /** How likely an entry's reading is, by `priorCode`: the lower the likelier. */
  priorCode(entry: number): number {
    return this.#regions.priors[entry]!;
  }

  /** The entity that an entry means. */
  entityOf(entry: number): number {
    return this.#regions.meanings[entry]! & 0xffffff;
  }

  #needsOf(entry: number): number[][] {
    const { needs, neededWords } = this.#regions;
    const pair = lowerBound(needs.length / 2, (at) => needs[at * 2]! < entry);
    const groups: number[][] = [];
    for (let at = needs[pair * 2 + 1]!; at < needs[pair * 2 + 3]!; ) {
      const size = neededWords[at]!;
      groups.push([...neededWords.subarray(at + 1, at + 1 + size)]);
      at += 1 + size;
    }
    return groups;
  }

  kind(entity: number): EntityKind {
    return KINDS[this.#regions.kinds[entity]!] ?? 'term';
  }

  salience(entity: number): number {
    return this.#regions.salience[entity]! / 255;
  }

  wordWeight(hash: number): number | null {
    const { vocabulary, wordWeights } = this.#regions;
    const word = lowerBound(vocabulary.length, (at) => vocabulary[at]! < hash);
    return vocabulary[word] === hash ? wordWeights[word]! / 255 : null;
  }

  id(entity: number): string {
    return this.#head(entity).id;
  }

  isCalled(entity: number, id: string): boolean {
    return this.id(entity) === id;
  }

  label(entity: number): string {
    return this.#head(entity).label;
  }

  familyNames(entity: number): readonly string[] {
    return this.#head(entity).familyNames;
  }

  described(entity: number): readonly number[] {
    return this.#surroundings(entity).described;
  }

  context(entity: number): readonly number[] {
    return this.#surroundings(entity).words;
  }

  related(entity: number): readonly number[] {
    return this.#surroundings(entity).ties;
  }

  times(entity: number): Times {
    return this.#pageWith(entity).times(entity % PAGE_ENTITIES, this.#regions.vocabulary);
  }

  isOfCounted(): boolean {
    this.#counts ??= this.#countsNames();
    return this.#counts;
  }

  /** Asked of entries evenly spread: a pack gives priors for most of its names, or for hardly any. */
  #countsNames(): boolean {
    const step = Math.max(1, Math.floor(this.entries / SAMPLED_ENTRIES));
    let asked = 0;
    let given = 0;
    for (let entry = 0; entry < this.entries; entry += step) {
      asked += 1;
      if ((this.#regions.meanings[entry]! >>> ENTRY.shift) & ENTRY.priorGiven) given += 1;
    }
    return given * 2 > asked;
  }

  tieCount(entity: number): number {
    return this.#regions.tieCounts[entity]!;
  }

  /** Ties to what the pack does not hold. */
  outerTies(entity: number): readonly HashPair[] {
    return this.#surroundings(entity).outerTies;
  }

  #head(entity: number): Head {
    return this.#pageWith(entity).head(entity % PAGE_ENTITIES);
  }

  #surroundings(entity: number): Surroundings {
    return this.#pageWith(entity).surroundings(entity % PAGE_ENTITIES, this.#regions.vocabulary);
  }

  #pageWith(entity: number): Page {
    const page = this.#pages[pageOf(entity)];
    // Whoever links must admit the pages of what the article's names may mean first.
    if (!page) throw new Error(`The page of entity ${entity} was not admitted before it was asked for.`);
    return page;
  }

  /** How many pages of details belong to it. */
  get pages(): number {
    return this.#regions.pageSums.length;
  }

  /** Whether it is there; then it counts as asked for now. */
  hasPage(page: number): boolean {
    const bytes = this.#admitted.get(page);
    if (bytes === undefined) return false;
    this.#admitted.delete(page);
    this.#admitted.set(page, bytes);
    return true;
  }

  /** Lets go of the pages last asked for longest ago, until those left have no more bytes than this. Not while anybody links. */
  keepPages(most: number): void {
    let held = 0;
    for (const bytes of this.#admitted.values()) held += bytes;
    for (const [page, bytes] of this.#admitted) {
      if (held <= most) return;
      this.#admitted.delete(page);
      this.#pages[page] = undefined;
      held -= bytes;
    }
  }

  /** Takes in a page. One that is damaged or of another build is refused. */
  admit(page: number, bytes: ArrayBuffer): Result<null, TableFault> {
    const entities = Math.min(PAGE_ENTITIES, this.entities - page * PAGE_ENTITIES);
    const opened = openPage(bytes, { sum: this.#regions.pageSums[page] ?? -1, entities });
    if (!opened.ok) return opened;
    this.#pages[page] = opened.value;
    this.#admitted.set(page, bytes.byteLength);
    return ok(null);
  }
}

/** The page on which an entity's details stand. */
export function pageOf(entity: number): number {
  return Math.floor(entity / PAGE_ENTITIES);
}

/** Opens a buffer that `EntityTableBuilder` made. A damaged one is refused, never read wrongly. */
export function openEntityTable(buffer: ArrayBuffer): Result<LayerTable, TableFault> {
  const opened = openRegions(buffer);
  return opened.ok ? ok(new LayerTable(opened.value.counts, opened.value.regions)) : opened;
}

/** The first place of `[0, length)` of which `isBefore` does not hold. */
function lowerBound(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
