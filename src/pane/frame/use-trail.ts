import { useEffect, useRef } from 'react';

import type { Step } from '../pane-state';

import type { FrameMemory } from './frame-memory';

/** Keeps which steps came before, so that Alt+Left leads back through them, to where the reader was in each. */
export const useTrail = (step: Step, memory: FrameMemory, go: (step: Step) => void): void => {
  const trail = useRef<readonly Step[]>([]);
  useEffect(() => {
    const before = trail.current;
    // Going back takes the last step off the trail, going anywhere else puts one on it.
    if (before.at(-1) !== step) trail.current = before.at(-2) === step ? before.slice(0, -1) : [...before, step];
  }, [step]);
  useEffect(
    () =>
      memory.offerBack(() => {
        const last = trail.current.at(-2);
        if (last === undefined) return;
        memory.expect('return');
        go(last);
      }, true),
    [go, memory],
  );
};
