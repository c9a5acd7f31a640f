// Hears what the reader's own hand does, and nothing else: any event can be sent by a page, which would open and close cards with it.

interface Kinds extends DocumentEventMap, WindowEventMap {}

export function onTrusted<Type extends keyof Kinds>(
  target: Document | Window,
  type: Type,
  listener: (event: Kinds[Type]) => void,
  options: AddEventListenerOptions,
): void {
  target.addEventListener(type, (event) => event.isTrusted && listener(event as Kinds[Type]), options);
}
