import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import { fill, formatWhole, type Texts } from '../text';

import type { PaneState } from './pane-state';
import { thingsToSettle } from './step-states';

/** Says aloud, once for each reading of the workbook, what came of it; answers when that was, for the strip. */
export const useAnnouncedChecks = ({ data, isChecking }: PaneState, texts: Texts): Date | null => {
  const { announce } = useAnnounce();
  const told = useRef(data);
  const [at, setAt] = useState<Date | null>(null);
  useEffect(() => {
    if (data.status !== 'read' || isChecking || told.current === data) return;
    told.current = data;
    setAt(new Date());
    const count = thingsToSettle(data);
    const { checkedClean, checkedSettle } = texts.dataStep;
    announce(count === 0 ? checkedClean : fill(checkedSettle, { count: formatWhole(count, texts) }), { polite: true });
  }, [announce, data, isChecking, texts]);
  return at;
};
