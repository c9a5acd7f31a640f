// What is legal in a pack and still likely a slip: told by `check`, and no reason to refuse anything.

import type { PackRecord } from '@/lib/core/packs/judge-record';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { createIdTable } from './id-table';
import { findClashes, readLicence } from './licences';
import { referencesOf } from './references';

export type WarningCode =
  | 'dangling'
  | 'shared-name'
  | 'full-stop'
  | 'undated-fact'
  | 'markup'
  | 'repeated-link'
  | 'licence'
  | 'unused-source';

export interface Warning {
  readonly code: WarningCode;
  /** Null: it is of the pack as a whole. */
  readonly line: number | null;
  readonly message: string;
}

/** References to ids that may still come; more are not followed. Each takes some 200 bytes. */
const MOST_PENDING = 200_000;

export interface PackWarnings {
  record(record: PackRecord, line: number): void;
  /** What can be said only after the last record. */
  end(): void;
}

/** Holds 24 to 48 bytes for each id and name, the ids of links, and references to what did not come yet. */
export function createPackWarnings(manifest: ManifestRecord, warn: (warning: Warning) => void): PackWarnings {
  const ids = createIdTable();
  const names = createIdTable();
  const pending = new Map<string, { readonly line: number; readonly message: string }>();
  const rings = createRings();
  const used = new Set<string>();

  for (const { message } of findClashes(manifest)) warn({ code: 'licence', line: 1, message });
  if (!readLicence(manifest.licence))
    warn({
      code: 'licence',
      line: 1,
      message: `The pack’s licence “${manifest.licence}” is none that the builder knows: an SPDX identifier, like CC0-1.0 or CC-BY-4.0, tells readers at once.`,
    });

  function entity(record: Extract<PackRecord, { record: 'entity' }>, line: number, say: Say): void {
    // "U.S." and "D.C." end in a stop of their own.
    if (
      /\.$/.test(record.description) &&
      !/(?:\b[A-Z]\.){2}$|\b(?:Inc|Jr|Sr|Co|Ltd)\.$/.test(record.description)
    )
      say('full-stop', 'description ends in a full stop, which a card sets by itself');
    for (const [at, fact] of record.facts.entries())
      if (fact.date === undefined)
        say('undated-fact', `facts[${at}] has no date, so nobody can tell when it held`);
    for (const { name, prior, type } of new Map(record.names.map((one) => [one.name, one])).values()) {
      // A family name counts only after a fuller one, which tells its bearers apart.
      if (type === 'family') continue;
      const before = names.add(name, line);
      if (before !== null && prior === undefined)
        say(
          'shared-name',
          `the name “${name}” is also borne by the record on line ${before}; a prior tells how often it means this one`,
        );
    }
  }

  type Say = (code: WarningCode, words: string) => void;
  return {
    record(record, line) {
      const name = 'id' in record ? ` (${record.id})` : '';
      const say: Say = (code, words) => warn({ code, line, message: `Line ${line}${name}: ${words}.` });
      if ('id' in record) ids.add(record.id, line);
      if (record.record === 'entity') entity(record, line, say);
      if (record.record === 'same-as' && !rings.join(record.ids))
        say('repeated-link', 'the links before say already that these ids mean the same');
      const markup = textsOf(record).find((text) => /<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d+);/i.test(text));
      if (markup) say('markup', `“${markup.slice(0, 60)}” looks like HTML; it is shown letter for letter`);
      for (const key of sourcesOf(record)) used.add(key);
      if (record.record === 'same-as') return;
      for (const { to, words } of referencesOf(record))
        if (!ids.has(to) && !pending.has(to) && pending.size < MOST_PENDING)
          pending.set(to, {
            line,
            message: `Line ${line}${name}: ${words} ${to}, which the pack does not hold.`,
          });
    },
    end() {
      for (const [to, { line, message }] of pending)
        if (!ids.has(to)) warn({ code: 'dangling', line, message });
      for (const key of Object.keys(manifest.sources))
        if (!used.has(key))
          warn({
            code: 'unused-source',
            line: 1,
            message: `The source “${key}” is listed, but no record names it.`,
          });
    },
  };
}

/** Every text of a record, where it is not an id, a key or an address. */
function textsOf(record: PackRecord): string[] {
  if (record.record === 'same-as') return [];
  if (record.record === 'claim')
    return [
      record.text,
      ...record.reviews.flatMap(({ title, reason, rating }) => [title ?? '', reason ?? '', rating.label]),
    ];
  const { label, description, names, roles, facts } = record;
  return [
    label,
    description,
    ...names.map(({ name }) => name),
    ...roles.map(({ title }) => title),
    ...facts.map(({ text }) => text),
  ];
}

function sourcesOf(record: PackRecord): readonly string[] {
  if (record.record === 'same-as') return record.sources;
  if (record.record === 'claim') return record.reviews.flatMap(({ sources }) => sources);
  const { roles, facts, relations, text } = record;
  return [...roles, ...facts, ...relations, ...(text ? [text] : [])].flatMap(({ sources }) => sources);
}

/** Which ids the links make one: `join` answers false where they were so already, as in a ring a = b, b = c, c = a. */
function createRings(): { join(ids: readonly string[]): boolean } {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    while (parents.has(root)) root = parents.get(root)!;
    for (let at = id; at !== root; ) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  return {
    join(ids) {
      let isNew = false;
      const first = rootOf(ids[0]!);
      for (const id of ids.slice(1)) {
        const root = rootOf(id);
        if (root === first) continue;
        parents.set(root, first);
        isNew = true;
      }
      return isNew;
    },
  };
}
