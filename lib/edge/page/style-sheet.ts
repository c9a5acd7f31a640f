// A style sheet of ours on the page or in our card's shadow root, without a node: works under a strict content policy and leaves the DOM as it is.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';

export interface PageStyle {
  /** Puts the sheet back where the page has replaced its list. */
  readonly restore: () => void;
  /** Adds the same sheet to another root of the document; false where that cannot be. */
  readonly extend: (root: ShadowRoot) => boolean;
  /** Other rules in place of those it has. */
  readonly rewrite: (css: string) => void;
  readonly remove: () => void;
}

/** Firefox shows content scripts the page's objects through a wrapper; `wrappedJSObject` is what the page itself sees. */
type Unwrappable<Value> = Value & { readonly wrappedJSObject?: Value };

/**
 * Adds a sheet to `root.adoptedStyleSheets`. A content script of Firefox may not write to that list through its
 * wrapper (it throws), so there the sheet is made and pushed on the page's side.
 */
export function adoptStyle(root: Document | ShadowRoot, css: string): Result<PageStyle, 'no-style-sheets'> {
  const document = root.ownerDocument ?? (root as Document);
  const view = document.defaultView as Unwrappable<Window & typeof globalThis> | null;
  const sides = [
    { side: root, Sheet: view?.CSSStyleSheet },
    {
      side: (root as Unwrappable<Document | ShadowRoot>).wrappedJSObject,
      Sheet: view?.wrappedJSObject?.CSSStyleSheet,
    },
    { side: root, Sheet: globalThis.CSSStyleSheet },
  ];
  let fault = say('fault_noStyleSheetKind');
  for (const [at, { side, Sheet }] of sides.entries()) {
    if (!side?.adoptedStyleSheets || !Sheet) continue;
    try {
      const sheet = new Sheet();
      sheet.replaceSync(css);
      side.adoptedStyleSheets.push(sheet);
      if (![...side.adoptedStyleSheets].includes(sheet)) continue;
      const holders: DocumentOrShadowRoot[] = [side];
      const restore = () => {
        for (const { adoptedStyleSheets: list } of holders) if (!list.includes(sheet)) list.push(sheet);
      };
      return ok({
        restore,
        extend: (other) => {
          const holder = at === 1 ? (other as Unwrappable<ShadowRoot>).wrappedJSObject : other;
          if (!holder?.adoptedStyleSheets) return false;
          holders.push(holder);
          restore();
          return true;
        },
        rewrite: (rules) => sheet.replaceSync(rules),
        remove: () => {
          for (const { adoptedStyleSheets: list } of holders) {
            const at = list.indexOf(sheet);
            if (at >= 0) list.splice(at, 1);
          }
        },
      });
    } catch (caught) {
      // Each side may refuse in its own way (NotAllowedError, Xray's own); the next is tried, the last is told.
      fault = caught instanceof Error ? caught.message : String(caught);
    }
  }
  return fail('no-style-sheets', say('fault_noStyleSheet', fault));
}
