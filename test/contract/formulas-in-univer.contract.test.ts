import '@univerjs/engine-formula/facade';

import { UniverWorkbook } from '../../src/hosts/univer';
import { ignoreProgress } from '../../src/kernel';
import type { DraftCell, SheetDraft } from '../../src/sheets';
import { allSheets, cellsOf, cityForReport, reportInput } from '../book/made-run';
import { headlessUniver } from '../support/headless-univer';
import { sortDraft } from '../support/sort-draft';

import { packageOf } from './contract-files';

const STALE = -1;

/** Formulas beside a number they do not give, so that what is read afterwards was calculated. */
const spoilt = (cell: DraftCell | null): DraftCell | null =>
  cell?.formula === undefined ? cell : { ...cell, value: STALE };

/** What the workbench's own formula engine makes of drafted sheets, beside what their formulas must give. */
const calculated = async (drafts: readonly SheetDraft[]): Promise<readonly (readonly unknown[])[]> => {
  const { api, dispose } = headlessUniver();
  const opened = UniverWorkbook.open(api, packageOf([{ name: 'Data', cells: [['NIP']] }]));
  if (!opened.ok) throw new Error(opened.error.code);
  const sheets = drafts.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map(spoilt)) }));
  const written = await opened.value.apply([{ kind: 'add-run', draft: { run: 7, sheets } }], ignoreProgress);
  if (!written.ok) throw new Error(written.error.code);
  const engine = api.getFormula();
  const ended = engine.onCalculationEnd();
  engine.executeCalculation();
  await ended;
  const read = await opened.value.read(() => 'values');
  if (!read.ok) throw new Error(read.error.code);
  const gridOf = new Map(read.value.sheets.map(({ name, grid }) => [name, grid]));
  const results = drafts.flatMap((draft) =>
    cellsOf(draft)
      .filter(({ cell }) => cell.formula !== undefined)
      .map(({ row, column, cell }) => {
        const found = gridOf.get(draft.name)?.rows[row]?.[column] ?? null;
        return [draft.key, row, column, cell.value, found] as const;
      }),
  );
  dispose();
  return results;
};

const sheets = allSheets(reportInput('id', cityForReport()));

test("the workbench's formula engine gives every formula the value stored beside it", async () => {
  const results = await calculated(sheets);
  expect(results.length).toBeGreaterThan(100);
  expect(results.filter(([, , , stored, found]) => stored !== found)).toEqual([]);
}, 120_000);

test('and still does once scores and recommendations have been sorted', async () => {
  const sorted = sheets.map((sheet) => {
    if (!['rincian', 'rekomendasi'].includes(sheet.key)) return sheet;
    const records = sheet.table!.range.lastRow - sheet.table!.range.firstRow;
    return sortDraft(
      sheet,
      Array.from({ length: records }, (_, row) => records - 1 - row),
    );
  });
  const results = await calculated(sorted);
  expect(results.filter(([, , , stored, found]) => stored !== found)).toEqual([]);
}, 120_000);
