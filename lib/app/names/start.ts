// Starts the worker of the library page that reads and searches the lists of names. It shows nothing and says nothing.

import { type End, serveApart } from '@/lib/edge/platform/apart';
import { createNameReader } from '@/lib/edge/store/read-names';

/** Called once, by the worker's script. */
export function startNames(scope: End): void {
  const { open, list, known } = createNameReader();
  serveApart(scope, { open, list, known });
}
