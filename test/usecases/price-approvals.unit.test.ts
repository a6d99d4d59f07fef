import { readIntake } from '../../src/intake';
import { required } from '../../src/kernel';
import { defaultPolicy, makePlan } from '../../src/planning';
import { PlanExplainer } from '../../src/insight';
import { priceApprovals } from '../../src/usecases';
import { blankRowOf, rowOfNip, runOn, sheetOfRun, typed, type RunFile } from '../support/continued-runs';
import { gridsOf } from '../support/records';
import { fileOf, openFile, SAMPLE_DAY, tinySample } from '../support/workbooks';

const priceOf = async (bytes: Uint8Array) => {
  const priced = await priceApprovals(openFile(bytes));
  if (!priced.ok) throw new Error(priced.error.code);
  return priced.value;
};

let run: RunFile;
beforeAll(async () => {
  run = await runOn(fileOf(tinySample()));
});

test('nothing approved costs nothing, nor do all moves that the best plan has', async () => {
  expect(await priceOf(run.bytes)).toEqual({
    run: 1,
    approvals: 0,
    price: { loss: 0, leastLoss: 0, othersMoved: 0 },
  });
  const sheet = sheetOfRun(run.response.draft, 'rekomendasi');
  const { transfers } = run.response.plan;
  const approved = transfers.reduce(
    (bytes, { employee }) => typed(bytes, sheet, rowOfNip(sheet, employee.nip), { decision: 'Setuju' }),
    run.bytes,
  );
  expect(await priceOf(approved)).toEqual({
    run: 1,
    approvals: transfers.length,
    price: { loss: 0, leastLoss: 0, othersMoved: 0 },
  });
});

test('an approval the plan has not costs what insisting on it costs', async () => {
  const { employees, positions, positionOf } = readIntake(gridsOf(tinySample()), SAMPLE_DAY);
  const made = makePlan(
    { employees, positions, positionOf, policy: defaultPolicy(), asOf: SAMPLE_DAY },
    () => undefined,
  );
  if (!made.ok) throw new Error(made.error.code);
  const { instance, columnOfRow } = made.value;
  const explainer = new PlanExplainer(made.value);
  // Somebody who stays, a post that a plan could give but does not, and that costs something.
  const found = instance.employees.flatMap((employee, row) => {
    if (columnOfRow[row] !== instance.ownColumn[row]) return [];
    const { problem } = instance;
    return [...problem.column.subarray(problem.rowStart[row], problem.rowStart[row + 1])].flatMap((column) => {
      const loss = column === columnOfRow[row] ? null : explainer.lossIfForced(row, column);
      return loss === null || loss === 0 ? [] : [{ employee, position: instance.positions[column]!, loss }];
    });
  });
  const { employee, position, loss } = required(found[0], 'a pair that costs something');
  const ledger = sheetOfRun(run.response.draft, 'putusan');
  const decided = typed(run.bytes, ledger, blankRowOf(ledger), {
    decision: 'Setuju',
    nip: employee.nip,
    position: position.name,
    unit: position.unit,
  });
  expect(await priceOf(decided)).toMatchObject({ approvals: 1, price: { loss, leastLoss: loss } });
});
