// A page that wants to know what stands on the card over it: every way that a script of its own has, tried while the card is open and used.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  nextFrame,
  placeOfClosedButton,
  waitForClosedWords,
  waitForNoClosedWords,
} from '../support/closed-roots';
import { pointAtMark, waitForMarks } from '../support/marks';
import { type OddServer, serveOddPages, withFirstScript } from './odd-pages';

export interface Spied {
  readonly page: () => Page;
  /** Firefox's `find` looks into everything that is drawn. */
  readonly isFound: boolean;
}

/** Only on the card. */
export const SECRET = '22nd Chairman';

/** A page's first script: keeps whatever a listener can hold on to. As text: tsx wraps named functions. */
export const SPY = `
  window.spied = { nodes: new Map(), words: [], kinds: new Set() };
  // The words too: a card that is closed is emptied.
  const take = (what, way) => {
    if (!what?.nodeType) return;
    spied.nodes.set(what, (spied.nodes.get(what) ?? new Set()).add(way));
    const root = what.getRootNode();
    if (root !== document) spied.words.push([what.textContent + root.textContent, way + ', then']);
  };
  // In Firefox an event of the page's own tells of the browser's last one.
  const makeEvents = (way) => {
    for (const Kind of [Event, UIEvent, MouseEvent, PointerEvent, FocusEvent]) {
      const event = new Kind('made', { view: window, clientX: 200, clientY: 200 });
      for (const name of ['originalTarget', 'explicitOriginalTarget', 'rangeParent']) take(event[name], way + ', a new ' + Kind.name + '’s ' + name);
    }
  };
  const KINDS = new Set(['focusin', 'focusout', 'DOMMouseScroll', 'MozMousePixelScroll', 'DOMActivate', 'DOMFocusIn', 'DOMFocusOut',
    'compositionstart', 'compositionupdate', 'compositionend', 'textInput', 'mousewheel']);
  for (const object of [window, document, document.createElement('video')])
    for (const name in object) if (name.startsWith('on')) KINDS.add(name.slice(2));
  for (const kind of KINDS)
    for (const target of [window, document])
      target.addEventListener(kind, (event) => {
        spied.kinds.add(kind);
        for (const each of event.composedPath()) take(each, kind + ' composedPath');
        for (const name of ['target', 'relatedTarget', 'srcElement', 'fromElement', 'toElement', 'originalTarget', 'explicitOriginalTarget',
          'rangeParent', 'source', 'currentTarget'])
          try { take(event[name], kind + ' ' + name); } catch {}
        for (const range of event.getTargetRanges?.() ?? []) take(range.startContainer, kind + ' getTargetRanges');
        makeEvents(kind);
      }, true);
  new MutationObserver((records) => {
    makeEvents('mutation');
    for (const { target, addedNodes, removedNodes } of records) for (const node of [target, ...addedNodes, ...removedNodes]) take(node, 'mutation');
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { const root = attach.call(this, options); take(root, 'attachShadow'); return root; };
  for (const type of PerformanceObserver.supportedEntryTypes)
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          take(entry.element, type + ' element'); take(entry.target, type + ' target');
          for (const source of entry.sources ?? []) take(source.node, type + ' source');
        }
      }).observe({ type, buffered: true, durationThreshold: 0 });
    } catch {}
  // A field of the page's, left for the card; what it has open, put away by a press elsewhere; and our host's own name.
  window.layTraps = () => {
    const field = document.createElement('input');
    const open = document.createElement('div');
    open.popover = 'auto';
    open.textContent = 'Subscribe!';
    open.style.cssText = 'inset: auto 0 0 auto; margin: 0';
    document.body.prepend(field, open);
    field.focus({ preventScroll: true });
    open.showPopover();
    customElements.define('backstory-card', class extends HTMLElement {
      constructor() { super(); makeEvents('constructor'); }
      connectedCallback() { makeEvents('connectedCallback'); }
      disconnectedCallback() { makeEvents('disconnectedCallback'); }
    });
  };
`;

/** What can be asked at any time, at a place over the card; then the ways on which these words were come by. */
const SEARCH = `((secret, x, y) => {
  const { nodes } = spied;
  const words = [...spied.words];
  const take = (node, way) => { if (node?.nodeType) nodes.set(node, (nodes.get(node) ?? new Set()).add(way)); };
  const say = (text, way) => { if (typeof text === 'string') words.push([text, way]); };
  const attempt = (work) => { try { return work(); } catch { return null; } };
  const host = document.querySelector('backstory-card');
  take(document.activeElement, 'activeElement');
  for (const each of document.querySelectorAll('*')) {
    take(each.shadowRoot, 'shadowRoot');
    take(attempt(() => each.openOrClosedShadowRoot), 'openOrClosedShadowRoot');
  }
  for (const each of attempt(() => document.elementsFromPoint(x, y)) ?? []) take(each, 'elementsFromPoint');
  take(attempt(() => document.caretPositionFromPoint(x, y)?.offsetNode), 'caretPositionFromPoint');
  take(attempt(() => document.caretRangeFromPoint(x, y)?.startContainer), 'caretRangeFromPoint');
  for (const each of attempt(() => document.getAnimations()) ?? []) take(each.effect?.target, 'getAnimations');
  for (const each of attempt(() => document.documentElement.getAnimations({ subtree: true })) ?? []) take(each.effect?.target, 'getAnimations');
  // Heard by its own listeners.
  for (const target of [window, document, host])
    for (const Kind of [MouseEvent, FocusEvent])
      target?.dispatchEvent(new Kind('mouseout', { relatedTarget: document.body, bubbles: true, clientX: x, clientY: y, view: window }));
  const chosen = getSelection();
  for (const each of [chosen.anchorNode, chosen.focusNode]) take(each, 'selection');
  for (const each of attempt(() => chosen.getComposedRanges({ shadowRoots: [] })) ?? []) take(each.startContainer, 'getComposedRanges');
  say(chosen.toString(), 'selection');
  for (let at = 0; at < chosen.rangeCount; at++) {
    take(chosen.getRangeAt(at).startContainer, 'range');
    say(chosen.getRangeAt(at).toString(), 'range');
  }
  say(document.documentElement.outerHTML, 'outerHTML');
  say(document.documentElement.innerText, 'innerText');
  say(attempt(() => document.documentElement.getHTML({ serializableShadowRoots: true })), 'getHTML');
  for (const each of host ? [host, host.cloneNode(true)] : []) {
    for (const name of ['firstChild', 'ariaActiveDescendantElement', 'assignedSlot', 'shadowRoot']) take(attempt(() => each[name]), name);
    say(each.textContent, 'textContent');
    say(attempt(() => each.getHTML({ serializableShadowRoots: true })), 'getHTML of the host');
    say(attempt(() => each.computedName), 'computedName');
  }
  for (const [node, ways] of nodes)
    for (const way of ways) {
      say(node.textContent, way);
      const root = node.getRootNode?.();
      if (root?.host) say(root.textContent, way);
    }
  return [...new Set(words.flatMap(([text, way]) => (text.includes(secret) ? [way] : [])))].sort();
})`;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether `window.find` says that these words stand in the window, however it is asked. As text, as above. */
const FIND = `((words) => {
  const yesNo = [false, true];
  return yesNo.some((back) => yesNo.some((wrap) => yesNo.some((within) => {
    getSelection().removeAllRanges();
    return find(words, false, back, wrap, false, within, false);
  })));
})`;

/** The ways on which a page has come by what the card says, whose button to close it is at this place. */
export async function leaksOf(page: Page, { x, y }: Point): Promise<string[]> {
  return (await page.evaluate(`${SEARCH}('${SECRET}', ${x - 100}, ${y + 40})`)) as string[];
}

export function spies({ page, isFound }: Spied): void {
  let server: OddServer;
  beforeAll(async () => {
    server = await serveOddPages({ '/spied.html': withFirstScript(SPY) });
  });
  afterAll(async () => {
    await server?.close();
  });

  const leaks = async (at?: Point): Promise<string[]> =>
    leaksOf(page(), at ?? (await placeOfClosedButton(page(), 'Close')));

  it('the card open: no script of the page has a word or a node of it', async () => {
    await page().goto(`${server.origin}/spied.html`);
    await waitForMarks(page());
    await pointAtMark(page(), 'Dan Caine');
    await waitForClosedWords(page(), SECRET);
    expect(await leaks()).toEqual([]);
  });

  it('nor where it is pointed at, pressed in, gone through by keys and selected in', async () => {
    const { x, y } = await placeOfClosedButton(page(), 'Close');
    await page().mouse.move(x - 60, y + 30, { steps: 5 });
    await page().mouse.move(x - 90, y + 120, { steps: 5 });
    // Double-clicked words are selected; then a fold is opened, and Tab goes on from there.
    await page().mouse.click(x - 200, y + 30, { count: 2 });
    await page().keyboard.press('Tab');
    await page().keyboard.press('Tab');
    await page().mouse.wheel({ deltaY: 20 });
    expect(await leaks()).toEqual([]);
  });

  it('nor where the page has a field left for it, something else closed by that, and its closing told', async () => {
    const close = await placeOfClosedButton(page(), 'Close');
    await page().evaluate('layTraps()');
    await page().keyboard.type('half a word');
    // On words that nothing can be done with, and that take no focus.
    await page().mouse.click(close.x - 200, close.y + 40);
    await page().mouse.click(close.x, close.y);
    await waitForNoClosedWords(page());
    await nextFrame(page());
    expect(await page().evaluate(() => document.querySelector(':popover-open'))).toBe(null);
    expect(await leaks(close)).toEqual([]);
  });

  it(`asked to find words, the browser ${isFound ? 'still' : 'never'} tells that they stand on the card`, async () => {
    await pointAtMark(page(), 'Dan Caine');
    await waitForClosedWords(page(), SECRET);
    expect(await page().evaluate(`${FIND}('${SECRET}')`)).toBe(isFound);
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  });

  it('and the spy would have found it in an open root', async () => {
    await page().evaluate((secret) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).textContent = secret;
      document.body.append(host);
    }, SECRET);
    expect(await leaks({ x: 1, y: 1 })).toContain('attachShadow');
    expect(await page().evaluate(`${FIND}('${SECRET}')`)).toBe(true);
  });
}
