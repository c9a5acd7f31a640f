// The form for an entry of the reader's own: begun, kept as a draft, checked, looked up, handed to the background.

import type { FormProps, LookUpState } from '@/components/library/library-props';
import type { EntityId } from '@/lib/core/model/entity';
import type { LookUpSettings, OwnEntity } from '@/lib/core/model/own';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { type OwnVersion, versionOf } from '@/lib/core/own/own-version';
import type { Route } from '@/lib/core/view/library-route';
import { draftOf, filledWith, formOf, newForm, type OwnForm, tidied } from '@/lib/core/view/own-form';
import { hostOf } from '@/lib/core/view/own-labels';
import { buildRecord } from '@/lib/core/view/record';
import { RECORD_LABELS } from '@/lib/core/view/record-labels';

import { readDraft, writeDraft } from '@/lib/edge/platform/drafts';
import { askForSearches } from '@/lib/edge/platform/permissions';
import type { StoreCode } from '@/lib/edge/store/faults';
import { type Reading, readKnown } from '@/lib/edge/store/read-known';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { readOwnOne } from '@/lib/edge/store/read-user';
import { callBackground } from '@/lib/edge/wire/call';
import { faultsOf } from './check-own';
import { today } from './today';

export interface FormDesk {
  readonly props: () => FormProps;
  readonly open: (route: Extract<Route, { readonly view: 'new' | 'edit' }>) => Promise<void>;
  readonly settingsChanged: (settings: LookUpSettings) => void;
}

export function createFormDesk(input: {
  readonly shelves: Shelves;
  readonly changed: () => void;
  readonly onKept: (entity: EntityId) => void;
  readonly onCancelled: () => void;
  /** What the address asked for is being done: loaded again it must not be asked of a server once more. */
  readonly onAsked: (route: Extract<Route, { readonly view: 'new' }>) => void;
}): FormDesk {
  const { shelves, changed } = input;
  let form: OwnForm | null = null;
  let faults: FormProps['faults'] = {};
  let refusals = 0;
  let fault = '';
  let isDraft = false;
  let draftName = '';
  /** What the reader kept under the form's id when it was begun. */
  let before: OwnVersion = null;
  let settings: LookUpSettings | null = null;
  let lookUp: LookUpState = { is: 'idle' };
  let seen: OwnEntity | null = null;
  let round = 0;

  async function open(route: Extract<Route, { readonly view: 'new' | 'edit' }>): Promise<void> {
    const mine = ++round;
    draftName = route.view === 'new' ? `new/${route.name}` : `edit/${route.entity}`;
    [form, faults, fault, isDraft, lookUp, seen] = [null, {}, '', false, { is: 'idle' }, null];
    changed();
    const [told, begun] = await Promise.all([callBackground('lookUpSettings', {}), beginForm(route)]);
    if (mine !== round) return;
    if (told.ok) settings = told.value;
    if (begun.ok) ({ form, before } = begun.value);
    else fault = begun.fault.message;
    const draft = parsedDraft(readDraft(draftName));
    if (draft) {
      ({ form, before = before } = draft);
      isDraft = true;
    }
    changed();
    // The reader pressed "Look up" elsewhere; a draft of this name was begun before, and is not to be drowned in matches.
    if (route.view !== 'new' || !route.lookUp) return;
    const { name, from } = route;
    input.onAsked({ view: 'new', name, from });
    if (!draft && settings?.allowed && form?.label.trim()) ask();
  }

  async function beginForm(
    route: Extract<Route, { readonly view: 'new' | 'edit' }>,
  ): Promise<Result<Begun, StoreCode | 'not-known'>> {
    if (route.view === 'new') return ok({ form: newForm(route), before: null });
    const begun = await shelves.ask((reading) => formOfKnown(reading, route.entity));
    if (!begun.ok) return begun;
    return begun.value ? ok(begun.value) : fail('not-known', RECORD_LABELS.gone);
  }

  function keepDraft(): void {
    writeDraft(draftName, form && JSON.stringify({ form, before } satisfies Draft));
  }

  function change(changedForm: OwnForm): void {
    form = changedForm;
    // What has become right is no longer said to be wrong; what was not yet written is not complained of before it is to be kept.
    if (Object.keys(faults).length > 0) {
      const before = faults;
      faults = Object.fromEntries(Object.entries(faultsOf(form)).filter(([field]) => field in before));
    }
    keepDraft();
    changed();
  }

  async function keep(): Promise<void> {
    if (!form) return;
    form = tidied(form);
    faults = faultsOf(form);
    fault = '';
    if (Object.keys(faults).length > 0) {
      refusals++;
      return changed();
    }
    const draft = draftOf(form);
    const kept = await callBackground('keepOwn', { ...draft, before });
    if (!kept.ok) {
      fault = kept.fault.message;
      // An entry without an id gets one that nothing has.
      if (kept.fault.code === 'changed') await seeOther(draft.entity.id!);
      return changed();
    }
    form = null;
    keepDraft();
    input.onKept(kept.value.id);
  }

  /** The reader has been told of what stands there now: kept once more, this takes its place. */
  async function seeOther(id: EntityId): Promise<void> {
    const read = await shelves.ask(({ user }) => readOwnOne(user, id));
    if (!read.ok || !form) return;
    before = versionOf(read.value);
    keepDraft();
  }

  /** The browser may ask the reader first: that must begin within the press. */
  function ask(): void {
    if (!settings || !form) return;
    const name = form.label.trim();
    const allowed = settings.allowed ? Promise.resolve(true) : askForSearches(settings.wikibase);
    void lookUpName(name, settings, allowed);
  }

  async function lookUpName(name: string, now: LookUpSettings, allowed: Promise<boolean>): Promise<void> {
    if (!(await allowed)) return;
    if (!now.allowed) {
      const chosen = await callBackground('chooseLookUps', { ...now, allowed: true });
      if (!chosen.ok) return failed(chosen);
      settings = chosen.value;
    }
    lookUp = { is: 'asking' };
    changed();
    const matches = await callBackground('lookUp', { name, language: 'en' });
    if (!matches.ok) return failed(matches);
    lookUp = { is: 'matches', name, matches: matches.value };
    changed();
  }

  function failed({ fault: { message } }: Extract<Result<unknown>, { ok: false }>): void {
    lookUp = { is: 'failed', sentence: message };
    changed();
  }

  async function see(id: string): Promise<void> {
    if (lookUp.is !== 'matches') return;
    const { name, matches } = lookUp;
    lookUp = { is: 'asking' };
    changed();
    const answer = await callBackground('lookUpEntity', { id, language: 'en' });
    if (!answer.ok) return failed(answer);
    seen = answer.value;
    lookUp = { is: 'shown', name, matches, record: previewOf(seen, settings) };
    changed();
  }

  return {
    open,
    settingsChanged: (now) => {
      settings = now;
      changed();
    },
    props: () => ({
      form,
      faults,
      refusals,
      fault,
      isDraft,
      lookUpSettings: settings,
      lookUp,
      onChange: change,
      onKeep: () => void keep(),
      onCancel: () => {
        form = null;
        keepDraft();
        input.onCancelled();
      },
      onLookUp: ask,
      onSee: ({ id }) => void see(id),
      onBack: () => {
        if (lookUp.is === 'shown') lookUp = { is: 'matches', name: lookUp.name, matches: lookUp.matches };
        changed();
      },
      onTake: () => {
        // Under the id of what is changed, where something is; else under its own, so that it is known again.
        if (seen && form) change(filledWith(form, formOf(seen.entity, seen.sources, seen.entity.id)));
        lookUp = { is: 'idle' };
        changed();
      },
    }),
  };
}

/** What a service says of one, shown before any of it is kept. */
function previewOf({ entity, sources, changed }: OwnEntity, settings: LookUpSettings | null) {
  const title = settings ? hostOf(settings) : '';
  const licence = [...new Set(Object.values(sources).flatMap((source) => source.licence ?? []))].join(', ');
  return buildRecord({
    told: [{ entity, sources, pack: { id: 'look-up', title, dataAsOf: changed, licence } }],
    same: [entity.id],
    conflicts: [],
    others: new Map(),
    claims: [],
    corrections: [],
    today: today(),
  });
}

/** The version is not known of a draft of before versions were kept. */
type Draft = Pick<Begun, 'form'> & Partial<Begun>;

/** A draft is written by this page alone. Earlier versions of it wrote the form by itself. */
function parsedDraft(text: string | null): Draft | null {
  const draft = text === null ? null : (JSON.parse(text) as OwnForm | Draft);
  return draft && !('form' in draft) ? { form: draft } : draft;
}

/** A form, and the version that the reader keeps of what it is for. */
interface Begun {
  readonly form: OwnForm;
  readonly before: OwnVersion;
}

/** Null: nobody tells of that entity. */
async function formOfKnown(reading: Reading, entity: EntityId): Promise<Result<Begun | null, StoreCode>> {
  const read = await readKnown(reading, [entity]);
  if (!read.ok) return read;
  // What the first says, as it says it: what others add stays theirs, and is shown beside it.
  const first = read.value.get(entity)?.told[0];
  if (!first) return ok(null);
  const own = await readOwnOne(reading.user, first.entity.id);
  if (!own.ok) return own;
  const shown = own.value ?? first;
  return ok({
    form: formOf(shown.entity, shown.sources, shown.entity.id),
    before: versionOf(own.value),
  });
}
