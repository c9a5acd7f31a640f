// Steps of the tests of packs, as the library page takes them: asked by messages, of a real worker, from a real server.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { InstalledPack, PackJob, PacksView } from '@/lib/core/model/pack-life';
import { indexLine, type PackIndex } from '@/lib/core/packs/index-file';
import { signatureLine, signedText } from '@/lib/core/packs/signature-file';
import type { BackgroundPayload } from '@/lib/edge/wire/message-types';
import { value } from '../store/sample-library';
import { fromPanel } from './worker';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

export async function packs(): Promise<PacksView> {
  return value(await fromPanel('packs', {}));
}

export async function installed(pack: string): Promise<InstalledPack | undefined> {
  return (await packs()).packs.find(({ id }) => id === pack);
}

export async function ids(): Promise<string[]> {
  return (await packs()).packs.map(({ id }) => id);
}

export async function begin(wanted: BackgroundPayload<'installPack'>): Promise<string> {
  return value(await fromPanel('installPack', wanted)).job;
}

/** The job once it has ended. */
export async function ended(job: string): Promise<PackJob['state']> {
  return vi.waitFor(
    async () => {
      const found = (await packs()).jobs.find((each) => each.job === job);
      expect(found?.state.is).toMatch(/^(?:done|failed|cancelled)$/);
      return found!.state;
    },
    { timeout: 20_000 },
  );
}

export async function install(wanted: BackgroundPayload<'installPack'>): Promise<PackJob['state']> {
  return ended(await begin(wanted));
}

/** The sentence with which it fails. */
export async function refusal(wanted: BackgroundPayload<'installPack'>): Promise<string> {
  const state = await install(wanted);
  expect(state).toMatchObject({ is: 'failed' });
  return state.is === 'failed' ? state.sentence : '';
}

/** An address for bytes, as a page of ours makes one of a chosen file. */
export function blobOf(bytes: Uint8Array<ArrayBuffer>): string {
  return URL.createObjectURL(new Blob([bytes]));
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Signs files, as `npm run pack -- sign` does. */
export function createSigner(): { readonly key: string; sign(bytes: Uint8Array): Uint8Array<ArrayBuffer> } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = rawKey(publicKey);
  return {
    key,
    sign(bytes) {
      const hash = sha256(bytes);
      const signature = sign(null, utf8(signedText(hash)), privateKey).toString('base64');
      return utf8(`${signatureLine({ key, sha256: hash, signature })}\n`);
    },
  };
}

/** The last 32 bytes of its standard form. */
function rawKey(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}

export function indexOf(
  head: Pick<PackIndex, 'pack' | 'version'>,
  parts: readonly (readonly [url: string, bytes: Uint8Array])[],
  patches: readonly (readonly [from: string, url: string, bytes: Uint8Array])[] = [],
): Uint8Array<ArrayBuffer> {
  const file = (url: string, bytes: Uint8Array) => ({ url, bytes: bytes.length, sha256: sha256(bytes) });
  const line = indexLine({
    ...head,
    title: `Pack ${head.pack}`,
    dataAsOf: '2026-02-01' as PackIndex['dataAsOf'],
    licence: 'CC0-1.0',
    parts: parts.map(([url, bytes]) => file(url, bytes)),
    patches: patches.map(([from, url, bytes]) => ({ from, ...file(url, bytes) })),
  });
  return utf8(`${line}\n`);
}
