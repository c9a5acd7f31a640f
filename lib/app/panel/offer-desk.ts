// The fact-checks that the shown page publishes: asked for once the page was looked at, kept and dropped as the reader says, never by itself.

import type { OfferProps, OfferStatus } from '@/components/panel/passage-props';
import type { ClaimId } from '@/lib/core/model/claim';
import type { OfferedClaim, OfferedClaims } from '@/lib/core/model/kept-claim';
import { ok, type Result } from '@/lib/core/model/result';
import type { SessionView } from '@/lib/core/model/session';
import { buildOffer, OFFER_LABELS } from '@/lib/core/view/offer';
import { callBackground } from '@/lib/edge/wire/call';

/** States in which a page has been looked at: it will not soon have more to offer. */
const LOOKED_AT: readonly SessionView['state']['is'][] = ['no-article', 'painted', 'failed'];

export interface OfferDesk {
  readonly follow: (tab: number | null, session: SessionView | null) => void;
  /** What the reader keeps has changed, perhaps elsewhere. */
  readonly askAgain: () => void;
  /** Null: the page offers nothing. */
  readonly props: () => OfferProps | null;
}

export function createOfferDesk(ports: { readonly changed: () => void }): OfferDesk {
  let tab: number | null = null;
  let url: string | null = null;
  /** What the page was like when it was asked: a later reading of it may find more. */
  let looked = '';
  let offered: OfferedClaims | null = null;
  let status = new Map<ClaimId, OfferStatus>();
  let keptTogether: readonly OfferedClaim[] = [];
  let allSaid = '';
  /** Grow with every page, and with every question: what comes back for an older one is dropped. */
  let pages = 0;
  let round = 0;

  function forget(): void {
    pages++;
    offered = null;
    status = new Map();
    keptTogether = [];
    allSaid = '';
  }

  async function ask(): Promise<void> {
    const mine = ++round;
    if (tab === null || url === null) return;
    const answer = await callBackground('claimsOnPage', { tab });
    if (mine !== round) return;
    // A page that does not answer offers nothing; that is said by the session's own words.
    offered = answer.ok ? answer.value : null;
    // Kept or dropped elsewhere since.
    const isKept = new Map(offered?.offered.map((offer) => [offer.claim.id, offer.isKept]));
    const wasKept = ({ is }: OfferStatus): boolean => is === 'kept' || is === 'in-library';
    status = new Map([...status].filter(([id, each]) => wasKept(each) === isKept.get(id)));
    keptTogether = keptTogether.filter(({ claim }) => status.get(claim.id)?.is === 'kept');
    ports.changed();
  }

  function statusOf(id: ClaimId): OfferStatus {
    const isKept = offered?.offered.some(({ claim, isKept }) => isKept && claim.id === id) ?? false;
    return status.get(id) ?? { is: isKept ? 'in-library' : 'offered', fault: '' };
  }

  /** What could not be kept or dropped says why where it stands. */
  function fail(offers: readonly OfferedClaim[], fault: string): void {
    for (const { claim } of offers) status.set(claim.id, { ...statusOf(claim.id), fault });
  }

  /** Answers those that were not in the library before: an Undo takes these out again, and no other. */
  async function keep(offers: readonly OfferedClaim[]): Promise<Result<readonly OfferedClaim[]>> {
    const mine = pages;
    const claims = offers.map(({ claim, sources }) => ({ claim, sources }));
    const answer = await callBackground('keepClaims', { claims });
    if (mine !== pages) return ok([]);
    if (!answer.ok) return answer;
    const added = offers.filter(({ claim }) => answer.value.added.includes(claim.id));
    for (const { claim } of offers) status.set(claim.id, { is: 'in-library', fault: '' });
    for (const { claim } of added) status.set(claim.id, { is: 'kept', fault: '' });
    // An answer under way may be of before.
    void ask();
    return ok(added);
  }

  async function drop(offers: readonly OfferedClaim[]): Promise<Result<unknown>> {
    const mine = pages;
    const answer = await callBackground('dropClaims', { ids: offers.map(({ claim }) => claim.id) });
    if (!answer.ok || mine !== pages) return answer;
    for (const { claim } of offers) status.set(claim.id, { is: 'dropped', fault: '' });
    void ask();
    return answer;
  }

  async function one(offer: OfferedClaim, act: typeof keep | typeof drop): Promise<void> {
    const mine = pages;
    const done = await act([offer]);
    if (!done.ok && mine === pages) fail([offer], done.fault.message);
    ports.changed();
  }

  async function keepAll(): Promise<void> {
    const mine = pages;
    const isNew = ({ claim }: OfferedClaim): boolean =>
      !['kept', 'in-library'].includes(statusOf(claim.id).is);
    const all = (offered?.offered ?? []).filter(isNew);
    const kept = await keep(all);
    if (mine !== pages) return;
    keptTogether = kept.ok ? kept.value : [];
    allSaid = kept.ok ? OFFER_LABELS.keptAll(all.length) : kept.fault.message;
    ports.changed();
  }

  async function undoAll(): Promise<void> {
    const mine = pages;
    const dropped = await drop(keptTogether);
    if (mine !== pages) return;
    if (dropped.ok) keptTogether = [];
    allSaid = dropped.ok ? OFFER_LABELS.undone : dropped.fault.message;
    ports.changed();
  }

  return {
    follow: (nextTab, session) => {
      const isLookedAt = session !== null && LOOKED_AT.includes(session.state.is);
      const nextUrl = isLookedAt ? session.url : null;
      const next = isLookedAt ? `${session.token} ${session.state.is}` : '';
      const isOther = nextTab !== tab || nextUrl !== url;
      if (!isOther && next === looked) return;
      tab = nextTab;
      url = nextUrl;
      looked = next;
      // While a page is being looked at, the offer of the one before is nobody's.
      if (isOther) forget();
      void ask();
    },
    askAgain: () => void ask(),
    props: () => {
      const view = offered && url !== null ? buildOffer(offered, url) : null;
      return (
        view && {
          view,
          statusOf,
          allSaid,
          canUndoAll: keptTogether.length > 0,
          onKeep: (offer) => void one(offer, keep),
          onDrop: (offer) => void one(offer, drop),
          onKeepAll: () => void keepAll(),
          onUndoAll: () => void undoAll(),
        }
      );
    },
  };
}
