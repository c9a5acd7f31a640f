// The worker of the library page that searches names.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startNames } from '@/lib/app/names/start';

export default defineUnlistedScript(() => startNames(globalThis));
