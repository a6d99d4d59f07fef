import { civilDate, type CivilDate } from '../../domain';
import { workerEngine, type EngineWorker } from '../../engine';
import { required } from '../../kernel';
import type { ThemeChoice } from '../../pane';
import type { Language } from '../../text';
import type { Engine } from '../../usecases';

import { watchWorker } from './watch-worker';

let workers = 0;

/** A name no other worker of this origin has. */
const workerName = (): string => {
  workers += 1;
  return `padan-engine-${Date.now()}-${workers}-${Math.random()}`;
};

const startWorker = (): EngineWorker => {
  const name = workerName();
  const worker = new Worker(new URL('../engine-worker/engine-worker.ts', import.meta.url), { name });
  const engine = worker as unknown as EngineWorker;
  if ('locks' in navigator) {
    const stop = watchWorker(navigator.locks, name, () => engine.onclose?.());
    const terminate = worker.terminate.bind(worker);
    engine.terminate = () => {
      stop();
      terminate();
    };
  }
  return engine;
};

/** The engine of a page: a worker file of this page's own origin. */
export const pageEngine = (): Engine => workerEngine(startWorker);

/** Today on this computer's calendar. */
export const pageToday = (): CivilDate => {
  const now = new Date();
  return required(civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate()), 'today');
};

/** Copies text; answers false where the page may not. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The browser decides; the details stay on screen to be copied by hand.
    return false;
  }
};

const LANGUAGE_KEY = 'padan-language';
const THEME_KEY = 'padan-theme';
const VISIT_KEY = 'padan-seen';

let partition = '';

/** Keeps what is remembered apart from what other pages around this one remember: some browsers part storage by them. */
export const rememberApart = (key: string): void => {
  partition = key;
};

const keyed = (key: string): string => `${partition}${key}`;

/** Whether this person has not seen yet what Padan does. */
export const isFirstVisit = (): boolean => safely(() => localStorage.getItem(keyed(VISIT_KEY))) === null;

/** Remembers that they have. */
export const keepVisit = (): void => {
  safely(() => localStorage.setItem(keyed(VISIT_KEY), '1'));
};

/** Appearance chosen before; without a choice as the program around the page. */
export const firstTheme = (): ThemeChoice => {
  const kept = safely(() => localStorage.getItem(keyed(THEME_KEY)));
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

/** Remembers an appearance. */
export const keepTheme = (choice: ThemeChoice): void => {
  safely(() => localStorage.setItem(keyed(THEME_KEY), choice));
};

/** Language chosen before, else the reader's own, else Indonesian. */
export const firstLanguage = (preferred: string): Language => {
  const kept = safely(() => localStorage.getItem(keyed(LANGUAGE_KEY)));
  if (kept === 'id' || kept === 'en') return kept;
  return preferred.toLowerCase().startsWith('en') ? 'en' : 'id';
};

/** Remembers a language. Beside the appearance and the first visit it is the only thing kept outside the workbook. */
export const keepLanguage = (language: Language): void => {
  safely(() => localStorage.setItem(keyed(LANGUAGE_KEY), language));
  document.documentElement.lang = language;
};

// Storage may be blocked or partitioned away; the choice then lasts as long as the page.
const safely = <Value>(read: () => Value): Value | null => {
  try {
    return read();
  } catch {
    return null;
  }
};
