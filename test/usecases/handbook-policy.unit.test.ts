import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readPolicyJson } from '../../src/usecases/read-policy-json';

test.each(['handbook.md', 'buku-pegangan.md'])('the policy file shown in %s is read as it stands', (name) => {
  const page = readFileSync(join(__dirname, '../../docs', name), 'utf8');
  const shown = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const read = readPolicyJson(shown);
  expect(read).toMatchObject({
    ok: true,
    value: {
      problems: [],
      policy: {
        preset: 'padan',
        criteria: { performance: { weight: 250 }, interest: { weight: 0 } },
        rules: { R1: { mode: 'warn', thresholds: { minMonths: 24 } } },
        waivers: [{ nip: 'all', rule: 'R42' }],
        limits: { maxMoves: 20, minPerUnit: 2, minPerPost: 0 },
        needWorth: 3000,
        moveCost: 400,
        leastFitGain: 300,
      },
    },
  });
});
