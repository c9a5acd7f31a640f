// What is searched by a few letters: a line of text for each entity and claim of a pack, in which the engine's own search finds quickly.

import type { Claim } from '../model/claim';
import type { Entity, EntityKind } from '../model/entity';
import { fold } from '../text/fold';

export type ListKind = EntityKind | 'claim';

/**
 * A line is a head and names, folded, the label's first:
 *
 *     kind salience id ␁ label ␁ identifier ␁ identifier ␁ ⇥ name ⇥ name ⏎
 *
 * Kind and salience take one unit each. No name of a pack has a control character.
 */
export const MARK = '\u0001';
export const TAB = '\t';
export const BREAK = '\n';
/** Units before the id. */
export const ID_AT = 2;

const CODES: Readonly<Record<ListKind, string>> = {
  person: 'p',
  place: 'l',
  organisation: 'o',
  text: 't',
  term: 'm',
  claim: 'c',
};
const KINDS = new Map(Object.entries(CODES).map(([kind, code]) => [code, kind as ListKind]));

export function kindCode(kind: ListKind): number {
  return CODES[kind].charCodeAt(0);
}

/** Steps of salience, on a logarithmic scale: a thousandth is 1, a billion 60. */
export const SALIENCES = 64;
const LOWEST = '0'.charCodeAt(0);

function salienceUnit(salience: number): string {
  const step = Math.round(5 * Math.log10(1 + 1_000 * salience));
  return String.fromCharCode(LOWEST + Math.min(SALIENCES - 1, step));
}

export function entityLine({ id, kind, label, ids, names, salience }: Entity): string {
  const folded = new Set([label, ...names.map(({ name }) => name)].map(fold));
  return lineOf(kind, salience, { id, label, identifiers: Object.values(ids) }, folded);
}

/** A claim is found by its words and by who said it. */
export function claimLine({ id, text, claimant }: Claim): string {
  const folded = new Set([text, ...(claimant ? [claimant.name] : [])].map(fold));
  return lineOf('claim', 1, { id, label: text, identifiers: [] }, folded);
}

function lineOf(
  kind: ListKind,
  salience: number,
  {
    id,
    label,
    identifiers,
  }: { readonly id: string; readonly label: string; readonly identifiers: readonly string[] },
  names: ReadonlySet<string>,
): string {
  const head = [id, label, ...identifiers.map(fold), ''].join(MARK);
  return `${CODES[kind]}${salienceUnit(salience)}${head}${TAB}${[...names].join(TAB)}${BREAK}`;
}

/** Some lines, and where each begins; the last start is the end of the text. */
export interface ListPart {
  readonly text: string;
  readonly starts: Uint32Array;
}

export function openPart(text: string): ListPart {
  const starts: number[] = [0];
  for (let at = text.indexOf(BREAK); at !== -1; at = text.indexOf(BREAK, at + 1)) starts.push(at + 1);
  return { text, starts: Uint32Array.from(starts) };
}

export function lineCount({ starts }: ListPart): number {
  return starts.length - 1;
}

export interface ListLine {
  readonly id: string;
  readonly kind: ListKind;
  readonly label: string;
  /** Folded, the label's first. */
  readonly names: readonly string[];
}

export function readLine({ text, starts }: ListPart, line: number): ListLine {
  const [head, ...names] = text.slice(starts[line]! + ID_AT, starts[line + 1]! - 1).split(TAB) as [
    string,
    ...string[],
  ];
  const [id, label] = head.split(MARK) as [string, string];
  return { id, kind: KINDS.get(text[starts[line]!]!)!, label, names };
}

/** 0 is the most salient. */
export function salienceRank({ text, starts }: ListPart, line: number): number {
  return SALIENCES - 1 - (text.charCodeAt(starts[line]! + 1) - LOWEST);
}

export function isOfKind({ text, starts }: ListPart, line: number, code: number | null): boolean {
  return code === null || text.charCodeAt(starts[line]!) === code;
}

/** Where the first name begins: the label, folded. */
export function namesAt({ text, starts }: ListPart, line: number): number {
  return text.indexOf(TAB, starts[line]!) + 1;
}

export function idOf({ text, starts }: ListPart, line: number): string {
  const start = starts[line]! + ID_AT;
  return text.slice(start, text.indexOf(MARK, start));
}

/** The label, folded. */
export function firstName(part: ListPart, line: number): string {
  const start = namesAt(part, line);
  const end = part.starts[line + 1]! - 1;
  const next = part.text.indexOf(TAB, start);
  return part.text.slice(start, next === -1 || next > end ? end : next);
}
