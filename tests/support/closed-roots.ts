// Reads what stands in closed shadow roots, as a reader sees it, without opening them: over the debugging protocol.
import type { Page } from 'puppeteer-core';

/** One element or text inside a closed root, as both protocols tell it. */
interface SeenNode {
  /** Empty for text. */
  readonly name: string;
  readonly text: string;
  /** Its `aria-label`, which names a button of one glyph. */
  readonly label: string;
  /** A card too new to be pressed: `lib/app/content/seen-presses.ts`. */
  readonly isNew: boolean;
  readonly children: readonly SeenNode[];
  /** How the protocol refers to it, to ask for its box. */
  readonly id: number | string | undefined;
}

/** CDP's `DOM.Node`, as far as it is read here. */
interface CdpNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  /** Names and values in turn. */
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly (CdpNode & { readonly shadowRootType?: string })[];
}

/** WebDriver BiDi's serialised node. */
interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly mode?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

const ELEMENT = 1;
const TEXT = 3;
/** Their text is not for readers. */
const UNSEEN = new Set(['style', 'script', 'template', 'title']);

export async function isFirefox(page: Page): Promise<boolean> {
  return (await page.browser().version()).toLowerCase().startsWith('firefox');
}

async function closedRoots(page: Page): Promise<SeenNode[]> {
  return (await isFirefox(page)) ? closedRootsByBidi(page) : closedRootsByCdp(page);
}

async function closedRootsByCdp(page: Page): Promise<SeenNode[]> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const read = (node: CdpNode): SeenNode => {
    const at = node.attributes?.indexOf('aria-label') ?? -1;
    return {
      name: node.nodeType === ELEMENT ? node.localName : '',
      text: node.nodeType === TEXT ? node.nodeValue : '',
      label: at === -1 ? '' : (node.attributes?.[at + 1] ?? ''),
      isNew: node.attributes?.includes('data-new') ?? false,
      children: (node.children ?? []).map(read),
      id: node.backendNodeId,
    };
  };
  const find = (node: CdpNode): SeenNode[] => [
    ...(node.shadowRoots ?? []).filter((shadow) => shadow.shadowRootType === 'closed').map(read),
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(find),
  ];
  return find(root as CdpNode);
}

/** Puppeteer has no way of its own to a closed root in Firefox; its connection has. */
interface BidiConnection {
  send(method: string, parameters: unknown): Promise<{ result: { result: BidiNode } }>;
}

/**
 * Calls a function of the page, given as source, over Firefox's own protocol. Unlike `page.evaluate` it also reaches a page that came
 * back from the back-forward cache, of which Puppeteer is not told.
 */
export async function callByBidi(
  page: Page,
  functionDeclaration: string,
  ids: readonly string[] = [],
): Promise<BidiNode> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const { result } = await connection.send('script.callFunction', {
    target: { context },
    functionDeclaration,
    arguments: ids.map((sharedId) => ({ sharedId })),
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 200, includeShadowTree: 'all' },
  });
  return result.result;
}

async function closedRootsByBidi(page: Page): Promise<SeenNode[]> {
  const read = ({ value, sharedId }: BidiNode): SeenNode => ({
    name: value?.nodeType === ELEMENT ? (value.localName ?? '') : '',
    text: value?.nodeType === TEXT ? (value.nodeValue ?? '') : '',
    label: value?.attributes?.['aria-label'] ?? '',
    isNew: value?.attributes?.['data-new'] !== undefined,
    children: (value?.children ?? []).map(read),
    id: sharedId,
  });
  // Not the whole document, which the protocol would tell node by node: what can be a host of ours, also where the page has defined its name.
  const hosts = await callByBidi(
    page,
    `() => [...document.querySelectorAll('backstory-card, :not(:defined), [popover], :root > :not(head, body)')]`,
  );
  const list = (hosts.value ?? []) as unknown as readonly BidiNode[];
  return list.flatMap(({ value }) =>
    value?.shadowRoot?.value?.mode === 'closed' ? [read(value.shadowRoot)] : [],
  );
}

function wordsOf(node: SeenNode): string {
  if (UNSEEN.has(node.name)) return '';
  return node.name === '' && node.children.length === 0 ? node.text : node.children.map(wordsOf).join(' ');
}

/** All words in closed roots, white space made single. Empty while no card is open. */
export async function wordsInClosedRoots(page: Page): Promise<string> {
  return (await closedRoots(page)).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** Waits until the words in closed roots contain `wanted`; the message of the failure tells what stood there instead. */
export async function waitForClosedWords(page: Page, wanted: string, timeout = 10_000): Promise<string> {
  const until = performance.now() + timeout;
  for (;;) {
    const words = await wordsInClosedRoots(page);
    if (words.includes(wanted)) return words;
    if (performance.now() > until)
      throw new Error(`No card said “${wanted}” within ${timeout} ms. It said: “${words}”`);
    await nextFrame(page);
  }
}

/** Waits until no closed root holds any words. */
export async function waitForNoClosedWords(page: Page, timeout = 10_000): Promise<void> {
  const until = performance.now() + timeout;
  for (;;) {
    const words = await wordsInClosedRoots(page);
    if (words === '') return;
    if (performance.now() > until) throw new Error(`The card was not gone within ${timeout} ms: “${words}”`);
    await nextFrame(page);
  }
}

/** Waits until the page has drawn once more. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** Waits until the card has stood for as long as its presses ask for. */
export async function waitUntilPressable(page: Page, timeout = 10_000): Promise<void> {
  const isNew = (nodes: readonly SeenNode[]): boolean =>
    nodes.some((node) => node.isNew || isNew(node.children));
  for (const until = performance.now() + timeout; isNew(await closedRoots(page)); await nextFrame(page))
    if (performance.now() > until) throw new Error(`The card was still new after ${timeout} ms.`);
}

/** Presses the button, or the label of a choice, that bears these words, as a reader does: brought into view, pointed at, pressed. */
export async function pressInClosedRoot(page: Page, words: string): Promise<void> {
  await waitForClosedWords(page, words);
  await waitUntilPressable(page);
  const { x, y } = await standingPlaceOfButton(page, words);
  await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.click(x, y);
}

/** As `placeOfClosedButton`, once it is drawn and stands: a card that has just come or unfolded is placed in the next frames, as a hand would wait for. */
export async function standingPlaceOfButton(page: Page, words: string): Promise<{ x: number; y: number }> {
  let place = await placeOfClosedButton(page, words);
  for (let still = 0; still < 2; ) {
    await nextFrame(page);
    const now = await placeOfClosedButton(page, words);
    const isDrawn = now.x !== 0 || now.y !== 0;
    still = isDrawn && now.x === place.x && now.y === place.y ? still + 1 : 0;
    place = now;
  }
  return place;
}

/** The box of the open card in the viewport; null where none is drawn. */
export async function boxOfCard(
  page: Page,
): Promise<{ left: number; top: number; right: number; bottom: number } | null> {
  // Within the ground of its root.
  const grounds = (await closedRoots(page)).flatMap(({ children }) => children);
  const card = grounds.flatMap(({ children }) => children).find(({ name }) => name === 'div');
  if (!card) return null;
  if (typeof card.id === 'string') {
    const answer = await callByBidi(page, '(node) => JSON.stringify(node.getBoundingClientRect())', [
      card.id,
    ]);
    const { left, top, right, bottom } = JSON.parse(String((answer as { value?: unknown }).value));
    return { left, top, right, bottom };
  }
  const session = await page.createCDPSession();
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: card.id as number });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  } finally {
    await session.detach();
  }
}

/** The middle of the button that bears these words or this label, in a closed root, once it is in view; viewport pixels. */
export function placeOfClosedButton(page: Page, words: string): Promise<{ x: number; y: number }> {
  const isIt = (node: SeenNode): boolean =>
    ['button', 'label'].includes(node.name) &&
    (node.label === words || wordsOf(node).replace(/\s+/g, ' ').trim() === words);
  return placeOf(page, isIt, `button “${words}”`);
}

/** The same of the frame in which a note is written. */
export const placeOfClosedFrame = (page: Page): Promise<{ x: number; y: number }> =>
  placeOf(page, ({ name }) => name === 'iframe', 'frame');

async function placeOf(
  page: Page,
  isIt: (node: SeenNode) => boolean,
  what: string,
): Promise<{ x: number; y: number }> {
  const find = (node: SeenNode): SeenNode[] => [
    ...(isIt(node) ? [node] : []),
    ...node.children.flatMap(find),
  ];
  const id = (await closedRoots(page)).flatMap(find)[0]?.id;
  if (id === undefined) throw new Error(`No ${what} in a closed root.`);
  if (typeof id === 'string') {
    const middle =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a function that runs in the page.
      '(node) => { node.scrollIntoView({ block: "nearest" }); const box = node.getBoundingClientRect(); return `${box.x + box.width / 2} ${box.y + box.height / 2}`; }';
    const answer = (await callByBidi(page, middle, [id])) as { value?: unknown };
    const [x = 0, y = 0] = String(answer.value).split(' ').map(Number);
    return { x, y };
  }
  const session = await page.createCDPSession();
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: id });
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: id });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
