import type { Transfer } from '../../src/domain';
import { policyFacts } from '../../src/papers';
import { imutFacts } from '../../src/papers/imut-facts';
import { paperWordsOf, textsOf } from '../../src/text';
import { makePlan } from '../../src/planning';
import { aPolicy, cityInput } from '../support/records';

const speaker = { words: paperWordsOf('id'), texts: textsOf('id') };

const aTransfer = (): Transfer => {
  const made = makePlan(cityInput({ employees: 90, positions: 40 }, 3), () => undefined);
  const transfer = made.ok ? made.value.plan.transfers[0] : undefined;
  if (transfer === undefined) throw new Error('no transfer');
  return transfer;
};

test('what the workbook does not say is not known, and never missing', () => {
  const transfer = aTransfer();
  const employee = { ...transfer.employee, appraisals: null, discipline: null, isAuditCleared: null, rank: null };
  expect(imutFacts({ ...transfer, employee }, speaker)).toMatchObject({
    imut_pangkat: 'tidak diketahui',
    imut_skp: 'tidak diketahui',
    imut_disiplin: 'tidak diketahui',
    imut_temuan: 'tidak diketahui',
  });
});

test('the two latest appraisals stand first; a year without one is missing', () => {
  const transfer = aTransfer();
  const appraisals = [2023, 2025, 2024].map((year) => ({ year, rating: 'baik' as const }));
  const of = (count: number): unknown =>
    imutFacts({ ...transfer, employee: { ...transfer.employee, appraisals: appraisals.slice(0, count) } }, speaker)
      .imut_skp;
  expect(of(3)).toBe('2025 Baik; 2024 Baik');
  expect(of(1)).toBe('2023 Baik; satu tahun lagi tidak ada');
});

test('people on the lists without an entry have none, and a letter that is refused is missing', () => {
  const transfer = aTransfer();
  const employee = { ...transfer.employee, discipline: [], isAuditCleared: false };
  expect(imutFacts({ ...transfer, employee }, speaker)).toMatchObject({
    imut_disiplin: 'tidak ada',
    imut_temuan: 'tidak ada',
  });
});

test('the hand-out names the rules that bar with the limits in use, and the weights that count, heaviest first', () => {
  const policy = aPolicy({});
  const R1 = { ...policy.rules.R1, mode: 'block' as const, thresholds: { minMonthsInPosition: 31 } };
  const facts = policyFacts({ ...policy, rules: { ...policy.rules, R1 } }, speaker);
  const lines = (list: string): string[] => (facts[list] as readonly { isi: string }[]).map(({ isi }) => isi);
  expect(lines('aturan').find((line) => line.startsWith('R1 '))).toContain('31');
  const barring = Object.values(policy.rules).filter(({ mode }) => mode === 'block').length;
  expect(lines('aturan')).toHaveLength(barring + (policy.rules.R1.mode === 'block' ? 0 : 1));
  const weights = lines('bobot').map((line) => Number(/(\d[\d.]*) dari/.exec(line)?.[1]?.replace('.', '')));
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(1000);
});
