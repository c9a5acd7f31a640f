// A page as a screen reader meets it: what has a role or a name, in order, through closed roots too. Chromium only.
import type { Page } from 'puppeteer-core';

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
const MUTE = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'RootWebArea']);

/** All of the page, or of what is in the first node of this role. */
export async function readSpoken(page: Page, within?: string): Promise<readonly Spoken[]> {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said: Spoken[] = [];
  const walk = (id: string, depth: number, inside: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const isIn = inside || role === within;
    if (isIn && !node.ignored && !MUTE.has(role)) {
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
    for (const child of node.childIds ?? []) walk(child, depth + 1, isIn);
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) walk(root.nodeId, 0, within === undefined);
  return said;
}

/** What has the focus, as `role: name`; empty where that is the page as a whole. */
export async function readFocus(page: Page): Promise<string> {
  const one = (await readSpoken(page)).find(({ focused }) => focused);
  return one ? `${one.role}: ${one.name}` : '';
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
