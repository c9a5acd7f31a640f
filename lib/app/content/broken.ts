// Something of ours broke, or the page has broken the browser's own interfaces: told to the reader, not to the page's console.

import type { Fault } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';

export function broken(error: unknown): Fault {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'broken', message: say('fault_pageBroken', what) };
}
