import { cutText } from './cell-text';

/** Longest sheet name Excel accepts. */
export const MAX_SHEET_NAME = 31;

/** True for a name Excel accepts: 1-31 characters, none of `: \ / ? * [ ]`, no outer quote, not "History". */
export const isValidSheetName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= MAX_SHEET_NAME &&
  !/[:\\/?*[\]]/.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== 'history';

/** The first of "name", "name (2)", "name (3)" … that no sheet bears; case does not distinguish names in Excel. */
export const freeSheetName = (wanted: string, taken: readonly string[]): string => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = cutText(wanted, MAX_SHEET_NAME - suffix.length).replace(/'+$/, '') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
};
