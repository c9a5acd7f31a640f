// Patches of packs, read, applied and made: what comes of one is the pack that it says.

import { checkBase, createPatching } from '@/lib/core/packs/apply-patch';
import { contentOf } from '@/lib/core/packs/content';
import type { PackRecord } from '@/lib/core/packs/judge-record';
import { createPatchMaking, patchHeadLine } from '@/lib/core/packs/make-patch';
import { createPatchReader } from '@/lib/core/packs/read-patch';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { createTally } from '@/lib/core/packs/write-pack';
import { Broken, must } from '../engine/target';
import { mustBeSentence, readPackText } from './packs';

const CODES = new Set([
  ...[
    'not-a-patch',
    'wrong-format',
    'bad-head',
    'bad-change',
    'twice',
    'truncated',
    'wrong-counts',
    'after-end',
  ],
]);
const FAULTS = new Set([
  'wrong-pack',
  'wrong-base',
  'not-there',
  'already-there',
  'unknown-source',
  'wrong-counts',
]);

type Applied = { readonly manifest: ManifestRecord; readonly records: readonly PackRecord[] } | null;

/** Null where the patch is refused, with a sentence. */
function apply(base: { manifest: ManifestRecord; records: readonly PackRecord[] }, patch: string): Applied {
  const reader = createPatchReader();
  let patching: ReturnType<typeof createPatching> | null = null;
  let becomes: ManifestRecord | null = null;
  for (const [at, line] of patch.split('\n').entries()) {
    const event = reader.line(line, at + 1);
    if (event.is === 'head') {
      const fits = checkBase(event.head, base.manifest);
      if (!fits.ok) {
        must(FAULTS.has(fits.fault.code), `An unknown code: ${fits.fault.code}`);
        mustBeSentence(fits.fault.message);
        return null;
      }
      patching = createPatching(event.head);
      becomes = event.head.becomes;
    } else if (event.is === 'change') patching!.take(event.change);
  }
  const end = reader.end();
  if (end.is === 'broken') {
    must(CODES.has(end.code), `An unknown code: ${end.code}`);
    mustBeSentence(end.message);
    return null;
  }
  if (end.is !== 'complete' || !patching || !becomes) throw new Broken(`A patch cannot end with ${end.is}.`);
  const records = [...base.records.flatMap((record) => patching.next(record) ?? []), ...patching.added()];
  const sound = patching.end(end.end);
  if (sound.ok) return { manifest: becomes, records };
  must(FAULTS.has(sound.fault.code), `An unknown code: ${sound.fault.code}`);
  mustBeSentence(sound.fault.message);
  return null;
}

/** What a pack says, whatever the order of its records. */
function saying(records: readonly PackRecord[]): string {
  return JSON.stringify(records.map(contentOf).sort());
}

/** `base`, an empty line, a pack or a patch. Of two packs the patch is made; a patch is applied as it is. */
export function applyAll(text: string): void {
  const [first = '', second = ''] = text.split('\n\n', 2);
  const base = readPackText(first);
  if (!base.manifest || base.end.is !== 'complete') return;
  const from = { manifest: base.manifest, records: base.records };
  const next = readPackText(second);
  if (!next.manifest || next.end.is !== 'complete') {
    const applied = apply(from, second);
    if (!applied) return;
    // Whatever patch it was: the pack that came of it must be one.
    const tally = createTally();
    for (const record of applied.records)
      if (record.record === 'entity') tally.entity(record);
      else if (record.record === 'claim') tally.claim();
      else tally.sameAs();
    const { entities, names, claims } = tally.counted();
    const { counts } = applied.manifest;
    must(
      counts.entities === entities && counts.names === names && (counts.claims ?? 0) === claims,
      `The patched pack counts ${JSON.stringify(counts)}, but holds ${entities}, ${names}, ${claims}.`,
    );
    const ids = applied.records.flatMap((record) => ('id' in record ? [record.id] : []));
    must(new Set(ids).size === ids.length, 'The patched pack holds an id twice.');
    return;
  }
  const head = patchHeadLine(from.manifest, next.manifest);
  if (!head.ok) {
    mustBeSentence(head.fault.message);
    return;
  }
  // A pack that refused records of its own is not what it counts: no patch is made of such.
  if (base.end.refused > 0 || next.end.refused > 0) return;
  const making = createPatchMaking();
  for (const record of from.records) making.before(record);
  const lines = [
    head.value,
    ...next.records.flatMap((record) => making.after(record) ?? []),
    ...making.gone(),
  ];
  const { entities, names, claims } = next.end;
  lines.push(making.end({ records: next.records.length, entities, names, claims }));
  const applied = apply(from, lines.join('\n'));
  must(applied !== null, `A patch of our own is refused.\n${lines.join('\n').slice(0, 2_000)}`);
  must(
    saying(applied.records) === saying(next.records),
    'The patched pack says something else than the one it becomes.',
  );
}
