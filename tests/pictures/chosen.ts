// Which scenes of the gallery have a reference picture: each state of a view once in light, and each kind of view in every way of showing it.

import { allShots, type Shot } from '../browser/gallery/shot-list';

/** By name; `*` stands for anything. A picture is 20 to 140 kB: all 300 of the gallery would be more than 25 MB. */
const CHOSEN = [
  // Cards over names, in light; one of them in every way.
  'card-caine-light',
  'card-caine-dark',
  'card-caine-forced',
  'card-caine-low',
  'card-rtl-interface',
  'card-georgia-narrow',
  'card-georgia-light',
  'card-moscow-rtl',
  'card-lng-dark',
  'card-correcting-light',
  'card-correcting-forced',
  'card-bad-long*-light',
  'card-whole-light',
  'card-caine-ar',
  'sheet-whole-dark',
  // Cards over passages.
  'claim-clash-light',
  'claim-clash-rtl',
  'claim-clash-forced',
  'quote-changed-light',
  'quote-changed-forced',
  // The panel, its states.
  'panel-cast-light',
  'panel-open-person-light',
  'panel-unsure-open-light',
  'panel-corrections-light',
  'panel-claims-several-light',
  'panel-quotes-open-light',
  'panel-checked-in-part-light',
  'panel-offer-several-light',
  'panel-long-scanning-light',
  'panel-state-*-light',
  'panel-library-*-light',
  'panel-open-person-dark',
  'panel-open-forced',
  'panel-unsure-forced',
  'panel-claims-several-forced',
  'panel-rtl-interface',
  'panel-unsure-rtl',
  'panel-claims-several-rtl',
  'panel-240',
  'panel-find-light',
  'panel-unknown-light',
  'panel-ties-open',
  'panel-ties-forced',
  'panel-ties-same-open',
  'panel-ties-same-ar',
  'panel-ties-same-forced',
  'panel-foot-*',
  'panel-off-paused-light',
  'panel-kinds-unmarked-light',
  'panel-open-ar',
  // The library: each view once, narrow, from right to left, in the dark, and where colours are forced.
  'library-names-light',
  'library-record-light',
  'library-fact-checks-found-light',
  'library-new-faults-light',
  'library-memory-light',
  'library-settings-light',
  'library-settings-ar',
  'library-network-light',
  'library-network-some-light',
  'library-network-some-dark',
  'library-network-some-ar',
  'library-network-some-320',
  'library-network-some-forced',
  'library-alarm-light',
  'library-alarm-forced',
  'library-names-320',
  'library-names-rtl',
  'library-record-forced',
  // The first run, and marks on every ground.
  'first-*',
  'marks-*',
] as const;

function fits(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

export function chosenShots(): Shot[] {
  return allShots().filter(({ name }) => CHOSEN.some((pattern) => fits(name, pattern)));
}

/** Patterns that fit no scene: of one that was renamed, or is gone. */
export function idlePatterns(): string[] {
  const names = allShots().map(({ name }) => name);
  return CHOSEN.filter((pattern) => !names.some((name) => fits(name, pattern)));
}
