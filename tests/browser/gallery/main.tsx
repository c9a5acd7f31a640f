// One scene at a time, named by the address: `#card/caine`, `#panel/cast?dir=rtl`, `#library/record?language=ar`. With none: the list of all.

import './speak';
import { type JSX, render } from 'preact';
import { useState } from 'preact/hooks';
import { Card } from '@/components/card/card';
import { CARD_CSS } from '@/components/card/card-css';
import type { FrameProps } from '@/components/card/frame';
import { ClaimCard, QuoteCard } from '@/components/card/passage-card';
import { Library } from '@/components/library/library';
import { Panel } from '@/components/panel/panel';
import { Unbroken } from '@/components/ui/unbroken';
import { correctingSample } from './corrections';
import { FIRST_RUNS, showFirstRun } from './first-run';
import { dressField, fontSheet, loadFonts, STORY_FONT } from './fonts';
import { LIBRARY } from './library-scenes';
import { showMarks } from './marks';
import { offerSample } from './panel-offers';
import { CLAIM_CARDS, QUOTE_CARDS, REJECTING } from './passages';
import { CARDS, openOf, PANELS, type PanelScene } from './scenes';
import { toolsOf } from './whole-cards';

const STORY = `U.S. military leaders met with NATO defense chiefs on Wednesday to iron out details of security protections
for Ukraine as part of a potential peace deal with Russia. The meeting comes one day after *MARK* hosted European military
counterparts in Washington to continue talks on security guarantees. Delegations from France, the U.K., Italy and Finland
were present. In attendance at Wednesday’s meeting were delegations from the U.S., Poland, Germany, Canada, Hungary and 20
other countries.`;

/** A sentence, or a quotation, over which the cards over passages open: it runs over some lines. */
const PASSAGE =
  'In Strelsau on Monday the count said once more that Ruritania pays for almost 100 percent of the bridge, a figure that he has repeated at every stop of his tour through the Upper Marches';

/** A story of our own, with the words of the scene marked, and the card over it in a closed shadow root. */
function showCard(words: string, options: URLSearchParams, face: (frame: FrameProps) => JSX.Element): void {
  document.body.style.cssText =
    `margin:0 auto;padding:28px 24px;max-width:640px;font:${STORY_FONT};` +
    'background:light-dark(#fff,#111);color:light-dark(#222,#ddd);color-scheme:light dark';
  document.documentElement.style.colorScheme = 'light dark';
  const story = document.body.appendChild(document.createElement('p'));
  story.dir = options.get('dir') ?? 'ltr';
  const [before, after] = STORY.split('*MARK*');
  const mark = document.createElement('span');
  mark.textContent = words;
  mark.style.cssText = 'text-decoration:underline 1px;text-underline-offset:3px';
  story.append(before ?? '', mark, after ?? '');
  for (let more = 0; more < 4; more++) document.body.appendChild(story.cloneNode(true));

  const host = document.documentElement.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_CSS);
  root.adoptedStyleSheets = [sheet, fontSheet()];
  const place = { lines: () => [...mark.getClientRects()] };
  function Scene() {
    const [pinned, setPinned] = useState(options.has('pinned'));
    return face({
      place,
      pinned,
      sheet: options.has('sheet'),
      isReadOnly: options.has('readonly'),
      scale: Number(options.get('scale') ?? 1),
      onClose: () => host.remove(),
      onPin: setPinned,
      onOpenPanel: () => {},
      // Before it is placed it is not seen, and what is not seen takes no focus.
      onPlaced: () => {
        const first = options.get('focus');
        if (first !== null) root.querySelector<HTMLElement>(first || 'button')?.focus();
        options.delete('focus');
      },
    });
  }
  render(<Scene />, root);
  const drawn = root.querySelector<HTMLElement>('.card');
  const ui = options.get('ui');
  if (drawn && ui) drawn.dir = ui;
  if (options.has('open')) for (const fold of root.querySelectorAll('details')) fold.open = true;
}

function showNameCard(name: string, options: URLSearchParams): void {
  const scene = CARDS[name];
  if (!scene) return;
  showCard(scene.words.slice(0, 60), options, (frame) => (
    <Card
      {...frame}
      open={openOf(scene)}
      {...(scene.confidence ? { confidence: scene.confidence } : {})}
      {...(scene.correcting ? { correcting: correctingSample(scene) } : {})}
      {...toolsOf(scene, dressField)}
      onEntity={() => {}}
    />
  ));
}

function showClaimCard(name: string, options: URLSearchParams): void {
  const view = CLAIM_CARDS[name];
  if (view) showCard(PASSAGE, options, (frame) => <ClaimCard {...frame} view={view} rejecting={REJECTING} />);
}

function showQuoteCard(name: string, options: URLSearchParams): void {
  const view = QUOTE_CARDS[name];
  if (view) showCard(PASSAGE, options, (frame) => <QuoteCard {...frame} view={view} />);
}

function showPanel(name: string, options: URLSearchParams): void {
  const scene = PANELS[name];
  if (!scene) return;
  document.body.style.margin = '0';
  function Scene({ start }: { readonly start: PanelScene }) {
    const [settings, setSettings] = useState(start.settings);
    const [choice, setChoice] = useState(start.choice);
    const [selected, setSelected] = useState(start.selected);
    const known = Object.values(CARDS).find(({ view }) => view.entity === selected)?.view ?? null;
    return (
      <Panel
        {...start}
        settings={settings}
        choice={choice}
        selected={selected}
        cardFor={selected === start.selected ? start.cardFor : known}
        onReveal={() => {}}
        onPoint={() => {}}
        onSelect={setSelected}
        onLook={(change) => setChoice({ ...choice, ...change })}
        onRevealUnknown={() => {}}
        onNoName={() => {}}
        onChoose={(change) => setSettings({ ...settings, ...change })}
        onSite={(sites, on) => setSettings({ ...settings, offAt: on ? [] : sites })}
        onReload={() => {}}
        onScan={() => {}}
        correctingAt={(_, label) =>
          correctingSample({ words: 'Caine', view: { entity: 'person/caine', label } })
        }
        onTakeBack={() => {}}
        onSave={() => {}}
        correctionCount={start.corrections.length}
        onMoreCorrections={() => {}}
        claims={{
          ...start.claims,
          onSelect: () => {},
          onReveal: () => {},
          onAll: () => {},
          onReject: () => {},
          onTakeBack: () => {},
        }}
        quotes={{ ...start.quotes, onSelect: () => {}, onReveal: () => {} }}
        offer={start.offer && offerSample(start.offer)}
      />
    );
  }
  render(<Scene start={scene} />, document.body);
  if (options.has('open')) for (const fold of document.querySelectorAll('details')) fold.open = true;
  const side = options.get('dir');
  const drawn = document.querySelector<HTMLElement>('.panel');
  if (side !== null && drawn) drawn.dir = side;
  document.querySelector<HTMLElement>(options.get('focus') || '.no-such-thing')?.focus();
}

function showLibrary(name: string, options: URLSearchParams): void {
  const scene = LIBRARY[name];
  if (!scene) return;
  document.body.style.margin = '0';
  function Scene() {
    const [query, setQuery] = useState(scene!.names.query);
    const [form, setForm] = useState(scene!.form.form);
    return (
      <Library
        {...scene!}
        names={{ ...scene!.names, query, onQuery: setQuery }}
        form={{ ...scene!.form, form, onChange: setForm }}
      />
    );
  }
  render(<Scene />, document.body);
  if (options.has('open')) for (const fold of document.querySelectorAll('details')) fold.open = true;
  document.querySelector<HTMLElement>(options.get('focus') || '.no-such-thing')?.focus();
}

/** The view that stands there where another cannot be drawn. */
function showBroken(): void {
  document.body.style.margin = '0';
  const Torn = (): never => {
    throw new TypeError('names is not iterable');
  };
  render(
    <Unbroken of="torn">
      <Torn />
    </Unbroken>,
    document.body,
  );
}

function showList(): void {
  const list = document.body.appendChild(document.createElement('ul'));
  const addresses = [
    ...Object.keys(CARDS).map((name) => `#card/${name}`),
    ...Object.keys(CLAIM_CARDS).map((name) => `#claim/${name}`),
    ...Object.keys(QUOTE_CARDS).map((name) => `#quote/${name}`),
    ...Object.keys(PANELS).map((name) => `#panel/${name}`),
    ...Object.keys(LIBRARY).map((name) => `#library/${name}`),
    ...Object.keys(FIRST_RUNS).map((name) => `#first/${name}`),
    ...['#marks/all', '#marks/faded', '#broken'],
  ];
  for (const address of addresses) {
    const link = list.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
    link.href = address;
    link.textContent = address.slice(1);
  }
}

await loadFonts();
const [path = '', query = ''] = location.hash.slice(1).split('?');
const [group, name = ''] = path.split('/');
if (group === 'card') showNameCard(name, new URLSearchParams(query));
else if (group === 'claim') showClaimCard(name, new URLSearchParams(query));
else if (group === 'quote') showQuoteCard(name, new URLSearchParams(query));
else if (group === 'panel') showPanel(name, new URLSearchParams(query));
else if (group === 'library') showLibrary(name, new URLSearchParams(query));
else if (group === 'marks') showMarks(name === 'faded');
else if (group === 'first') showFirstRun(name);
else if (group === 'broken') showBroken();
else if (group !== 'sheet') showList();
window.addEventListener('hashchange', () => location.reload());
// Interface and page from right to left, as they will be in such a language.
const ui = new URLSearchParams(query).get('ui');
if (ui)
  for (const face of document.querySelectorAll<HTMLElement>('.panel, .library, .first-run')) face.dir = ui;
document.documentElement.dataset.ready = '';
