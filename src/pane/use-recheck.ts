import { useEffect, type RefObject } from 'react';

import type { ChangeWatch } from '../usecases';

/** How often the workbook is asked whether somebody has edited it. */
const LOOK_EVERY_MS = 2000;
/** A workbook that took long to read is not read again for every keystroke: so many times as long passes in between. */
const REST = 3;

type Moment = {
  /** Data are shown, and nothing else is going on with them. */
  readonly isIdle: boolean;
  readonly isBehind: RefObject<boolean>;
};

/** Reads the workbook again by itself once somebody has edited it; where a host cannot tell, nothing is read unasked. */
export const useRecheck = (
  readAgain: () => Promise<void>,
  watch: RefObject<ChangeWatch | null>,
  { isIdle, isBehind }: Moment,
): void => {
  useEffect(() => {
    if (!isIdle) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const start = performance.now();
      const isSeen = document.visibilityState === 'visible' && !isBehind.current;
      if (isSeen && (await watch.current?.see(true)) === 'changed' && !isOver) await readAgain();
      if (!isOver) timer = setTimeout(() => void look(), LOOK_EVERY_MS + REST * (performance.now() - start));
    };
    timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isBehind, isIdle, readAgain, watch]);
};
