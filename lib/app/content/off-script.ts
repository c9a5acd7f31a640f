// The script that the browser runs, before any other of ours, in pages of sites that are off (`lib/app/background/off-sites.ts`).

import { lateScript } from './late-script';

/** What it brings says no more than that it was here: such a page asks whether it is still off before it looks at itself. */
export const OFF_SCRIPT = lateScript<true>('off');
