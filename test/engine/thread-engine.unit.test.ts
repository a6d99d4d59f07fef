import { threadEngine } from '../../src/engine';
import { required } from '../../src/kernel';

import { computeRequest, faultyRequest } from './engine-requests';

const engine = threadEngine(() => 0);

test('a fault is let through, for the command line to report as one, and the next job is run', async () => {
  const session = engine.open();
  await expect(session.run('compute', faultyRequest).answer).rejects.toThrow('not finite');
  expect((await session.run('compute', computeRequest).answer).ok).toBe(true);
});

test('a question is answered from the very plan that was computed', async () => {
  const session = engine.open();
  const computed = await session.run('compute', computeRequest).answer;
  if (!computed.ok || computed.value.status === 'blocked') throw new Error('not planned');
  const { employee, to } = required(computed.value.plan.transfers[0], 'transfer');
  const asked = await session.run('ask', { nip: employee.nip, position: to.id }).answer;
  if (!asked.ok) throw new Error(asked.error.code);
  expect(asked.value.explanation.employee).toBe(employee);
  expect(asked.value.explanation.to).toBe(to);
});
