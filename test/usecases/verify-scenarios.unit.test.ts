import { threadEngine } from '../../src/engine';
import { ignoreProgress, required } from '../../src/kernel';
import type { Grid } from '../../src/sheets';
import { compareScenarios, verifyWorkbook, type Verification } from '../../src/usecases';
import { rowOfNip, runOn, sheetOfRun, typed } from '../support/continued-runs';
import { gridOf, valueOf } from '../support/workbook-tools';
import { fileOf, openFile, PLAN_OPTIONS, tinySample, withCells } from '../support/workbooks';

jest.setTimeout(60_000);

const verified = async (bytes: Uint8Array): Promise<Verification> =>
  valueOf(await verifyWorkbook(openFile(bytes), () => 0));

let sheet: string;
let grid: Grid;
let bytes: Uint8Array;
/** What was checked before there were scenarios. */
let before: Verification;
beforeAll(async () => {
  const run = await runOn(fileOf(tinySample()));
  const rows = sheetOfRun(run.response.draft, 'rekomendasi');
  const { nip } = required(run.response.plan.transfers[0], 'a move').employee;
  const decided = typed(run.bytes, rows, rowOfNip(rows, nip), { decision: 'Tolak', official: 'Sekda' });
  before = await verified(decided);
  const workbook = openFile(decided);
  const { asOf, language, choices, setAside } = PLAN_OPTIONS;
  const options = { asOf, language, choices, setAside, isWritten: true };
  const compared = valueOf(
    await compareScenarios(
      workbook,
      threadEngine(() => 0),
      options,
      ignoreProgress,
    ),
  );
  expect(compared.scenarios.every(({ follows }) => follows)).toBe(true);
  sheet = required(compared.sheet, 'sheet');
  grid = await gridOf(workbook, sheet);
  bytes = workbook.bytes();
});

/** The first cell that holds a text. */
const placeOf = (holds: (text: string) => boolean): { readonly row: number; readonly column: number } => {
  const row = grid.rows.findIndex((cells) => cells.some((cell) => typeof cell === 'string' && holds(cell)));
  const column = grid.rows[row]?.findIndex((cell) => typeof cell === 'string' && holds(cell)) ?? -1;
  if (column < 0) throw new Error('no such cell');
  return { row, column };
};
const told = ({ faults, notes }: Verification): string[] => [...faults, ...notes].map(({ code }) => code);

test('a sheet of scenarios is made again from its trail, and every cell of it compared', async () => {
  const now = await verified(bytes);
  expect([now.faultCount, now.notes]).toEqual([0, []]);
  expect(now.checkedCells).toBeGreaterThan(before.checkedCells + grid.rows.length);
});

test('a figure somebody has changed is told at its cell', async () => {
  const { row, column } = placeOf((text) => text.includes('aman'));
  const changed = await verified(withCells(bytes, sheet, [{ row, column, value: 'lain' }]));
  expect(changed.faults).toMatchObject([{ code: 'verify-differs', where: { sheet, row, column } }]);
});

test('decisions made after the scenarios are no fault of theirs', async () => {
  const { draft, plan } = (await runOn(fileOf(tinySample()))).response;
  const rows = sheetOfRun(draft, 'rekomendasi');
  const { nip } = required(plan.transfers[1], 'another move').employee;
  expect(told(await verified(typed(bytes, rows, rowOfNip(rows, nip), { decision: 'Setuju' })))).toEqual([]);
});

test.each([
  ['a policy', '"needWorth":', '"needWorth":1'],
  ['the day', '2026-07-01', '2026-07-02'],
  ['a decision', 'Tolak', 'Setuju'],
])('%s changed in the trail breaks its chain', async (_, was, is) => {
  const place = placeOf((text) => text.includes(was) && (text.startsWith('{') || text === was));
  const value = String(grid.rows[place.row]?.[place.column]).replace(was, is);
  const changed = await verified(withCells(bytes, sheet, [{ ...place, value }]));
  expect(changed.faults).toMatchObject([{ code: 'verify-chain', where: { sheet } }]);
});

test('of data changed since, and of a sheet without a trail, it is said that and why nothing is checked', async () => {
  const [people] = tinySample();
  const title = people!.rows[0]!.findIndex((cell) => cell?.value === 'KEDUDUKAN HUKUM NAMA');
  const row = people!.rows.findIndex((cells, index) => index > 0 && (cells[title]?.value ?? null) !== null);
  const other = withCells(bytes, people!.name, [{ row, column: title, value: 'CLTN' }]);
  const changed = await verified(other);
  expect(changed.notes).toMatchObject([
    { code: 'verify-scenarios-unchecked', severity: 'warns', where: { sheet }, params: { why: 'other-data' } },
  ]);
  const { row: top, column } = placeOf((text) => text === 'Kunci mesin');
  const bare = withCells(
    bytes,
    sheet,
    grid.rows
      .slice(top)
      .flatMap((_, at) => [0, 1, 2, 3].map((by) => ({ row: top + at, column: column + by, value: null }))),
  );
  expect((await verified(bare)).notes).toMatchObject([{ params: { why: 'no-trail' } }]);
});

describe('in a workbook without a run', () => {
  let alone: Uint8Array;
  let name: string;
  beforeAll(async () => {
    const workbook = openFile(fileOf(tinySample()));
    const { asOf, language, choices, setAside } = PLAN_OPTIONS;
    const engine = threadEngine(() => 0);
    const options = { asOf, language, choices, setAside, isWritten: true };
    name = required(valueOf(await compareScenarios(workbook, engine, options, ignoreProgress)).sheet, 'sheet');
    alone = workbook.bytes();
    grid = await gridOf(workbook, name);
  });

  test('its sheet of scenarios is checked all the same, cell by cell', async () => {
    const now = await verified(alone);
    expect([now.run, now.faultCount, now.notes]).toEqual([null, 0, []]);
    expect(now.checkedCells).toBeGreaterThan(grid.rows.length);
    const place = placeOf((text) => text.includes('aman'));
    const changed = await verified(withCells(alone, name, [{ ...place, value: 'lain' }]));
    expect([changed.run, changed.faults]).toMatchObject([null, [{ code: 'verify-differs', where: { sheet: name } }]]);
  });

  test('one that bears no sheet of Padan at all has nothing to verify', async () => {
    const nothing = await verifyWorkbook(openFile(fileOf(tinySample())), () => 0);
    expect(nothing).toMatchObject({ ok: false, error: { code: 'no-run' } });
  });
});
