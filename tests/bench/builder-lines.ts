// Lines like those of a Wikidata dump, the same at every run: built like real items (terms in a dozen languages, statements with hashes and
// references), a third of them persons, places and bodies, the rest papers, taxa and posts; properties and broken lines between.

import { closeSync, openSync, writeSync } from 'node:fs';

/** Numbers lie apart as in a dump, where most are not taken. */
const APART = 97;
const FIRST = 1_000;
/** Posts, parties and places that others refer to: every twentieth line. */
const REFERRED = 20;
/** A broken line among so many. */
const BROKEN = 50_000;
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'ar', 'zh'] as const;
const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  're',
  'ta',
  'ven',
  'dor',
  'sil',
  'bra',
  'nu',
  'per',
  'hol',
  'ga',
  'fen',
] as const;

/** Mulberry32: 32 bits of state, no package. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Statement {
  readonly mainsnak: { readonly property: string };
}

class LineMaker {
  readonly #next: () => number;
  readonly #count: number;

  constructor(count: number, seed: number) {
    this.#count = count;
    this.#next = random(seed);
  }

  line(at: number): string {
    if (at % BROKEN === BROKEN - 1) return '{"type":"item","id":"Q';
    if (at % 500 === 499)
      return JSON.stringify({ type: 'property', id: `P${at}`, labels: this.#terms('property') });
    const id = `Q${FIRST + at * APART}`;
    if (at % REFERRED === 0)
      return JSON.stringify(this.#item(id, `office of ${this.#word()}`, [this.#is('Q1664720')]));
    const kind = this.#next();
    if (kind < 0.3) return JSON.stringify(this.#person(id));
    if (kind < 0.38) return JSON.stringify(this.#place(id));
    if (kind < 0.42) return JSON.stringify(this.#body(id));
    return JSON.stringify(
      this.#item(id, `${this.#word()} of ${this.#word()}`, [this.#is('Q16521'), this.#date('P577')]),
    );
  }

  #below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  #word(): string {
    let word = '';
    for (let left = 2 + this.#below(2); left > 0; left -= 1) word += SYLLABLES[this.#below(SYLLABLES.length)];
    return word[0]!.toUpperCase() + word.slice(1);
  }

  /** An item that others may refer to. Few are referred to often, as in life. */
  #other(): string {
    const count = Math.ceil(this.#count / REFERRED);
    return `Q${FIRST + Math.floor(count * this.#next() ** 3) * REFERRED * APART}`;
  }

  #hash(): string {
    let hash = '';
    while (hash.length < 40)
      hash += Math.floor(this.#next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
    return hash;
  }

  #terms(label: string) {
    return Object.fromEntries(LANGUAGES.map((language) => [language, { language, value: label }]));
  }

  #statement(
    property: string,
    datavalue: object,
    datatype: string,
    qualifiers: Record<string, unknown> = {},
  ) {
    return {
      mainsnak: { snaktype: 'value', property, hash: this.#hash(), datavalue, datatype },
      type: 'statement',
      qualifiers,
      id: `Q1$${this.#hash()}`,
      rank: 'normal',
      references: [
        {
          hash: this.#hash(),
          snaks: { P143: [this.#snak('P143', this.#value('Q328'))] },
          'snaks-order': ['P143'],
        },
      ],
    };
  }

  #value(id: string) {
    return {
      value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id },
      type: 'wikibase-entityid',
    };
  }

  #snak(property: string, datavalue: object) {
    return { snaktype: 'value', property, hash: this.#hash(), datavalue };
  }

  #time() {
    const two = (number: number): string => String(number).padStart(2, '0');
    const time = `+${1900 + this.#below(120)}-${two(1 + this.#below(12))}-${two(1 + this.#below(28))}T00:00:00Z`;
    const calendarmodel = 'http://www.wikidata.org/entity/Q1985727';
    return { value: { time, timezone: 0, before: 0, after: 0, precision: 11, calendarmodel }, type: 'time' };
  }

  #is(id: string) {
    return this.#statement('P31', this.#value(id), 'wikibase-item');
  }

  #date(property: string) {
    return this.#statement(property, this.#time(), 'time');
  }

  #tie(property: string) {
    return this.#statement(property, this.#value(this.#other()), 'wikibase-item');
  }

  #person(id: string) {
    const family = this.#word();
    const posts = Array.from({ length: 1 + this.#below(3) }, () =>
      this.#statement('P39', this.#value(this.#other()), 'wikibase-item', {
        P580: [this.#snak('P580', this.#time())],
      }),
    );
    return this.#item(id, `${this.#word()} ${family}`, [
      this.#is('Q5'),
      this.#date('P569'),
      this.#tie('P106'),
      this.#tie('P27'),
      this.#tie('P102'),
      ...posts,
    ]);
  }

  #place(id: string) {
    const people = { value: { amount: `+${this.#below(1e6)}`, unit: '1' }, type: 'quantity' };
    return this.#item(id, this.#word(), [
      this.#is('Q515'),
      this.#statement('P1082', people, 'quantity'),
      this.#tie('P131'),
      this.#tie('P17'),
    ]);
  }

  #body(id: string) {
    const short = { value: { text: this.#word().toUpperCase(), language: 'en' }, type: 'monolingualtext' };
    return this.#item(id, `${this.#word()} Office of ${this.#word()}`, [
      this.#is('Q327333'),
      this.#date('P571'),
      this.#tie('P749'),
      this.#statement('P1813', short, 'monolingualtext'),
    ]);
  }

  #item(id: string, label: string, statements: readonly Statement[]) {
    const claims: Record<string, unknown[]> = {};
    for (const each of statements) {
      claims[each.mainsnak.property] ??= [];
      claims[each.mainsnak.property]!.push(each);
    }
    const pages = LANGUAGES.slice(0, this.#below(LANGUAGES.length));
    return {
      type: 'item',
      id,
      labels: this.#terms(label),
      descriptions: this.#terms(`made up by a benchmark: ${label}`),
      aliases: { en: [{ language: 'en', value: `${label} the Other` }] },
      claims,
      sitelinks: Object.fromEntries(
        pages.map((code) => [`${code}wiki`, { site: `${code}wiki`, title: label, badges: [] }]),
      ),
      lastrevid: 1_469_013_866,
      modified: '2021-07-29T13:33:34Z',
    };
  }
}

/** Writes a dump of so many lines in its array form, with some that are broken. */
export function writeDump(path: string, count: number): void {
  const maker = new LineMaker(count, 42);
  writeAll(
    path,
    (function* () {
      yield '[';
      for (let at = 0; at < count; at += 1) yield `${maker.line(at)}${at === count - 1 ? '' : ','}`;
      yield ']';
    })(),
  );
}

/** The same, one entity a line. */
export function writeLines(path: string, count: number): void {
  const maker = new LineMaker(count, 42);
  writeAll(
    path,
    (function* () {
      for (let at = 0; at < count; at += 1) yield maker.line(at);
    })(),
  );
}

function writeAll(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  let gathered: string[] = [];
  const flush = (): void => {
    const piece = Buffer.from(gathered.map((line) => `${line}\n`).join(''));
    for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
    gathered = [];
  };
  for (const line of lines) {
    gathered.push(line);
    if (gathered.length === 500) flush();
  }
  flush();
  closeSync(file);
}
