import { useEffect, type RefObject } from 'react';

/** Moves the focus to a heading where the screen before took the focus with it; a focus that stands anywhere is left there. */
export const useLostFocus = (heading: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const { activeElement, body } = document;
    if (document.hasFocus() && (activeElement === null || activeElement === body))
      heading.current?.focus({ preventScroll: true });
  }, [heading]);
};
