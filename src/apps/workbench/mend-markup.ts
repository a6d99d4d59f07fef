import type { SheetViewWords } from '../../text';

/** Parts of the spreadsheet's own markup that nothing names, and what they are. A later one wins where two fit. */
const NAMELESS: readonly (readonly [selector: string, name: keyof SheetViewWords])[] = [
  ['input[type="text"]:not([placeholder])', 'cellName'],
  ['a[aria-haspopup="dialog"]', 'nameList'],
  ['button.univer-size-4', 'expandFormula'],
  ['[data-u-comp="sheet-bar-append-button"]', 'addSheet'],
  ['[data-slot="dropdown-menu-trigger"] [data-u-comp="sheet-bar-append-button"]', 'allSheets'],
  ['div:has(> div > [role="group"]) > button:first-child', 'zoomOut'],
  ['div:has(> div > [role="group"]) > button:nth-of-type(2)', 'zoomIn'],
  ['[role="group"] > a', 'zoomReset'],
  ['[role="group"] > button', 'zoom'],
];

/** Roles that no reader knows, or that say what an element is not. */
const ROLES: readonly (readonly [selector: string, role: string | null])[] = [
  ['[role="track"]', 'group'],
  ['[role="handle"]', null],
  ['a[aria-haspopup="dialog"]:not([role])', 'button'],
];

/** What is set on an element that carries it in vain: the button inside says it already. */
const IN_VAIN = 'div[data-slot="dropdown-menu-trigger"]';

const mend = (sheet: HTMLElement, words: SheetViewWords): void => {
  for (const [selector, role] of ROLES)
    for (const part of sheet.querySelectorAll(selector)) {
      if (role === null) part.removeAttribute('role');
      else part.setAttribute('role', role);
    }
  const names = new Map<Element, string>();
  for (const [selector, name] of NAMELESS)
    for (const part of sheet.querySelectorAll(selector)) names.set(part, words[name]);
  for (const [part, name] of names) if (part.ariaLabel !== name) part.ariaLabel = name;
  for (const part of sheet.querySelectorAll(IN_VAIN)) {
    part.removeAttribute('aria-expanded');
    part.removeAttribute('aria-haspopup');
  }
  // Two places for messages under one name.
  for (const place of document.querySelectorAll('section[aria-live]:not([role])')) place.setAttribute('role', 'status');
  if (sheet.ariaLabel !== words.name) sheet.ariaLabel = words.name;
};

/** Names what the view leaves nameless, as often as it draws its parts anew; answers how to do so in another language. */
export const mendMarkup = (sheet: HTMLElement, first: SheetViewWords): ((words: SheetViewWords) => void) => {
  let words = first;
  sheet.setAttribute('role', 'region');
  let isDue = false;
  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      mend(sheet, words);
    });
  });
  observer.observe(sheet, { childList: true, subtree: true, attributeFilter: ['aria-expanded'] });
  return (chosen) => {
    words = chosen;
    mend(sheet, words);
  };
};
