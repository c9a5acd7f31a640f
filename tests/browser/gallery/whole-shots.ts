// What is photographed of whole cards: written on, copied, as sheets, narrow, right to left, with text of twice the size.

import type { Shot } from './shot-list';

const CARD_WINDOW = { width: 720, height: 760 };

export const WHOLE_SHOTS: readonly Shot[] = [
  { name: 'card-whole-open', address: '#card/whole?open', width: 720, height: 1100 },
  { name: 'card-whole-rtl', address: '#card/whole?dir=rtl&ui=rtl', width: 720, height: 1100 },
  {
    name: 'card-whole-forced',
    address: '#card/whole?focus',
    forced: true,
    scheme: 'dark',
    width: 720,
    height: 1100,
  },
  { name: 'card-whole-small', address: '#card/whole', width: 320, height: 480, scale: 2 },
  { name: 'card-whole-text-200', address: '#card/whole?scale=2', width: 1280, height: 900 },
  { name: 'card-whole-text-200-narrow', address: '#card/whole?scale=2', width: 320, height: 640 },
  {
    name: 'card-writing',
    address: '#card/whole?focus=.own-note .correct-press',
    ...CARD_WINDOW,
    keys: ['Enter'],
  },
  {
    name: 'card-writing-dark',
    address: '#card/bad-longNote?focus=.own-note .correct-press ~ .correct-press',
    scheme: 'dark',
    ...CARD_WINDOW,
    keys: ['Enter'],
  },
  {
    name: 'card-writing-rtl',
    address: '#card/whole?dir=rtl&ui=rtl&focus=.own-note .correct-press',
    ...CARD_WINDOW,
    keys: ['Enter'],
  },
  { name: 'card-copied', address: '#card/whole?focus', ...CARD_WINDOW, keys: ['Enter'] },
  { name: 'sheet-whole', address: '#card/whole?sheet', width: 390, height: 760, scale: 2 },
  {
    name: 'sheet-whole-dark',
    address: '#card/whole?sheet',
    scheme: 'dark',
    width: 390,
    height: 760,
    scale: 2,
  },
  { name: 'sheet-rtl', address: '#card/bad-mixed?sheet&dir=rtl&ui=rtl', width: 390, height: 760, scale: 2 },
  { name: 'sheet-low', address: '#card/whole?sheet', width: 740, height: 360 },
];
