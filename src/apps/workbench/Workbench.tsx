import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';

import type { PaneServices, ThemeChoice } from '../../pane';
import { fill, textsOf, workbenchTextsOf, type Language, type WorkbenchTexts } from '../../text';
import { copyText, firstTheme, keepLanguage, keepTheme, pageEngine, pageToday } from '../page/page';

import { AppBar, type Side } from './AppBar';
import { Dialogs } from './Dialogs';
import { draftMoment } from './DraftOffer';
import type { Draft } from './drafts';
import { Notices } from './Notices';
import { SheetSkeleton } from './SheetSkeleton';
import { StartScreen } from './StartScreen';
import { useDraft } from './use-draft';
import { useDrop } from './use-drop';
import { remarksOf } from './remarks';
import { usePapers } from './use-papers';
import { useSaving } from './use-saving';
import { LazyPane } from './use-sheet';
import { useShortcuts } from './use-shortcuts';
import { fetchBytes, fileNameOf, useWorkbook, type Opened } from './use-workbook';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  page: { height: '100vh', display: 'flex', flexDirection: 'column' },
  body: { flexGrow: 1, position: 'relative', minHeight: 0 },
  columns: { position: 'absolute', inset: 0, display: 'flex' },
  // It keeps its size, which the spreadsheet draws by.
  hidden: { visibility: 'hidden' },
  sheet: {
    flexGrow: 1,
    minWidth: 0,
    position: 'relative',
    overflow: 'hidden',
    [NARROW]: { position: 'absolute', inset: 0 },
  },
  pane: {
    width: '420px',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    '@media (max-width: 1100px)': { width: '360px' },
    [NARROW]: { position: 'absolute', inset: 0, width: '100%', borderLeftStyle: 'none' },
  },
  beside: { [NARROW]: { visibility: 'hidden' } },
});

/** Where the page finds workbooks of its own. */
export type WorkbenchFiles = { readonly start: string | null; readonly sample: string };

type Props = { readonly files: WorkbenchFiles; readonly firstLanguage: Language; readonly startsDark: boolean };

/** Files that are asked for: of the kinds that can be opened. */
const OPENED_KINDS = '.xlsx,.xlsm,.xltx,.xltm,.csv,.tsv,.txt';

/** What the pane beside a workbook needs. */
const useServices = (opened: Opened | null): PaneServices | null =>
  useMemo(
    (): PaneServices | null =>
      opened === null
        ? null
        : {
            workbook: opened.workbook,
            choices: opened.workbook.choices,
            engine: pageEngine(),
            clock: () => performance.now(),
            today: pageToday(),
            copy: copyText,
          },
    [opened],
  );

/** Language and appearance of the page, as chosen before or now. */
const useAppearance = (firstLanguage: Language, startsDark: boolean) => {
  const [language, setLanguage] = useState(firstLanguage);
  const [theme, setTheme] = useState<ThemeChoice>(firstTheme);
  const words = workbenchTextsOf(language);
  useEffect(() => {
    document.title = words.pageTitle;
  }, [words]);
  return {
    language,
    texts: textsOf(language),
    words,
    theme,
    isDarkIn: (choice: ThemeChoice): boolean => (choice === 'system' ? startsDark : choice === 'dark'),
    setLanguage: (chosen: Language): void => {
      setLanguage(chosen);
      keepLanguage(chosen);
    },
    setTheme: (chosen: ThemeChoice): void => {
      setTheme(chosen);
      keepTheme(chosen);
    },
  };
};

/** The workbook of the page with everything that is done to it as a file. */
const useFiles = (files: WorkbenchFiles, language: Language, isDark: boolean, draftName: (draft: Draft) => string) => {
  const book = useWorkbook({ start: files.start, language, isDark });
  const { opened, open, tell } = book;
  const forgetOwn = useRef<() => void>(() => undefined);
  const saving = useSaving(opened, tell, () => forgetOwn.current());
  const papers = usePapers(opened, language, tell);
  const draft = useDraft(opened, !saving.isSaved, book.isBusy || saving.isSaving);
  useEffect(() => {
    forgetOwn.current = draft.forgetOwn;
  }, [draft.forgetOwn]);

  const latest = useRef(saving.leave);
  useEffect(() => {
    latest.current = saving.leave;
  });
  const openMine = useCallback(
    (file: File): void =>
      latest.current(() => void open(async () => new Uint8Array(await file.arrayBuffer()), file.name)),
    [open],
  );
  return {
    ...book,
    saving,
    papers,
    draft,
    openMine,
    openSample: () => saving.leave(() => void open(() => fetchBytes(files.sample), fileNameOf(files.sample))),
    openDraft: (kept: Draft) => {
      draft.adopt(kept);
      void open(() => Promise.resolve(kept.bytes), `${draftName(kept)}.${kept.extension}`, true);
    },
  };
};

type PickerProps = {
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly onFile: (file: File) => void;
};

/** Asks the system for a file; nothing of it is seen. */
const FilePicker = ({ picker, label, onFile }: PickerProps) => (
  <input
    ref={picker}
    type="file"
    accept={OPENED_KINDS}
    hidden
    aria-label={label}
    onChange={({ target }) => {
      const [file] = target.files ?? [];
      if (file) onFile(file);
      target.value = '';
    }}
  />
);

type PaneProps = {
  readonly opened: Opened | null;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly isDark: boolean;
};

/** The pane of the workbook that is open; each opening begins it anew. */
const PaneOf = ({ opened, language, onLanguage, isDark }: PaneProps) => {
  const services = useServices(opened);
  if (services === null) return null;
  return (
    <Suspense fallback={null}>
      <LazyPane key={opened?.opening} services={services} language={language} onLanguage={onLanguage} isDark={isDark} />
    </Suspense>
  );
};

type OpeningProps = {
  readonly book: ReturnType<typeof useFiles>;
  readonly words: WorkbenchTexts;
  readonly locale: string;
  readonly drop: ReturnType<typeof useDrop>;
  readonly onOpen: () => void;
};

/** What stands where the sheet will: the first screen, or its shape while a file opens. */
const Opening = ({ book, words, locale, drop, onOpen }: OpeningProps) =>
  book.isBusy ? (
    <SheetSkeleton words={words} />
  ) : (
    <StartScreen
      words={words}
      drop={drop}
      drafts={book.draft.earlier}
      locale={locale}
      onOpen={onOpen}
      onSample={book.openSample}
      onDraft={book.openDraft}
      onForgetDrafts={book.draft.forgetEarlier}
    />
  );

/** The page for people without Excel: a bar, a real spreadsheet, and the same pane beside it. */
export const Workbench = ({ files, firstLanguage, startsDark }: Props) => {
  const styles = useStyles();
  const appearance = useAppearance(firstLanguage, startsDark);
  const { language, texts, words, theme } = appearance;
  const isDark = appearance.isDarkIn(theme);
  const [side, setSide] = useState<Side>('pane');
  const picker = useRef<HTMLInputElement>(null);
  const book = useFiles(files, language, isDark, (draft) =>
    fill(words.draftName, draftMoment(draft, texts.locale)).replace(/[:/]/g, '.'),
  );
  const { sheet, opened, isBusy, saving, papers, draft, openMine } = book;
  const drop = useDrop(openMine);
  const remarks = remarksOf(texts, words, book);
  const pick = (): void => picker.current?.click();
  const save = (): void => {
    if (!isBusy) void saving.save();
  };
  useShortcuts({ o: pick, s: save });

  const changeLanguage = (chosen: Language): void => {
    appearance.setLanguage(chosen);
    sheet.setLanguage(chosen);
  };
  const menu = {
    onOpen: pick,
    onSave: save,
    onSample: book.openSample,
    onPapers: () => void papers.make(),
    language,
    onLanguage: changeLanguage,
    theme,
    onTheme: (chosen: ThemeChoice) => {
      appearance.setTheme(chosen);
      sheet.setDark(appearance.isDarkIn(chosen));
    },
    keepsDraft: draft.isKept,
    onKeepDraft: draft.setKept,
  };
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={{ colorScheme: isDark ? 'dark' : 'light' }}>
      <div className={styles.page}>
        <FilePicker picker={picker} label={words.openMine} onFile={openMine} />
        <AppBar
          texts={texts}
          words={words}
          fileName={opened?.name ?? null}
          isBusy={isBusy || saving.isSaving || papers.isMaking}
          onCancel={isBusy ? book.cancel : null}
          isSaved={saving.isSaved}
          side={side}
          onSide={setSide}
          onUndo={sheet.undo}
          menu={menu}
        />
        <Notices texts={texts} problem={book.problem} remarks={remarks} />
        {opened !== null && <Dialogs texts={texts} words={words} fileName={opened.name} saving={saving} />}
        <div className={styles.body}>
          <div className={mergeClasses(styles.columns, opened === null && styles.hidden)}>
            <section
              ref={sheet.container}
              className={mergeClasses(styles.sheet, side === 'pane' && styles.beside)}
              aria-label={words.sheetArea}
            />
            <aside
              className={mergeClasses(styles.pane, side === 'sheet' && styles.beside)}
              aria-label={texts.pane.title}
            >
              <PaneOf opened={opened} language={language} onLanguage={changeLanguage} isDark={isDark} />
            </aside>
          </div>
          {opened === null && <Opening book={book} words={words} locale={texts.locale} drop={drop} onOpen={pick} />}
        </div>
      </div>
    </FluentProvider>
  );
};
