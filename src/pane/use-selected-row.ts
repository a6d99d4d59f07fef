import { useMemo, type Dispatch } from 'react';

import { selectedRowWordsOf, type Language } from '../text';

import { transferLocator } from './locate-selection';
import type { PaneEvent, PaneState } from './pane-state';
import type { Note, PaneServices } from './services';

/**
 * Opens the card of whoever the selected row is about, in a host that does not tell of selections by itself; null in one that
 * does, and where nothing is under review.
 */
export const useSelectedRow = (
  { workbook }: Pick<PaneServices, 'workbook'>,
  { review, data }: Pick<PaneState, 'review' | 'data'>,
  language: Language,
  note: Note,
  dispatch: Dispatch<PaneEvent>,
): (() => void) | null =>
  useMemo(() => {
    const { selectedRow } = workbook;
    if (selectedRow === undefined || review.status !== 'ready') return null;
    const open = async (): Promise<void> => {
      const selected = note(await selectedRow());
      if (selected === null) return;
      const index = transferLocator(review.response, data)(selected);
      if (index === null) dispatch({ kind: 'noticed', notice: selectedRowWordsOf(language).nobody });
      else dispatch({ kind: 'selected', index, isHere: true });
    };
    return () => void open();
  }, [data, dispatch, language, note, review, workbook]);
