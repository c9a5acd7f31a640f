// Which scenes of the gallery have a reference picture: every state in light, and in the other ways of showing it those whose look depends on them.

import { allShots, type Shot } from '../browser/gallery/shot-list';

/** By name; `*` stands for anything. */
const CHOSEN = [
  // Every state once.
  '*-light',
  'first-fault',
  'marks-faded',
  // Colours that the reader's system chooses: each kind of part has been seen in them.
  '*-forced',
  // The other way round, by the interface and by the language.
  '*-rtl',
  '*-rtl-interface',
  'card-*-ar',
  'claim-several-ar',
  'quote-changed-ar',
  'panel-*-ar',
  'library-settings-ar',
  'library-network-some-ar',
  // Little room.
  'card-*-narrow',
  'card-caine-low',
  'card-whole-text-200*',
  'claim-clash-low',
  'sheet-*',
  'panel-240*',
  'panel-*-240',
  'panel-*-260',
  'library-*-320',
  'first-320',
  // In the dark: a card of each kind, of each passage, each part of panel and library.
  'card-caine-dark',
  'card-poland-dark',
  'card-nato-dark',
  'card-article-5-dark',
  'card-lng-dark',
  'card-correcting-dark',
  'claim-clash-dark',
  'quote-changed-dark',
  'panel-open-person-dark',
  'panel-unsure-open-dark',
  'panel-claims-several-dark',
  'panel-quotes-open-dark',
  'panel-offer-several-dark',
  'panel-long-scanning-dark',
  'panel-unknown-dark',
  'panel-ties-dark-open',
  'panel-state-*-dark',
  'panel-lost-dark',
  'library-names-dark',
  'library-record-dark',
  'library-packs-jobs-dark',
  'library-fact-checks-found-dark',
  'library-new-faults-dark',
  'library-memory-dark',
  'library-settings-used-dark',
  'library-network-some-dark',
  'library-yours-empty-dark',
  'library-alarm-dark',
  'first-dark',
  // What comes of deeds.
  'card-writing',
  'card-copied',
  'claim-said',
  'claim-undone',
  'claim-refused',
  'panel-ties-*open',
] as const;

/** Emoji and rare letters: each machine draws them in a font of its own. */
const DRAWN_OTHERWISE = ['card-bad-emoji-*', 'panel-unknown-bad-*'] as const;

function fits(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

export function chosenShots(): Shot[] {
  const isOneOf = (name: string, patterns: readonly string[]) =>
    patterns.some((pattern) => fits(name, pattern));
  return allShots().filter(({ name }) => isOneOf(name, CHOSEN) && !isOneOf(name, DRAWN_OTHERWISE));
}

/** Patterns that fit no scene: of one that was renamed, or is gone. */
export function idlePatterns(): string[] {
  const names = allShots().map(({ name }) => name);
  return [...CHOSEN, ...DRAWN_OTHERWISE].filter((pattern) => !names.some((name) => fits(name, pattern)));
}

const sceneOf = ({ address }: Shot): string => address.split('?')[0]!;

/** Scenes that no picture shows, and that could be shown alike. */
export function statesWithout(): string[] {
  const shown = new Set(chosenShots().map(sceneOf));
  const all = allShots().filter(({ name }) => !DRAWN_OTHERWISE.some((pattern) => fits(name, pattern)));
  return [...new Set(all.map(sceneOf))].filter((scene) => !shown.has(scene));
}
