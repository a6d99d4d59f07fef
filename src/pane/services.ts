import { createContext, useContext } from 'react';

import type { CivilDate, PadanProblem } from '../domain';
import type { Result } from '../kernel';
import type { Language, Texts } from '../text';
import type { ChoiceStore, Engine, Workbook } from '../usecases';

/** What the pane needs from whoever shows it. It never knows which program it is in. */
export type PaneServices = {
  readonly workbook: Workbook;
  readonly engine: Engine;
  /** Milliseconds. */
  readonly clock: () => number;
  readonly today: CivilDate;
  /** Copies a text for the user; answers whether that worked. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Keeps decisions about sheets and columns at once; without one they last until the next run, or the pane. */
  readonly choices?: ChoiceStore;
};

/** Says in the pane what went wrong; a result that went well is handed through. */
export type Note = <Value>(result: Result<Value, PadanProblem>) => Value | null;

/** Language and words in use. */
export type Wording = { readonly texts: Texts; readonly language: Language };

/** Words for every component below the pane's shell. */
export const WordingContext = createContext<Wording | null>(null);

/** The words in use; only inside a pane. */
export const useTexts = (): Texts => {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error('useTexts outside a pane');
  return wording.texts;
};

/** How light the pane is: as the program around it, or as a person has chosen. */
export type ThemeChoice = 'system' | 'light' | 'dark';
