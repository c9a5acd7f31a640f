// Who vouches for what was fetched: its signature against its bytes, and the files of an index against their hashes.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { type PublicKey, readSignature, signedText } from '@/lib/core/packs/signature-file';
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
    return fail(
      'bad-signature',
      'The file is not the one that was signed (its SHA-256 differs): it was changed or damaged, or the signature is one of another version.',
    );
  switch (await verifyEd25519({ key, signature: signed, text: signedText(hash) })) {
    case 'valid':
      return ok(key);
    case 'invalid':
      return fail(
        'bad-signature',
        'The pack’s signature was not made with the key that it names: do not trust this pack.',
      );
    case 'unknown':
      return fail(
        'bad-signature',
        'This browser cannot check the pack’s signature (Ed25519): update the browser.',
      );
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
    ? 'its server unpacks it on the way (Content-Encoding) and must send it as it lies there'
    : bytes === named.bytes
      ? 'its SHA-256 differs'
      : `it has ${bytes} bytes instead of ${named.bytes}`;
  return fail('wrong-hash', `${url} is not the file that the pack’s index names: ${why}.`);
}

function lost(): ReturnType<typeof fail<'lost'>> {
  return fail('lost', 'What was fetched could not be read again: try again.');
}
