// The background: the service worker in Chrome, the event page in Firefox.
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/lib/app/background/start';

export default defineBackground({ type: 'module', main: startBackground });
