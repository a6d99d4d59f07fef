import { criteriaOf } from '../../src/criteria';
import { declaredSheets } from '../../src/book/registry';
import type { TablePlaces } from '../../src/book/sheet-spec';
import type { DraftCell, SheetDraft } from '../../src/sheets';
import { Calculator } from '../support/calculate';

import { allSheets, cellsOf, cityForReport, reportInput, sheetByKey } from './made-run';

/** A name that must be quoted wherever a formula names the sheet. */
export const POLICY_NAME = "Padan 'Kebijakan' (2)";
/** The run the sheets of which are looked at, and what it was made from. */
export const city = cityForReport();
export const input = reportInput('id', city, undefined, POLICY_NAME);
export const IN_USE = criteriaOf(input.policy);
export const sheets = allSheets(input);
export const [policy, summary, recommendations, scores] = ['kebijakan', 'ringkasan', 'rekomendasi', 'rincian'].map(
  (key) => sheetByKey(sheets, key),
) as [SheetDraft, SheetDraft, SheetDraft, SheetDraft];
export const { transfers, objective, stayTotal } = input.planned.plan;
export const { labels, rulings } = input.texts.sheets;

const declared = declaredSheets();
/** Where the columns of the recommendations and of the scores stand. */
export const recommended: TablePlaces = declared.recommendations.places!(input);
export const scored: TablePlaces = declared.scores.places!(input);

/** A cell that is there. */
export const cellAt = (sheet: SheetDraft, row: number, column: number): DraftCell => {
  const cell = sheet.rows[row]?.[column];
  if (!cell) throw new Error(`${sheet.name}: nothing at ${row}, ${column}`);
  return cell;
};

/** Cells whose formula does not give the value that is stored beside it. */
export const wrongCells = (drafts: readonly SheetDraft[]): unknown[] => {
  const calculator = new Calculator(drafts);
  return drafts.flatMap((sheet) =>
    cellsOf(sheet)
      .filter(({ cell }) => cell.formula !== undefined)
      .map(({ row, column, cell }) => [sheet.key, row, column, cell.value, calculator.valueAt(sheet, row, column)])
      .filter(([, , , stored, found]) => stored !== found),
  );
};

/** The drafts with one of them exchanged. */
export const replaced = (drafts: readonly SheetDraft[], one: SheetDraft): SheetDraft[] =>
  drafts.map((sheet) => (sheet.key === one.key ? one : sheet));

/** A sheet with one value changed. */

export const withValue = (sheet: SheetDraft, row: number, column: number, value: DraftCell['value']): SheetDraft => ({
  ...sheet,
  rows: sheet.rows.map((cells, at) =>
    at === row ? cells.map((cell, place) => (place === column ? { ...cell, value } : cell)) : cells,
  ),
});

/** Row of a transfer on the recommendations, by its NIP. */
export const rowOf = (nip: string): number =>
  recommendations.rows.findIndex((cells) => cells[recommended.columnOf('nip')]?.value === nip);
