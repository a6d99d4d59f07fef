import type { CivilDate } from '../../src/domain';
import { ignoreProgress, required } from '../../src/kernel';
import type { CellValue, SheetDraft } from '../../src/sheets';
import type { Workbook } from '../../src/usecases';
import {
  decisionCells,
  readDecisionsOn,
  writeDecisions,
  type DecisionsOfRun,
  type DecisionWish,
} from '../../src/usecases/decide-rows';
import { columnOf, rowOfNip, runOn, sheetOfRun, typed, type RunFile } from '../support/continued-runs';
import { gridOf, valueOf } from '../support/workbook-tools';
import { fileOf, openFile, tinySample, withCells } from '../support/workbooks';

const TODAY = 46209 as CivilDate;
const SIGNED = { official: 'Sekretaris Daerah', date: TODAY, reason: '' };

let file: RunFile;
let rows: SheetDraft;
let nips: readonly string[];

beforeAll(async () => {
  file = await runOn(fileOf(tinySample()));
  rows = sheetOfRun(file.response.draft, 'rekomendasi');
  nips = file.response.plan.transfers.map(({ employee }) => employee.nip);
});

const nipAt = (index: number): string => required(nips[index], 'NIP');

const approving = (standing: DecisionsOfRun, nip: string): DecisionWish => ({
  nip,
  seen: required(standing.rows.get(nip), nip).cells,
  cells: decisionCells('approve', SIGNED, standing),
});

/** What stands in the decision cells of a row, with the NIP on it. */
const rowOf = async (workbook: Workbook, row: number): Promise<readonly CellValue[]> => {
  const grid = await gridOf(workbook, rows.name);
  return ['nip', 'decision', 'official', 'decisionDate'].map((id) => grid.rows[row]?.[columnOf(rows, id)] ?? null);
};

/** The file with the rows of the first two people changed for one another, as sorting does it. */
const sorted = (bytes: Uint8Array): Uint8Array => {
  const [one, other] = [rowOfNip(rows, nipAt(0)), rowOfNip(rows, nipAt(1))];
  const patches = [
    [one, other],
    [other, one],
  ].flatMap(([from = 0, to = 0]) =>
    (rows.rows[from] ?? []).map((cell, column) => ({ row: to, column, value: cell?.value ?? null })),
  );
  return withCells(bytes, rows.name, patches);
};

test('decisions typed into the sheet are read by NIP, in either language, with what is no decision told apart', async () => {
  const row = (index: number): number => rowOfNip(rows, nipAt(index));
  const bytes = [
    ['Tolak', 0],
    ['approve', 1],
    ['mungkin', 2],
  ].reduce((before, [decision = '', index = 0]) => typed(before, rows, row(Number(index)), { decision }), file.bytes);
  const standing = valueOf(await readDecisionsOn(openFile(bytes), 1));
  expect(standing.language).toBe('id');
  expect([0, 1, 2, 3].map((index) => standing.rows.get(nipAt(index))?.ruling)).toEqual([
    'reject',
    'approve',
    null,
    null,
  ]);
  expect(standing.rows.get(nipAt(2))?.cells.decision).toBe('mungkin');
  expect(standing.rows.size).toBe(nips.length);
});

test('a decision lands on the row of its NIP though the rows were sorted since', async () => {
  const seen = valueOf(await readDecisionsOn(openFile(file.bytes), 1));
  const workbook = openFile(sorted(file.bytes));
  const written = valueOf(await writeDecisions(workbook, 1, [approving(seen, nipAt(0))]));
  expect(written.rows.get(nipAt(0))).toMatchObject({ ruling: 'approve', date: '2026-07-06' });
  expect(await rowOf(workbook, rowOfNip(rows, nipAt(1)))).toEqual([nipAt(0), 'Setuju', 'Sekretaris Daerah', TODAY]);
  expect(await rowOf(workbook, rowOfNip(rows, nipAt(0)))).toEqual([nipAt(1), null, null, null]);
  expect(valueOf(await readDecisionsOn(workbook, 1)).rows).toEqual(written.rows);
});

test('rows sorted between looking and writing keep the decision from landing on anybody', async () => {
  const source = openFile(file.bytes);
  const later = openFile(sorted(file.bytes));
  const seen = valueOf(await readDecisionsOn(source, 1));
  const between = new Proxy<Workbook>(source, {
    get: (_, name) => {
      const of = name === 'apply' ? later : source;
      const found = Reflect.get(of, name, of) as unknown;
      return typeof found === 'function' ? (found.bind(of) as unknown) : found;
    },
  });
  expect(await writeDecisions(between, 1, [approving(seen, nipAt(0))])).toMatchObject({
    ok: false,
    error: { code: 'entry-stale', params: { expected: nipAt(0), found: nipAt(1) } },
  });
  expect((await rowOf(later, rowOfNip(rows, nipAt(0))))[1]).toBeNull();
});

test('a cell that somebody filled in meanwhile is named, and nothing is written, not even for the others', async () => {
  const seen = valueOf(await readDecisionsOn(openFile(file.bytes), 1));
  const row = rowOfNip(rows, nipAt(1));
  const workbook = openFile(typed(file.bytes, rows, row, { decision: 'Tolak' }));
  const refused = await writeDecisions(workbook, 1, [approving(seen, nipAt(0)), approving(seen, nipAt(1))]);
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'entry-stale', where: { sheet: rows.name, row, column: columnOf(rows, 'decision') } },
  });
  expect((await rowOf(workbook, rowOfNip(rows, nipAt(0))))[1]).toBeNull();
});

test.each([
  ['that somebody has copied', 'decision-row-twice', (nip: string) => ({ nip }), 1],
  ['whose person was typed over', 'decision-row-changed', () => ({ person: 'Orang lain' }), 0],
] as const)('a row %s takes no decision', async (_, code, entries, at) => {
  const seen = valueOf(await readDecisionsOn(openFile(file.bytes), 1));
  const workbook = openFile(typed(file.bytes, rows, rowOfNip(rows, nipAt(at)), entries(nipAt(0))));
  expect(await writeDecisions(workbook, 1, [approving(seen, nipAt(0))])).toMatchObject({ ok: false, error: { code } });
});

test('a decision is taken back by what stood there before', async () => {
  const workbook = openFile(typed(file.bytes, rows, rowOfNip(rows, nipAt(0)), { decision: 'Tunda', remark: 'Rapat' }));
  const seen = valueOf(await readDecisionsOn(workbook, 1));
  const wish = approving(seen, nipAt(0));
  const decided = valueOf(await writeDecisions(workbook, 1, [wish]));
  expect(decided.rows.get(nipAt(0))?.ruling).toBe('approve');
  valueOf(await writeDecisions(workbook, 1, [{ ...wish, seen: wish.cells, cells: wish.seen }]));
  expect(valueOf(await readDecisionsOn(workbook, 1)).rows.get(nipAt(0))).toEqual(seen.rows.get(nipAt(0)));
});

test('a run whose recommendations are gone says so', async () => {
  const workbook = openFile(file.bytes);
  expect(await readDecisionsOn(workbook, 7)).toMatchObject({ ok: false, error: { code: 'recommendations-gone' } });
  valueOf(await workbook.apply([{ kind: 'remove-run', run: 1 }], ignoreProgress));
  expect(await readDecisionsOn(workbook, 1)).toMatchObject({ ok: false, error: { code: 'recommendations-gone' } });
});
