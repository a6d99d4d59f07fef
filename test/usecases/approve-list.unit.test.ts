import { threadEngine } from '../../src/engine';
import { ignoreProgress, required } from '../../src/kernel';
import { auditList, judgeHere, readWorkbook } from '../../src/usecases';
import { approveList } from '../../src/usecases/approve-list';
import { wantForDecisions } from '../../src/usecases/want-decisions';
import { blankRowOf, columnOf, ledgerLines, rowOfNip, runOn, sheetOfRun } from '../support/continued-runs';
import { listOf } from '../support/proposal-list';
import { gridOf, valueOf } from '../support/workbook-tools';
import { fileOf, openFile, PLAN_OPTIONS, planned, tinySample, withCells } from '../support/workbooks';

test('approvals that find no blank row stand below the others, and are read from there', async () => {
  const { plan } = await planned(openFile(fileOf(tinySample())));
  const { employee, to } = required(plan.transfers[0], 'a move');
  const list = listOf([[employee.nip, to.name, to.unit]]);
  const { bytes, response } = await runOn(fileOf([...tinySample(), list]));
  const ledger = sheetOfRun(response.draft, 'putusan');
  const workbook = openFile(bytes);
  const audited = valueOf(await auditList(workbook, { ...PLAN_OPTIONS, list: null }, judgeHere));
  if (audited.status === 'blocked') throw new Error('blocked');
  const engine = threadEngine(() => 0);
  const told = await auditList(
    workbook,
    { ...PLAN_OPTIONS, list: null },
    (request) => engine.run('list', request).answer,
  );
  expect(told).toEqual({ ok: true, value: audited });
  const row = required(audited.checked.rows[0], 'a row');
  const reading = valueOf(await readWorkbook(workbook, wantForDecisions));
  const first = blankRowOf(ledger);
  const blank = ledger.rows.length - first;
  const rows = Array.from({ length: blank + 3 }, () => row);
  const signature = { official: 'Sekda', letter: '', date: '2026-07-06' };
  const { approvals, change } = valueOf(approveList(rows, [], reading, signature));
  expect([approvals.recorded.length, approvals.sheet]).toEqual([rows.length, ledger.name]);
  valueOf(await workbook.apply([change], ignoreProgress));
  const grid = await gridOf(workbook, ledger.name);
  const at = (line: number, id: string) => grid.rows[first + line]?.[columnOf(ledger, id)];
  for (const [line] of rows.entries())
    expect(
      ['decision', 'nip', 'official', 'decisionDate', 'writtenAt', 'positionKey'].map((id) => at(line, id)),
    ).toEqual(['Setuju', employee.nip, 'Sekda', '2026-07-06', 'Daftar Usulan, baris 2', to.id]);
  const next = await runOn(workbook.bytes(), { isContinuing: true });
  const lines = ledgerLines(sheetOfRun(next.response.draft, 'putusan'), ['decision', 'nip', 'decisionDate']);
  expect(lines).toEqual(rows.map(() => ['Setuju', employee.nip, 46209]));
});

test('a list is not checked while a decision would be lost: the cell is named', async () => {
  const { bytes, response } = await runOn(fileOf([...tinySample(), listOf([])]));
  const rows = sheetOfRun(response.draft, 'rekomendasi');
  const row = rowOfNip(rows, required(response.plan.transfers[0], 'a move').employee.nip);
  const file = withCells(bytes, rows.name, [
    { row, column: columnOf(rows, 'toUnit'), value: 'Lain' },
    { row, column: columnOf(rows, 'decision'), value: 'Setuju' },
  ]);
  const audited = valueOf(await auditList(openFile(file), { ...PLAN_OPTIONS, list: 'Daftar Usulan' }, judgeHere));
  const where = { sheet: rows.name, row, column: columnOf(rows, 'decision') };
  expect(audited).toMatchObject({ status: 'blocked' });
  expect(audited.status === 'blocked' && audited.problems).toContainEqual(
    expect.objectContaining({ code: 'decision-on-changed-row', severity: 'blocks', where }),
  );
});
