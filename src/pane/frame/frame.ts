import { createContext, useCallback, useContext, useEffect, type ReactNode } from 'react';

import type { FrameMemory } from './frame-memory';

/** What a step's frame gets from the pane around it. */
export type Frame = {
  readonly step: string;
  /** Name of the step, as the step bar has it. */
  readonly label: string;
  readonly memory: FrameMemory;
  /** What the pane has to say above every step; null mostly. */
  readonly notice: ReactNode;
};

/** The frame for every component below the pane's shell. */
export const FrameContext = createContext<Frame | null>(null);

/** The frame; only inside a pane. */
export const useFrame = (): Frame => {
  const frame = useContext(FrameContext);
  if (frame === null) throw new Error('useFrame outside a pane');
  return frame;
};

/**
 * Makes Alt+Left do what a way back does while the component stands, where `isOffered`. The answer does the same for a button: it goes
 * back, and the screen gone back to has its scroll and its focus again.
 */
export const useBack = (onBack: () => void, isOffered = true): (() => void) => {
  const { memory } = useFrame();
  const back = useCallback(() => {
    memory.expect('return');
    onBack();
  }, [memory, onBack]);
  useEffect(() => (isOffered ? memory.offerBack(back) : undefined), [back, isOffered, memory]);
  return back;
};

/** Answers a way onward: it does what it is given, and the focus lands on the heading of the screen that comes of it. */
export const useOnward = (): ((go: () => void) => void) => {
  const { memory } = useFrame();
  return useCallback(
    (go: () => void) => {
      memory.expect('heading');
      go();
    },
    [memory],
  );
};
