// The background: the service worker in Chrome, the event page in Firefox.
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/lib/app/background/start';

// Not of type module: it would share a chunk with the panel, and load what only the panel needs of it at every start.
export default defineBackground({ main: startBackground });
