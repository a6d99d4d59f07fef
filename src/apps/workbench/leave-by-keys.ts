const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex="0"]';

/** What of a page can have the focus, in its order, and is to be seen. */
const focusableIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      one.getClientRects().length > 0 &&
      getComputedStyle(one).visibility === 'visible' &&
      !one.hasAttribute('disabled'),
  );

/** Where the focus goes from the sheet: to what comes after it in the page, or before it. */
const leave = (sheet: HTMLElement, isBack: boolean): void => {
  const beside = focusableIn(document).filter((one) => !sheet.contains(one));
  const follows = (one: HTMLElement): boolean =>
    (sheet.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const target = isBack ? beside.filter((one) => !follows(one)).at(-1) : beside.find(follows);
  (document.activeElement as HTMLElement | null)?.blur();
  target?.focus();
};

/** Canvases and editors that the view keeps off the screen are no stops of the keyboard; the sheet itself is one. */
const hideStops = (sheet: HTMLElement): void => {
  for (const canvas of sheet.querySelectorAll('canvas'))
    canvas.tabIndex = canvas.id.startsWith('univer-sheet-main-canvas') ? 0 : -1;
};

/**
 * Lets the keyboard out of the sheet: by Esc or Tab while no cell is being edited (then they end the entry, as in every spreadsheet). The view
 * would keep both to itself.
 */
export const letKeysLeave = (sheet: HTMLElement, isEditing: () => boolean): void => {
  new MutationObserver(() => hideStops(sheet)).observe(sheet, { childList: true, subtree: true });
  window.addEventListener(
    'keydown',
    (event) => {
      const isLeaving = (event.key === 'Tab' || event.key === 'Escape') && !event.ctrlKey && !event.altKey;
      const editor = (event.target as Element | null)?.closest('[contenteditable], canvas');
      if (!isLeaving || !editor || !sheet.contains(editor)) return;
      // Neither key is the browser's here: while a cell is edited the view ends the entry by it.
      event.preventDefault();
      if (isEditing()) return;
      event.stopImmediatePropagation();
      leave(sheet, event.shiftKey);
    },
    { capture: true },
  );
};
