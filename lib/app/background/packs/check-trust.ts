// Who vouches for what was fetched: its signature against its bytes, and the files of an index against their hashes.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { type PublicKey, readSignature, signedText } from '@/lib/core/packs/signature-file';
import { say } from '@/lib/core/words/say';
import { sha256, verifyEd25519 } from '@/lib/edge/platform/crypto';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import type { JobRow } from '@/lib/edge/store/work-rows';
import { wholeFile } from './staged-pack';

/**
 * - `bad-signature` it is none, or does not fit
 * - `wrong-hash` a file is not the one that the index names
 * - `lost` bytes that were fetched are gone
 */
export type TrustCode = 'bad-signature' | 'wrong-hash' | 'lost';

/** Where the file and its signature stand among the files of a job. */
export const MAIN = 0;
export const SIGNATURE = 1;

/** The key that the main file is signed with; null where it has no signature. */
export async function checkSignature(
  store: KnowledgeStore,
  row: JobRow,
): Promise<Result<PublicKey | null, TrustCode>> {
  if (row.files[SIGNATURE]!.bytes === 0) return ok(null);
  const [file, beside] = [await wholeFile(store, row, MAIN), await wholeFile(store, row, SIGNATURE)];
  if (!file || !beside) return lost();
  const signature = readSignature(await beside.text());
  if (!signature.ok) return signature;
  const { key, signature: signed, sha256: hash } = signature.value;
  if ((await sha256(await file.arrayBuffer())) !== hash)
    return fail('bad-signature', say('fault_otherFileSigned'));
  switch (await verifyEd25519({ key, signature: signed, text: signedText(hash) })) {
    case 'valid':
      return ok(key);
    case 'invalid':
      return fail('bad-signature', say('fault_signatureWrong'));
    case 'unknown':
      return fail('bad-signature', say('fault_signatureUnknown'));
  }
}

/** Whether a file is the one that the index names. */
export async function checkHash(
  store: KnowledgeStore,
  row: JobRow,
  file: number,
  named: { readonly bytes: number; readonly sha256: string },
): Promise<Result<null, TrustCode>> {
  const { url, bytes, isUnpacked } = row.files[file]!;
  const blob = await wholeFile(store, row, file);
  if (!blob) return lost();
  const hash = await sha256(await blob.arrayBuffer());
  if (hash === named.sha256) return ok(null);
  const why = isUnpacked
    ? say('fault_hash_unpacked')
    : bytes === named.bytes
      ? say('fault_hash_differs')
      : say('fault_hash_bytes', bytes, named.bytes);
  return fail('wrong-hash', say('fault_hash', url ?? '', why));
}

function lost(): ReturnType<typeof fail<'lost'>> {
  return fail('lost', say('fault_fetchedLost'));
}
