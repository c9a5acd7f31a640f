// The record that the address names: read from the store, with the reader's note and corrections, and what they write there.

import type { RecordProps, RecordState } from '@/components/library/library-props';
import type { ClaimId } from '@/lib/core/model/claim';
import type { EntityId } from '@/lib/core/model/entity';
import { ok, type Result } from '@/lib/core/model/result';
import { correctionView } from '@/lib/core/view/corrections';
import { buildClaimRecord, buildRecord } from '@/lib/core/view/record';
import { RECORD_LABELS } from '@/lib/core/view/record-labels';

import { readDraft, writeDraft } from '@/lib/edge/platform/drafts';
import type { StoreCode } from '@/lib/edge/store/faults';
import { type KnownRecord, type Reading, readRecord } from '@/lib/edge/store/read-known';
import { countMeetings, readMeetings } from '@/lib/edge/store/read-ledger';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { readCorrections } from '@/lib/edge/store/read-user';
import { callBackground } from '@/lib/edge/wire/call';
import { today } from './today';

/** Most stories listed with a record: the last ones; the rest is counted, and found under Memory. */
const MOST_MET = 10;

export interface RecordDesk {
  readonly props: () => RecordProps;
  /** Shows another record, or (null) none. */
  readonly open: (entity: EntityId | null) => Promise<void>;
  /** Something of it may have changed. */
  readonly refresh: () => Promise<void>;
  /** Of what is shown; null until it is known. */
  readonly label: () => string | null;
}

export function createRecordDesk(input: {
  readonly shelves: Shelves;
  readonly changed: () => void;
  /** An entry of the reader's own is to be deleted. */
  readonly onDropOwn: (entity: EntityId) => void;
  /** A fact-check that is kept is to be let go. */
  readonly onDropClaim: (claim: ClaimId) => void;
}): RecordDesk {
  const { shelves, changed } = input;
  let entity: EntityId | null = null;
  let state: RecordState = { is: 'reading' };
  let fault = '';
  let round = 0;

  async function refresh(): Promise<void> {
    const mine = ++round;
    const id = entity;
    if (id === null) return;
    const read = await shelves.ask((reading) => recordState(reading, id));
    if (mine !== round) return;
    state = read.ok ? read.value : { is: 'gone', sentence: read.fault.message };
    changed();
  }

  async function keepNote(text: string, before: string): Promise<boolean> {
    if (entity === null) return false;
    const kept = await callBackground('keepNote', { entity, text: text.trim(), before });
    fault = kept.ok ? '' : kept.fault.message;
    // Refused, because it was changed elsewhere: what stands there now is shown.
    await refresh();
    changed();
    return kept.ok;
  }

  return {
    refresh,
    open: async (wanted) => {
      if (wanted !== entity) {
        entity = wanted;
        state = { is: 'reading' };
        fault = '';
        changed();
      }
      await refresh();
    },
    label: () =>
      state.is === 'entity'
        ? state.record.label
        : state.is === 'claim'
          ? (state.claims[0]?.text ?? null)
          : null,
    props: () => ({
      state,
      fault,
      onKeepNote: keepNote,
      onDraftNote: (text) => {
        if (entity !== null) writeDraft(`note/${entity}`, text);
      },
      onDropOwn: () => {
        if (entity !== null) input.onDropOwn(entity);
      },
      onDropClaim: () => {
        if (entity !== null) input.onDropClaim(entity);
      },
      onTakeBack: (id) =>
        void callBackground('takeBack', { id }).then((done) => {
          fault = done.ok ? '' : done.fault.message;
          return refresh();
        }),
    }),
  };
}

async function recordState(reading: Reading, id: EntityId): Promise<Result<RecordState, StoreCode>> {
  const [read, corrections] = await Promise.all([readRecord(reading, id), readCorrections(reading.user)]);
  if (!read.ok) return read;
  if (!corrections.ok) return corrections;
  if (read.value === null) return ok({ is: 'gone', sentence: RECORD_LABELS.gone });
  if (read.value.is === 'claim')
    return ok({ is: 'claim', ...buildClaimRecord(read.value), isKept: read.value.isKept });
  const { same } = read.value.known;
  const [last, count] = await Promise.all([
    readMeetings(reading.user, same, { most: MOST_MET, except: null }),
    countMeetings(reading.user, same),
  ]);
  if (!last.ok) return last;
  if (!count.ok) return count;
  const met = { last: last.value, count: count.value };
  return ok(entityState(id, read.value, { corrections: corrections.value, met }));
}

function entityState(
  id: EntityId,
  { known, related, conflicts, note, own, claims }: Extract<KnownRecord, { readonly is: 'entity' }>,
  {
    corrections,
    met,
  }: {
    readonly corrections: readonly Parameters<typeof correctionView>[0][];
    readonly met: Extract<RecordState, { readonly is: 'entity' }>['met'];
  },
): RecordState {
  const { label } = known.entity;
  const about = corrections.filter(
    ({ verdict }) => verdict.is !== 'never' && known.same.includes(verdict.entity),
  );
  return {
    is: 'entity',
    record: buildRecord({
      told: known.told,
      same: known.same,
      conflicts,
      others: related,
      claims,
      corrections: about.map((correction) => correctionView(correction, label)).reverse(),
      today: today(),
    }),
    note: note?.text ?? '',
    noteDraft: readDraft(`note/${id}`),
    isOwn: own !== null,
    met,
  };
}
