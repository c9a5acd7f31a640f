// The page of the first run in the gallery, as it is before anything is marked.

import { render } from 'preact';
import { FirstRun, type FirstRunProps } from '@/components/first-run/first-run';
import { SAMPLE_STORY } from '@/lib/app/first-run/sample-story';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';

const RUN: FirstRunProps = {
  story: { ...SAMPLE_STORY, day: '20 August 2025' },
  settings: DEFAULT_SETTINGS,
  keys: { next: 'Alt+Shift+Period', card: 'Alt+Shift+J' },
  fault: '',
  onChoose: () => {},
  onOpenPanel: () => {},
};

export const FIRST_RUNS: Readonly<Record<string, FirstRunProps>> = {
  run: RUN,
  fault: { ...RUN, keys: null, fault: 'Your choice was not kept: the disk is full.' },
};

export function showFirstRun(name: string): void {
  const scene = FIRST_RUNS[name];
  if (!scene) return;
  document.body.style.margin = '0';
  render(<FirstRun {...scene} />, document.body);
}
