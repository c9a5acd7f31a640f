// Has the browser carry out what the page has changed of its styles, before we ask for any, and in nobody's name.

/**
 * What a change of styles loads is loaded, or refused and reported, as the script's that is running when it is carried out: in Firefox the page
 * is told that `moz-extension` has asked for what its policy forbids. Here none is running: the browser itself calls a function of its own.
 * Nothing else runs between that and what waits for it. Chromium puts it down to our world all the same.
 */
export function settleStyles(): Promise<unknown> {
  const root = document.documentElement as Element | null;
  return Promise.resolve().then(root?.checkVisibility?.bind(root, {}));
}
