// Puts the library page on the stage, with what it tells of recorded.

import { render } from 'preact';
import { onTestFinished } from 'vitest';
import { Library } from '@/components/library/library';
import type { LibraryProps } from '@/components/library/library-props';

export interface StagedLibrary {
  readonly library: HTMLElement;
  readonly redraw: (change: (now: LibraryProps) => LibraryProps) => void;
}

export function stageLibrary(scene: LibraryProps): StagedLibrary {
  const place = document.body.appendChild(document.createElement('div'));
  document.body.style.margin = '0';
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  let now = scene;
  const draw = () => render(<Library {...now} />, place);
  draw();
  const library = place.querySelector<HTMLElement>('.library');
  if (!library) throw new Error('There is no library on the stage.');
  return {
    library,
    redraw: (change) => {
      now = change(now);
      draw();
    },
  };
}

/** The button, link or label that begins with these words, as they are seen. */
export function control(root: ParentNode, words: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a, label, summary')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(words),
  );
  if (!found) throw new Error(`There is no “${words}”.`);
  return found;
}
