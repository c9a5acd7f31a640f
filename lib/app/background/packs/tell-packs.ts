// What the library page is told of packs: installed ones from the library, what is remembered of them, and jobs.

import type { InstalledPack, PackJob, PacksView, PackTrust, UpdateOffer } from '@/lib/core/model/pack-life';
import { fingerprint } from '@/lib/core/packs/signature-file';
import { bytesOf, sha256 } from '@/lib/edge/platform/crypto';
import type { Installed } from '@/lib/edge/store/read-installed';
import type { KnownPackRow } from '@/lib/edge/store/user-db';
import { today } from './remember';

export async function packsView(
  installed: readonly Installed[],
  known: readonly KnownPackRow[],
  jobs: readonly PackJob[],
): Promise<PacksView> {
  const rows = new Map(known.map((row) => [row.pack, row]));
  const views = await Promise.all(installed.map((each) => packView(each, rows.get(each.place.pack) ?? null)));
  const packs = views.filter((pack) => pack !== null);
  const isThere = new Set(packs.map(({ id }) => id));
  const lost = known
    .filter(({ pack, isLeaving }) => !isThere.has(pack) && !isLeaving)
    .map(({ pack, title, origin }) => ({ pack, title, origin }));
  return { packs, jobs, lost };
}

/** Null: the library has lost it. */
async function packView(
  { place, contents, before, offer }: Installed,
  known: KnownPackRow | null,
): Promise<InstalledPack | null> {
  if (!contents) return null;
  const { summary, arrival } = contents;
  const follows = known?.followsUpdates ? 'on' : 'off';
  return {
    ...summary,
    isOff: place.isOff ?? false,
    origin: arrival?.origin ?? { from: 'unknown' },
    trust: await trustOf(contents.arrival?.signedBy ?? null, known),
    updates: arrival?.updatesAt ? follows : 'cannot',
    checked: known?.checked ?? null,
    checkFault: known?.checkFault ?? null,
    offer: offer && offerOf(offer),
    before: before?.summary.version ?? null,
    stored: arrival?.stored ?? 0,
  };
}

async function trustOf(signedBy: string | null, known: KnownPackRow | null): Promise<PackTrust> {
  if (!signedBy) return { is: 'unsigned' };
  return {
    is: 'signed',
    fingerprint: fingerprint(await sha256(bytesOf(signedBy))),
    since: known?.key?.since ?? today(),
  };
}

function offerOf({ summary, changes }: NonNullable<Installed['offer']>): UpdateOffer {
  const { version, dataAsOf } = summary;
  return { version, dataAsOf, ...(changes ?? { added: 0, changed: 0, removed: 0, changes: [] }) };
}
