// The library's page. A script of its own, as those of pages are: chunks that it shared with the panel would be loaded by that too, with all that only the library uses of them.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLibrary } from '@/lib/app/library/start';

export default defineUnlistedScript(() => startLibrary(document.getElementById('library')!));
