import '../page/page.css';

import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { checkExcel, excelChoices, excelSettings, ExcelWorkbook } from '../../hosts/excel';
import { required } from '../../kernel';
import { Pane, type PaneServices, type ThemeChoice } from '../../pane';
import { problemMessage, textsOf, type Language } from '../../text';
import {
  copyText,
  firstLanguage,
  firstTheme,
  isFirstVisit,
  keepLanguage,
  keepTheme,
  keepVisit,
  pageEngine,
  pageToday,
  rememberApart,
} from '../page/page';

const Taskpane = ({ startLanguage, isDark }: { readonly startLanguage: Language; readonly isDark: boolean }) => {
  const [language, setLanguage] = useState(startLanguage);
  const services = useMemo(
    (): PaneServices => ({
      workbook: new ExcelWorkbook(),
      engine: pageEngine(),
      clock: () => performance.now(),
      today: pageToday(),
      copy: copyText,
      choices: excelChoices,
    }),
    [],
  );
  const [start] = useState(() => ({ isFirst: isFirstVisit(), onSeen: keepVisit }));
  const [theme, setTheme] = useState(firstTheme);
  const chooseTheme = (choice: ThemeChoice): void => {
    setTheme(choice);
    keepTheme(choice);
  };
  const change = (chosen: Language): void => {
    setLanguage(chosen);
    keepLanguage(chosen);
  };
  return (
    <Pane
      services={services}
      language={language}
      onLanguage={change}
      isDark={theme === 'system' ? isDark : theme === 'dark'}
      theme={{ choice: theme, onChoose: chooseTheme }}
      start={start}
    />
  );
};

const start = async (): Promise<void> => {
  const root = required(document.getElementById('root'), 'root element');
  // An old browser has been told so by old-browser.js; a page without Office.js is no pane of Excel.
  if ('padanOldBrowser' in window) return;
  const ready = await checkExcel();
  if (!ready.ok) {
    const language = firstLanguage(navigator.language);
    keepLanguage(language);
    const { wrong, remedy } = problemMessage(ready.error, textsOf(language));
    createRoot(root).render(
      <div role="alert" style={{ padding: 16, lineHeight: 1.5 }}>
        <h1 style={{ fontSize: 18 }}>Padan</h1>
        <p>{wrong}</p>
        <p>{remedy}</p>
      </div>,
    );
    return;
  }
  const { language, isDark, partition } = excelSettings();
  rememberApart(partition);
  const chosen = firstLanguage(language);
  keepLanguage(chosen);
  createRoot(root).render(<Taskpane startLanguage={chosen} isDark={isDark} />);
};

void start();
