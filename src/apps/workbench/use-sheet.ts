import { lazy, useCallback, useEffect, useRef, type RefObject } from 'react';

import type { PadanProblem } from '../../domain';
import type { UniverWorkbook } from '../../hosts/univer';
import { fail, required, type Cancel, type Result } from '../../kernel';
import type { Language } from '../../text';

import type { Sheet, SheetOptions } from './sheet';

/** The pane beside the sheet; there once a workbook has been opened. */
export const LazyPane = lazy(() => import('./pane-beside'));

/** The spreadsheet and the pane are far larger than the page that asks for a file; they come behind it. */
const loadSheet = async (options: SheetOptions): Promise<Sheet> => {
  const [{ startSheet }] = await Promise.all([import('./sheet'), import('./pane-beside')]);
  return startSheet(options);
};

/** The spreadsheet of the page, whether it is there yet or still to come. */
export type ComingSheet = {
  /** Where the spreadsheet is to stand. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** Shows a workbook as soon as the spreadsheet is there. */
  readonly open: (bytes: Uint8Array, cancel?: Cancel) => Promise<Result<UniverWorkbook, PadanProblem>>;
  readonly setLanguage: (language: Language) => void;
  /** Takes back the last edit in the spreadsheet. */
  readonly undo: () => void;
  readonly setDark: (isDark: boolean) => void;
};

/** Loads the spreadsheet once the page has been painted. What could not be fetched is fetched again when a file is opened. */
export const useSheet = (language: Language, isDark: boolean, onRefused: () => void): ComingSheet => {
  const container = useRef<HTMLDivElement>(null);
  const coming = useRef<Promise<Sheet> | null>(null);
  const wanted = useRef({ language, isDark });

  const load = useCallback((): Promise<Sheet> => {
    // One view for the life of the page.
    coming.current ??= loadSheet({
      container: required(container.current, 'place of the sheet'),
      ...wanted.current,
      onRefused,
    }).catch((error: unknown) => {
      coming.current = null;
      throw error;
    });
    return coming.current;
  }, [onRefused]);

  const open = useCallback(
    async (bytes: Uint8Array, cancel?: Cancel): Promise<Result<UniverWorkbook, PadanProblem>> => {
      try {
        return await (await load()).open(bytes, cancel);
      } catch (error) {
        if (!(error instanceof Error && error.name === 'ChunkLoadError')) throw error;
        return fail({ code: 'page-incomplete', severity: 'blocks', params: { detail: error.name } });
      }
    },
    [load],
  );
  const tell = useCallback((change: (sheet: Sheet) => void): void => {
    coming.current?.then(change, () => undefined);
  }, []);
  const setLanguage = useCallback(
    (chosen: Language): void => {
      wanted.current.language = chosen;
      tell((sheet) => sheet.setLanguage(chosen));
    },
    [tell],
  );
  const undo = useCallback(() => tell((sheet) => sheet.undo()), [tell]);
  const setDark = useCallback(
    (isChosen: boolean): void => {
      wanted.current.isDark = isChosen;
      tell((sheet) => sheet.setDark(isChosen));
    },
    [tell],
  );

  useEffect(() => {
    // A failure here is told by the opening that wants the sheet, which tries once more.
    const timer = setTimeout(() => void load().catch(() => undefined));
    return () => clearTimeout(timer);
  }, [load]);
  return { container, open, setLanguage, undo, setDark };
};
