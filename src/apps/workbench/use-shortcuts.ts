import { useLayoutEffect, useRef } from 'react';

/**
 * Keys with Ctrl (or Command) that the page takes from the browser, wherever the focus is; from the first picture on, so that
 * no key pressed on what is seen goes to the browser.
 */
export const useShortcuts = (shortcuts: Readonly<Record<string, () => void>>): void => {
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const shortcut = latest.current[event.key.toLowerCase()];
      if (!shortcut) return;
      event.preventDefault();
      event.stopPropagation();
      shortcut();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
};
