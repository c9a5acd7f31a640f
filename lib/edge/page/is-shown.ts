// Whether the page's layout shows an element's text. The one place that asks for computed style.

/** Text for screen readers only: one pixel, or clipped to nothing. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return (
    style.width === '1px' || /^rect\([01]/.test(style.clip) || /^inset\((?:50%|100%)/.test(style.clipPath)
  );
}

/** True where the element and all above it are shown. Browsers without `checkVisibility` (and happy-dom) are not asked. */
export function isShownByLayout(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || typeof element.checkVisibility !== 'function') return true;
  return (
    element.checkVisibility({ visibilityProperty: true }) && !isClippedAway(view.getComputedStyle(element))
  );
}
