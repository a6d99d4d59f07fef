import type { Allowance, IntakeProblem } from '../domain';
import { foldText, type CellValue, type Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import { RowReader } from './row-reader';
import { parseNumber } from './values/parse-number';

/** Classes of posts (Perka BKN 21/2011), and more rupiah a month than anybody is paid. */
const MOST_CLASS = 17;
const MOST_RUPIAH = 1_000_000_000;

const wholeFrom =
  (least: number, most: number) =>
  (cell: CellValue): number | undefined => {
    const number = parseNumber(cell);
    return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
      ? number
      : undefined;
  };

const classIn = wholeFrom(1, MOST_CLASS);
const amountIn = wholeFrom(0, MOST_RUPIAH);

/** Reads tables of allowances, one class a row. A row without a class or an amount is told and left out; so is the second row of one class and agency. */
export const readAllowances = (
  sheets: readonly { readonly grid: Grid; readonly reading: SheetReading }[],
  problems: IntakeProblem[],
): Allowance[] => {
  const allowances = new Map<string, Allowance>();
  for (const { grid, reading } of sheets) {
    const reader = new RowReader(grid, reading, problems);
    for (const row of reader.rows()) {
      const jobClass = classIn(reader.cell(row, 'allowanceClass'));
      const amount = amountIn(reader.cell(row, 'allowance'));
      if (jobClass === undefined) reader.note('allowance-class-unknown', 'warns', row, reader.column('allowanceClass'));
      if (amount === undefined) reader.note('allowance-unknown', 'warns', row, reader.column('allowance'));
      if (jobClass === undefined || amount === undefined) continue;
      const agency = reader.has('allowanceAgency') ? reader.text(row, 'allowanceAgency') : null;
      const key = `${jobClass} ${foldText(agency ?? '')}`;
      if (allowances.has(key)) reader.note('allowance-twice', 'warns', row, reader.column('allowanceClass'));
      else allowances.set(key, { jobClass, agency, amount, source: reader.source(row, 'allowance') });
    }
  }
  return [...allowances.values()];
};
