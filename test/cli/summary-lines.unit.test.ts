import { summaryLines } from '../../src/apps/cli/summary-lines';
import type { Commitment, Position } from '../../src/domain';
import { makePlan } from '../../src/planning';
import { cliTextsOf } from '../../src/text';
import { anEmployee, aPolicy, aPosition, AS_OF, nip } from '../support/records';

const unsigned = { official: null, date: null, reason: null, letter: null };
const cell = (row: number) => ({ where: { sheet: 'P1 Putusan', row, column: 1 } });
const [full, home] = [aPosition({ id: 'full' }), aPosition({ id: 'home', unit: 'Bidang Contoh' })];
const people = [1, 2].map((one) => anEmployee({ nip: nip(one) }));

const linesOf = (commitments: readonly Commitment[], language: 'id' | 'en', more: readonly Position[] = []): string => {
  const made = makePlan(
    {
      employees: people,
      positions: [full, home, ...more],
      positionOf: [0, 1],
      policy: aPolicy(),
      asOf: AS_OF,
      commitments,
    },
    () => undefined,
  );
  if (!made.ok) throw new Error(made.error.code);
  // As a run that continues another shows it.
  const objective = made.value.plan.objective;
  const continuation = { run: 1, tolerance: 0, best: objective, departures: 0, leastDepartures: 0 };
  return summaryLines({ plan: { ...made.value.plan, continuation }, problems: [] }, cliTextsOf(language)).join('\n');
};

test.each([
  [
    'id',
    /di antara rencana yang mengikuti keputusan/,
    '1 usulan mengikuti persetujuan meskipun melanggar aturan wajib.',
  ],
  ['en', /best of the plans that follow the decisions/, 'follow an approval although required rules are broken: 1.'],
] as const)(
  'an approval that breaks rules is counted, and the proof is of plans that follow (%s)',
  (language, proof, told) => {
    const lines = linesOf(
      [{ ...unsigned, ...cell(4), ruling: 'approve', nip: people[1]!.nip, post: full.id }],
      language,
    );
    expect(lines).toMatch(proof);
    expect(lines).toContain(told);
  },
);

test('a decision that is not met is named by its cell and its word, with the reason', () => {
  const lines = linesOf(
    [
      { ...unsigned, ...cell(4), ruling: 'stay', nip: people[0]!.nip },
      { ...unsigned, ...cell(5), ruling: 'leave', nip: people[1]!.nip },
    ],
    'id',
  );
  expect(lines).toContain(
    `P1 Putusan!B6 [Harus pindah, ${people[1]!.name} (${people[1]!.nip})]: Tidak terpenuhi: menurut aturan dan keputusan lain tidak ada jabatan lain yang boleh ditempatinya.`,
  );
  expect(lines).not.toContain('P1 Putusan!B5');
  expect(lines).not.toContain('melanggar aturan wajib');
});

test('a post that is not filled as decided is named by post and unit, never by its key, with what is filled of it', () => {
  const wanted = aPosition({ id: 'wanted|key', name: 'Analis Langka', unit: 'Bidang Jauh', seats: 3 });
  const lines = linesOf([{ ...unsigned, ...cell(5), ruling: 'fill', post: wanted.id }], 'id', [wanted]);
  expect(lines).toContain(
    'P1 Putusan!B6 [Harus terisi, Analis Langka (Bidang Jauh)]: Tidak terpenuhi: terisi 2 dari 3 kursi. Menurut aturan',
  );
  expect(lines).not.toContain('wanted|key');
});

test('a plan that nobody has decided on is the best of all plans', () => {
  const lines = linesOf([], 'id');
  expect(lines).toContain('terbukti terbaik menurut aturan dan data ini');
  expect(lines).not.toContain('mengikuti keputusan');
});
