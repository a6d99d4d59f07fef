import { lineCount, shortenToLines, type CellLook, type DraftCell, type NumberFormat } from '../sheets';

/** A text cell; null text gives an empty cell with the same look. */
export const text = (value: string | null, look: CellLook = 'body'): DraftCell => ({ value, look, format: 'text' });

/** Most lines of a row. */
export const MOST_LINES = 3;

/** Post above unit, name above NIP: two facts in one cell, each on lines of its own, where there is room for so many pixels. */
export const stacked = (upper: string, lower: string | null, width: number): string => {
  const first = shortenToLines(upper, width, lower ? MOST_LINES - 1 : MOST_LINES);
  if (!lower) return first;
  return `${first}\n${shortenToLines(lower, width, MOST_LINES - lineCount(first, width))}`;
};

/** A whole number. */
export const whole = (value: number | null, look: CellLook = 'body'): DraftCell => ({ value, look, format: 'whole' });

/** Hundredths shown as points: 7835 is written as the number 78.35. */
export const points = (hundredths: number | null, look: CellLook = 'body'): DraftCell => ({
  value: hundredths === null ? null : hundredths / 100,
  look,
  format: 'points',
});

/** A difference in hundredths, shown as points with its sign. */
export const signed = (hundredths: number | null, look: CellLook = 'body'): DraftCell => ({
  ...points(hundredths, look),
  format: 'signedPoints',
});

/** A live formula that must give `hundredths`; the value is stored beside it for readers that do not calculate. */
export const pointsFormula = (formula: string, hundredths: number, look: CellLook = 'body'): DraftCell => ({
  value: hundredths / 100,
  formula,
  look,
  format: 'points',
});

/** A live formula for a difference, shown with its sign. */
export const signedFormula = (formula: string, hundredths: number, look: CellLook = 'body'): DraftCell => ({
  ...pointsFormula(formula, hundredths, look),
  format: 'signedPoints',
});

/** A live formula that gives a text. */
export const textFormula = (formula: string, value: string, look: CellLook = 'body'): DraftCell => ({
  value,
  formula,
  look,
  format: 'general',
});

/** A live formula over whole numbers. */
export const wholeFormula = (formula: string, value: number, look: CellLook = 'body'): DraftCell => ({
  value,
  formula,
  look,
  format: 'whole',
});

/** An empty cell that a person fills in. */
export const input = (value: DraftCell['value'] = null, format: NumberFormat = 'general'): DraftCell => ({
  value,
  look: 'input',
  format,
});

/** A jump to a cell of this workbook. */
export const link = (value: string, sheet: string, address: string): DraftCell => ({
  value,
  look: 'link',
  format: 'text',
  link: { sheet, address },
});

/** A row of column headers. */
export const headerRow = (headers: readonly string[]): DraftCell[] => headers.map((header) => text(header, 'header'));
