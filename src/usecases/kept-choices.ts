import { recallChoices, rememberChoices, type IntakeChoices, type SheetReading } from '../intake';

import { parseRememberedChoices } from './remembered-choices';

/** Decisions as a text to be kept: by what the headers say, so that they hold for the next export too. */
export const keptText = (readings: readonly SheetReading[], choices: IntakeChoices): string =>
  JSON.stringify(rememberChoices(readings, choices));

/** Decisions kept before, found again in the sheets as they are; none in a text that is not Padan's. */
export const recallKept = (readings: readonly SheetReading[], text: string): IntakeChoices =>
  recallChoices(readings, parseRememberedChoices(text) ?? {});
