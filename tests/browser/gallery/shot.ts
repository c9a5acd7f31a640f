// What is photographed, and how large its window is.

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

export const AT_CORRECT = 'focus=.correct-press';
export const CARD_WINDOW = { width: 720, height: 760 };
