// What Firefox tells a screen reader: its own tree of accessible things, and its own event where the focus goes. In the words of Chromium.
// Of a Firefox launched with `ownChrome`, and of the page that is in front.
import type { Browser, Page } from 'puppeteer-core';
import { nextFrame } from './closed-roots';
import { callFirefoxItself, focusWindowOf } from './firefox-itself';
import type { Spoken } from './spoken';

/** Firefox's words for what Chromium calls otherwise. */
const ROLES: Readonly<Record<string, string>> = {
  pushbutton: 'button',
  'toggle button': 'button',
  entry: 'textbox',
  radiobutton: 'radio',
  checkbutton: 'checkbox',
  summary: 'DisclosureTriangle',
  statusbar: 'status',
  document: 'RootWebArea',
  'text leaf': 'StaticText',
  listitem: 'listitem',
};

/** Defines in the browser's window what the calls below use, once: its service of accessibility, and what it has told of the focus. */
const EAR = `
  const ear = (window.backstoryEar ??= (() => {
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const heard = [];
    const attributesOf = (one) => {
      const told = {};
      try {
        for (const { key, value } of one.attributes?.enumerate() ?? []) told[key] = value;
      } catch {}
      return told;
    };
    const read = (one) => {
      const [state, extra] = [{}, {}];
      one.getState(state, extra);
      const states = [...service.getStringStates(state.value, extra.value)];
      return { role: service.getStringRole(one.role), name: one.name ?? '', description: one.description ?? '', states, attributes: attributesOf(one) };
    };
    const listener = {
      observe(subject) {
        const event = subject.QueryInterface(Ci.nsIAccessibleEvent);
        if (event.eventType === Ci.nsIAccessibleEvent.EVENT_FOCUS) heard.push(read(event.accessible));
      },
    };
    Services.obs.addObserver(listener, 'accessible-event');
    return { service, heard, read, listener };
  })());
`;

interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

function spokenOf({ role, name, description, states, attributes }: Told, depth: number): Spoken {
  const landmark = attributes['xml-roles'] ?? '';
  const kind =
    attributes['text-input-type'] === 'search' || landmark === 'searchbox'
      ? 'searchbox'
      : role === 'landmark'
        ? landmark
        : (ROLES[role] ?? role);
  const is = (state: string) => states.includes(state);
  return {
    role: kind,
    name,
    description,
    focused: is('focused'),
    states: {
      ...(role === 'toggle button' ? { pressed: String(is('pressed')) } : {}),
      ...(is('expandable') ? { expanded: is('expanded') } : {}),
      ...(is('checkable') ? { checked: String(is('checked')) } : {}),
      ...(attributes.level ? { level: Number(attributes.level) } : {}),
      ...(attributes.live ? { live: attributes.live } : {}),
    },
    depth,
  };
}

async function ask<Answer>(browser: Browser, work: string): Promise<Answer> {
  return JSON.parse(
    await callFirefoxItself(browser, `(async () => { ${EAR} return JSON.stringify(${work}); })()`),
  ) as Answer;
}

/** Brings a page to the front of a window that has the focus: in any other nothing has it, and nothing is told. */
export async function listenTo(page: Page): Promise<void> {
  await page.bringToFront();
  const path = await page.evaluate(() => location.pathname);
  await ask(page.browser(), 'ear.heard.length');
  await focusWindowOf(page.browser(), path);
  const until = performance.now() + 15_000;
  while (!(await readSpokenInFirefox(page)).some(({ focused }) => focused))
    if (performance.now() > until) throw new Error(`Nothing in ${path} has the focus.`);
}

export async function readSpokenInFirefox(page: Page): Promise<readonly Spoken[]> {
  const path = await page.evaluate(() => location.pathname);
  const nodes = await ask<readonly (Told & { readonly depth: number })[]>(
    page.browser(),
    `(() => {
      const { selectedBrowser } = gBrowser;
      if (!selectedBrowser.currentURI.spec.includes(${JSON.stringify(path)})) throw new Error('Another page is in front.');
      const told = [];
      const walk = (one, depth) => {
        told.push({ ...ear.read(one), depth });
        for (let child = one.firstChild; child; child = child.nextSibling) walk(child, depth + 1);
      };
      const document = ear.service.getAccessibleFor(selectedBrowser)?.firstChild;
      if (document) walk(document, 0);
      return told;
    })()`,
  );
  return nodes.map((node) => spokenOf(node, node.depth));
}

/** Presses a key that moves the focus; resolves with what is told to have it then, once that is told. */
export async function pressAndHear(page: Page, key: 'Tab'): Promise<Spoken> {
  const browser = page.browser();
  // What moved the focus before this key is told by then: Firefox tells it as it draws, in the order in which it answers us.
  await nextFrame(page);
  await nextFrame(page);
  const before = await ask<number>(browser, 'ear.heard.length');
  await page.keyboard.press(key);
  for (const until = performance.now() + 15_000; performance.now() < until; ) {
    const told = await ask<Told | null>(browser, `ear.heard.length > ${before} ? ear.heard.at(-1) : null`);
    if (told) return spokenOf(told, 0);
  }
  throw new Error(`After ${key} Firefox told of no focus.`);
}
