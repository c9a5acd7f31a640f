// Arrow keys go from one row of a list to the next. Tab still goes through everything; the arrows are a short cut.

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** For the element around the rows: from one row's button to another. */
export function stepThroughRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // What is folded away takes no focus.
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.row-name')].filter(
    (row) => row.closest('details:not([open])') === null,
  );
  const at = rows.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  rows[step(at, rows.length)]?.focus();
}

/** From the field above the lists to the first row that is left of them. False: there is none. */
export function focusFirstRow(field: Element | null): boolean {
  const first = field?.closest('main')?.querySelector<HTMLElement>('.listed .row-name:not([data-unseen] *)');
  first?.focus();
  return first !== null && first !== undefined;
}
