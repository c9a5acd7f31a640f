// The panel's ties unfolded, and its foot, as they are photographed: narrow, right to left, in forced colours, in the dark.

import type { Shot } from './shot-list';

export const TIES_SHOTS: readonly Shot[] = [
  {
    name: 'panel-ties-open',
    address: '#panel/ties-many?open&focus=.ties-here .show',
    width: 340,
    height: 1500,
  },
  { name: 'panel-ties-narrow', address: '#panel/ties-many?open', width: 260, height: 1500, scale: 2 },
  { name: 'panel-ties-rtl', address: '#panel/ties-many?open&dir=rtl', width: 340, height: 1500 },
  {
    name: 'panel-ties-forced',
    address: '#panel/ties-many?open',
    forced: true,
    scheme: 'dark',
    width: 340,
    height: 1500,
  },
  {
    name: 'panel-ties-dark-open',
    address: '#panel/ties-many?open',
    scheme: 'dark',
    width: 340,
    height: 1500,
  },
  { name: 'panel-ties-ar', address: '#panel/ties-many?open&language=ar', width: 340, height: 1500 },
  {
    name: 'panel-ties-same-open',
    address: '#panel/ties-same?focus=.tie-row .show',
    keys: ['Enter'],
    width: 340,
    height: 1100,
  },
  {
    name: 'panel-ties-same-ar',
    address: '#panel/ties-same?language=ar&focus=.tie-row .show',
    keys: ['Enter'],
    width: 340,
    height: 1100,
  },
  {
    name: 'panel-ties-same-forced',
    address: '#panel/ties-same?focus=.tie-row .show',
    keys: ['Enter'],
    width: 340,
    height: 1100,
    forced: true,
    scheme: 'dark',
  },
  {
    name: 'panel-ties-same-narrow',
    address: '#panel/ties-same?focus=.tie-row .show',
    keys: ['Enter'],
    width: 260,
    height: 1300,
    scale: 2,
  },
  { name: 'panel-foot-light', address: '#panel/requests', width: 340, height: 1960 },
  { name: 'panel-foot-ar', address: '#panel/requests?language=ar', scheme: 'dark', width: 340, height: 1960 },
];
