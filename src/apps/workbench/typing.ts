import { CellValueType, LifecycleService, LifecycleStages, type Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { format, isDateFormat as isDate, isPercentFormat as isPercent } from 'numfmt';

import { DAY_FORMAT, readFormula, writeNumber } from '../../hosts/univer';

/** Before what the view itself makes of a cell. */
const FIRST = 1000;
const PERCENT = 100;
/** Digits that a number in a cell has at most; more are remains of its binary form. */
const DIGITS = 15;

/** What the editor is given for a number: in the language, and dates with the day first, so that typing it back changes nothing. */
const editedText = (value: number, pattern: string): string => {
  if (isDate(pattern)) return format(value % 1 === 0 ? DAY_FORMAT : `${DAY_FORMAT} hh:mm:ss`, value);
  const exact = (number: number): number => Number(number.toPrecision(DIGITS));
  return isPercent(pattern) ? `${writeNumber(exact(value * PERCENT))}%` : writeNumber(exact(value));
};

/**
 * Lets cells be edited in the language, as soon as the view has its parts: they are there when it shows the first workbook. Numbers and dates go into the editor as
 * they would be typed, formulas come out of it as the view reads them.
 */
export const editInLanguage = async (univer: Univer): Promise<void> => {
  const injector = univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Ready);
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      const isNumber = raw?.t === CellValueType.NUMBER && typeof raw.v === 'number' && !raw.f;
      if (!isNumber) return next(cell);
      const pattern = worksheet.getCellStyle(row, col)?.n?.pattern ?? 'General';
      return { ...raw, v: editedText(raw.v as number, pattern) };
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, _context, next) => next(typeof cell?.f === 'string' ? { ...cell, f: readFormula(cell.f) } : cell),
  });
};
