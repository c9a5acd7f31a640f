// As whom a sender is answered, and its news heard.

import type { Sender } from '@/lib/edge/platform/sender';

type Admitted = Exclude<Sender, { readonly is: 'foreign' }>;

/**
 * Null: not at all. `from`: whom a call, or news, is for. The session on our own sample asks and tells what any session does: it is taken for
 * one of a page where pages alone may, in a private window, so that nothing of it is remembered.
 */
export function admittedAs(sender: Sender, from: readonly string[]): Admitted | null {
  if (sender.is === 'foreign') return null;
  if (from.includes(sender.is)) return sender;
  if (sender.is === 'page' || !sender.sample || sender.tab === null || !from.includes('page')) return null;
  return { is: 'page', tab: sender.tab, url: null, isPrivate: true };
}
