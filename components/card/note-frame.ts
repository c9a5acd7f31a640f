// The field in which a note is written, drawn into a document of its own: a frame without address in the card's closed root. Selecting, commands,
// finding and keys of the page's document end at it, and the page has no name for its window. Nothing is kept in there: it can be drawn again.

import { MAX_NOTE } from '@/lib/core/model/limits';

export interface FieldPorts {
  /** Puts the card's styles into its document. */
  readonly onDress: (document: Document) => void;
  /** What is to stand in it when it is drawn. */
  readonly text: string;
  readonly label: string;
  /** Which keys do what. */
  readonly keys: string;
  readonly onInput: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** The focus has come into it, or left it. */
  readonly onFocus: (inside: boolean) => void;
  /** It has grown or shrunk with its text. */
  readonly onGrown: () => void;
}

/** Lines of the field, at the fewest and at the most; beyond them it scrolls. */
const LEAST = 4;
const MOST = 12;
/** Characters that never stand on `MOST` lines: nothing is measured, for what is typed must not wait for it. */
const LONG = 2_000;
/** What of the card's own element holds in there too. */
const TOLD = ['dir', 'lang', 'data-scheme', 'data-motion'];

/**
 * Draws the field where it is not there: browsers may put another empty document in the place of the first one. Null where the document is out
 * of our own reach too, as in a page that is kept in a sandbox.
 */
export function drawField(frame: HTMLIFrameElement, ports: FieldPorts): HTMLTextAreaElement | null {
  const document = frame.contentDocument;
  const card = frame.closest<HTMLElement>('.backstory');
  if (!document?.body || !card) return null;
  const drawn = document.querySelector('textarea');
  if (drawn) return drawn;
  const { documentElement: root, body } = document;
  for (const name of TOLD) {
    const told = card.getAttribute(name);
    if (told !== null) root.setAttribute(name, told);
  }
  root.className = 'backstory note-ground';
  root.style.setProperty('--u', card.style.getPropertyValue('--u'));
  ports.onDress(document);
  const field = body.appendChild(document.createElement('textarea'));
  const keys = body.appendChild(document.createElement('span'));
  keys.id = 'keys';
  keys.hidden = true;
  keys.textContent = ports.keys;
  field.className = 'note-field';
  field.dir = 'auto';
  field.maxLength = MAX_NOTE;
  field.setAttribute('aria-label', ports.label);
  field.setAttribute('aria-describedby', 'keys');
  field.defaultValue = ports.text;
  const adjust = (): void => {
    const { height } = frame.style;
    field.rows = field.value.length > LONG ? MOST : linesOf(field);
    frame.style.height = `${field.offsetHeight}px`;
    if (height && height !== frame.style.height) ports.onGrown();
  };
  // Only what the reader does counts.
  const hear = <Kind extends keyof HTMLElementEventMap>(
    kind: Kind,
    does: (event: HTMLElementEventMap[Kind]) => void,
  ): void => field.addEventListener(kind, (event) => event.isTrusted && does(event));
  hear('input', () => {
    ports.onInput(field.value);
    adjust();
  });
  hear('keydown', ports.onKey);
  hear('focus', () => ports.onFocus(true));
  hear('blur', () => ports.onFocus(false));
  // The frame was given the focus, or the ground beside the field was pressed.
  document.defaultView?.addEventListener('focus', () => field.focus({ preventScroll: true }));
  adjust();
  return field;
}

/** Lines of the text as it is broken here. */
function linesOf(field: HTMLTextAreaElement): number {
  field.rows = LEAST;
  const { scrollHeight, clientHeight, ownerDocument } = field;
  const line = Number.parseFloat(ownerDocument.defaultView?.getComputedStyle(field).lineHeight ?? '');
  return Math.min(MOST, LEAST + (Math.ceil((scrollHeight - clientHeight) / line) || 0));
}
