import { useCallback, useMemo, type Dispatch } from 'react';

import type { CellPlace } from '../usecases';
import { problemMessage, type Texts } from '../text';

import type { PaneEvent } from './pane-state';
import type { Note, PaneServices } from './services';

/** What leads to cells. */
export type Leading = {
  readonly show: (place: CellPlace) => void;
  /** Makes the hidden sheet of a cell visible, and leads to the cell. */
  readonly unhide: (place: CellPlace) => void;
};

/** Leads to a cell; where its sheet is hidden, says so and offers to show the sheet. */
export const useGoTo = (
  { workbook }: Pick<PaneServices, 'workbook'>,
  texts: Texts,
  note: Note,
  dispatch: Dispatch<PaneEvent>,
): { readonly goTo: (place: CellPlace) => Promise<void>; readonly leading: Leading } => {
  const lead = useCallback(
    async (place: CellPlace, unhides: boolean): Promise<void> => {
      const went = await workbook.goTo(place, unhides);
      if (went.ok || went.error.code !== 'host-sheet-hidden') note(went);
      else dispatch({ kind: 'noticed', notice: problemMessage(went.error, texts).wrong, hidden: place });
    },
    [dispatch, note, texts, workbook],
  );
  const leading = useMemo(
    (): Leading => ({
      show: (place) => void lead(place, false),
      unhide: (place) => {
        dispatch({ kind: 'noticed', notice: null });
        void lead(place, true);
      },
    }),
    [dispatch, lead],
  );
  const goTo = useCallback((place: CellPlace) => lead(place, false), [lead]);
  return { goTo, leading };
};
