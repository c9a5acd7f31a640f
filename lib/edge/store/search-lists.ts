// Searching and browsing everything by name, in slices, so that the page that asks stays responsive.

import type { EntityId } from '@/lib/core/model/entity';
import type { IdClasses } from '@/lib/core/reconcile/same-as';
import { AlphabeticalOrder } from '@/lib/core/search/browse-lines';
import { fitOf, goesOn, passesOf, type Query, queryOf, RANKS } from '@/lib/core/search/find-lines';
import {
  firstName,
  idOf,
  isOfKind,
  kindCode,
  type ListKind,
  type ListLine,
  type ListPart,
  lineCount,
  namesAt,
  readLine,
  SALIENCES,
  salienceRank,
} from '@/lib/core/search/list-lines';
import { elapsed, nextTurn } from '@/lib/edge/platform/turns';

export interface Found {
  readonly id: EntityId;
  readonly kind: ListKind;
  /** A claim's is its text. */
  readonly label: string;
  /** The other name by which it was found, folded; null: by its label. */
  readonly name: string | null;
  /** In whose lists it was found, in the order of trust; the reader's own is `own`. */
  readonly packs: readonly string[];
}

export interface Lists {
  /** The best first: whole names, beginnings of names, of words, then inside; the more salient first. Each entity once. */
  search(
    query: string,
    options: { readonly kind?: ListKind; readonly limit: number },
  ): Promise<readonly Found[]>;
  /** In alphabetical order, from place `from` of `total`. */
  browse(
    kind: ListKind | null,
    from: number,
    count: number,
  ): Promise<{ readonly total: number; readonly entries: readonly Found[] }>;
  /** False: the list of a pack of an earlier version is being made; it is there at the next news. */
  readonly complete: boolean;
}

/** The list of one pack, or of the reader. */
export interface OpenList {
  readonly pack: string;
  /** Null for the reader's own, which change. */
  readonly generation: number | null;
  readonly parts: readonly ListPart[];
  readonly complete: boolean;
}

/** Lists that are open, to be kept where another state of the library has them too. */
export interface HeldLists extends Lists {
  readonly held: readonly OpenList[];
}

/** How long a search may hold the page's thread, milliseconds: with pieces of a ms a frame is kept. */
const SLICE = 6;

export function createPace(): () => Promise<void> {
  let began = elapsed();
  return async () => {
    if (elapsed() - began < SLICE) return;
    await nextTurn();
    began = elapsed();
  };
}

/** Lines of a piece have fewer than this: each takes some units, and a piece is of half a million. */
const LINES = 2 ** 20;

interface Piece {
  readonly list: OpenList;
  readonly part: ListPart;
}

/** Lines, by how well each fits and then by how salient its entity is: no list of thousands has to be sorted. A line may stand in it twice. */
type Fitting = readonly number[][];

/** Searches whose lines are kept, for the letter that follows and the one that is taken back; some 60,000 lines each at most were found. */
const REMEMBERED = 8;
/** Lines that are looked at before the clock is: a tenth of a millisecond or so. */
const NARROWED = 256;

/** A class, because the lines that an earlier list has too are found once, when they are first asked for. */
export class SearchedLists implements HeldLists {
  readonly held: readonly OpenList[];
  readonly #pieces: readonly Piece[];
  readonly #classes: IdClasses;
  /** The latest first. */
  #searched: readonly { readonly of: Query; readonly found: Fitting }[] = [];
  /** By kind. */
  readonly #orders = new Map<number | null, Promise<AlphabeticalOrder>>();

  constructor(held: readonly OpenList[], classes: IdClasses) {
    this.held = held;
    this.#classes = classes;
    this.#pieces = held.flatMap((list) => list.parts.map((part) => ({ list, part })));
  }

  get complete(): boolean {
    return this.held.every(({ complete }) => complete);
  }

  async search(
    text: string,
    { kind, limit }: { readonly kind?: ListKind; readonly limit: number },
  ): Promise<readonly Found[]> {
    const query = queryOf(text, kind === undefined ? null : kindCode(kind));
    if (query.text === '') return [];
    const known = this.#searched.find(({ of }) => of.text === query.text && of.kind === query.kind);
    if (known) return this.#best(known.found, query.text, limit);
    const wider = this.#searched.find(({ of }) => goesOn(of, query));
    const found: Fitting = Array.from({ length: (RANKS.inside + 1) * SALIENCES }, () => []);
    const isWhole = wider
      ? await this.#narrow(wider.found, query, found)
      : await this.#lookThrough(query, found, limit);
    if (isWhole) this.#searched = [{ of: query, found }, ...this.#searched].slice(0, REMEMBERED);
    return this.#best(found, query.text, limit);
  }

  /** False: enough fits well, so that what fits less was not looked for. */
  async #lookThrough(query: Query, found: Fitting, limit: number): Promise<boolean> {
    const pace = createPace();
    const passes = passesOf(query);
    for (const pass of passes) {
      for (const [piece, { part }] of this.#pieces.entries()) {
        pass(part, query, (line, rank) => {
          found[rank * SALIENCES + salienceRank(part, line)]!.push(piece * LINES + line);
        });
        await pace();
      }
      if (pass === passes.at(-1)) return true;
      if (this.#best(found, query.text, limit).length >= limit) return false;
    }
    return true;
  }

  async #narrow(wider: Fitting, query: Query, found: Fitting): Promise<boolean> {
    const pace = createPace();
    const seen = new Set<number>();
    for (const lines of wider) {
      for (const [at, number] of lines.entries()) {
        if (at % NARROWED === 0) await pace();
        if (seen.has(number)) continue;
        seen.add(number);
        const { part } = this.#pieces[Math.floor(number / LINES)]!;
        const rank = fitOf(part, query, number % LINES);
        if (rank !== null) found[rank * SALIENCES + salienceRank(part, number % LINES)]!.push(number);
      }
    }
    // As a search from the beginning has them: what is found does not depend on how it was typed.
    for (const lines of found) lines.sort((a, b) => a - b);
    return true;
  }

  #best(found: Fitting, query: string, limit: number): Found[] {
    const byKey = new Map<EntityId, Found>();
    for (const lines of found)
      for (const number of lines) {
        const { line, pack } = this.#read(number);
        const key = this.#classes.key(line.id);
        const before = byKey.get(key);
        if (before && !before.packs.includes(pack))
          byKey.set(key, { ...before, packs: [...before.packs, pack] });
        if (before) continue;
        // Those that are shown are whole only when all of one fit have been looked at, but nobody looks through thousands.
        if (byKey.size === limit) return [...byKey.values()];
        byKey.set(key, foundAs(line, bestName(line, query), pack));
      }
    return [...byKey.values()];
  }

  async browse(
    kind: ListKind | null,
    from: number,
    count: number,
  ): Promise<{ readonly total: number; readonly entries: readonly Found[] }> {
    const code = kind === null ? null : kindCode(kind);
    const known = this.#orders.get(code);
    const ordering = known ?? this.#linesOnce(code).then((lines) => this.#orderOf(lines));
    if (!known) this.#orders.set(code, ordering);
    const order = await ordering;
    const steps = order.stretch(from, from + count);
    const pace = createPace();
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const entries = step.value.map((number) => {
          const { line, pack } = this.#read(number);
          return foundAs(line, null, pack);
        });
        return { total: order.total, entries };
      }
      await pace();
    }
  }

  #orderOf(lines: readonly number[]): AlphabeticalOrder {
    return new AlphabeticalOrder(lines, {
      unitAt: (number, place) => {
        const { part } = this.#pieces[Math.floor(number / LINES)]!;
        const unit = part.text.charCodeAt(namesAt(part, number % LINES) + place);
        // A tab or a line break: the label is over. Nothing is looked for behind it.
        return unit < 0x20 ? -1 : unit;
      },
      compare: (a, b) => {
        const [left, right] = [this.#folded(a), this.#folded(b)];
        return left < right ? -1 : left > right ? 1 : a - b;
      },
    });
  }

  /** Lines of which no earlier list has the entity, as numbers piece × LINES + line. */
  async #linesOnce(code: number | null): Promise<readonly number[]> {
    const pace = createPace();
    const lines: number[] = [];
    // What can be said twice: what two lists have, or ids that mean the same.
    const mayRepeat = this.held.length > 1 || this.#classes.classes.length > 0;
    const seen = new Set<EntityId>();
    for (const [piece, { part, list }] of this.#pieces.entries()) {
      const isLast = list === this.held.at(-1);
      for (let line = 0; line < lineCount(part); line++) {
        if (!isOfKind(part, line, code)) continue;
        if (mayRepeat) {
          const id = idOf(part, line);
          const key = this.#classes.key(id);
          if (seen.has(key)) continue;
          // Of the last list only what links name can come again.
          if (!isLast || key !== id || this.#classes.of(id).length > 1) seen.add(key);
        }
        lines.push(piece * LINES + line);
      }
      await pace();
    }
    return lines;
  }

  #read(number: number): { readonly line: ListLine; readonly pack: string } {
    const { list, part } = this.#pieces[Math.floor(number / LINES)]!;
    return { line: readLine(part, number % LINES), pack: list.pack };
  }

  #folded(number: number): string {
    const { part } = this.#pieces[Math.floor(number / LINES)]!;
    return firstName(part, number % LINES);
  }
}

function foundAs({ id, kind, label, names }: ListLine, name: string | null, pack: string): Found {
  // Compared as both are folded: “sinn fein” is no other name of Sinn Féin, nor is “caine” of Dan Caine.
  const isOther = name !== null && !names[0]!.includes(name);
  return { id, kind, label, name: isOther ? name : null, packs: [pack] };
}

/** The name that fits best: one that is the query, begins with it, or holds it; the label where it was found by an identifier. */
function bestName({ names }: ListLine, query: string): string {
  return (
    names.find((name) => name === query) ??
    names.find((name) => name.startsWith(query)) ??
    names.find((name) => ` ${name}`.includes(` ${query}`)) ??
    names.find((name) => name.includes(query)) ??
    names[0]!
  );
}
