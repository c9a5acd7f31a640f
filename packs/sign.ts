// Signatures: a key pair is made once, the private key signs files, a detached signature beside a file says who vouches for it.

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { fingerprint, readSignature, signatureLine, signedText } from '@/lib/core/packs/signature-file';

/** A public key as a reader meets it. */
export interface PublicFace {
  /** 32 bytes in base64. */
  readonly key: string;
  readonly fingerprint: string;
}

/** Writes `NAME.pem`, which only its owner may read, and `NAME.pub.pem`. Neither may be there before. */
export function makeKeys(name: string): Result<PublicFace, 'exists'> {
  const paths = { secret: `${name}.pem`, open: `${name}.pub.pem` };
  for (const path of Object.values(paths))
    if (existsSync(path))
      return fail(
        'exists',
        `${path} is there already: whoever lost a key cannot sign any more, so none is written over. Choose another name.`,
      );
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(paths.secret, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
    flag: 'wx',
  });
  writeFileSync(paths.open, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
  return ok(faceOf(publicKey));
}

/** Writes `FILE.sig`. */
export async function signFile(
  path: string,
  keyFile: string,
): Promise<Result<PublicFace, 'bad-key' | 'unreadable'>> {
  const key = readPrivateKey(keyFile);
  if (!key.ok) return key;
  const hash = await hashFile(path);
  if (!hash.ok) return hash;
  const face = faceOf(createPublicKey(key.value));
  const signature = sign(null, Buffer.from(signedText(hash.value)), key.value).toString('base64');
  writeFileSync(`${path}.sig`, `${signatureLine({ key: face.key, sha256: hash.value, signature })}\n`);
  return ok(face);
}

export type VerifyFault = 'unsigned' | 'bad-signature' | 'wrong-hash' | 'wrong-signature' | 'unreadable';

/** Whether `FILE.sig` is a signature of the file as it lies there. Whose key it is, is for whoever knows the key to say. */
export async function verifyFile(path: string): Promise<Result<PublicFace, VerifyFault>> {
  const beside = `${path}.sig`;
  if (!existsSync(beside)) return fail('unsigned', `${path} is not signed: there is no ${beside}.`);
  const read = readSignature(readFileSync(beside, 'utf8'));
  if (!read.ok) return read;
  const { key, sha256, signature } = read.value;
  const hash = await hashFile(path);
  if (!hash.ok) return hash;
  if (hash.value !== sha256)
    return fail(
      'wrong-hash',
      `${beside} is for another file: it says SHA-256 ${sha256}, and ${path} has ${hash.value}. Sign it again, or fetch both again.`,
    );
  const publicKey = publicKeyOf(key);
  const text = Buffer.from(signedText(sha256));
  if (!publicKey || !verify(null, text, publicKey, Buffer.from(signature, 'base64')))
    return fail(
      'wrong-signature',
      `${beside} was not made with the key that it names: do not trust ${path}.`,
    );
  return ok(faceOf(publicKey));
}

/** SHA-256 of a file as it lies there, in hexadecimal. */
export async function hashFile(path: string): Promise<Result<string, 'unreadable'>> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  } catch (error) {
    return fail('unreadable', `${path} cannot be read: ${(error as Error).message}.`);
  }
  return ok(hash.digest('hex'));
}

/** A public key in base64, or from a PEM file; null where it is neither. */
export function readPublicKey(given: string): PublicFace | null {
  const key = existsSync(given) ? pemKey(readFileSync(given, 'utf8')) : publicKeyOf(given);
  return key?.asymmetricKeyType === 'ed25519' ? faceOf(key) : null;
}

function pemKey(text: string): KeyObject | null {
  try {
    return createPublicKey(text);
  } catch {
    // Whatever node:crypto says of it, in codes of OpenSSL: it is no key.
    return null;
  }
}

function readPrivateKey(path: string): Result<KeyObject, 'bad-key'> {
  const wrong = (why: string) =>
    fail('bad-key', `${path} ${why}. Make a pair of keys with: npm run pack -- keygen --out NAME.`);
  if (!existsSync(path)) return wrong('is not there');
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(path));
  } catch (error) {
    return wrong(`holds no private key (${(error as Error).message})`);
  }
  return key.asymmetricKeyType === 'ed25519' ? ok(key) : wrong('holds a key, but not one for Ed25519');
}

function publicKeyOf(base64: string): KeyObject | null {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32) return null;
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') },
    format: 'jwk',
  });
}

function faceOf(key: KeyObject): PublicFace {
  const bytes = Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');
  return {
    key: bytes.toString('base64'),
    fingerprint: fingerprint(createHash('sha256').update(bytes).digest('hex')),
  };
}
