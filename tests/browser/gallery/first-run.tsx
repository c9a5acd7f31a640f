// The page of the first run in the gallery, as it is before anything is marked.

import { render } from 'preact';
import { FirstRun } from '@/components/first-run/first-run';
import { SAMPLE_STORY } from '@/lib/app/first-run/sample-story';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';

export function showFirstRun(name: string): void {
  document.body.style.margin = '0';
  render(
    <FirstRun
      story={{ ...SAMPLE_STORY, day: '20 August 2025' }}
      settings={DEFAULT_SETTINGS}
      keys={name === 'fault' ? null : { next: 'Alt+Shift+Period', card: 'Alt+Shift+J' }}
      fault={name === 'fault' ? 'Your choice was not kept: the disk is full.' : ''}
      onChoose={() => {}}
      onOpenPanel={() => {}}
    />,
    document.body,
  );
}
