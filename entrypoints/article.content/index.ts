// The content script: one session per page, in the top frame.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '@/lib/app/content/start';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  allFrames: false,
  main: () => startContent(),
});
