// Backup and restore, room and promises of the browser, and the settings of look-ups.

import type { SafeProps } from '@/components/library/library-props';
import type { LookUpSettings } from '@/lib/core/model/own';
import { SAFE_LABELS } from '@/lib/core/view/safe-words';
import { askForSearches } from '@/lib/edge/platform/permissions';
import { saveFile } from '@/lib/edge/platform/save-file';
import { keepStorage, storageUse } from '@/lib/edge/platform/storage';
import { callBackground } from '@/lib/edge/wire/call';
import { makeBackup } from './make-backup';

export interface SafeDesk {
  readonly props: () => SafeProps;
  readonly refresh: () => Promise<void>;
}

export function createSafeDesk(input: {
  readonly changed: () => void;
  readonly packBytes: () => number;
  readonly onInstallUrl: (url: string) => void;
  readonly onLookUps: (settings: LookUpSettings) => void;
}): SafeDesk {
  const { changed } = input;
  let use: Awaited<ReturnType<typeof storageUse>> | null = null;
  let wasRefused = false;
  let lookUps: LookUpSettings | null = null;
  let restore: SafeProps['restore'] = { is: 'idle' };
  let chosen: File | null = null;
  let said = '';
  let fault = '';

  async function refresh(): Promise<void> {
    const [now, settings] = await Promise.all([storageUse(), callBackground('lookUpSettings', {})]);
    use = now;
    if (settings.ok) lookUps = settings.value;
    changed();
  }

  async function save(): Promise<void> {
    const made = await makeBackup({ packed: true });
    // What could be read is saved, and that there is more is told.
    fault = made.ok ? (made.value.lacking ?? '') : made.fault.message;
    said = made.ok ? SAFE_LABELS.saved(made.value.name) : '';
    if (made.ok) saveFile(document, made.value.name, made.value.file);
    changed();
  }

  async function restoreChosen(how: 'add' | 'replace' | 'over'): Promise<void> {
    if (!chosen) return;
    const { name } = chosen;
    const blob = URL.createObjectURL(chosen);
    restore = { is: 'doing' };
    changed();
    const report = await callBackground('restore', { blob, how });
    URL.revokeObjectURL(blob);
    const isAsked = !report.ok && report.fault.code === 'unreadable-store';
    if (!isAsked) chosen = null;
    if (report.ok) restore = { is: 'done', report: report.value };
    else restore = isAsked ? { is: 'unreadable', name } : { is: 'failed', sentence: report.fault.message };
    changed();
  }

  async function chooseLookUps(settings: LookUpSettings, allowed: Promise<boolean>): Promise<void> {
    if (!(await allowed)) return changed();
    const answer = await callBackground('chooseLookUps', settings);
    fault = answer.ok ? '' : answer.fault.message;
    if (answer.ok) {
      lookUps = answer.value;
      input.onLookUps(answer.value);
    }
    changed();
  }

  return {
    refresh,
    props: () => ({
      storage: use && { ...use, packs: input.packBytes() },
      wasRefused,
      lookUps,
      restore,
      said,
      fault,
      onSave: () => void save(),
      onChooseBackup: (file) => {
        chosen = file;
        restore = { is: 'chosen', name: file.name };
        changed();
      },
      onRestore: (how) => void restoreChosen(how),
      onRestoreCancel: () => {
        chosen = null;
        restore = { is: 'idle' };
        changed();
      },
      onPersist: () =>
        void keepStorage().then((kept) => {
          wasRefused = kept === false;
          return refresh();
        }),
      onLookUps: (settings) => {
        const isAddress = URL.canParse(settings.wikibase);
        // Must begin within the press: the browser may ask the reader.
        const allowed =
          settings.allowed && isAddress ? askForSearches(settings.wikibase) : Promise.resolve(true);
        void chooseLookUps(settings, allowed);
      },
      onInstallUrl: input.onInstallUrl,
    }),
  };
}
