import { useEffect, useRef, type Dispatch } from 'react';

import { keptText, recallKept } from '../usecases';

import type { PaneEvent, PaneState } from './pane-state';
import type { Note, PaneServices } from './services';

/** Recalls decisions about sheets and columns once the sheets are known, and keeps every further one as soon as it is made. */
export const useKeptChoices = (
  { choices: store }: Pick<PaneServices, 'choices'>,
  { data, choices }: Pick<PaneState, 'data' | 'choices'>,
  note: Note,
  dispatch: Dispatch<PaneEvent>,
): void => {
  const isRecalled = useRef(false);
  const kept = useRef(choices);
  const readings = data.status === 'read' ? data.intake.readings : null;

  useEffect(() => {
    if (!store || readings === null || isRecalled.current) return;
    isRecalled.current = true;
    void (async () => {
      const text = note(await store.recall());
      if (text === null) return;
      const recalled = await recallKept(readings, text);
      if (Object.keys(recalled).length > 0) dispatch({ kind: 'recalled', choices: recalled });
    })();
  }, [dispatch, note, readings, store]);

  useEffect(() => {
    if (!store || readings === null || kept.current === choices) return;
    kept.current = choices;
    void keptText(readings, choices).then(async (text) => note(await store.keep(text)));
  }, [choices, note, readings, store]);
};
