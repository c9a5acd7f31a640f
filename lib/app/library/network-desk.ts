// The requests to the network, as the view of them shows them: read here, erased by the background.

import type { NetworkProps } from '@/components/library/network';
import { sayCount } from '@/lib/core/words/say';
import { readRequests } from '@/lib/edge/store/read-requests';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { callBackground } from '@/lib/edge/wire/call';

export interface NetworkDesk {
  readonly props: () => NetworkProps;
  readonly refresh: () => Promise<void>;
}

export function createNetworkDesk(shelves: Shelves, changed: () => void): NetworkDesk {
  let list: NetworkProps['list'] = null;
  let said = '';
  let fault = '';
  /** Of several answers on their way only the last one asked for counts. */
  let round = 0;

  async function refresh(): Promise<void> {
    const mine = ++round;
    const read = await shelves.ask(({ user }) => readRequests(user));
    if (mine !== round) return;
    fault = read.ok ? '' : read.fault.message;
    if (read.ok) list = read.value;
    changed();
  }

  async function erase(): Promise<void> {
    const erased = await callBackground('eraseRequests', {});
    said = erased.ok ? sayCount('net_erased', erased.value.erased) : '';
    await refresh();
    if (!erased.ok) fault = erased.fault.message;
    changed();
  }

  return { refresh, props: () => ({ list, said, fault, onErase: () => void erase() }) };
}
