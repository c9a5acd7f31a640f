// A detached signature: who vouches for a file, written beside it as `….sig`. Ed25519 (RFC 8032) over the file's SHA-256.

import * as v from 'valibot';
import { fail, ok, type Result } from '../model/result';
import { explain, isRecord, parseLine } from './explain';
import { sha256 } from './fields';

/** Base64 of so many bytes, with its padding; the bits that pad the last character are 0, so that one key has one spelling. */
function base64(bytes: number) {
  const whole = Math.floor(bytes / 3);
  const rest = bytes - 3 * whole;
  const end = rest === 0 ? '' : rest === 1 ? '[A-Za-z0-9+/][AQgw]==' : '[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=';
  return v.pipe(
    v.string('must be a text'),
    v.regex(new RegExp(`^[A-Za-z0-9+/]{${4 * whole}}${end}$`), `must be ${bytes} bytes in base64`),
  );
}

/** A public key, 32 bytes in base64. */
export type PublicKey = string;
export const publicKey = base64(32);

/** One line of JSON. */
export const SignatureSchema = v.strictObject({
  record: v.literal('signature'),
  format: v.literal(2, 'must be 2'),
  algorithm: v.literal('Ed25519', 'must be Ed25519'),
  key: publicKey,
  /** Of the file as it lies there, packed where it is. */
  sha256,
  signature: base64(64),
});
export type Signature = v.InferOutput<typeof SignatureSchema>;

/** What is signed, as UTF-8: a signature made for anything else cannot be taken for one of a pack. */
export function signedText(hash: string): string {
  return `backstory pack signature 2\nsha256 ${hash}\n`;
}

/** What a reader compares keys by: the first 16 digits of the SHA-256 of its 32 bytes, in groups of four. */
export function fingerprint(keyHash: string): string {
  return keyHash.slice(0, 16).match(/.{4}/g)!.join(' ');
}

/** The signature as its line. */
export function signatureLine({
  key,
  sha256,
  signature,
}: Pick<Signature, 'key' | 'sha256' | 'signature'>): string {
  const record: Signature = {
    record: 'signature',
    format: 2,
    algorithm: 'Ed25519',
    key,
    sha256,
    signature,
  };
  return JSON.stringify(record);
}

export function readSignature(text: string): Result<Signature, 'bad-signature'> {
  const parsed = parseLine(text.trim());
  if (!parsed.ok || !isRecord(parsed.value, 'signature'))
    return fail(
      'bad-signature',
      'The file beside the pack is not a signature: its record is not of type “signature”.',
    );
  const checked = v.safeParse(SignatureSchema, parsed.value, { abortEarly: true });
  if (!checked.success)
    return fail('bad-signature', `The pack’s signature is wrong: ${explain(checked.issues[0])}.`);
  return ok(checked.output);
}
