// Pages that reach for the card's closed root, forge what a reader does, or break what our scripts stand on. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { envelope } from '@/lib/edge/wire/envelope';
import { waitForClosedWords, waitForNoClosedWords, wordsInClosedRoots } from '../support/closed-roots';
import { pointAtMark, waitForMarks } from '../support/marks';
import { page as htmlPage, STATED, story } from './hard-pages';

export interface Attacked {
  readonly page: () => Page;
  /** The address of a path of the attacking server. */
  readonly at: (path: string) => string;
  /** What the browser has logged against the page since it was last asked. */
  readonly newComplaints: () => readonly string[];
}

/** Only on the card. */
const SECRET = '22nd Chairman';

/** Room to come from beside a mark. */
const MARGIN = '<style>body{margin:80px 150px}</style>';
const storyWith = (script: string, inner = '') =>
  htmlPage(`${STATED}${MARGIN}<script>${script}</script>`, `${inner}${story}`);

/** The name of our element registered by the page: its class is handed the element as it is made. */
const REGISTERED = `
  window.internals = []; window.roots = [];
  customElements.define('backstory-card', class extends HTMLElement {
    constructor() { super(); internals.push(this.attachInternals()); }
  });`;
const FORBIDDEN = `
  customElements.define('backstory-card', class extends HTMLElement { static disabledFeatures = ['shadow', 'internals']; });`;
const TAKEN = `
  customElements.define('backstory-card', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }); } });`;

/** Every way of the page's own to our root, by the interfaces that are called while it is made: kept if it is not the page's own call. */
const WIRED = `
  window.taken = [];
  const keep = (what) => { if (what instanceof ShadowRoot) taken[taken.length] = what; };
  for (const Kind of [Document, ShadowRoot, Element, HTMLElement, Node, EventTarget, Range, CSSStyleSheet, Event, UIEvent, MouseEvent])
    for (const [name, { value, get, set }] of Object.entries(Object.getOwnPropertyDescriptors(Kind.prototype))) {
      if (typeof value === 'function' && name !== 'constructor')
        Kind.prototype[name] = function (...given) { keep(this); given.forEach(keep); const made = value.apply(this, given); keep(made); return made; };
      else if (get)
        Object.defineProperty(Kind.prototype, name, {
          get() { keep(this); const made = get.call(this); keep(made); return made; }, set(to) { keep(this); keep(to); set?.call(this, to); },
        });
    }`;

/** What every object of the page has until something is marked, and what a careless reader of messages or lists would take for its own. */
const POLLUTED = `
  window.pollute = () => {
    const names = ['then', 'toJSON', 'get', 'set', 'value', 'kind', 'ok', 'is', 'message', 'code', 'mode', 'capture', 'signal', 'once', 'detail', 'shadowRoots'];
    const methods = ['push', 'map', 'filter', 'some', 'includes', 'indexOf', 'splice', 'forEach', 'flatMap', 'sort', Symbol.iterator];
    const whole = methods.map((name) => Array.prototype[name]);
    for (let at = 0; at < names.length; at++)
      Object.defineProperty(Object.prototype, names[at], { __proto__: null, get() { throw new Error('polluted: ' + names[at]); }, set() {}, configurable: true });
    for (let at = 0; at < methods.length; at++) Array.prototype[methods[at]] = () => { throw new Error('polluted: ' + String(methods[at])); };
    const look = () => {
      if (CSS.highlights.size === 0) return void requestAnimationFrame(look);
      for (let at = 0; at < names.length; at++) delete Object.prototype[names[at]];
      for (let at = 0; at < methods.length; at++) Array.prototype[methods[at]] = whole[at];
      console.log('marked');
    };
    look();
  };`;

/** Sends all that a reader's hand could, to a target at a place, without a hand. */
const FORGE = `window.forge = (target, x, y) => {
  const where = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1, pointerType: 'mouse', button: 0, view: window };
  for (const kind of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(kind, where));
  for (const kind of ['mouseover', 'mousemove', 'mousedown', 'mouseup']) target.dispatchEvent(new MouseEvent(kind, where));
  target.dispatchEvent(new PointerEvent('click', where));
  target.dispatchEvent(new PointerEvent('click', { ...where, pointerType: 'touch' }));
  for (const key of ['Alt', 'Control', 'Shift', 'Enter', 'Tab', ' ', 'Escape', 'j', '.'])
    for (const kind of ['keydown', 'keypress', 'keyup']) target.dispatchEvent(new KeyboardEvent(kind, { ...where, key, altKey: true, shiftKey: true }));
  target.dispatchEvent(new InputEvent('beforeinput', { ...where, data: 'x', inputType: 'insertText' }));
  target.dispatchEvent(new InputEvent('input', { ...where, data: 'x', inputType: 'insertText' }));
};`;

export const STEALING_PAGES: Readonly<Record<string, string>> = {
  '/registered.html': storyWith(REGISTERED),
  '/forbidden.html': storyWith(FORBIDDEN),
  '/taken.html': storyWith(TAKEN),
  '/wired.html': storyWith(WIRED),
  '/polluted.html': storyWith(`${POLLUTED} pollute();`),
  '/polluted-later.html': storyWith(`${POLLUTED} addEventListener('load', () => { pollute(); });`),
  '/forging.html': storyWith(`${FORGE}${POLLUTED}`),
};

export function cannotBeStolenFrom({ page, at, newComplaints }: Attacked): void {
  async function open(path: string): Promise<void> {
    await page().goto(at(path));
    await waitForMarks(page());
  }
  async function openCard(words = 'Dan Caine', told = SECRET): Promise<void> {
    await pointAtMark(page(), words);
    await waitForClosedWords(page(), told);
  }
  async function closeCard(): Promise<void> {
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  }
  const ask = (expression: string) => page().evaluate(expression);
  /** A card opens and closes, and the browser has logged nothing. */
  async function isWell(): Promise<void> {
    await openCard();
    await closeCard();
    expect(newComplaints()).toEqual([]);
  }

  it('our element’s name registered by the page: its class is not handed the root, then or later', async () => {
    await open('/registered.html');
    await openCard();
    expect(await ask(`internals.filter(({ shadowRoot }) => shadowRoot !== null).length`)).toBe(0);
    await closeCard();
    // Registered while a card is open: the element becomes one of that class, and its root is still its own.
    await open('/forging.html');
    await openCard();
    await ask(`(() => { ${REGISTERED} })()`);
    expect(await ask('internals.map(({ shadowRoot }) => shadowRoot)')).toEqual([null]);
    await closeCard();
    expect(newComplaints()).toEqual([]);
  });

  it.each(['/forbidden.html', '/taken.html'])('%s: nor kept from having one', async (path) => {
    await open(path);
    await isWell();
  });

  it('every interface of the page listened in on: none is handed our root', async () => {
    await open('/wired.html');
    await openCard();
    expect(await ask(`taken.filter((root) => root.textContent.includes('${SECRET}')).length`)).toBe(0);
    await closeCard();
    expect(newComplaints()).toEqual([]);
  });

  it.each(['/polluted.html', '/polluted-later.html'])(
    '%s: marks and card are as ever, and no broken one was called',
    async (path) => {
      // Puppeteer's own questions would stand on what is broken: the page says itself when it has mended.
      const marked = new Promise<void>((resolve) => {
        page().on('console', (message) => message.text() === 'marked' && resolve());
      });
      await page().goto(at(path));
      await marked;
      await openCard();
      await closeCard();
      expect(newComplaints()).toEqual([]);
    },
  );

  it('events and messages that a script sends open nothing', async () => {
    await open('/forging.html');
    const place = (await ask(`(async () => {
      const range = [...CSS.highlights.values()].flatMap((all) => [...all]).find(({ startContainer: node, startOffset: from, endOffset: to }) => node.data.slice(from, to).endsWith('Dan Caine'));
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { x, y, width, height } = live.getClientRects()[0];
      const at = [x + width / 2, y + height / 2];
      // For longer than a pointer has to rest.
      for (let frame = 0; frame < 60; frame++) {
        for (const target of [live.startContainer.parentElement, document, window]) forge(target, ...at);
        await new Promise(requestAnimationFrame);
      }
      return at;
    })()`)) as [number, number];
    expect(await ask('document.querySelector("html > :not(head, body)")')).toBeNull();
    for (const sent of [
      envelope('content', 'settings', { opening: 'rest' }),
      envelope('content', 'command', { go: 'card' }),
      envelope('background', 'openPanel', {}),
    ])
      await page().evaluate((message) => {
        postMessage(message, '*');
        new BroadcastChannel('backstory').postMessage(message);
        for (const kind of ['backstory', 'wxt:content-script-started', 'message'])
          document.dispatchEvent(new CustomEvent(kind, { detail: message }));
      }, sent);
    expect(await ask('globalThis.chrome?.runtime?.sendMessage ?? globalThis.browser ?? null')).toBeNull();
    await page().mouse.move(...place);
    await waitForClosedWords(page(), SECRET);
  });

  it('nor close, press or write anything in an open card', async () => {
    const before = await wordsInClosedRoots(page());
    await ask(`(async () => {
      const host = document.querySelector('backstory-card');
      for (let frame = 0; frame < 20; frame++) {
        for (let y = 0; y < innerHeight; y += 50) for (let x = 0; x < innerWidth; x += 100) forge(host, x, y);
        for (const target of [document, window]) target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        host.click(); host.focus();
        await new Promise(requestAnimationFrame);
      }
    })()`);
    expect(await wordsInClosedRoots(page())).toBe(before);
    await closeCard();
    expect(newComplaints()).toEqual([]);
  });
}
