import { required } from '../../src/kernel';
import { rangeAddress, type CellRange, type CellValue, type RunDraft } from '../../src/sheets';
import type { CellPlace, Workbook } from '../../src/usecases';
import { draftedValues, firstRun, laterRun, policyRun, withoutTrailingBlanks } from '../support/run-drafts';
import { addRuns, gridOf, removeRun, sheetsOf, tryGrid, valueOf } from '../support/workbook-tools';

import type { Hands } from './contract-hands';
import { describeChanges } from './contract-of-changes';
import { describeMarks } from './contract-of-marks';

/** A sheet of the user to start from; rows in `hiddenRows` (0-based) are hidden. */
export type ContractSheet = {
  readonly name: string;
  readonly cells: CellValue[][];
  readonly hiddenRows?: number[];
  /** Ranges in A1. */
  readonly merges?: string[];
};

/** A workbook under test, and a look at the user's cells that does not go through it. */
export type ContractHost = {
  /** Hands may put another one in its place. */
  workbook(): Workbook;
  readonly hands: Hands;
  /** Selects a cell as the user does; null where nobody can select, or the host cannot tell. */
  readonly select: ((place: CellPlace) => Promise<void>) | null;
  readonly seesChanges: 'nobody-else' | 'told' | 'cannot-tell';
  readonly tellsCharts: boolean;
  readonly tellsMerges: boolean;
  userCells(): Promise<Map<string, CellValue[][]>>;
  dispose(): Promise<void>;
};

const USER_SHEETS: readonly ContractSheet[] = [
  {
    name: 'Data Pegawai',
    cells: [
      ['NIP', 'Nama', 'Nilai', 'Aktif'],
      ['198501012010011001', 'Budi <Contoh> & "Rekan"', 80.25, true],
      ['198501012010011002', null, -3, false],
      [null, '=1+1', 0, null],
      ['007', '  dua blanko  ', 1e-7, true],
    ],
    hiddenRows: [2, 4],
  },
  { name: "Peta 'Jabatan' & K", cells: [['Jabatan'], [null, null, 5]], merges: ['A1:B1', 'C2:C4'] },
  { name: 'Kosong', cells: [] },
];

/** Rows without the blanks at the right and below, which programs give or leave out as they like. */
const trimmed = (rows: readonly (readonly CellValue[])[]): CellValue[][] => {
  const cut = rows.map((row) => withoutTrailingBlanks(row.map((cell) => (cell === '' ? null : cell))));
  while (cut.length > 0 && cut[cut.length - 1]?.length === 0) cut.pop();
  return cut;
};

const trimmedMap = (cells: ReadonlyMap<string, CellValue[][]>): Map<string, CellValue[][]> =>
  new Map([...cells].map(([name, rows]) => [name, trimmed(rows)]));

const EXPECTED_CELLS = new Map(USER_SHEETS.map(({ name, cells }) => [name, trimmed(cells)]));
const USER_INFOS = USER_SHEETS.map(({ name }) => ({ name, visibility: 'visible', marker: null, standing: 'user' }));

const infosOf = (runs: readonly RunDraft[]) =>
  runs.flatMap(({ run, sheets }) =>
    sheets.map(({ name, key }) => ({ name, visibility: 'visible', marker: { run, key }, standing: 'result' })),
  );

/** What every host of Padan must do alike. `make` gives a workbook of these sheets, once per test. */
export const describeWorkbookContract = (
  name: string,
  make: (sheets: readonly ContractSheet[]) => Promise<ContractHost>,
): void => {
  describe(`${name} as a workbook`, () => {
    let host: ContractHost;
    const grid = (sheet: string) => gridOf(host.workbook(), sheet);
    const listed = () => sheetsOf(host.workbook());
    const write = async (...runs: readonly RunDraft[]): Promise<void> =>
      void valueOf(await addRuns(host.workbook(), runs));

    beforeEach(async () => {
      host = await make(USER_SHEETS);
    });
    afterEach(async () => {
      await host.dispose();
    });

    describe('reading', () => {
      test('lists the sheets in order, none of them marked', async () => {
        expect(await listed()).toEqual(USER_INFOS);
      });

      test('gives texts as texts, numbers as numbers, and blanks as null, in hidden rows too', async () => {
        const [sheet] = USER_SHEETS;
        const read = await grid('Data Pegawai');
        expect(trimmed(read.rows)).toEqual(trimmed(sheet?.cells ?? []));
        expect(read.rows[1]?.[0]).toBe('198501012010011001');
        expect(read.rows[2]?.[1] ?? null).toBeNull();
      });

      test('counts the hidden rows', async () => {
        expect((await grid('Data Pegawai')).hiddenRows).toBe(2);
        expect((await grid("Peta 'Jabatan' & K")).hiddenRows).toBe(0);
      });

      test('tells what is merged, where the host can', async () => {
        const range = ({ firstRow, firstColumn, lastRow, lastColumn }: CellRange) =>
          rangeAddress({ firstRow, firstColumn, lastRow, lastColumn });
        expect((await grid("Peta 'Jabatan' & K")).merges?.map(range)).toEqual(
          host.tellsMerges ? ['A1:B1', 'C2:C4'] : undefined,
        );
        expect((await grid('Data Pegawai')).merges).toBeUndefined();
      });

      test('starts every grid at A1, whatever cell is used first', async () => {
        const read = await grid("Peta 'Jabatan' & K");
        expect(read.sheet).toBe("Peta 'Jabatan' & K");
        expect(trimmed(read.rows)).toEqual([['Jabatan'], [null, null, 5]]);
      });

      test('gives no row for an empty sheet', async () => {
        expect(await grid('Kosong')).toEqual({ sheet: 'Kosong', rows: [], hiddenRows: 0 });
      });

      test('reads the cells of the user where nobody says otherwise, and nothing of the results', async () => {
        await write(policyRun, firstRun);
        const { sheets, faults, highestRun } = valueOf(await host.workbook().read());
        expect(sheets.flatMap(({ name: sheet, grid: cells }) => (cells === null ? [] : [sheet]))).toEqual(
          USER_SHEETS.map(({ name: sheet }) => sheet),
        );
        expect([faults, highestRun]).toEqual([[], 1]);
      });

      test('answers with a problem for a sheet that is not there', async () => {
        const missing = await tryGrid(host.workbook(), 'Tidak Ada');
        expect(missing.ok).toBe(false);
        if (!missing.ok) expect(missing.error.severity).toBe('blocks');
      });
    });

    describe('writing a run', () => {
      test('adds its sheets at the end, in order, each with its marker', async () => {
        await write(policyRun, firstRun);
        expect(await listed()).toEqual([...USER_INFOS, ...infosOf([policyRun, firstRun])]);
      });

      test('writes every value as drafted: no text becomes a formula, a number or a date', async () => {
        await write(policyRun, firstRun);
        for (const draft of [policyRun, firstRun].flatMap(({ sheets }) => sheets)) {
          expect([draft.name, trimmed((await grid(draft.name)).rows)]).toEqual([
            draft.name,
            trimmed(draftedValues(draft)),
          ]);
        }
      });

      test('leaves the sheets of the user as they were', async () => {
        expect(trimmedMap(await host.userCells())).toEqual(EXPECTED_CELLS);
        await write(policyRun, firstRun);
        expect(trimmedMap(await host.userCells())).toEqual(EXPECTED_CELLS);
      });

      test('tells how far it has come, up to the end', async () => {
        const calls: (readonly [string, number, number])[] = [];
        valueOf(
          await addRuns(host.workbook(), [policyRun, firstRun], (stage, done, total) =>
            calls.push([stage, done, total]),
          ),
        );
        const [stage, done, total] = required(calls.at(-1), 'progress');
        expect([stage, done]).toEqual(['write', total]);
        expect(calls.map((call) => call[1])).toEqual(calls.map((_, index) => index + 1));
      });

      test('gives a second run its own marker and keeps the first', async () => {
        await write(policyRun, firstRun);
        await write(laterRun(2));
        expect(await listed()).toEqual([...USER_INFOS, ...infosOf([policyRun, firstRun, laterRun(2)])]);
      });
    });

    describe('removing a run', () => {
      test('takes exactly its sheets away and says how many', async () => {
        await write(policyRun, firstRun);
        await write(laterRun(2));
        const { removed, left } = await removeRun(host.workbook(), 1);
        expect([removed, left]).toEqual([firstRun.sheets.map(({ name: sheet }) => sheet), []]);
        expect(await listed()).toEqual([...USER_INFOS, ...infosOf([policyRun, laterRun(2)])]);
        expect(trimmedMap(await host.userCells())).toEqual(EXPECTED_CELLS);
      });

      test('keeps the values of the runs that stay', async () => {
        await write(policyRun, firstRun);
        await write(laterRun(2));
        await removeRun(host.workbook(), 1);
        for (const draft of [policyRun, laterRun(2)].flatMap(({ sheets }) => sheets))
          expect(trimmed((await grid(draft.name)).rows)).toEqual(trimmed(draftedValues(draft)));
      });

      test('answers 0 for a run that is not there and changes nothing', async () => {
        await write(policyRun, firstRun);
        expect((await removeRun(host.workbook(), 99)).removed).toEqual([]);
        expect(await listed()).toEqual([...USER_INFOS, ...infosOf([policyRun, firstRun])]);
      });

      test('makes room for the same run again', async () => {
        await write(policyRun, firstRun);
        await removeRun(host.workbook(), 1);
        await write(firstRun);
        expect(await listed()).toEqual([...USER_INFOS, ...infosOf([policyRun, firstRun])]);
      });
    });

    describe('showing a cell', () => {
      test('works for a cell that is there, and selection can be listened to and left', async () => {
        const leave = host.workbook().onSelection(() => undefined);
        expect((await host.workbook().goTo({ sheet: 'Data Pegawai', row: 1, column: 1 })).ok).toBe(true);
        expect(leave()).toBeUndefined();
      });
    });

    describeMarks(() => host, write);
    describeChanges(() => host, write);
  });
};
