// Updates that the worker looks for by itself: which are due today, and what came of a look.

import type { Result } from '@/lib/core/model/result';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { changeKnownPack } from '@/lib/edge/store/known-packs';
import { readInstalled } from '@/lib/edge/store/read-installed';
import type { UserStoreOpener } from '../user-store';
import { knownPacks, today } from './remember';

/** Each of the packs for which the reader wants it, once a day at most. */
export async function dueUpdates(
  store: KnowledgeStore,
  user: UserStoreOpener,
): Promise<readonly { readonly pack: string; readonly url: string }[]> {
  const day = today();
  const due = (await knownPacks(user)).filter(
    ({ followsUpdates, checked }) => followsUpdates && checked !== day,
  );
  if (due.length === 0) return [];
  const [opened, installed] = [await user(), await readInstalled(store)];
  if (!opened.ok || !installed.ok) return [];
  const looks: { readonly pack: string; readonly url: string }[] = [];
  for (const { pack } of due) {
    const held = installed.value.find(({ place }) => place.pack === pack);
    const url = held?.contents?.arrival?.updatesAt;
    // Written down before: a look that ends with the worker is not tried again and again.
    const noted = await changeKnownPack(opened.value, pack, { checked: day });
    if (url && noted.ok) looks.push({ pack, url });
  }
  return looks;
}

/** Notes when a later version was looked for, and why in vain. One that was given up is as if it had not begun. */
export async function noteLook(
  user: UserStoreOpener,
  pack: string,
  ended: Result<string, string>,
): Promise<void> {
  if (!ended.ok && ended.fault.code === 'cancelled') return;
  const opened = await user();
  if (!opened.ok) return;
  const isFault = !ended.ok && ended.fault.code !== 'nothing-later';
  const checkFault = isFault ? ended.fault.message : null;
  await changeKnownPack(opened.value, pack, { checked: today(), checkFault });
}
