// A page that wants to know what stands on the card over it: every way that a script of its own has, tried while the card is open and used.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { placeOfClosedButton, waitForClosedWords } from '../support/closed-roots';
import { pointAtMark, waitForMarks } from '../support/marks';

export interface Spied {
  readonly page: () => Page;
  /** The address of a page of tests/demo. */
  readonly at: (path: string) => string;
  /** Ways that the browser itself leaves open. */
  readonly known?: RegExp;
}

/** Only on the card. */
const SECRET = '22nd Chairman';

/** Runs in the page before its own scripts: keeps whatever a listener can hold on to. As text: tsx wraps named functions. */
const SPY = `
  window.spied = { nodes: new Map(), words: [], kinds: new Set() };
  const take = (what, way) => { if (what?.nodeType && !spied.nodes.has(what)) spied.nodes.set(what, way); };
  const KINDS = ['pointermove', 'pointerover', 'pointerout', 'pointerdown', 'pointerup', 'mousemove', 'mouseover', 'mouseout', 'mousedown',
    'mouseup', 'click', 'auxclick', 'contextmenu', 'dblclick', 'wheel', 'keydown', 'keyup', 'beforeinput', 'input', 'change', 'focusin',
    'focusout', 'focus', 'blur', 'selectionchange', 'selectstart', 'copy', 'cut', 'toggle', 'beforetoggle', 'transitionrun', 'transitionend',
    'animationstart', 'animationend', 'scroll', 'dragstart'];
  for (const kind of KINDS)
    for (const target of [window, document])
      target.addEventListener(kind, (event) => {
        spied.kinds.add(kind);
        for (const each of event.composedPath()) take(each, kind + ' composedPath');
        for (const name of ['target', 'relatedTarget', 'srcElement', 'fromElement', 'toElement', 'originalTarget', 'explicitOriginalTarget',
          'rangeParent', 'source', 'currentTarget'])
          try { take(event[name], kind + ' ' + name); } catch {}
        for (const range of event.getTargetRanges?.() ?? []) take(range.startContainer, kind + ' getTargetRanges');
      }, true);
  new MutationObserver((records) => {
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
`;

/** What can be asked at any time, at a place over the card; then the ways on which these words were come by. */
const SEARCH = `((secret, x, y) => {
  const { nodes } = spied;
  const words = [];
  const take = (node, way) => { if (node?.nodeType && !nodes.has(node)) nodes.set(node, way); };
  const say = (text, way) => { if (typeof text === 'string') words.push([text, way]); };
  const attempt = (work) => { try { return work(); } catch { return null; } };
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
  const host = document.querySelector('backstory-card');
  for (const each of host ? [host, host.cloneNode(true)] : []) {
    for (const name of ['firstChild', 'ariaActiveDescendantElement', 'assignedSlot', 'shadowRoot']) take(attempt(() => each[name]), name);
    say(each.textContent, 'textContent');
    say(attempt(() => each.getHTML({ serializableShadowRoots: true })), 'getHTML of the host');
    say(attempt(() => each.computedName), 'computedName');
  }
  for (const [node, way] of nodes) {
    say(node.textContent, way);
    const root = node.getRootNode?.();
    if (root?.host) say(root.textContent, way);
  }
  return [...new Set(words.flatMap(([text, way]) => (text.includes(secret) ? [way] : [])))].sort();
})`;

export function spies({ page, at, known }: Spied): void {
  /** The ways on which the page has come by what the card says. */
  async function leaks(): Promise<string[]> {
    const { x, y } = await placeOfClosedButton(page(), 'Close');
    const ways = (await page().evaluate(`${SEARCH}('${SECRET}', ${x - 100}, ${y + 40})`)) as string[];
    return ways.filter((way) => !known?.test(way));
  }

  it('the card open: no script of the page has a word or a node of it', async () => {
    await page().evaluateOnNewDocument(SPY);
    await page().goto(at('story.html'));
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

  it('and the spy would have found it in an open root', async () => {
    await page().evaluate((secret) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).textContent = secret;
      document.body.append(host);
    }, SECRET);
    expect(await leaks()).toContain('attachShadow');
  });
}
