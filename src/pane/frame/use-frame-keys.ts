import { useEffect, type RefObject } from 'react';

import type { FrameMemory } from './frame-memory';

/** Text being edited: there Alt+Left is a word to the left on some keyboards. */
const isEditing = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';

/**
 * Ctrl+Enter presses the primary button, Alt+Left goes back: where the pane has the focus, or nothing has it. Keys pressed in the sheet
 * beside the pane, or in a dialog above it, are not the pane's.
 */
export const useFrameKeys = (root: RefObject<HTMLElement | null>, memory: FrameMemory): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      const isHere = target === document.body || (target instanceof Node && root.current?.contains(target) === true);
      if (event.defaultPrevented || !isHere) return;
      const isPrimary = key === 'Enter' && (ctrlKey || metaKey) && !altKey;
      const isBack = key === 'ArrowLeft' && altKey && !ctrlKey && !isEditing(target);
      if ((isPrimary && memory.pressPrimary()) || (isBack && memory.goBack())) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [memory, root]);
};
