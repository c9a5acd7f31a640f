// The panel. A script of its own, as the library's is; the panel's document asks for it, see entrypoints/sidepanel/main.ts.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPanel } from '@/lib/app/panel/start';
import './sidepanel/page.css';

export default defineUnlistedScript(() => startPanel(document.getElementById('panel')!));
