// What a reader does in a session, each with what must hold afterwards. A deed is chosen by dice and by what the model holds, so that any part of
// a session is a session too.

import type { Day } from '@/lib/core/model/dates';
import type { Result } from '@/lib/core/model/result';
import type { Dice } from './dice';
import type { UserTables } from './user-tables';
import type { Written } from './written';

/** What the session runs in: the background in Node, or the built extension in a browser. */
export interface Driver {
  /** Asks the background as a page of ours. */
  ask(call: string, payload: object): Promise<Result<unknown>>;
  /** An address under which the background finds these bytes. */
  blob(bytes: string | Uint8Array<ArrayBuffer>): Promise<string>;
  /** A pack of that id and version, with one name of its own. */
  pack(id: string, version: number): Uint8Array<ArrayBuffer>;
  tables(): Promise<UserTables>;
  /** Opens a story in a tab and stays with it. False: what was said of that was not answered. Null: stories come back from a file instead. */
  readonly read: ((url: string, text: string) => Promise<boolean>) | null;
  /** Waits until no job is under way. */
  atRest(): Promise<void>;
  /** The browser throws the library away, under whatever is open. */
  loseLibrary(): Promise<void>;
}

/** The packs of a session beside the one that comes with Backstory. Null: not installed. */
export interface Shelf {
  readonly [pack: string]: {
    readonly version: number;
    readonly before: number | null;
    readonly isOff: boolean;
  } | null;
}

export interface Model {
  readonly written: Written;
  readonly shelf: Shelf;
  /** What was erased last, to be brought back. */
  readonly erased: UserTables['stories'];
  readonly backups: readonly { readonly written: Written; readonly file: string }[];
  /** Numbers what is made, so that no two things are called the same. */
  readonly count: number;
}

export interface Deed {
  readonly name: string;
  /** Answers false where it was refused. `bound`: called when an answer says that it will come to pass. */
  act(driver: Driver, bound: () => void): Promise<boolean>;
  /** `found`: what is there now; ids, and which of two texts leads, are taken from there. */
  after(found: Written): Model;
}

export const PACKS = ['zenda', 'hentzau', 'tarlenheim'] as const;
export const ENTITIES = [
  'place/ruritania',
  'place/strelsau',
  'person/rudolf-elphberg',
  'place/zenda',
  'text/unknown',
];
export const SITES = ['news.example', 'daily.example', 'other.example'];
export const WORDS = ['Ruritania', 'Strelsau', 'Michael', 'Sapt'];
export const SOME_DAY: Day = '2026-01-02' as Day;

export const done = async (answer: Promise<Result<unknown>>): Promise<boolean> => (await answer).ok;

export type Plan = (model: Model, dice: Dice, tables: UserTables) => Deed | null;

export function writes(
  name: string,
  model: Model,
  act: Deed['act'],
  after: (found: Written) => Partial<Written>,
  more: Partial<Model> = {},
): Deed {
  return {
    name,
    act,
    after: (found) => ({
      ...model,
      count: model.count + 1,
      ...more,
      written: { ...model.written, ...after(found) },
    }),
  };
}

/** The list with what was just said at its end; its id is what the database gave it. */
export function said(
  list: Written['corrections'],
  found: Written['corrections'],
  what: string,
  moves: boolean,
): Written['corrections'] {
  const there = list.find((one) => one.said === what);
  if (there && !moves) return list;
  const id = there?.id ?? found.find((one) => one.said === what)?.id ?? 'none';
  return [...list.filter((one) => one !== there), { id, said: what }];
}

export function without<Value>(from: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = from;
  return rest;
}
