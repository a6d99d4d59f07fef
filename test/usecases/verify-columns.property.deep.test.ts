import { required } from '../../src/kernel';
import type { DraftCell, SheetDraft } from '../../src/sheets';
import { verifyWorkbook } from '../../src/usecases';
import { runs } from '../support/depth';
import { fileOf, openFile, planned, tinySample, withCells } from '../support/workbooks';

/** Every so many columns of a sheet are tried; each change is verified by planning the whole workbook again. */
const STRIDE = runs(25, 1);

jest.setTimeout(60_000);

let bytes: Uint8Array;
let sheets: readonly SheetDraft[];

beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  const { draft } = await planned(workbook);
  bytes = workbook.bytes();
  sheets = draft.sheets;
});

const otherValue = ({ value }: DraftCell): DraftCell['value'] =>
  typeof value === 'number' ? value + 0.01 : typeof value === 'boolean' ? !value : `${value ?? ''}x`;

/** The lowest cell of every column that holds something and is nobody's entry. */
const lastCells = ({ rows }: SheetDraft) => {
  const last = new Map<number, { readonly row: number; readonly column: number; readonly cell: DraftCell }>();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell !== null && cell.look !== 'input' && cell.value !== null) last.set(column, { row, column, cell });
    }),
  );
  return [...last.values()];
};

describe('verifying a workbook', () => {
  test.each(['ringkasan', 'rekomendasi', 'rincian', 'kandidat', 'kosong', 'adil', 'masalah', 'data', 'jejak'])(
    'rejects a changed cell in any column of the sheet %s, and names that cell',
    async (key) => {
      const sheet = required(
        sheets.find((candidate) => candidate.key === key),
        key,
      );
      const places = lastCells(sheet);
      expect(places.length).toBeGreaterThan(4);
      for (const { row, column, cell } of places.filter((_, index) => index % STRIDE === 0)) {
        const changed = withCells(bytes, sheet.name, [{ row, column, value: otherValue(cell) }]);
        const verified = await verifyWorkbook(openFile(changed), () => 0);
        const faults = verified.ok ? verified.value.faults : [];
        expect(faults.map(({ where }) => where)).toContainEqual({ sheet: sheet.name, row, column });
      }
    },
  );
});
