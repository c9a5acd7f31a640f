// What is photographed of the gallery: every scene in light and dark; some narrow, right to left, zoomed, in forced colours, or after keys.

import { LIBRARY } from './library-scenes';
import { CLAIM_CARDS, QUOTE_CARDS } from './passages';
import { CARDS, PANELS } from './scenes';
import { STATE_SHOTS } from './state-shots';
import { TIES_SHOTS } from './ties-shots';
import { WHOLE_SHOTS } from './whole-shots';

export interface Shot {
  readonly name: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  readonly scale?: number;
  /** Pressed one after the other, as a reader would: only a reader's own presses count. */
  readonly keys?: readonly string[];
}

/** Opens what may be put right, with the focus on "Not this one?". */
const CORRECTING = { keys: ['Enter'] } as const;
const AT_CORRECT = 'focus=.correct-press';

/** Cards over passages. */
const PASSAGES = [
  ...Object.keys(CLAIM_CARDS).map((name) => `claim/${name}`),
  ...Object.keys(QUOTE_CARDS).map((name) => `quote/${name}`),
];

const CARD_WINDOW = { width: 720, height: 760 };
const PANEL_WINDOW = { width: 340, height: 900 };
const LIBRARY_WINDOW = { width: 1280, height: 900 };
const FIRST_WINDOW = { width: 760, height: 1240 };
const MARKS_WINDOW = { width: 760, height: 880 };

export function allShots(): Shot[] {
  const shots: Shot[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    for (const name of Object.keys(CARDS))
      shots.push({ name: `card-${name}-${scheme}`, address: `#card/${name}`, scheme, ...CARD_WINDOW });
    for (const address of PASSAGES)
      shots.push({
        name: `${address.replace('/', '-')}-${scheme}`,
        address: `#${address}`,
        scheme,
        ...CARD_WINDOW,
      });
    for (const name of Object.keys(PANELS))
      shots.push({ name: `panel-${name}-${scheme}`, address: `#panel/${name}`, scheme, ...PANEL_WINDOW });
    for (const name of Object.keys(LIBRARY))
      shots.push({
        name: `library-${name}-${scheme}`,
        address: `#library/${name}`,
        scheme,
        ...LIBRARY_WINDOW,
      });
    shots.push(
      {
        name: `card-correcting-${scheme}`,
        address: `#card/correct?${AT_CORRECT}`,
        scheme,
        ...CARD_WINDOW,
        ...CORRECTING,
      },
      {
        name: `card-said-${scheme}`,
        address: `#card/correct?${AT_CORRECT}`,
        scheme,
        ...CARD_WINDOW,
        keys: ['Enter', 'Tab', 'Tab', 'Enter'],
      },
      {
        name: `panel-correcting-${scheme}`,
        address: `#panel/open-person?${AT_CORRECT}`,
        scheme,
        ...PANEL_WINDOW,
        ...CORRECTING,
      },
      {
        name: `panel-rules-${scheme}`,
        address: '#panel/corrections?open',
        scheme,
        width: 340,
        height: 1600,
      },
    );
    shots.push({
      name: `card-caine-open-${scheme}`,
      address: '#card/caine?open&pinned',
      scheme,
      ...CARD_WINDOW,
    });
  }
  shots.push(
    {
      name: 'card-caine-forced',
      address: '#card/caine?open&pinned&focus',
      forced: true,
      scheme: 'dark',
      ...CARD_WINDOW,
    },
    {
      name: 'panel-open-forced',
      address: '#panel/open-person',
      forced: true,
      scheme: 'dark',
      ...PANEL_WINDOW,
    },
    ...TIES_SHOTS,
    { name: 'card-caine-focus', address: '#card/caine?focus', ...CARD_WINDOW, scale: 2 },
    ...WHOLE_SHOTS,
    ...STATE_SHOTS,
    { name: 'card-caine-small', address: '#card/caine?open', width: 320, height: 360, scale: 2 },
    { name: 'card-caine-low', address: '#card/caine', width: 900, height: 300 },
    { name: 'card-rtl-page', address: '#card/bad-rightToLeft?dir=rtl&open', ...CARD_WINDOW },
    ...['ar', 'de'].flatMap((language) => [
      { name: `card-caine-${language}`, address: `#card/caine?open&language=${language}`, ...CARD_WINDOW },
      {
        name: `card-georgia-${language}`,
        address: `#card/georgia?open&language=${language}`,
        ...CARD_WINDOW,
      },
      { name: `claim-several-${language}`, address: `#claim/several?language=${language}`, ...CARD_WINDOW },
      { name: `quote-changed-${language}`, address: `#quote/changed?language=${language}`, ...CARD_WINDOW },
      {
        name: `panel-requests-${language}`,
        address: `#panel/requests?language=${language}`,
        ...PANEL_WINDOW,
      },
      { name: `panel-open-${language}`, address: `#panel/open-person?language=${language}`, ...PANEL_WINDOW },
      { name: `panel-unsure-${language}`, address: `#panel/unsure?language=${language}`, ...PANEL_WINDOW },
      ...Object.keys(LIBRARY).map((name) => ({
        name: `library-${name}-${language}`,
        address: `#library/${name}?language=${language}`,
        ...LIBRARY_WINDOW,
      })),
    ]),
    { name: 'card-rtl-interface', address: '#card/caine?dir=rtl&ui=rtl', ...CARD_WINDOW },
    { name: 'panel-rtl-interface', address: '#panel/open-person?ui=rtl', ...PANEL_WINDOW },
    { name: 'panel-long-rtl-interface', address: '#panel/long-scanning?ui=rtl', ...PANEL_WINDOW },
    {
      name: 'panel-long-forced',
      address: '#panel/long-scanning',
      forced: true,
      scheme: 'dark',
      ...PANEL_WINDOW,
    },
    { name: 'card-georgia-open', address: '#card/georgia?open', ...CARD_WINDOW },
    { name: 'card-georgia-narrow', address: '#card/georgia?open', width: 320, height: 640 },
    { name: 'card-moscow-rtl', address: '#card/moscow?dir=rtl&ui=rtl', ...CARD_WINDOW },
    {
      name: 'card-georgia-forced',
      address: '#card/georgia?open&focus',
      forced: true,
      scheme: 'dark',
      ...CARD_WINDOW,
    },
    { name: 'panel-unsure-rtl', address: '#panel/unsure?ui=rtl', ...PANEL_WINDOW },
    {
      name: 'panel-unsure-forced',
      address: '#panel/unsure-open',
      forced: true,
      scheme: 'dark',
      ...PANEL_WINDOW,
    },
    { name: 'panel-unsure-240', address: '#panel/unsure-in-part', width: 240, height: 1200 },
    {
      name: 'card-correcting-forced',
      address: `#card/correct?${AT_CORRECT}`,
      forced: true,
      scheme: 'dark',
      ...CARD_WINDOW,
      ...CORRECTING,
    },
    {
      name: 'card-correcting-small',
      address: `#card/correct?${AT_CORRECT}`,
      width: 320,
      height: 480,
      scale: 2,
      ...CORRECTING,
    },
    {
      name: 'card-correcting-rtl',
      address: `#card/correct?dir=rtl&ui=rtl&${AT_CORRECT}`,
      ...CARD_WINDOW,
      ...CORRECTING,
    },
    {
      name: 'panel-correcting-240',
      address: `#panel/open-person?${AT_CORRECT}`,
      width: 240,
      height: 1400,
      ...CORRECTING,
    },
    {
      name: 'panel-correcting-forced',
      address: `#panel/open-person?${AT_CORRECT}`,
      forced: true,
      scheme: 'dark',
      ...PANEL_WINDOW,
      ...CORRECTING,
    },
    { name: 'panel-rules-240', address: '#panel/corrections?open', width: 240, height: 2000 },
    { name: 'panel-rules-rtl', address: '#panel/corrections?open&ui=rtl', width: 340, height: 1600 },
    { name: 'panel-long-240', address: '#panel/long-first', width: 240, height: 900 },
    { name: 'panel-whole', address: '#panel/cast', width: 400, height: 1500 },
    { name: 'panel-240', address: '#panel/open-person', width: 240, height: 1400 },
    { name: 'panel-320', address: '#panel/open-text', width: 320, height: 1600 },
    ...['unknown', 'find', 'off-above', 'kinds-unmarked', 'unknown-bad'].flatMap((name): Shot[] => [
      { name: `panel-${name}-260`, address: `#panel/${name}?open`, width: 260, height: 1400 },
      { name: `panel-${name}-rtl`, address: `#panel/${name}?ui=rtl&open`, ...PANEL_WINDOW },
      { name: `panel-${name}-forced`, address: `#panel/${name}?open`, forced: true, ...PANEL_WINDOW },
      { name: `panel-${name}-zoom`, address: `#panel/${name}?open`, width: 170, height: 900, scale: 2 },
    ]),
    { name: 'panel-wide', address: '#panel/unknown?open', width: 900, height: 900 },
    { name: 'panel-zoom', address: '#panel/open-place', width: 170, height: 700, scale: 2 },
    ...[
      'names',
      'record',
      'record-bad',
      'packs-offer',
      'packs-jobs',
      'yours',
      'fact-checks-found',
      'new-faults',
      'look-up-matches',
      'safe-done',
      'network-some',
      'alarm',
    ].flatMap((name): Shot[] => [
      { name: `library-${name}-320`, address: `#library/${name}?open`, width: 320, height: 2000 },
      { name: `library-${name}-1600`, address: `#library/${name}?open`, width: 1600, height: 1000 },
      { name: `library-${name}-rtl`, address: `#library/${name}?ui=rtl`, ...LIBRARY_WINDOW },
      {
        name: `library-${name}-forced`,
        address: `#library/${name}`,
        forced: true,
        scheme: 'dark',
        ...LIBRARY_WINDOW,
      },
      { name: `library-${name}-zoom`, address: `#library/${name}`, width: 640, height: 450, scale: 2 },
    ]),
    ...['claim/clash', 'claim/several', 'claim/long', 'quote/changed', 'quote/shortened'].flatMap(
      (address): Shot[] => {
        const name = address.replace('/', '-');
        return [
          { name: `${name}-small`, address: `#${address}?open`, width: 320, height: 480, scale: 2 },
          { name: `${name}-low`, address: `#${address}`, width: 900, height: 300 },
          { name: `${name}-rtl`, address: `#${address}?dir=rtl&ui=rtl&open`, ...CARD_WINDOW },
          {
            name: `${name}-forced`,
            address: `#${address}?open&pinned&focus`,
            forced: true,
            scheme: 'dark',
            ...CARD_WINDOW,
          },
        ];
      },
    ),
    ...(['said', 'undone', 'refused'] as const).map((name): Shot => {
      const at =
        name === 'refused' ? '.matched + .matched .correct-press' : AT_CORRECT.slice('focus='.length);
      return {
        name: `claim-${name}`,
        address: `#claim/several?focus=${encodeURIComponent(at)}`,
        ...CARD_WINDOW,
        keys: name === 'undone' ? ['Enter', 'Enter'] : ['Enter'],
      };
    }),
    ...['claims-several', 'quotes-open', 'offer-several', 'claims-said', 'requests'].flatMap(
      (name): Shot[] => [
        { name: `panel-${name}-260`, address: `#panel/${name}?open`, width: 260, height: 2000 },
        { name: `panel-${name}-rtl`, address: `#panel/${name}?ui=rtl`, ...PANEL_WINDOW },
        { name: `panel-${name}-zoom`, address: `#panel/${name}`, width: 170, height: 900, scale: 2 },
        {
          name: `panel-${name}-forced`,
          address: `#panel/${name}`,
          forced: true,
          scheme: 'dark',
          ...PANEL_WINDOW,
        },
      ],
    ),
    { name: 'marks-light', address: '#marks/all', ...MARKS_WINDOW },
    { name: 'marks-faded', address: '#marks/faded', ...MARKS_WINDOW },
    { name: 'marks-forced', address: '#marks/all', forced: true, scheme: 'dark', ...MARKS_WINDOW },
    { name: 'first-light', address: '#first/run', ...FIRST_WINDOW },
    { name: 'first-dark', address: '#first/run', scheme: 'dark', ...FIRST_WINDOW },
    { name: 'first-fault', address: '#first/fault', ...FIRST_WINDOW },
    { name: 'first-320', address: '#first/run', width: 320, height: 2000 },
    { name: 'first-rtl', address: '#first/run?ui=rtl', ...FIRST_WINDOW },
    { name: 'first-forced', address: '#first/run', forced: true, scheme: 'dark', ...FIRST_WINDOW },
    { name: 'panel-240-bad', address: '#panel/bad', width: 240, height: 2400 },
  );
  return shots;
}
