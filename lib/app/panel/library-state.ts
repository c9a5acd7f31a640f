// What the background says of the library at this moment: whether it can be asked, and whether what the reader wrote is still there.

import type { KnowledgeState } from '@/lib/core/model/knowledge';
import { callBackground } from '@/lib/edge/wire/call';

export async function knowledgeNow(): Promise<KnowledgeState> {
  const told = await callBackground('knowledge', {});
  return told.ok ? told.value : { is: 'unavailable', fault: told.fault };
}

/** The sentence on a loss; empty: nothing is lost, as far as anyone can tell. */
export async function lossNow(): Promise<string> {
  const told = await callBackground('loss', {});
  return (told.ok && told.value) || '';
}
