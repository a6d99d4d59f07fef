import { readAudit, type StandingSheet } from '../../src/book';
import { required } from '../../src/kernel';
import { cellAddress, cellAt, isEntryLook, type CellValue, type SheetDraft } from '../../src/sheets';
import { compareRun } from '../../src/usecases/compare-run';
import { runs } from '../support/depth';
import { fileOf, openFile, planned, tinySample } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

let drafts: readonly SheetDraft[];
let standing: ReadonlyMap<string, StandingSheet>;
let facts: ReadonlyMap<string, string>;

beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  drafts = (await planned(workbook)).draft.sheets;
  const { sheets } = valueOf(await workbook.read(({ standing: kind }) => (kind === 'result' ? 'formulas' : 'nothing')));
  standing = new Map(
    sheets.flatMap(({ marker, grid, formulas, charts }): [string, StandingSheet][] =>
      marker?.run === 1 && grid !== null
        ? [
            [
              marker.key,
              {
                grid,
                formulas: formulas ?? new Map(),
                charts: charts?.map((range) => range.slice(range.lastIndexOf('!') + 1)) ?? null,
                isHidden: false,
              },
            ],
          ]
        : [],
    ),
  );
  facts = readAudit(required(standing.get('jejak'), 'audit').grid).facts;
});

const otherValue = (value: CellValue): CellValue =>
  typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value ?? ''}x`;

/** The sheets with one cell changed, its formula kept where `keepsFormula`. */
const changedCell = (key: string, row: number, column: number, keepsFormula: boolean): Map<string, StandingSheet> => {
  const sheet = required(standing.get(key), key);
  const rows = sheet.grid.rows.map((cells) => [...cells]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  const address = cellAddress(row, column);
  const formulas = new Map(sheet.formulas);
  if (!keepsFormula && formulas.delete(address)) cells[column] = cellAt(sheet.grid, row, column);
  else cells[column] = otherValue(cellAt(sheet.grid, row, column));
  return new Map([...standing, [key, { ...sheet, grid: { ...sheet.grid, rows }, formulas }]]);
};

const faultsOf = (sheets: ReadonlyMap<string, StandingSheet>): number =>
  compareRun(drafts, sheets, facts).faults.length;

test('sheets as they were written have no fault', () => {
  expect(compareRun(drafts, standing, facts).faults).toEqual([]);
});

test('no cell of any sheet can be changed without a fault, but those people fill in', () => {
  const unnoticed: string[] = [];
  let tried = 0;
  drafts.forEach(({ key, rows, name }) => {
    const places = rows.flatMap((cells, row) =>
      // A column beyond what was drafted, too.
      Array.from({ length: cells.length + 1 }, (_, column) => ({ row, column, cell: cells[column] ?? null })),
    );
    const stride = Math.max(1, Math.floor(places.length / runs(40, 160)));
    places
      .filter((_, index) => index % stride === 0)
      .filter(({ cell }) => !isEntryLook(cell?.look))
      .forEach(({ row, column }) => {
        tried += 1;
        if (faultsOf(changedCell(key, row, column, true)) === 0) unnoticed.push(`${name}!${cellAddress(row, column)}`);
      });
  });
  expect({ unnoticed, isMany: tried >= runs(250, 1000) }).toEqual({ unnoticed: [], isMany: true });
});

test('no formula can be exchanged for its value without a fault', () => {
  const unnoticed = drafts.flatMap(({ key, name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.formula !== undefined && faultsOf(changedCell(key, row, column, false)) === 0
          ? [`${name}!${cellAddress(row, column)}`]
          : [],
      ),
    ),
  );
  expect(unnoticed).toEqual([]);
});
