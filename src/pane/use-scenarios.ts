import { useCallback, type Dispatch } from 'react';

import { parseIsoDate } from '../domain';
import type { Language } from '../text';
import { compareScenarios } from '../usecases';

import type { PaneEvent, PaneState } from './pane-state';
import type { PaneServices } from './services';

/** Plans the usual scenarios on the data as they are, side by side. */
export const useScenarios = (
  { workbook, engine }: Pick<PaneServices, 'workbook' | 'engine'>,
  { asOf: asOfText, choices, setAside }: Pick<PaneState, 'asOf' | 'choices' | 'setAside'>,
  language: Language,
  dispatch: Dispatch<PaneEvent>,
): ((isWritten: boolean) => Promise<void>) =>
  useCallback(
    async (isWritten: boolean): Promise<void> => {
      const asOf = parseIsoDate(asOfText);
      if (asOf === null) return;
      dispatch({ kind: 'scenarios', scenarios: { status: 'planning', done: 0, total: 1 } });
      const compared = await compareScenarios(
        workbook,
        engine,
        { asOf, language, choices, setAside, isWritten },
        (_, done, total) => dispatch({ kind: 'scenarios', scenarios: { status: 'planning', done, total } }),
      );
      dispatch({
        kind: 'scenarios',
        scenarios: compared.ok
          ? { status: 'compared', comparison: compared.value, isBehind: false }
          : { status: 'failed', problem: compared.error },
      });
    },
    [asOfText, choices, dispatch, engine, language, setAside, workbook],
  );
