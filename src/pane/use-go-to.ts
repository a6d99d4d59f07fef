import { useCallback, type Dispatch } from 'react';

import type { CellPlace } from '../usecases';
import { problemMessage, type Texts } from '../text';

import type { PaneEvent } from './pane-state';
import type { Note, PaneServices } from './services';

/** Leads to a cell; where its sheet is hidden, says so and offers to show the sheet. */
export const useGoTo = (
  { workbook }: Pick<PaneServices, 'workbook'>,
  texts: Texts,
  note: Note,
  dispatch: Dispatch<PaneEvent>,
): ((place: CellPlace, unhides?: boolean) => Promise<void>) =>
  useCallback(
    async (place, unhides = false) => {
      const went = await workbook.goTo(place, unhides);
      if (went.ok || went.error.code !== 'host-sheet-hidden') {
        note(went);
        return;
      }
      dispatch({ kind: 'noticed', notice: problemMessage(went.error, texts).wrong, hidden: place });
    },
    [dispatch, note, texts, workbook],
  );
