// Puts a scene of the gallery on the stage: the card in a closed shadow root beside real marked words, the panel in the body.

import { type JSX, render } from 'preact';
import { onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { Card, type CardProps } from '@/components/card/card';
import { CARD_CSS } from '@/components/card/card-css';
import type { FrameProps } from '@/components/card/frame';
import type { Box } from '@/components/card/side';
import { Panel } from '@/components/panel/panel';
import type { PanelProps } from '@/components/panel/panel-props';
import type { ClaimsProps, OfferProps, QuotesProps } from '@/components/panel/passage-props';
import { adoptStyle } from '@/lib/edge/page/style-sheet';
import { correctingSample } from '../gallery/corrections';
import { offerSample } from '../gallery/panel-offers';
import { type CardScene, openOf, type PanelScene } from '../gallery/scenes';
import { toolsOf } from '../gallery/whole-cards';

/** As on a page: the document of a note's field has none of the card's styles. */
export function dressField(document: Document): void {
  if (!adoptStyle(document, CARD_CSS).ok) throw new Error('The field has no styles.');
}

export interface MediaFeatures {
  readonly 'prefers-color-scheme'?: 'light' | 'dark';
  readonly 'forced-colors'?: 'active' | 'none';
  readonly 'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/** What the reader has chosen in the system, until the test ends. Motion is off unless it is asked for. */
export async function emulateMedia(features: MediaFeatures): Promise<void> {
  const all = { 'prefers-reduced-motion': 'reduce', ...features };
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(all).map(([name, value]) => ({ name, value })),
  });
  onTestFinished(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });
}

function callbacks() {
  return {
    onClose: vi.fn<CardProps['onClose']>(),
    onPin: vi.fn<CardProps['onPin']>(),
    onOpenPanel: vi.fn<CardProps['onOpenPanel']>(),
    onAway: vi.fn<NonNullable<CardProps['onAway']>>(),
  };
}

export interface StagedCard extends ReturnType<typeof callbacks> {
  readonly onEntity: ReturnType<typeof vi.fn<NonNullable<CardProps['onEntity']>>>;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly card: HTMLElement;
  /** Draws it again with other props. */
  readonly redraw: (more: Partial<CardProps>) => void;
  /** The next placement: what `onPlaced` is told. */
  readonly placed: () => Promise<Box>;
}

const ONE_LINE = (): readonly Box[] => [{ left: 100, top: 80, right: 180, bottom: 100 }];

/** Shows a card over a name and waits until it is placed. `lines` are those of the marked words in the window. */
export function stageCard(
  scene: CardScene,
  lines: () => readonly Box[] = ONE_LINE,
  more: Partial<CardProps> = {},
): Promise<StagedCard> {
  const { confidence, correcting } = scene;
  const onEntity = vi.fn<NonNullable<CardProps['onEntity']>>();
  return stage(lines, onEntity, (frame, other) => (
    <Card
      open={openOf(scene)}
      {...(confidence ? { confidence } : {})}
      {...(correcting ? { correcting: correctingSample(scene) } : {})}
      {...toolsOf(scene, dressField)}
      {...frame}
      onEntity={onEntity}
      {...more}
      {...other}
      {...(frame.onPlaced ? { onPlaced: frame.onPlaced } : {})}
    />
  ));
}

/** The same over a passage: draws what is handed the frame. */
export function stagePassage(
  face: (frame: FrameProps) => JSX.Element,
  lines: () => readonly Box[] = ONE_LINE,
): Promise<StagedCard> {
  return stage(lines, vi.fn<NonNullable<CardProps['onEntity']>>(), face);
}

async function stage(
  lines: () => readonly Box[],
  onEntity: StagedCard['onEntity'],
  face: (frame: FrameProps, other: Partial<CardProps>) => JSX.Element,
): Promise<StagedCard> {
  const host = document.documentElement.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_CSS);
  root.adoptedStyleSheets = [sheet];
  onTestFinished(() => {
    render(null, root);
    host.remove();
  });
  let tell: (box: Box) => void = () => {};
  const placed = () =>
    new Promise<Box>((resolve) => {
      tell = resolve;
    });
  const fixed = callbacks();
  const place = { lines };
  const redraw = (other: Partial<CardProps>) =>
    render(face({ place, pinned: false, ...fixed, onPlaced: (box) => tell(box) }, other), root);
  const first = placed();
  redraw({});
  await first;
  const card = root.querySelector<HTMLElement>('.card');
  if (!card) throw new Error('There is no card on the stage.');
  return { host, root, card, redraw, placed, onEntity, ...fixed };
}

/** What a test may draw otherwise. */
type Staged = PanelScene & Pick<PanelProps, 'correctingAt'>;

export interface StagedPanel {
  readonly panel: HTMLElement;
  readonly redraw: (more: Partial<Staged>) => void;
  readonly onReveal: ReturnType<typeof vi.fn<PanelProps['onReveal']>>;
  readonly onPoint: ReturnType<typeof vi.fn<PanelProps['onPoint']>>;
  readonly onSelect: ReturnType<typeof vi.fn<PanelProps['onSelect']>>;
  readonly onLook: ReturnType<typeof vi.fn<PanelProps['onLook']>>;
  readonly onRevealUnknown: ReturnType<typeof vi.fn<PanelProps['onRevealUnknown']>>;
  readonly onNoName: ReturnType<typeof vi.fn<PanelProps['onNoName']>>;
  readonly onChoose: ReturnType<typeof vi.fn<PanelProps['onChoose']>>;
  readonly onSite: ReturnType<typeof vi.fn<PanelProps['onSite']>>;
  readonly onReload: ReturnType<typeof vi.fn<PanelProps['onReload']>>;
  readonly onScan: ReturnType<typeof vi.fn<PanelProps['onScan']>>;
  readonly onTakeBack: ReturnType<typeof vi.fn<PanelProps['onTakeBack']>>;
  readonly onSave: ReturnType<typeof vi.fn<PanelProps['onSave']>>;
  readonly claims: ReturnType<typeof claimsCallbacks>;
  readonly quotes: ReturnType<typeof quotesCallbacks>;
  readonly offer: ReturnType<typeof offerCallbacks>;
}

const claimsCallbacks = () => ({
  onSelect: vi.fn<ClaimsProps['onSelect']>(),
  onReveal: vi.fn<ClaimsProps['onReveal']>(),
  onAll: vi.fn<ClaimsProps['onAll']>(),
  onReject: vi.fn<ClaimsProps['onReject']>(),
  onTakeBack: vi.fn<ClaimsProps['onTakeBack']>(),
});
const quotesCallbacks = () => ({
  onSelect: vi.fn<QuotesProps['onSelect']>(),
  onReveal: vi.fn<QuotesProps['onReveal']>(),
});
const offerCallbacks = () => ({
  onKeep: vi.fn<OfferProps['onKeep']>(),
  onDrop: vi.fn<OfferProps['onDrop']>(),
  onKeepAll: vi.fn<OfferProps['onKeepAll']>(),
  onUndoAll: vi.fn<OfferProps['onUndoAll']>(),
});

/** Shows the panel as its page does. Props hold until they are drawn anew. */
export function stagePanel(scene: PanelScene): StagedPanel {
  const place = document.body.appendChild(document.createElement('div'));
  document.body.style.margin = '0';
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  const fixed = {
    onReveal: vi.fn<PanelProps['onReveal']>(),
    onPoint: vi.fn<PanelProps['onPoint']>(),
    onSelect: vi.fn<PanelProps['onSelect']>(),
    onLook: vi.fn<PanelProps['onLook']>(),
    onRevealUnknown: vi.fn<PanelProps['onRevealUnknown']>(),
    onNoName: vi.fn<PanelProps['onNoName']>(),
    onChoose: vi.fn<PanelProps['onChoose']>(),
    onSite: vi.fn<PanelProps['onSite']>(),
    onReload: vi.fn<PanelProps['onReload']>(),
    onScan: vi.fn<PanelProps['onScan']>(),
    onTakeBack: vi.fn<PanelProps['onTakeBack']>(),
    onSave: vi.fn<PanelProps['onSave']>(),
    onMoreCorrections: vi.fn<PanelProps['onMoreCorrections']>(),
  };
  const correctingAt: PanelProps['correctingAt'] = (_, label) =>
    correctingSample({ words: 'Caine', view: { entity: 'person/dan-caine', label } });
  const [claims, quotes, offer] = [claimsCallbacks(), quotesCallbacks(), offerCallbacks()];
  let now: Staged = { ...scene, correctingAt };
  const redraw = (more: Partial<Staged>) => {
    now = { ...now, ...more };
    render(
      <Panel
        {...now}
        {...fixed}
        correctionCount={now.corrections.length}
        claims={{ ...now.claims, ...claims }}
        quotes={{ ...now.quotes, ...quotes }}
        offer={now.offer && offerSample(now.offer, offer)}
      />,
      place,
    );
  };
  redraw({});
  const panel = place.querySelector<HTMLElement>('.panel');
  if (!panel) throw new Error('There is no panel on the stage.');
  return { panel, redraw, ...fixed, claims, quotes, offer };
}

/** The words that are seen: without those for the ear only. */
export function seenText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll('.hidden, .source-marks')) unseen.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function scene<Scene>(scenes: Readonly<Record<string, Scene>>, name: string): Scene {
  const found = scenes[name];
  if (!found) throw new Error(`The gallery has no scene “${name}”.`);
  return found;
}
