// Which source may go into a pack of which licence, and why not. It judges licences that are stated; facts without one are citations.

import type { ManifestRecord } from '@/lib/core/packs/records';
import { LICENCES, type Licence } from './licence-table';

/** A source that may not go into the pack as it is. */
export interface Clash {
  readonly source: string;
  /** One sentence: what clashes, why, and what to do. */
  readonly message: string;
}

/** Between a source's licence and the reason why it was taken all the same, in what readers are shown. */
const ALL_THE_SAME = '; taken all the same: ';

const BY_NAME = new Map<string, Licence>(
  LICENCES.flatMap((licence) =>
    [licence.id, ...(licence.also ?? [])].map((name) => [foldLicence(name), licence]),
  ),
);

/** `CC BY-SA 4.0`, `cc-by-sa-4.0` and its address are one. */
export function foldLicence(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?:legalcode|deed)?(?:\.[a-z]{2})?$/, '')
    .replace(/[\s_]+/g, '-')
    .replace(/^creative-commons-/, 'cc-')
    .replace(/-license|-licence(?=$|-international)/g, '')
    .replace(/-international$/, '');
}

/** The licence that a text states, with or without words after it ("CC0-1.0 for the words of this pack"); null: unknown. */
export function readLicence(text: string): Licence | null {
  const [stated] = text.split(/;|,| for | \(/);
  return BY_NAME.get(foldLicence(text.trim())) ?? BY_NAME.get(foldLicence(stated!.trim())) ?? null;
}

/** The sources of a pack that its licence does not allow, or whose licence nobody can judge. */
export function findClashes(
  { licence, sources }: Pick<ManifestRecord, 'licence' | 'sources'>,
  notes: Readonly<Record<string, string>> = {},
): Clash[] {
  const clashes: Clash[] = [];
  for (const [source, { licence: stated }] of Object.entries(sources)) {
    if (stated === undefined || Object.hasOwn(notes, source) || stated.includes(ALL_THE_SAME)) continue;
    const reason = reasonAgainst(stated, licence);
    if (!reason) continue;
    const message = `The source “${source}” (${stated}) does not go into a pack under ${licence}: ${reason}. Leave it out, change the pack’s licence, or say under licenceNotes in pack.yaml why it may be used all the same.`;
    clashes.push({ source, message });
  }
  return clashes;
}

/** The sources as the pack shows them: with the reason where one was taken all the same. */
export function withNotes(
  sources: ManifestRecord['sources'],
  notes: Readonly<Record<string, string>>,
): ManifestRecord['sources'] {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) =>
      source.licence !== undefined && Object.hasOwn(notes, key)
        ? [key, { ...source, licence: `${source.licence}${ALL_THE_SAME}${notes[key]}` }]
        : [key, source],
    ),
  );
}

/** Null: nothing stands against it. */
function reasonAgainst(stated: string, packs: string): string | null {
  const source = readLicence(stated);
  if (!source) return 'this is no licence that the builder knows, so nobody can tell what it allows';
  // What is under terms of its own is no public domain: it can name its sources, but not pass on under the same licence.
  const pack: Licence = readLicence(packs) ?? { id: packs, kind: 'closed' };
  switch (source.kind) {
    case 'free':
      return null;
    case 'notice':
      return pack.kind === 'free'
        ? `${source.id} asks that its author be named, and ${pack.id} tells everyone that nothing is asked`
        : null;
    case 'alike':
      return isAlike(source, pack)
        ? null
        : `${source.id} asks that what is made from it be passed on under ${alikeWords(source)}`;
    case 'non-commercial':
      return pack.kind === 'non-commercial' || pack.kind === 'non-commercial-alike'
        ? null
        : `${source.id} forbids commercial use, which ${pack.id} does not`;
    case 'non-commercial-alike':
      return isAlike(source, pack)
        ? null
        : `${source.id} asks that what is made from it be passed on under ${alikeWords(source)}`;
    case 'unchanged':
      return `${source.id} forbids passing on anything made from it, and a pack is made from its sources`;
    case 'closed':
      return 'all rights in it are reserved';
  }
}

function isAlike(source: Licence, pack: Licence): boolean {
  return pack.id === source.id || (source.into ?? []).includes(pack.id);
}

function alikeWords({ id, into = [] }: Licence): string {
  return [id, ...into].join(' or ');
}
