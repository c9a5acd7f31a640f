// The elements that we add to a page, each the host of a closed shadow root that no script of the page comes by.

import { ok, type Result } from '@/lib/core/model/result';
import { adoptStyle } from '@/lib/edge/page/style-sheet';

/** A name of our own: rules of pages for their own elements do not meet it. */
export const HOST_TAG = 'backstory-card';

/** What a reader's hand does to a card. */
const HANDLED =
  'click auxclick pointerdown pointermove pointerup pointercancel keydown change focusin focusout blur';

export interface ClosedHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Not on the page yet. We never register the name, but a page may: browsers would then hand our root to its class
 * (`ElementInternals.shadowRoot`), or keep the element from having one. What was made before its name was registered keeps its root to itself.
 */
export function closedHost(document: Document, css: string): Result<ClosedHost, 'no-style-sheets'> {
  const named = document.createElement(HOST_TAG);
  const host = named.matches(':defined') ? document.createElement('div') : named;
  const root = host.attachShadow({ mode: 'closed' });
  // In Firefox a page can come by nodes of an open card: what a script sends to them says nothing.
  for (const type of HANDLED.split(' '))
    root.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);
  const styled = adoptStyle(root, css);
  return styled.ok ? ok({ host, root }) : styled;
}
