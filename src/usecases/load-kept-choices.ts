import type { IntakeChoices, SheetReading } from '../intake';

/** What `kept-choices` does. It knows every header, so that a page loads it when there is something to keep or to recall. */
export const keptText = async (readings: readonly SheetReading[], choices: IntakeChoices): Promise<string> =>
  (await import('./kept-choices')).keptText(readings, choices);

/** See `keptText`. */
export const recallKept = async (readings: readonly SheetReading[], text: string): Promise<IntakeChoices> =>
  (await import('./kept-choices')).recallKept(readings, text);
