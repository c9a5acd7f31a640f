// The background: the service worker in Chrome, the event page in Firefox.
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground({ type: 'module', main: () => {} });
