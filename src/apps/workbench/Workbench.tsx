import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { PadanProblem } from '../../domain';
import type { UniverWorkbook } from '../../hosts/univer';
import type { PaneServices } from '../../pane';
import { textsOf, type Language } from '../../text';
import { copyText, keepLanguage, pageEngine, pageToday } from '../page/page';

import { FileBar } from './FileBar';
import { LeaveDialog } from './LeaveDialog';
import { Notices } from './Notices';
import { LazyPane, useSheet } from './use-sheet';

const useStyles = makeStyles({
  page: { height: '100vh', display: 'flex', flexDirection: 'column' },
  columns: { flexGrow: 1, display: 'flex', minHeight: 0 },
  sheet: {
    flexGrow: 1,
    minWidth: 0,
    position: 'relative',
    overflow: 'hidden',
    '@media (max-width: 640px)': { display: 'none' },
  },
  pane: {
    width: '380px',
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    '@media (max-width: 640px)': { width: '100%', borderLeft: 'none' },
  },
});

/** Where the page finds workbooks of its own. */
export type WorkbenchFiles = { readonly start: string | null; readonly sample: string };

type Props = { readonly files: WorkbenchFiles; readonly firstLanguage: Language; readonly startsDark: boolean };

const fetchBytes = async (path: string): Promise<Uint8Array | null> => {
  const answer = await fetch(path);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
};

const download = (bytes: Uint8Array, name: string): void => {
  const url = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  );
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
};

/** What a file is saved as: a table read from text becomes a workbook. */
const workbookName = (name: string): string => name.replace(/\.(?:csv|tsv|txt)$/i, '.xlsx');

/** `opening` numbers what was opened: two workbooks of one name are two. */
type Opened = { readonly workbook: UniverWorkbook; readonly name: string; readonly opening: number };

/** The spreadsheet view and the workbook it shows. */
const useView = (files: WorkbenchFiles, firstLanguage: Language, startsDark: boolean) => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PadanProblem | null>(null);
  const [isRefused, setRefused] = useState(false);
  const sheet = useSheet(
    firstLanguage,
    startsDark,
    useCallback(() => setRefused(true), []),
  );
  const { open: openInSheet } = sheet;

  const open = useCallback(
    async (load: () => Promise<Uint8Array | null>, name: string): Promise<void> => {
      setBusy(true);
      setProblem(null);
      setRefused(false);
      const bytes = await load();
      if (bytes) {
        const result = await openInSheet(bytes);
        if (result.ok)
          setOpened((last) => ({
            workbook: result.value,
            name: workbookName(name),
            opening: (last?.opening ?? 0) + 1,
          }));
        else setProblem(result.error);
      } else {
        setProblem({ code: 'file-unreadable', severity: 'blocks', params: { path: name, detail: 'HTTP' } });
      }
      setBusy(false);
    },
    [openInSheet],
  );

  const isStarted = useRef(false);
  useEffect(() => {
    const { start } = files;
    if (start === null || isStarted.current) return;
    isStarted.current = true;
    void open(() => fetchBytes(start), start.split('/').at(-1) ?? start);
  }, [files, open]);
  return {
    sheet,
    opened,
    isBusy,
    problem,
    setProblem,
    open,
    isRefused,
    dismissRefusal: () => setRefused(false),
  };
};

/** Whether the workbook holds work that has not been saved, and what to do about it. */
const useSaving = (opened: Opened | null, onRefused: (problem: PadanProblem | null) => void) => {
  const [dirty, setDirty] = useState<Opened | null>(null);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  useEffect(() => opened?.workbook.onWork(() => setDirty(opened)), [opened]);

  /** False where the workbook cannot be saved under its name, which is told. */
  const save = (): boolean => {
    if (!opened) return false;
    const bytes = opened.workbook.bytesFor(opened.name);
    onRefused(bytes.ok ? null : bytes.error);
    if (!bytes.ok) return false;
    download(bytes.value, opened.name);
    opened.workbook.markSaved();
    setDirty(null);
    return true;
  };
  /** Goes on at once where nothing would be lost, and asks otherwise. */
  const leave = (goOn: () => void): void => {
    if (opened?.workbook.hasUnsavedWork()) setLeaving(() => goOn);
    else goOn();
  };
  const answer = (goesOn: boolean): void => {
    setLeaving(null);
    if (goesOn) leaving?.();
  };
  return { isSaved: dirty === null || dirty !== opened, isAsking: leaving !== null, save, leave, answer };
};

/** What the pane beside a workbook needs; a workbook with edits is not left without a warning. */
const useServices = (opened: Opened | null): PaneServices | null => {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (opened?.workbook.hasUnsavedWork()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [opened]);

  return useMemo(
    (): PaneServices | null =>
      opened === null
        ? null
        : {
            workbook: opened.workbook,
            engine: pageEngine(),
            clock: () => performance.now(),
            today: pageToday(),
            copy: copyText,
          },
    [opened],
  );
};

/** The page for people without Excel: a file bar, a real spreadsheet, and the same pane beside it. */
export const Workbench = ({ files, firstLanguage, startsDark }: Props) => {
  const styles = useStyles();
  const [language, setLanguage] = useState(firstLanguage);
  const [isDark, setDark] = useState(startsDark);
  const { sheet, opened, isBusy, problem, setProblem, open, isRefused, dismissRefusal } = useView(
    files,
    firstLanguage,
    startsDark,
  );
  const { isSaved, isAsking, save, leave, answer } = useSaving(opened, setProblem);
  const services = useServices(opened);
  const texts = textsOf(language);

  const changeLanguage = (chosen: Language): void => {
    setLanguage(chosen);
    keepLanguage(chosen);
    sheet.setLanguage(chosen);
  };
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={{ colorScheme: isDark ? 'dark' : 'light' }}>
      <div className={styles.page}>
        <FileBar
          texts={texts}
          fileName={opened?.name ?? null}
          isBusy={isBusy}
          isDark={isDark}
          isSaved={isSaved}
          onOpen={(file) => {
            leave(() => void open(async () => new Uint8Array(await file.arrayBuffer()), file.name));
          }}
          onSample={() => {
            leave(() => void open(() => fetchBytes(files.sample), files.sample.split('/').at(-1) ?? files.sample));
          }}
          onSave={save}
          onTheme={() => {
            setDark(!isDark);
            sheet.setDark(!isDark);
          }}
        />
        <Notices texts={texts} problem={problem} isRefused={isRefused} onDismiss={dismissRefusal} />
        <LeaveDialog
          texts={texts}
          fileName={isAsking ? (opened?.name ?? null) : null}
          onSave={() => {
            if (save()) answer(true);
          }}
          onDrop={() => answer(true)}
          onStay={() => answer(false)}
        />
        <div className={styles.columns}>
          <div ref={sheet.container} className={styles.sheet} />
          <aside className={styles.pane} aria-label={texts.pane.title}>
            {services !== null && (
              <Suspense fallback={null}>
                <LazyPane
                  key={opened?.opening}
                  services={services}
                  language={language}
                  onLanguage={changeLanguage}
                  isDark={isDark}
                />
              </Suspense>
            )}
          </aside>
        </div>
      </div>
    </FluentProvider>
  );
};
