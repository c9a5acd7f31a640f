// What the reader wrote, listed; deleting with a way back; corrections in and out as a file.

import type { YoursProps } from '@/components/library/yours-props';
import { ROWS_AT_ONCE } from '@/components/ui/few-rows';
import type { EntityId } from '@/lib/core/model/entity';
import type { Note, OwnEntity } from '@/lib/core/model/own';
import { ok, type Result } from '@/lib/core/model/result';
import { versionOf } from '@/lib/core/own/own-version';
import { OWN_LABELS } from '@/lib/core/view/own-labels';
import { saveFile } from '@/lib/edge/platform/save-file';
import type { StoredEntity } from '@/lib/edge/store/read-entities';
import { readKnown } from '@/lib/edge/store/read-known';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { lackingIn, readNotes, readOwn } from '@/lib/edge/store/read-user';
import { callBackground } from '@/lib/edge/wire/call';

export interface YoursDesk {
  readonly props: () => YoursProps;
  readonly refresh: () => Promise<void>;
  /** Resolves once the entry is gone, or why it is not is told. */
  readonly drop: (entity: EntityId) => Promise<void>;
}

export function createYoursDesk(shelves: Shelves, changed: () => void): YoursDesk {
  let own: readonly OwnEntity[] | null = null;
  let notes: readonly Note[] = [];
  /** Of notes and corrections those of later only once they are asked for: to name whom ten thousand are about is to read all that is known. */
  let notesShown = ROWS_AT_ONCE;
  let rulesShown = ROWS_AT_ONCE;
  /** Of so many notes the labels are read. */
  let namedNotes = ROWS_AT_ONCE;
  let labels: ReadonlyMap<EntityId, string> = new Map();
  let corrections: YoursProps['corrections'] = [];
  let correctionCount = 0;
  let dropped: YoursProps['dropped'] = null;
  let undo: (() => Promise<Result<unknown>>) | null = null;
  let fault = '';
  let imported: readonly string[] = [];
  /** Of several answers on their way only the last one asked for counts. */
  let round = 0;

  async function refresh(): Promise<void> {
    const mine = ++round;
    const named = notesShown;
    const [read, told] = await Promise.all([
      shelves.ask(async (reading) => {
        const [entries, all] = await Promise.all([readOwn(reading.user), readNotes(reading.user)]);
        if (!entries.ok) return entries;
        if (!all.ok) return all;
        const latest = [...all.value].sort((a, b) => (a.changed < b.changed ? 1 : -1));
        const known = await readKnown(
          reading,
          latest.slice(0, named).map(({ entity }) => entity),
        );
        if (!known.ok && known.fault.code !== 'corrupted') return known;
        // A library that cannot be read takes no note down: they are listed without their labels.
        return ok({
          entries: entries.value,
          latest,
          known: known.ok ? known.value : new Map<EntityId, StoredEntity>(),
          lacking: known.ok ? lackingIn(reading.user) : known.fault.message,
        });
      }),
      callBackground('corrections', { most: rulesShown }),
    ]);
    if (mine !== round) return;
    if (read.ok) {
      own = [...read.value.entries].sort((a, b) => a.entity.label.localeCompare(b.entity.label));
      notes = read.value.latest;
      namedNotes = named;
      labels = new Map([...read.value.known].map(([id, { entity }]) => [id, entity.label]));
      // The others are listed, and that there is more is told.
      fault = read.value.lacking ?? fault;
    } else fault = read.fault.message;
    if (told.ok) ({ last: corrections, count: correctionCount } = told.value);
    changed();
  }

  async function tell<Value>(asked: Promise<Result<Value>>, then?: (value: Value) => void): Promise<boolean> {
    const answer = await asked;
    fault = answer.ok ? '' : answer.fault.message;
    if (answer.ok) then?.(answer.value);
    await refresh();
    return answer.ok;
  }

  function gone(sentence: string, back: () => Promise<Result<unknown>>): void {
    dropped = { sentence, canUndo: true };
    undo = back;
  }

  async function drop(id: EntityId): Promise<void> {
    if (own === null) await refresh();
    const entry = own?.find(({ entity }) => entity.id === id);
    if (!entry) return;
    const { entity, sources } = entry;
    await tell(callBackground('dropOwn', { id, before: versionOf(entry) }), () => {
      // Together with the sentence that says so, not once all is read again. By its id: the list may have been read anew.
      own = own?.filter((each) => each.entity.id !== id) ?? null;
      gone(OWN_LABELS.dropped(entity.label), () =>
        callBackground('keepOwn', { entity, sources, before: null }),
      );
    });
  }

  async function importRules(file: File): Promise<void> {
    const blob = URL.createObjectURL(file);
    await tell(callBackground('importCorrections', { blob }), (report) => {
      imported = [...report.imported, ...report.refused];
    });
    URL.revokeObjectURL(blob);
  }

  return {
    refresh,
    drop,
    props: () => ({
      entries:
        own?.map(({ entity, changed: day }) => ({
          id: entity.id,
          kind: entity.kind,
          label: entity.label,
          description: entity.description,
          changed: day ?? null,
        })) ?? null,
      notes: notes.slice(0, namedNotes).map(({ entity, text, changed: day }) => ({
        entity,
        text,
        changed: day,
        label: labels.get(entity) ?? null,
      })),
      notesLeft: notes.length - Math.min(notes.length, namedNotes),
      corrections,
      correctionCount,
      dropped,
      fault,
      imported,
      onDrop: (id) => void drop(id),
      onDropNote: (entity) => {
        const note = notes.find((each) => each.entity === entity);
        if (!note) return;
        void tell(callBackground('keepNote', { entity, text: '', before: note.text }), () => {
          notes = notes.filter((each) => each.entity !== entity);
          gone(OWN_LABELS.noteDropped(labels.get(entity) ?? entity), () =>
            callBackground('keepNote', { entity, text: note.text, before: '' }),
          );
        });
      },
      onMoreNotes: () => {
        notesShown += ROWS_AT_ONCE;
        void refresh();
      },
      onMoreCorrections: () => {
        rulesShown += ROWS_AT_ONCE;
        void refresh();
      },
      onUndo: () => {
        const back = undo;
        undo = null;
        if (back)
          void tell(back(), () => {
            dropped = { sentence: OWN_LABELS.undone, canUndo: false };
          });
      },
      onTakeBack: (id) => void tell(callBackground('takeBack', { id })),
      onImportRules: (file) => void importRules(file),
      onExportRules: () =>
        void tell(callBackground('exportCorrections', {}), ({ name, text }) =>
          saveFile(document, name, new Blob([text], { type: 'application/x-ndjson' })),
        ),
    }),
  };
}
