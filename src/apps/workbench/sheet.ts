import type { PadanProblem } from '../../domain';
import { ChartNotes, UniverWorkbook, workerDesk, type DeskWorker } from '../../hosts/univer';
import type { Cancel, Result } from '../../kernel';
import { textsOf, type Language } from '../../text';

import { createView, screenOf, setViewLanguage } from './create-view';
import { mendMarkup } from './mend-markup';

/** The spreadsheet of the page. */
export type Sheet = {
  /** Shows the workbook in these bytes in place of what is shown; what is shown stays where they are none. */
  readonly open: (bytes: Uint8Array, cancel?: Cancel) => Promise<Result<UniverWorkbook, PadanProblem>>;
  readonly setLanguage: (language: Language) => void;
  readonly undo: () => void;
  readonly setDark: (isDark: boolean) => void;
};

/** How the page starts its spreadsheet. `onRefused` is called for every edit that is refused because it would shift cells. */
export type SheetOptions = {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly isDark: boolean;
  readonly onRefused: () => void;
};

/** Starts the spreadsheet in an element: one for the life of the page. The page loads this file, and all that it needs, behind itself. */
export const startSheet = ({ container, language, isDark, onRefused }: SheetOptions): Sheet => {
  const rename = mendMarkup(container, textsOf(language).sheetView);
  const api = createView(container, language, isDark, onRefused);
  const screen = screenOf(api);
  ChartNotes.of(api).say(textsOf(language).sheetView.chartNote);
  const desk = workerDesk(
    () => new Worker(new URL('../package-worker/package-worker.ts', import.meta.url)) as unknown as DeskWorker,
  );
  return {
    open: (bytes, cancel) => UniverWorkbook.openAt(desk, api, bytes, screen, cancel),
    setLanguage: (chosen) => {
      setViewLanguage(api, chosen);
      rename(textsOf(chosen).sheetView);
      ChartNotes.of(api).say(textsOf(chosen).sheetView.chartNote);
    },
    undo: () => void api.undo(),
    setDark: (isChosen) => {
      api.toggleDarkMode(isChosen);
    },
  };
};
