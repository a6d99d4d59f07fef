import { useCallback, useEffect, useRef, useState } from 'react';

import type { PadanProblem } from '../../domain';
import type { UniverWorkbook } from '../../hosts/univer';
import { Cancel } from '../../kernel';
import type { Language } from '../../text';

import { useSheet, type ComingSheet } from './use-sheet';

/** `opening` numbers what was opened: two workbooks of one name are two. */
export type Opened = {
  readonly workbook: UniverWorkbook;
  readonly name: string;
  readonly opening: number;
  /** Opened from a draft: it is in no file yet. */
  readonly isDraft: boolean;
};

/** The bytes of a workbook, from wherever it is; null where it could not be had. */
export type Loading = () => Promise<Uint8Array | null>;

/** The bytes of a file of the page's own. */
export const fetchBytes = async (path: string): Promise<Uint8Array | null> => {
  const answer = await fetch(path);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
};

/** What a file is saved as: a table read from text becomes a workbook. */
const workbookName = (name: string): string => name.replace(/\.(?:csv|tsv|txt)$/i, '.xlsx');

/** Name of the file at a path. */
export const fileNameOf = (path: string): string => path.split('/').at(-1) ?? path;

type Beginning = { readonly start: string | null; readonly language: Language; readonly isDark: boolean };

/** The spreadsheet and the workbook it shows. */
export type OpenWorkbook = {
  readonly sheet: ComingSheet;
  readonly opened: Opened | null;
  readonly isBusy: boolean;
  /** Gives up the opening that is under way: what was shown before stays. */
  readonly cancel: () => void;
  readonly problem: PadanProblem | null;
  readonly tell: (problem: PadanProblem | null) => void;
  /** `isDraft` where what is opened has not been saved as a file. */
  readonly open: (load: Loading, name: string, isDraft?: boolean) => Promise<void>;
  readonly isRefused: boolean;
  readonly dismissRefusal: () => void;
};

/** Opens workbooks in the spreadsheet, the one named in the page's address first. */
export const useWorkbook = ({ start, language, isDark }: Beginning): OpenWorkbook => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isBusy, setBusy] = useState(start !== null);
  const [problem, setProblem] = useState<PadanProblem | null>(null);
  const [isRefused, setRefused] = useState(false);
  const sheet = useSheet(
    language,
    isDark,
    useCallback(() => setRefused(true), []),
  );
  const { open: openInSheet } = sheet;
  const opening = useRef<Cancel | null>(null);

  const open = useCallback(
    async (load: Loading, name: string, isDraft = false): Promise<void> => {
      const cancel = new Cancel();
      opening.current = cancel;
      setBusy(true);
      setProblem(null);
      setRefused(false);
      const bytes = await load();
      const result = bytes && (await openInSheet(bytes, cancel));
      if (cancel.isCancelled) return;
      if (result) {
        if (result.ok) {
          if (isDraft) result.value.markUnsaved();
          setOpened((last) => ({
            workbook: result.value,
            name: workbookName(name),
            opening: (last?.opening ?? 0) + 1,
            isDraft,
          }));
        } else setProblem(result.error);
      } else {
        setProblem({ code: 'file-unreadable', severity: 'blocks', params: { path: name, detail: 'HTTP' } });
      }
      setBusy(false);
    },
    [openInSheet],
  );

  const cancel = useCallback((): void => {
    opening.current?.cancel();
    setBusy(false);
  }, []);

  const isStarted = useRef(false);
  useEffect(() => {
    if (start === null || isStarted.current) return;
    isStarted.current = true;
    void open(() => fetchBytes(start), fileNameOf(start));
  }, [start, open]);
  return {
    sheet,
    opened,
    isBusy,
    cancel,
    problem,
    tell: setProblem,
    open,
    isRefused,
    dismissRefusal: () => setRefused(false),
  };
};
