// The sentences that repeat what was checked before: asks the background what it knows of each, and tells it what the reader says of them.

import type { ClaimsProps } from '@/components/panel/passage-props';
import type { ClaimId } from '@/lib/core/model/claim';
import { MAX_SENTENCE } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import type { SessionView } from '@/lib/core/model/session';
import type { ClaimCardView, MatchedClaimView } from '@/lib/core/view/claim-card-view';
import { buildClaimRows, type ClaimRow, type RejectionView, rejectionView } from '@/lib/core/view/claim-list';
import { callBackground } from '@/lib/edge/wire/call';

/** Rows of a story that are shown before the reader asks for all: each is asked for, and a debate has hundreds. */
const MOST_ROWS = 20;

/** Cards asked for at once: the background answers them one after the other, between what a page asks. */
const AT_ONCE = 4;

/** The library has lost all claims of a sentence: a pack was removed after the page was read. */
const GONE: ClaimCardView = { claims: [], sources: [] };

export interface ClaimsDesk {
  /** Another session, or the same with other contents. Null: there is none. */
  readonly follow: (session: SessionView | null) => void;
  /** What the reader has said has changed, perhaps elsewhere. */
  readonly askRejections: () => Promise<void>;
  /** Opens the row of the sentence at this position in the session. False: it is not listed. */
  readonly open: (number: number) => boolean;
  readonly props: () => ClaimsProps;
}

export function createClaimsDesk(ports: {
  readonly changed: () => void;
  readonly reveal: (number: number) => Promise<unknown>;
}): ClaimsDesk {
  let session: SessionView | null = null;
  /** Grows with every session that is followed: what comes back for an older one is dropped. */
  let round = 0;
  /** By the key of the row; with what was asked, so that it is asked again once that is another. */
  let told = new Map<string, { readonly asked: string; readonly card: ClaimCardView }>();
  let isAll = false;
  let selected: string | null = null;
  let fault = '';
  let rejections: readonly RejectionView[] = [];
  let said: RejectionView | null = null;
  /** What was said here and stands, by its id. */
  const saidHere = new Map<string, { readonly claim: ClaimId; readonly words: string }>();

  /** Without what the reader has just said is not so: a page that lies behind is read again only when it is seen. */
  function allRows(): ClaimRow[] {
    const isSaid = (claim: ClaimId, words: string): boolean =>
      [...saidHere.values()].some((each) => each.claim === claim && each.words === words);
    const claims = (session?.claims ?? []).map((passage) => ({
      ...passage,
      matches: passage.matches.filter(({ claim }) => !isSaid(claim, passage.words)),
    }));
    const cards = new Map([...told].map(([key, { card }]) => [key, card]));
    return buildClaimRows({ claims }, cards).filter(({ matches }) => matches.length > 0);
  }
  const shownRows = (): ClaimRow[] => (isAll ? allRows() : allRows().slice(0, MOST_ROWS));

  /** Another answer is due when another library answers, or when the row has other claims. */
  function questionOf(row: ClaimRow): string {
    const revision = session?.state.is === 'painted' ? session.state.revision : 0;
    return [revision, ...row.matches.map(({ claim }) => claim)].join('\n');
  }

  async function ask(row: ClaimRow, mine: number): Promise<void> {
    const asked = questionOf(row);
    const claims = row.matches.map(({ claim }) => claim);
    const answer = await callBackground('claimCard', { claims, sentence: row.words.slice(0, MAX_SENTENCE) });
    if (mine !== round) return;
    if (answer.ok) told.set(row.key, { asked, card: answer.value });
    else if (answer.fault.code === 'not-known') told.set(row.key, { asked, card: GONE });
    else fault = answer.fault.message;
    ports.changed();
  }

  function cardOf(row: ClaimRow | undefined): ClaimCardView | null {
    const card = row && told.get(row.key)?.card;
    if (!card) return null;
    return {
      ...card,
      claims: card.claims.filter(({ claim }) => row.matches.some((match) => match.claim === claim)),
    };
  }

  /** Asks for all rows that are shown and not told yet, the first first. */
  async function askAll(): Promise<void> {
    const mine = round;
    const due = shownRows().filter((row) => told.get(row.key)?.asked !== questionOf(row));
    const next = async (): Promise<void> => {
      for (let row = due.shift(); row && mine === round; row = due.shift()) await ask(row, mine);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }

  async function askRejections(): Promise<void> {
    const answer = await callBackground('rejections', {});
    if (!answer.ok) return;
    rejections = answer.value.map(rejectionView);
    // What was said just now may have been taken back, here or on a card.
    said = rejections.find(({ id }) => id === said?.id) ?? null;
    for (const id of saidHere.keys())
      if (!rejections.some((rejection) => rejection.id === id)) saidHere.delete(id);
    ports.changed();
    await askAll();
  }

  async function tellFault(done: Promise<Result<unknown>>): Promise<boolean> {
    const result = await done;
    fault = result.ok ? '' : result.fault.message;
    if (!result.ok) ports.changed();
    return result.ok;
  }

  async function reject(row: ClaimRow, claim: MatchedClaimView): Promise<void> {
    const sentence = row.words.slice(0, MAX_SENTENCE);
    const answer = callBackground('notThisClaim', { claim: claim.claim, sentence });
    if (!(await tellFault(answer))) return;
    const kept = await answer;
    if (kept.ok) {
      said = rejectionView({ id: kept.value.id, words: row.words, claimText: claim.text });
      saidHere.set(kept.value.id, { claim: claim.claim, words: row.words });
      if (!allRows().some(({ key }) => key === selected)) selected = null;
    }
    ports.changed();
    await askRejections();
  }

  async function takeBack(id: string): Promise<void> {
    if (await tellFault(callBackground('takeBackRejection', { id }))) await askRejections();
  }

  return {
    follow: (next) => {
      const isOther = next?.token !== session?.token;
      // The title and the address tell another story; a new token alone is the same one, read again.
      if (next?.url !== session?.url) {
        isAll = false;
        told = new Map();
        said = null;
      }
      session = next;
      round++;
      if (isOther) fault = '';
      const rows = allRows();
      const keys = new Set(rows.map(({ key }) => key));
      told = new Map([...told].filter(([key]) => keys.has(key)));
      if (selected !== null && !keys.has(selected)) selected = null;
      void askAll();
    },
    askRejections,
    open: (number) => {
      const key = allRows().find((row) => row.number === number)?.key;
      if (key === undefined) return false;
      selected = key;
      if (!shownRows().some((row) => row.key === key)) isAll = true;
      ports.changed();
      void askAll();
      return true;
    },
    props: () => {
      const [rows, all] = [shownRows(), allRows()];
      return {
        rows,
        more: all.length - rows.length,
        selected,
        card: cardOf(all.find(({ key }) => key === selected)),
        fault,
        rejections,
        said,
        onSelect: (key) => {
          selected = key;
          ports.changed();
        },
        onReveal: (number) => void ports.reveal(number),
        onAll: () => {
          isAll = true;
          ports.changed();
          void askAll();
        },
        onReject: (row, claim) => void reject(row, claim),
        onTakeBack: (id) => void takeBack(id),
      };
    },
  };
}
