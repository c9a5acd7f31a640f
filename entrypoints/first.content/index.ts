// Before all else on a page, in Firefox alone: see lib/edge/page/withheld.ts.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startWithholding } from '@/lib/edge/page/start-withholding';

export default defineContentScript({
  include: ['firefox'],
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  allFrames: false,
  main: () => startWithholding(window),
});
