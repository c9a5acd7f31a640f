// The elements that we add to a page, each the host of a closed shadow root that no script of the page comes by.

import { byReader, sendOn } from '@/components/ui/by-reader';
import { ok, type Result } from '@/lib/core/model/result';
import { adoptStyle } from '@/lib/edge/page/style-sheet';
import { withholding } from '@/lib/edge/page/withheld';

/** A name of our own: rules of pages for their own elements do not meet it. */
export const HOST_TAG = 'backstory-card';

/** What a reader's hand does to a card. */
const HANDLED =
  'click auxclick pointerdown pointermove pointerup pointercancel keydown change focusin focusout blur';

export interface ClosedHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What is shown goes in here. */
  readonly ground: HTMLElement;
  /** A page may come by what an event begins in: none is to begin in here. */
  readonly isOverheard: boolean;
}

/**
 * Not on the page yet. We never register the name, but a page may: browsers would then hand our root to its class
 * (`ElementInternals.shadowRoot`), or keep the element from having one. What was made before its name was registered keeps its root to itself.
 */
export function closedHost(document: Document, css: string): Result<ClosedHost, 'no-style-sheets'> {
  const named = document.createElement(HOST_TAG);
  const host = named.matches(':defined') ? document.createElement('div') : named;
  const root = host.attachShadow({ mode: 'closed' });
  // Should a page come by a node in here all the same: what a script sends to it says nothing.
  for (const type of HANDLED.split(' '))
    root.addEventListener(type, (event) => byReader(event) || event.stopImmediatePropagation(), true);
  const isOverheard = withholding()?.withhold(host, (event) => sendWithin(host, event)) === false;
  const styled = adoptStyle(root, css);
  return styled.ok ? ok({ host, root, ground: root.appendChild(groundIn(document)), isOverheard }) : styled;
}

/**
 * `window.find` would tell a page whether words stand in here. Chromium looks into no element that is always empty in HTML, whatever a script has
 * put there; what is in it is drawn, reached and read aloud as in any other.
 */
function groundIn(document: Document): HTMLElement {
  const ground = document.createElement('param');
  ground.style.display = 'contents';
  return ground;
}

/** To where it began, whatever the roots, as Firefox knows it; what began in the host itself is nobody's. */
function sendWithin(host: Element, event: Event): void {
  const { originalTarget = null } = event as { readonly originalTarget?: EventTarget | null };
  if (originalTarget && originalTarget !== host) sendOn(event, originalTarget);
}
