import { reasonOf } from '../../src/book';
import { shortReasonOf } from '../../src/book/reason';
import { thinText } from '../../src/book/worth-columns';
import type { Commitment } from '../../src/domain';
import { approvalsOfPlan, countUnlawfulApprovals, seatsOfMoves } from '../../src/insight';
import { makePlan, verifyPlan, type Planned, type PlanningInput } from '../../src/planning';
import { textsOf } from '../../src/text';
import { anEmployee, aPolicy, aPosition, AS_OF, nip } from '../support/records';

const unsigned = { official: null, date: null, reason: null, letter: null, where: null };
const target = aPosition({ id: 'target', name: 'Analis', unit: 'Bidang A', seats: 2 });
const homes = [1, 2].map((one) => aPosition({ id: `home${one}`, name: 'Pengelola', unit: `Bidang ${one}` }));
const people = [1, 2, 3].map((one) => anEmployee({ nip: nip(one), name: `Orang ${one}` }));

/** One person in the target post, and two approved for it, who come from posts of their own. */
const inputWith = (seats: number): PlanningInput => ({
  employees: people,
  positions: [{ ...target, seats }, ...homes],
  positionOf: [0, 1, 2],
  policy: aPolicy({ rules: { R35b: { mode: 'block' } } }),
  asOf: AS_OF,
  commitments: [1, 2].map((one): Commitment => ({
    ...unsigned,
    ruling: 'approve',
    nip: people[one]!.nip,
    post: target.id,
  })),
});

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

/** Rules broken by each approval, in the order they were given. */
const brokenIn = ({ plan }: Planned): string[][] =>
  plan.commitments.map(({ broken }) => broken.map(({ rule }) => rule));

describe.each([
  [2, 1],
  [0, 0],
])('two approvals for a post with %i seats and one person in it', (seats, open) => {
  const input = inputWith(seats);
  const planned = planOf(input);
  const { plan } = planned;

  test('break the rule of seats, both of them, and the verifier agrees', () => {
    expect(brokenIn(planned)).toEqual([['R20'], ['R20']]);
    expect(countUnlawfulApprovals(plan)).toBe(2);
    expect(verifyPlan(input, planned)).toEqual([]);
    const unmarked = { ...plan, transfers: plan.transfers.map((one) => ({ ...one, flags: [] })) };
    expect(verifyPlan(input, { ...planned, plan: unmarked }).map(({ params }) => params?.reason)).toContain('notes');
  });

  test('fill as many open seats as there are, and none below', () => {
    const taken = [...seatsOfMoves(plan).values()].map((one) => one.taken);
    expect(taken.filter(({ kind }) => kind === 'open')).toHaveLength(open);
    expect(taken.filter(({ kind }) => kind === 'beyond')).toHaveLength(2 - open);
    expect(taken.at(-1)).toEqual({ kind: 'beyond', seat: 3, of: seats });
  });

  test.each([
    ['id', /^Disetujui pejabat meskipun melanggar aturan wajib: .*: 3 orang untuk /, 'satu-satunya lowongan', '-1'],
    ['en', /^Approved by an official although required rules are broken: .*: 3 for /, 'the only open seat', '-1'],
  ] as const)('say so before anything else (%s)', (language, first, only, below) => {
    const texts = textsOf(language);
    const full = plan.transfers.map((transfer) => reasonOf(transfer, plan, texts));
    const short = plan.transfers.map((transfer) => shortReasonOf(transfer, plan, texts, 'Tipis.'));
    for (const reason of [...full, ...short]) {
      expect(reason).toMatch(first);
      expect(reason).not.toContain(below);
    }
    expect(full.filter((reason) => reason.includes(only))).toHaveLength(open);
    expect(full.join()).not.toMatch(/tidak diwajibkan|not required|Aturan wajib yang dapat|Every required/);
  });

  test('lose what they lose because they were approved, not for need', () => {
    const texts = textsOf('id');
    const last = plan.transfers.at(-1)!;
    expect(last.worth.total).toBeLessThan(0);
    expect(thinText([last], plan, texts)).toMatch(/^Rugi \d+,\d\d: ada karena disetujui\.$/);
    expect(reasonOf(last, plan, texts)).toContain('Alasannya persetujuan pejabat, bukan kecocokan.');
    expect(reasonOf(last, plan, texts)).not.toContain('kebutuhan jabatan itu');
  });
});

test('approvals within the seats break nothing and are said to be lawful', () => {
  const planned = planOf(inputWith(3));
  expect(brokenIn(planned)).toEqual([[], []]);
  expect(countUnlawfulApprovals(planned.plan)).toBe(0);
  expect(approvalsOfPlan(planned.plan).size).toBe(2);
  for (const transfer of planned.plan.transfers)
    expect(reasonOf(transfer, planned.plan, textsOf('id'))).toContain('Aturan wajib yang dapat diperiksa terpenuhi.');
});
