// Drawn states as they are photographed beside light and dark: from right to left, in forced colours, and where there is little room.

import type { Shot } from './shot-list';

const IN_PANEL = [
  ...['none', 'idle', 'finding', 'asking', 'no-article', 'failed', 'disposed'].map((is) => `state-${is}`),
  ...['off-site', 'off-paused', 'painted-nothing', 'find-nothing', 'lost'],
  ...['nothing-absent', 'nothing-unavailable', 'library-rebuilding'],
];
const IN_LIBRARY = [
  ...['memory-empty', 'memory-off-empty', 'memory-found-none', 'names-none', 'names-empty', 'packs-lost'],
  ...['yours-empty', 'fact-checks-empty', 'fact-checks-failed', 'look-up-failed', 'network', 'nowhere'],
];

const FORCED = { forced: true, scheme: 'dark' } as const;

export const STATE_SHOTS: readonly Shot[] = [
  ...IN_PANEL.flatMap((name): Shot[] => [
    { name: `panel-${name}-rtl`, address: `#panel/${name}?ui=rtl`, width: 340, height: 560 },
    { name: `panel-${name}-forced`, address: `#panel/${name}`, ...FORCED, width: 340, height: 560 },
  ]),
  { name: 'broken-light', address: '#broken', width: 340, height: 320 },
  { name: 'broken-forced', address: '#broken', ...FORCED, width: 340, height: 320 },
  { name: 'panel-lost-240', address: '#panel/lost', width: 240, height: 560 },
  { name: 'panel-state-failed-240', address: '#panel/state-failed', width: 240, height: 560 },
  { name: 'panel-state-none-ar', address: '#panel/state-none?language=ar', width: 340, height: 560 },
  ...IN_LIBRARY.flatMap((name): Shot[] => [
    { name: `library-${name}-forced`, address: `#library/${name}`, ...FORCED, width: 900, height: 760 },
    { name: `library-${name}-320`, address: `#library/${name}`, width: 320, height: 1200 },
  ]),
  // Where a page could listen in.
  ...(['light', 'dark'] as const).map(
    (scheme): Shot => ({
      name: `card-caine-readonly-${scheme}`,
      address: '#card/caine?readonly',
      scheme,
      width: 720,
      height: 760,
    }),
  ),
  { name: 'library-yours-empty-rtl', address: '#library/yours-empty?ui=rtl', width: 900, height: 760 },
];
