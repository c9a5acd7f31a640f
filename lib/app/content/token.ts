// Tokens of sessions and questions.

import type { SessionToken } from '@/lib/core/model/session';

/** Unguessable by the page, which could otherwise not tell it anyway: tokens never leave the extension. */
export function newToken(): SessionToken {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}
