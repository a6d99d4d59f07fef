import { useEffect, useRef } from 'react';

/** Keys with Ctrl (or Command) that the page takes from the browser, wherever the focus is. */
export const useShortcuts = (shortcuts: Readonly<Record<string, () => void>>): void => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
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
