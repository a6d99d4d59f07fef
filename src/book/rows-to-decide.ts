import { cellAt, foldText, visibleText, type CellValue, type Grid } from '../sheets';
import { textsOf, type Language } from '../text';

import { findColumns } from './find-columns';
import { cellOf, type FoundTable } from './find-table';
import { untouchedRows } from './read-row-seals';
import { dateInCell } from './read-recommendations';
import { parseRowRuling, type RowRuling } from './rulings';

/** Cells of a recommendation that people fill in. */
export const DECISION_FIELDS = ['decision', 'official', 'decisionDate', 'remark'] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];

/** What stands in those cells, as the host tells it. */
export type DecisionCells = Readonly<Record<DecisionField, CellValue>>;

/** The row on which one person is decided. */
export type RowToDecide = {
  /** 0-based. */
  readonly row: number;
  readonly cells: DecisionCells;
  /** Null for a blank, and for a word that is none of those to choose from, in either language. */
  readonly ruling: RowRuling | null;
  /** The day as YYYY-MM-DD; where none can be read, what is written. */
  readonly date: string;
  /** The cell of the NIP as it stands. */
  readonly nip: CellValue;
  /** Still about whom and what it was written about. */
  readonly isUntouched: boolean;
  /** Another row bears the same NIP. */
  readonly isTwice: boolean;
};

/** A sheet of recommendations as somebody decides on it. */
export type SheetToDecide = {
  readonly sheet: string;
  readonly language: Language;
  readonly headerRow: number;
  /** 0-based; columns that are gone are not there. */
  readonly columns: ReadonlyMap<string, number>;
  /** By NIP. */
  readonly rows: ReadonlyMap<string, RowToDecide>;
};

const NEEDED = ['nip', 'decision'] as const;

/** The language a sheet's headers are in: that of the word above the decisions. */
const languageOf = (grid: Grid, { headerRow, columns }: FoundTable): Language => {
  const word = foldText(String(cellAt(grid, headerRow, columns.get('decision') ?? -1) ?? ''));
  return word === foldText(textsOf('en').sheets.headers.decision) ? 'en' : 'id';
};

/** A row with these cells for its decision. */
export const decidedRow = (
  { row, nip, isUntouched, isTwice }: Pick<RowToDecide, 'row' | 'nip' | 'isUntouched' | 'isTwice'>,
  cells: DecisionCells,
): RowToDecide => ({
  ...{ row, nip, isUntouched, isTwice, cells },
  ruling: parseRowRuling(String(cells.decision ?? '')),
  date: dateInCell(cells.decisionDate),
});

/** Finds where each person is decided, by headers in either language and by NIP; null where the sheet has lost one of those columns. */
export const rowsToDecide = (grid: Grid): SheetToDecide | null => {
  const found = findColumns(grid, ['number', 'nip', ...DECISION_FIELDS], NEEDED);
  if (found === null) return null;
  const isUntouched = untouchedRows(grid);
  const rows = new Map<string, RowToDecide>();
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const nip = cellOf(grid, found, row, 'nip');
    const key = visibleText(String(nip ?? ''));
    if (key === '') continue;
    const at = (field: DecisionField): CellValue => cellOf(grid, found, row, field);
    const cells = {
      decision: at('decision'),
      official: at('official'),
      decisionDate: at('decisionDate'),
      remark: at('remark'),
    };
    rows.set(key, decidedRow({ row, nip, isUntouched: isUntouched(row), isTwice: rows.has(key) }, cells));
  }
  const { headerRow, columns } = found;
  return { sheet: grid.sheet, language: languageOf(grid, found), headerRow, columns, rows };
};
