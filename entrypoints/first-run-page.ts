// The page that is shown once, after the installation. A script of its own, as the library's is: it shares no chunk with the panel.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFirstRun } from '@/lib/app/first-run/start';

export default defineUnlistedScript(() => startFirstRun(document.getElementById('first-run')!));
