// Run in pages of sites that are off, before they are looked at.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OFF_SCRIPT } from '@/lib/app/content/off-script';

export default defineUnlistedScript(() => OFF_SCRIPT.offer(true));
