// What the library page is given, view by view, and what it tells of.

import type { ClaimId } from '@/lib/core/model/claim';
import type { CorrectionId } from '@/lib/core/model/correction';
import type { Day } from '@/lib/core/model/dates';
import type { EntityId, EntityKind } from '@/lib/core/model/entity';
import type { KeptRejection } from '@/lib/core/model/kept-claim';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import type { ReadStory } from '@/lib/core/model/ledger';
import type { LookUpMatch, LookUpSettings, RestoreReport } from '@/lib/core/model/own';
import type { PacksView } from '@/lib/core/model/pack-life';
import type { Settings, Site } from '@/lib/core/model/settings';
import type { Route } from '@/lib/core/view/library-route';
import type { OwnForm } from '@/lib/core/view/own-form';
import type { ClaimView, RecordView, SourceGroup } from '@/lib/core/view/record-view';
import type { StorageView } from '@/lib/core/view/safe-words';
import type { Dropped } from './dropped';
import type { MemoryProps } from './memory-props';
import type { NetworkProps } from './network';
import type { YoursProps } from './yours-props';

export interface LibraryProps {
  readonly route: Route;
  readonly knowledge: KnowledgeState;
  /** What the reader must know before all else, a sentence: what they wrote is gone. Empty as a rule. */
  readonly alarm: string;
  readonly onAlarmPutAway: () => void;
  readonly packs: PacksProps;
  readonly names: NamesProps;
  readonly record: RecordProps;
  readonly yours: YoursProps;
  readonly form: FormProps;
  readonly checks: FactCheckProps;
  readonly safe: SafeProps;
  readonly memory: MemoryProps;
  readonly settings: SettingsProps;
  readonly network: NetworkProps;
}

export interface PacksProps {
  /** Null until the background has answered. */
  readonly view: PacksView | null;
  /** Why the last thing that was asked could not be done, one sentence, or none. */
  readonly fault: string;
  /** What was done last, one sentence, or none. */
  readonly said: string;
  /** A pack, and its signature where that was chosen with it; or several. */
  readonly onInstallFiles: (files: readonly File[]) => void;
  readonly onInstallUrl: (url: string) => void;
  readonly onInstallPackaged: () => void;
  readonly onEndJob: (job: string) => void;
  /** All packs, in the order that is wanted. */
  readonly onOrder: (packs: readonly string[]) => void;
  readonly onSwitch: (pack: string, on: boolean) => void;
  readonly onRemove: (pack: string) => void;
  readonly onStepBack: (pack: string) => void;
  readonly onFollow: (pack: string, on: boolean) => void;
  readonly onCheck: (pack: string) => void;
  readonly onAnswer: (pack: string, take: boolean) => void;
}

/** `claim`: what checkers have found, listed beside the kinds of entities. */
export type ListKind = EntityKind | 'claim';

export interface NameRow {
  readonly id: EntityId;
  readonly kind: ListKind;
  readonly label: string;
  /** What tells it from others of its name; empty until it is read. */
  readonly line: string;
  /** The name that was found, where it is not the label. */
  readonly foundAs: string;
  readonly isOwn: boolean;
}

export interface NamesProps {
  readonly query: string;
  readonly kind: ListKind | null;
  /** How many there are of each kind; null until the lists are read. */
  readonly counts: Readonly<Record<ListKind, number>> | null;
  /** How many rows the list has: all of a kind, or what was found. */
  readonly count: number;
  /** More was found than is listed. */
  readonly isCut: boolean;
  /** False while names of some pack are still being listed. */
  readonly isComplete: boolean;
  readonly fault: string;
  /** Null until it is read. */
  readonly rowAt: (at: number) => NameRow | null;
  /** These rows are in sight. */
  readonly onRange: (from: number, to: number) => void;
  readonly onQuery: (query: string) => void;
  readonly onKind: (kind: ListKind | null) => void;
}

export type RecordState =
  | { readonly is: 'reading' }
  | { readonly is: 'gone'; readonly sentence: string }
  | {
      readonly is: 'entity';
      readonly record: RecordView;
      /** The reader's note; empty: none. */
      readonly note: string;
      /** What was written and not kept; null: nothing. */
      readonly noteDraft: string | null;
      readonly isOwn: boolean;
      /** Stories in which the reader met them, the last first, and in how many. */
      readonly met: { readonly last: readonly ReadStory[]; readonly count: number };
    }
  | {
      readonly is: 'claim';
      readonly claims: readonly ClaimView[];
      readonly about: readonly { readonly entity: EntityId; readonly label: string }[];
      readonly sourceGroups: readonly SourceGroup[];
      /** The reader keeps it. */
      readonly isKept: boolean;
    };

export interface RecordProps {
  readonly state: RecordState;
  readonly fault: string;
  /** Resolves to whether it was kept. */
  /** `before`: the note as its writer saw it when they began. */
  readonly onKeepNote: (text: string, before: string) => Promise<boolean>;
  /** Null: there is nothing left to keep. */
  readonly onDraftNote: (text: string | null) => void;
  readonly onDropOwn: () => void;
  /** A fact-check that is kept. */
  readonly onDropClaim: () => void;
  readonly onTakeBack: (id: CorrectionId) => void;
}

export interface KeptRow {
  readonly claim: ClaimView;
  readonly kept: Day;
}

export interface OfferedRow {
  readonly claim: ClaimView;
  readonly isKept: boolean;
  /** One sentence, or none. */
  readonly note: string;
}

export type CheckLookUp =
  | { readonly is: 'idle' }
  | { readonly is: 'asking' }
  | {
      readonly is: 'found';
      readonly words: string;
      readonly offered: readonly OfferedRow[];
      /** What was left out, each one sentence. */
      readonly dropped: readonly string[];
    }
  | { readonly is: 'failed'; readonly sentence: string };

export interface FactCheckProps {
  /** The one kept last first; null until they are read. */
  readonly kept: readonly KeptRow[] | null;
  readonly rejections: readonly KeptRejection[];
  /** The reader's key, as far as it is shown; null: none. Undefined until it is known. */
  readonly key: string | null | undefined;
  /** Languages to choose from, the reader's own first. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly lookUp: CheckLookUp;
  readonly dropped: Dropped | null;
  /** What was done with the key, one sentence, or none. */
  readonly said: string;
  readonly fault: string;
  readonly onDrop: (claim: ClaimId) => void;
  /** Keeps what was offered under this id, or lets it go. */
  readonly onKeep: (claim: ClaimId, wanted: boolean) => void;
  readonly onTakeBack: (rejection: string) => void;
  readonly onUndo: () => void;
  /** Called within the press, since the browser may have to be asked. Null takes it back. */
  readonly onKey: (key: string | null) => void;
  readonly onLookUp: (words: string, language: string) => void;
}

export type LookUpState =
  | { readonly is: 'idle' }
  | { readonly is: 'asking' }
  | { readonly is: 'matches'; readonly name: string; readonly matches: readonly LookUpMatch[] }
  /** `matches`: to go back to. */
  | {
      readonly is: 'shown';
      readonly record: RecordView;
      readonly name: string;
      readonly matches: readonly LookUpMatch[];
    }
  | { readonly is: 'failed'; readonly sentence: string };

export interface FormProps {
  /** Null until what is to be changed is read. */
  readonly form: OwnForm | null;
  /** What is wrong with a field, by its path in the entity: `roles.0.from`, `facts.1.source.url`. */
  readonly faults: Readonly<Record<string, string>>;
  /** How often this page has refused to keep an entry: at each, the first field that is not right has the focus. */
  readonly refusals: number;
  /** Why it could not be kept at all, one sentence, or none. */
  readonly fault: string;
  /** It was begun before and is not kept yet. */
  readonly isDraft: boolean;
  readonly lookUpSettings: LookUpSettings | null;
  readonly lookUp: LookUpState;
  readonly onChange: (form: OwnForm) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
  /** Called within the press, since the browser may have to be asked. */
  readonly onLookUp: () => void;
  readonly onSee: (match: LookUpMatch) => void;
  readonly onBack: () => void;
  readonly onTake: () => void;
}

export type RestoreState =
  | { readonly is: 'idle' }
  | { readonly is: 'chosen'; readonly name: string }
  | { readonly is: 'doing' }
  /** What is there cannot be read: the reader is asked whether it is given up. */
  | { readonly is: 'unreadable'; readonly name: string }
  | { readonly is: 'done'; readonly report: RestoreReport }
  | { readonly is: 'failed'; readonly sentence: string };

export interface SafeProps {
  readonly storage: StorageView | null;
  /** The reader asked the browser to keep the library, and it did not promise. */
  readonly wasRefused: boolean;
  readonly lookUps: LookUpSettings | null;
  readonly restore: RestoreState;
  readonly said: string;
  readonly fault: string;
  readonly onSave: () => void;
  readonly onChooseBackup: (file: File) => void;
  readonly onRestore: (how: 'add' | 'replace' | 'over') => void;
  readonly onRestoreCancel: () => void;
  readonly onPersist: () => void;
  /** Called within the press, since the browser may have to be asked. */
  readonly onLookUps: (settings: LookUpSettings) => void;
  readonly onInstallUrl: (url: string) => void;
}

export interface SettingsProps {
  /** Null until they are told. */
  readonly settings: Settings | null;
  /** Why the last choice does not hold, one sentence, or none. */
  readonly fault: string;
  /** Those that are off, and those that were turned on again in this view: what was turned on by mistake stands where it stood. */
  readonly sites: readonly { readonly site: Site; readonly off: boolean }[];
  /** What is wrong with the site that was typed, or what was done with it; one sentence, or none. */
  readonly siteFault: string;
  readonly siteSaid: string;
  /** Keys that hold, as the browser writes them; null until it has told. `keys` empty: none. */
  readonly commands: readonly { readonly name: string; readonly keys: string }[] | null;
  /** The browser's page for keys can be opened, or its address can be copied. */
  readonly keySettings: { readonly opens: true } | { readonly opens: false; readonly address: string };
  readonly keysSaid: string;
  readonly version: string;
  readonly onChoose: (choice: Partial<Settings>) => void;
  readonly onSwitchSite: (site: Site, on: boolean) => void;
  /** As it was typed. */
  readonly onAddSite: (words: string) => void;
  readonly onKeySettings: () => void;
}
