// Hears what the browser tells, and nothing else: any event can be sent by a page, as often as it likes, in a hand's or the browser's name.

import { withholding } from './withheld';

interface Kinds extends DocumentEventMap, WindowEventMap {}

/** Also what is withheld from the page is heard, as long as the signal stands: by who listens in the page itself, and not in a frame of it. */
export function onTrusted<Type extends keyof Kinds>(
  target: Document | Window,
  type: Type,
  listener: (event: Kinds[Type]) => void,
  options: AddEventListenerOptions,
): void {
  target.addEventListener(type, (event) => event.isTrusted && listener(event as Kinds[Type]), options);
  if (target !== document && target !== window) return;
  withholding()?.told.addEventListener(
    type,
    (event) => listener((event as CustomEvent<Kinds[Type]>).detail),
    options,
  );
}
