/** Where somebody was in a step: which of the things to press or fill in, and what it is called. */
export type FocusPlace = { readonly index: number; readonly name: string };

const FOCUSABLE = 'button, [href], input, select, textarea, summary, [tabindex="0"]';

const focusablesOf = (whole: Element): readonly HTMLElement[] => [...whole.querySelectorAll<HTMLElement>(FOCUSABLE)];

const nameOf = (element: HTMLElement): string => {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim();
};

/** Where an element stands, so that it can be found again when its step has been drawn anew; null for one that is nowhere in it. */
export const placeOf = (whole: Element, element: Element): FocusPlace | null => {
  const index = focusablesOf(whole).findIndex((candidate) => candidate === element);
  const found = focusablesOf(whole)[index];
  return found === undefined ? null : { index, name: nameOf(found) };
};

/** The element of that name nearest to where it was; null where nothing bears the name. */
export const elementAt = (whole: Element, { index, name }: FocusPlace): HTMLElement | null =>
  focusablesOf(whole)
    .map((element, at) => ({ element, distance: Math.abs(at - index) }))
    .filter(({ element }) => nameOf(element) === name)
    .sort((a, b) => a.distance - b.distance)[0]?.element ?? null;

/** Moves the focus to the first heading, which says what the step is about; without one to the whole. */
export const focusHeading = (main: HTMLElement): void => {
  const heading = main.querySelector<HTMLElement>('h1, h2') ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};
