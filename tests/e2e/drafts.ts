// A page that wants to know, or to change, what its reader is writing on the card: every way that a script of its own has, tried while the
// draft is open. Together with tests/e2e/spying.ts, which does so of what the card says.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  nextFrame,
  pressInClosedRoot,
  waitForClosedWords,
  waitForNoClosedWords,
} from '../support/closed-roots';
import { pointAtMark, waitForMarks } from '../support/marks';
import { draftOn, fieldOf } from '../support/note-field';
import { type OddServer, serveOddPages, withFirstScript } from './odd-pages';

export interface Drafting {
  readonly page: () => Page;
}

/** Nowhere in the story. */
const DRAFT = 'zanzibar quokkas';
const SECRET = 'quokka';
const NAME = 'Dan Caine';

/** The page's first script. As text: tsx wraps named functions. */
const SPY = `{
  window.loot = { keys: '', nodes: new Map(), words: [], timed: [], events: 0 };
  const take = (what, way) => { if (what && typeof what === 'object' && !loot.nodes.has(what)) loot.nodes.set(what, way); };
  const KINDS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'textInput', 'compositionstart', 'compositionend', 'focus',
    'blur', 'focusin', 'focusout', 'selectionchange', 'selectstart', 'select', 'copy', 'cut', 'paste', 'pointerdown', 'pointerover', 'click',
    'pointermove', 'mouseover', 'mouseout', 'load', 'message', 'scroll', 'toggle'];
  for (const kind of KINDS)
    for (const target of [window, document])
      target.addEventListener(kind, (event) => {
        if (kind === 'keydown' && event.key?.length === 1 && target === window) loot.keys += event.key;
        if (event.data) loot.words.push([String(event.data), kind + ' data']);
        for (const each of event.composedPath()) take(each, kind + ' composedPath');
        for (const name of ['target', 'relatedTarget', 'source', 'view', 'originalTarget', 'explicitOriginalTarget', 'rangeParent'])
          try { take(event[name], kind + ' ' + name); } catch {}
      }, true);
  const watched = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) take(node, 'mutation');
  });
  watched.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const type of PerformanceObserver.supportedEntryTypes)
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          loot.words.push([JSON.stringify(entry), 'performance ' + type]);
          if (/^(key|input|beforeinput)/.test(entry.name)) loot.timed.push(entry.name);
          take(entry.target, 'performance ' + type + ' target');
          take(entry.element, 'performance ' + type + ' element');
          for (const each of entry.attribution ?? []) loot.words.push([JSON.stringify(each), 'performance ' + type + ' attribution']);
        }
      }).observe({ type, buffered: true, durationThreshold: 0 });
    } catch {}
  // What is patched here is ours too, if any of our code ran in this world.
  for (const [kind, name] of [['HTMLTextAreaElement', 'value'], ['HTMLIFrameElement', 'contentDocument'], ['HTMLIFrameElement', 'contentWindow'],
    ['Node', 'textContent'], ['Element', 'innerHTML']]) {
    const own = Object.getOwnPropertyDescriptor(window[kind].prototype, name);
    Object.defineProperty(window[kind].prototype, name, {
      ...own,
      get() { if (!loot.isReading) take(this, name); return own.get.call(this); },
      ...(own.set ? { set(value) { take(this, name); loot.words.push([String(value), 'set ' + name]); own.set.call(this, value); } } : {}),
    });
  }
  for (const [kind, name] of [['Node', 'appendChild'], ['Element', 'append'], ['Element', 'attachShadow'], ['Element', 'setAttribute'],
    ['Range', 'setStart'], ['Range', 'selectNodeContents'], ['EventTarget', 'addEventListener'], ['CSSStyleSheet', 'replaceSync'],
    ['Document', 'createElement'], ['HTMLElement', 'focus']]) {
    const own = window[kind].prototype[name];
    window[kind].prototype[name] = function (...all) { take(this, name); const made = own.apply(this, all); take(made, name); return made; };
  }
}`;

/** Everything that reads; then the ways on which the secret was come by. */
const READ = `((secret) => {
  const { nodes, words } = loot;
  loot.isReading = true;
  const take = (what, way) => { if (what && typeof what === 'object' && !nodes.has(what)) nodes.set(what, way); };
  const say = (text, way) => { if (typeof text === 'string') words.push([text, way]); };
  const attempt = (work) => { try { return work(); } catch { return null; } };
  const chosen = getSelection();
  attempt(() => document.execCommand('selectAll'));
  say(chosen.toString(), 'selectAll');
  attempt(() => document.execCommand('copy'));
  for (const alter of ['move', 'extend'])
    for (const way of ['forward', 'backward', 'left', 'right'])
      for (const grain of ['character', 'word', 'sentence', 'line', 'paragraph', 'lineboundary', 'sentenceboundary', 'paragraphboundary', 'documentboundary']) {
        attempt(() => chosen.modify(alter, way, grain));
        say(chosen.toString(), 'modify ' + alter + ' ' + way + ' ' + grain);
        for (const each of [chosen.anchorNode, chosen.focusNode]) take(each, 'selection');
      }
  const held = document.activeElement;
  take(held, 'activeElement');
  for (const name of ['value', 'textContent', 'innerText', 'outerHTML']) say(attempt(() => held[name]), 'activeElement.' + name);
  say(attempt(() => held.getHTML({ serializableShadowRoots: true })), 'getHTML');
  say(document.documentElement.innerText, 'innerText');
  if (window.length !== document.querySelectorAll('iframe').length) words.push([secret, 'window.length']);
  for (let at = 0; at < window.length + 3; at++) take(attempt(() => window[at]), 'window.frames');
  for (const name of Object.getOwnPropertyNames(window)) if (/^\\d+$/.test(name)) take(window[name], 'window.' + name);
  chosen.removeAllRanges();
  for (const within of [false, true])
    for (const back of [false, true])
      if (attempt(() => find(secret, false, back, true, false, within, false))) words.push([secret, 'find']);
  for (const entry of performance.getEntries()) say(JSON.stringify(entry), 'performance.getEntries');
  attempt(() => customElements.define('backstory-card', class extends HTMLElement {
    constructor() { super(); take(attempt(() => this.attachInternals().shadowRoot), 'ElementInternals'); }
  }));
  for (const [node, way] of [...nodes]) {
    for (const name of ['textContent', 'value', 'outerHTML']) say(attempt(() => node[name]), way);
    const root = attempt(() => node.getRootNode());
    for (const view of [node, ...(attempt(() => [...root.querySelectorAll('iframe')].map((each) => each.contentWindow)) ?? [])]) {
      const inner = attempt(() => view.document ?? view.contentDocument);
      for (const field of attempt(() => inner.querySelectorAll('textarea')) ?? []) say(field.value, way);
    }
    for (const field of attempt(() => root.querySelectorAll('textarea')) ?? []) say(field.value, way);
  }
  loot.isReading = false;
  const letters = [...loot.keys].filter((key) => secret.includes(key));
  return [...new Set([
    ...words.flatMap(([text, way]) => (text.includes(secret) ? [way] : [])),
    ...(letters.length > 0 ? ['keys: ' + letters.join('')] : []),
    ...(loot.timed.length > 0 ? ['timed: ' + loot.timed.join(' ')] : []),
  ])].sort();
})`;

/** Everything that writes; what of it says that it has done something, as Chromium does of every cut. */
const WRITE = `(() => {
  const did = [];
  for (const [name, value] of [['insertText', 'HACKED'], ['insertHTML', '<b>HACKED</b>'], ['insertParagraph'], ['insertLineBreak'], ['delete'],
    ['forwardDelete'], ['cut'], ['undo'], ['redo'], ['bold'], ['selectAll'], ['delete'], ['insertText', 'HACKED'], ['undo'], ['undo']])
    try { if (document.execCommand(name, false, value) && !['selectAll', 'cut'].includes(name)) did.push(name); } catch {}
  const target = document.activeElement ?? document.body;
  for (const kind of ['keydown', 'keypress', 'beforeinput', 'input', 'paste', 'compositionend'])
    for (const each of [target, document, window])
      each.dispatchEvent(new (kind.startsWith('key') ? KeyboardEvent : InputEvent)(kind,
        { key: 'H', data: 'HACKED', inputType: 'insertText', bubbles: true, composed: true, cancelable: true }));
  return did;
})()`;

export function keepsDraftsFromPages({ page }: Drafting): void {
  let server: OddServer;
  beforeAll(async () => {
    server = await serveOddPages({ '/spied.html': withFirstScript(SPY) });
  });
  afterAll(async () => {
    await server?.close();
  });

  const loot = async (): Promise<string[]> => (await page().evaluate(`${READ}('${SECRET}')`)) as string[];
  /** Keys on the card’s buttons are timed by the browser for the page’s own document. */
  const letters = async (): Promise<string[]> => (await loot()).filter((way) => !way.startsWith('timed'));

  it('a note is being written: no script of the page has a word, a letter or the pace of it', async () => {
    // Its policy forbids everything. And all of it is in sight: in Firefox `modify` scrolls, and a card goes with its words.
    await page().goto(`${server.origin}/spied.html`);
    await waitForMarks(page());
    await pointAtMark(page(), NAME);
    await pressInClosedRoot(page(), 'Write a note');
    await waitForClosedWords(page(), 'Done');
    await page().keyboard.type(DRAFT);
    await nextFrame(page());
    expect(await loot()).toEqual([]);
    expect(await draftOn(page())).toBe(DRAFT);
    expect(server.reports).toEqual([]);
  });

  it('nor can it change one', async () => {
    expect(await page().evaluate(WRITE)).toEqual([]);
    expect(await draftOn(page())).toBe(DRAFT);
    // Its reader can, as before; though a page may always take the focus away.
    const { x, y } = await fieldOf(page());
    await page().mouse.click(x, y);
    await page().keyboard.type('!');
    expect(await draftOn(page())).toBe(`${DRAFT}!`);
  });

  it('Tab leads on from the field and back, and the page is told of no key in it', async () => {
    await page().keyboard.press('Tab');
    await page().keyboard.down('Shift');
    await page().keyboard.press('Tab');
    await page().keyboard.up('Shift');
    await page().keyboard.type('?');
    expect(await draftOn(page())).toBe(`${DRAFT}!?`);
    expect(await letters()).toEqual([]);
  });

  it('the pointer moves over the field and rests there: the card stays; and the field is styled as the card is', async () => {
    const field = await fieldOf(page());
    await page().mouse.move(5, 5, { steps: 3 });
    await page().mouse.move(field.x, field.y, { steps: 2 });
    await nextFrame(page());
    await page().mouse.click(field.x, field.y);
    await page().keyboard.down('Control');
    await page().keyboard.press('End');
    await page().keyboard.up('Control');
    await page().keyboard.type('.');
    expect(await draftOn(page())).toBe(`${DRAFT}!?.`);
    expect(field.border).toBe('solid');
    expect(await letters()).toEqual([]);
  });

  it('the page takes the card away: what was written is kept, and stands on the next one', async () => {
    await page().evaluate(() => document.querySelector(':root > :not(head, body)')?.remove());
    await waitForNoClosedWords(page());
    await page().mouse.move(5, 5);
    await pointAtMark(page(), NAME);
    await waitForClosedWords(page(), `${DRAFT}!?.`);
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  });

  it('a page in a sandbox, where the field would be out of our own reach: none is drawn, and the card says where a note can be written', async () => {
    await page().goto(`${server.origin}/sandboxed.html`);
    await waitForMarks(page());
    await pointAtMark(page(), NAME);
    await pressInClosedRoot(page(), 'Edit the note');
    const words = await waitForClosedWords(page(), 'On this page nobody could write a note');
    expect(words).toContain(`${DRAFT}!?.`);
    expect(words).not.toContain('Done');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  });

  it('and the spy would have found it in a field of the page', async () => {
    await page().evaluateOnNewDocument(SPY);
    await page().goto(`${server.origin}/bare.html`);
    await page().evaluate((secret) => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.value = secret;
      field.focus();
    }, SECRET);
    await page().keyboard.type('q');
    const ways = await loot();
    expect(ways).toEqual(expect.arrayContaining(['activeElement.value', 'keys: q', 'mutation']));
    expect(await page().evaluate(WRITE)).toContain('insertText');
  });
}
