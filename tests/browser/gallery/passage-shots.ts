// Photographs of the cards over passages: every scene in both schemes, some also small, low, right-to-left, in forced colours, and put right.

import { CLAIM_CARDS, QUOTE_CARDS } from './passages';
import { CARD_WINDOW, type Shot } from './shot';

const ADDRESSES = [
  ...Object.keys(CLAIM_CARDS).map((name) => `claim/${name}`),
  ...Object.keys(QUOTE_CARDS).map((name) => `quote/${name}`),
];

export function passageShots(): Shot[] {
  return [
    ...(['light', 'dark'] as const).flatMap((scheme) =>
      ADDRESSES.map(
        (address): Shot => ({
          name: `${address.replace('/', '-')}-${scheme}`,
          address: `#${address}`,
          scheme,
          ...CARD_WINDOW,
        }),
      ),
    ),
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
      const at = name === 'refused' ? '.matched + .matched .correct-press' : '.correct-press';
      return {
        name: `claim-${name}`,
        address: `#claim/several?focus=${encodeURIComponent(at)}`,
        ...CARD_WINDOW,
        keys: name === 'undone' ? ['Enter', 'Enter'] : ['Enter'],
      };
    }),
  ];
}
