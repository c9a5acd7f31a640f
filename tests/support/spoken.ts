// A page as a screen reader meets it: what has a role or a name, in order, through closed roots too. In Firefox of the page in front alone.
import type { Page } from 'puppeteer-core';
import { isFirefox } from './closed-roots';
import { listenTo, pressAndHear, readSpokenInFirefox } from './spoken-firefox';

export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly focused: boolean;
  /** Named states and properties that are told: `pressed`, `expanded`, `checked`, `disabled`, `live`, `level`, `invalid`. */
  readonly states: Readonly<Record<string, unknown>>;
  readonly depth: number;
}

const TOLD = ['pressed', 'expanded', 'checked', 'disabled', 'live', 'level', 'invalid', 'modal', 'selected'];
/** What has no meaning of its own. */
const MUTE = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'RootWebArea',
  'text container',
  'section',
]);

/** All of the page, or of what is in the nodes of this role. */
export async function readSpoken(page: Page, within?: string): Promise<readonly Spoken[]> {
  const all = (await isFirefox(page)) ? await readSpokenInFirefox(page) : await readSpokenInChromium(page);
  let depth = Number.POSITIVE_INFINITY;
  return all.filter((one) => {
    if (one.depth <= depth) depth = one.role === within ? one.depth : Number.POSITIVE_INFINITY;
    const isIn = within === undefined || depth !== Number.POSITIVE_INFINITY;
    return isIn && !MUTE.has(one.role);
  });
}

/** With those that have no meaning of their own. */
async function readSpokenInChromium(page: Page): Promise<readonly Spoken[]> {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said: Spoken[] = [];
  const walk = (id: string, depth: number): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    if (!node.ignored) {
      const states = Object.fromEntries(
        (node.properties ?? []).flatMap(({ name, value }) =>
          TOLD.includes(name) ? [[name, value.value]] : [],
        ),
      );
      said.push({
        role,
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        focused:
          node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
        states,
        depth,
      });
    }
    for (const child of node.childIds ?? []) walk(child, depth + 1);
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) walk(root.nodeId, 0);
  return said;
}

/** What has the focus, as `role: name`; empty where that is the page as a whole. */
export async function readFocus(page: Page): Promise<string> {
  const one = (await readSpoken(page)).find(({ focused }) => focused);
  return one ? wordsOf(one) : '';
}

function wordsOf({ role, name }: Spoken): string {
  return role === 'RootWebArea' ? '' : `${role}: ${name}`;
}

/** Presses Tab. What has the focus then, as `readFocus` says it, once a screen reader is told. */
export async function tabOn(page: Page): Promise<string> {
  if (await isFirefox(page)) return wordsOf(await pressAndHear(page, 'Tab'));
  await page.keyboard.press('Tab');
  return readFocus(page);
}

/** The page that the reader is at from now on. */
export async function goTo(page: Page): Promise<void> {
  await ((await isFirefox(page)) ? listenTo(page) : page.bringToFront());
}

/** What can be pressed, chosen or written in. */
export const CONTROLS = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'checkbox',
  'radio',
  'combobox',
  'switch',
  'DisclosureTriangle',
  'slider',
  'spinbutton',
  'menuitem',
  'tab',
  'option',
]);
