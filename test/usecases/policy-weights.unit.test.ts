import { day } from '../support/records';
import { hasBlocking } from '../../src/kernel';
import { defaultPolicy, checkPolicy } from '../../src/planning';
import { policySheet } from '../../src/book';
import { textsOf } from '../../src/text';
import { readPolicySheet } from '../../src/usecases/read-policy-sheet';

test.each([-5, 1001])('a weight of %i on the policy sheet is reported at its cell', (weight) => {
  const rows = policySheet(defaultPolicy(), textsOf('id')).rows.map((cells) =>
    cells.map((cell) => cell?.value ?? null),
  );
  const row = rows.findIndex(([key]) => key === 'performance');
  const cells = rows[row];
  if (!cells) throw new Error('row');
  cells[2] = weight;
  const read = readPolicySheet({ sheet: 'P', rows, hiddenRows: 0 });
  const problems = [...read.problems, ...checkPolicy(read.policy, day('2026-07-01'))].filter(
    ({ code }) => code === 'policy-invalid',
  );
  expect(hasBlocking(problems)).toBe(true);
  expect(problems.map(({ where }) => where)).toEqual([{ sheet: 'P', row, column: 2 }]);
});
