// The card's script, run in a page when its first card is asked for.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCards } from '@/lib/app/content/start-cards';

export default defineUnlistedScript(() => startCards());
