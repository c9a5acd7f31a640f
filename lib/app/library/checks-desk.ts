// The reader's fact-checks: kept ones, looking some up with their key, what they said is not a claim; each with a way back.

import type { FactCheckProps } from '@/components/library/library-props';
import type { ClaimId } from '@/lib/core/model/claim';
import {
  FACT_CHECKS_AT,
  type KeptClaim,
  type KeptRejection,
  type OfferedClaims,
} from '@/lib/core/model/kept-claim';
import type { Result } from '@/lib/core/model/result';
import { holdsReviews, KeptFinder } from '@/lib/core/own/merge-kept';
import { claimView } from '@/lib/core/view/claim-view';
import { CHECK_LANGUAGES, FACT_CHECK_LABELS, maskedKey } from '@/lib/core/view/fact-check-labels';
import { askForSearches } from '@/lib/edge/platform/permissions';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { readKeptClaims } from '@/lib/edge/store/read-user';
import { callBackground } from '@/lib/edge/wire/call';

export interface ChecksDesk {
  readonly props: () => FactCheckProps;
  readonly refresh: () => Promise<void>;
  /** Resolves once it is gone, or why it is not is told. */
  readonly drop: (claim: ClaimId) => Promise<void>;
}

type Found =
  | Exclude<FactCheckProps['lookUp'], { readonly is: 'found' }>
  | { readonly is: 'found'; readonly words: string; readonly answer: OfferedClaims };

/** `languages`: those of the reader, as the browser tells them. */
export function createChecksDesk(
  shelves: Shelves,
  { changed, languages }: { readonly changed: () => void; readonly languages: readonly string[] },
): ChecksDesk {
  let kept: readonly KeptClaim[] | null = null as readonly KeptClaim[] | null;
  let rejections: readonly KeptRejection[] = [];
  let key: string | null | undefined;
  let lookUp: Found = { is: 'idle' };
  let dropped: FactCheckProps['dropped'] = null;
  let undo: (() => Promise<Result<unknown>>) | null = null;
  let said = '';
  let fault = '';
  /** Of several answers on their way only the last one asked for counts. */
  let round = 0;
  let asked = 0;
  const chooseFrom = languagesFor(languages);

  async function refresh(): Promise<void> {
    const mine = ++round;
    const [read, told, settings] = await Promise.all([
      shelves.ask((reading) => readKeptClaims(reading.user)),
      callBackground('rejections', {}),
      callBackground('factCheckSettings', {}),
    ]);
    if (mine !== round) return;
    if (read.ok) kept = [...read.value].sort(lastFirst);
    if (told.ok) rejections = told.value;
    if (settings.ok) key = settings.value.key;
    const failed = [read, told, settings].find((answer) => !answer.ok);
    if (failed && !failed.ok) fault = failed.fault.message;
    changed();
  }

  async function tell<Value>(answered: Promise<Result<Value>>, then?: (value: Value) => void): Promise<void> {
    const answer = await answered;
    fault = answer.ok ? '' : answer.fault.message;
    said = '';
    if (answer.ok) then?.(answer.value);
    await refresh();
  }

  function gone(sentence: string, back: () => Promise<Result<unknown>>): void {
    dropped = { sentence, canUndo: true };
    undo = back;
  }

  async function drop(id: ClaimId): Promise<void> {
    if (kept === null) await refresh();
    const one = kept?.find(({ claim }) => claim.id === id);
    if (!one) return;
    const { claim, sources } = one;
    await tell(callBackground('dropClaims', { ids: [id] }), () => {
      // Together with the sentence that says so, not once all is read again. By its id: the list may have been read anew.
      kept = kept?.filter((each) => each.claim.id !== id) ?? null;
      gone(FACT_CHECK_LABELS.removed(claim.text), () =>
        callBackground('keepClaims', { claims: [{ claim, sources }] }),
      );
    });
  }

  function takeBack(id: string): void {
    const one = rejections.find((each) => each.id === id);
    if (!one) return;
    const { claim, words, claimText } = one;
    void tell(callBackground('takeBackRejection', { id }), () => {
      rejections = rejections.filter((each) => each.id !== id);
      gone(FACT_CHECK_LABELS.takenBack(words), () =>
        callBackground('notThisClaim', { claim, sentence: words, claimText }),
      );
    });
  }

  function keep(id: ClaimId, wanted: boolean): void {
    const offer = lookUp.is === 'found' ? lookUp.answer.offered.find(({ claim }) => claim.id === id) : null;
    if (!offer) return;
    const { claim, sources } = offer;
    if (!wanted) {
      const there = new KeptFinder(kept ?? []).find(claim);
      if (there) void drop(there.claim.id);
      return;
    }
    void tell(callBackground('keepClaims', { claims: [{ claim, sources }] }), () => {
      said = FACT_CHECK_LABELS.nowKept(claim.text);
      dropped = null;
    });
  }

  async function chooseKey(wanted: string | null, allowed: Promise<boolean>): Promise<void> {
    if (!(await allowed)) return;
    await tell(callBackground('chooseFactChecks', { key: wanted }), () => {
      said = wanted === null ? FACT_CHECK_LABELS.forgotten : FACT_CHECK_LABELS.keyKept;
      lookUp = { is: 'idle' };
    });
  }

  async function look(words: string, language: string): Promise<void> {
    const mine = ++asked;
    lookUp = { is: 'asking' };
    [said, fault] = ['', ''];
    changed();
    const answer = await callBackground('lookUpClaims', { words, language });
    if (mine !== asked) return;
    lookUp = answer.ok
      ? { is: 'found', words, answer: answer.value }
      : { is: 'failed', sentence: answer.fault.message };
    changed();
  }

  /** What follows from what is kept and found, made anew when either changes: the page is drawn more often. */
  let made: { readonly kept: typeof kept; readonly lookUp: Found; readonly view: Shown } | undefined;
  function shown(): Shown {
    const isSame = made && made.kept === kept && made.lookUp === lookUp;
    made = isSame ? made : { kept, lookUp, view: shownOf(kept, lookUp) };
    return made!.view;
  }

  return {
    refresh,
    drop,
    props: () => ({
      ...shown(),
      rejections,
      key: typeof key === 'string' ? maskedKey(key) : key,
      languages: chooseFrom,
      dropped,
      said,
      fault,
      onDrop: (id) => void drop(id),
      onKeep: keep,
      onTakeBack: takeBack,
      onUndo: () => {
        const back = undo;
        undo = null;
        if (back)
          void tell(back(), () => {
            dropped = { sentence: FACT_CHECK_LABELS.undone, canUndo: false };
          });
      },
      // Must begin within the press: the browser may ask the reader.
      onKey: (wanted) =>
        void chooseKey(wanted, wanted === null ? Promise.resolve(true) : askForSearches(FACT_CHECKS_AT)),
      onLookUp: (words, language) => void look(words, language),
    }),
  };
}

type Shown = Pick<FactCheckProps, 'kept' | 'lookUp'>;

/** Whether what was found is kept is told by what is kept now, not when it was asked. */
function shownOf(kept: readonly KeptClaim[] | null, lookUp: Found): Shown {
  const rows =
    kept?.map(({ claim, sources, kept: day }) => ({ claim: claimView(claim, { sources }), kept: day })) ??
    null;
  if (lookUp.is !== 'found') return { kept: rows, lookUp };
  const { words, answer } = lookUp;
  const finder = new KeptFinder(kept ?? []);
  const offered = answer.offered.map(({ claim, sources, note = '' }) => {
    const there = finder.find(claim);
    return {
      claim: claimView(claim, { sources }),
      isKept: there !== null && holdsReviews(there.claim, claim),
      note,
    };
  });
  return { kept: rows, lookUp: { is: 'found', words, offered, dropped: answer.dropped } };
}

function lastFirst(one: KeptClaim, other: KeptClaim): number {
  if (one.kept !== other.kept) return one.kept < other.kept ? 1 : -1;
  return one.claim.text.localeCompare(other.claim.text);
}

/** The reader's first; each by its own name. */
function languagesFor(own: readonly string[]): FactCheckProps['languages'] {
  const codes = [...own.map((tag) => tag.toLowerCase().split('-')[0]!), ...CHECK_LANGUAGES];
  return [...new Set(codes)]
    .filter((code) => /^[a-z]{2,3}$/.test(code))
    .map((code) => ({ code, name: new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code }));
}
