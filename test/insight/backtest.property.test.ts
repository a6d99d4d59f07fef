import { scoreCandidacy } from '../../src/criteria';
import type { Proposal } from '../../src/domain';
import { backtest, type Backtest } from '../../src/insight';
import { required, seededRandom, type Random } from '../../src/kernel';
import { candidacyAt, makePlan, proposedTransfer, type Planned, type PlanningInput } from '../../src/planning';
import { isBar, judgeTransfer } from '../../src/rules';
import { runs } from '../support/depth';
import { cityInput } from '../support/records';
import { tinyCity } from '../support/tiny-lists';

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const decided = (nip: Proposal['nip'], post: Proposal['post'], row: number): Proposal => ({
  nip,
  post,
  source: { sheet: '[SK.xlsx]Daftar', row, column: 1 },
});

const ownList = ({ plan }: Planned): Proposal[] =>
  plan.transfers.map(({ employee, to }, index) => decided(employee.nip, to.id, index + 1));

/** Some moves of the plan, some of its people elsewhere, and some people it leaves where they are. */
const mixedList = (random: Random, planned: Planned): Proposal[] => {
  const { instance, plan } = planned;
  const moved = new Map<string, Proposal['post']>(plan.transfers.map(({ employee, to }) => [employee.nip, to.id]));
  return instance.employees.flatMap((employee, row) => {
    const planned = moved.get(employee.nip);
    const other = required(instance.positions[random.below(instance.positions.length)], 'post');
    const post = planned !== undefined && random.chance(50) ? planned : other.id;
    const isListed = random.chance(planned === undefined ? 8 : 70);
    return !isListed || instance.positions[instance.ownColumn[row]!]?.id === post
      ? []
      : [decided(employee.nip, post, row)];
  });
};

/** Every row of the list and every move of the plan is told once. */
const expectReconciled = ({ rows, ours, counts }: Backtest, list: readonly Proposal[], { plan }: Planned): void => {
  expect(rows.map(({ checked }) => checked.proposal)).toEqual(list);
  const { same, 'other-seat': seat, 'other-person': person, 'only-theirs': theirs, 'only-ours': alone } = counts;
  expect(same + seat + person + theirs).toBe(list.length);
  expect(same + seat + person + alone).toBe(plan.transfers.length);
  const told = [...rows.map(({ transfer }) => transfer), ...ours.map(({ transfer }) => transfer)];
  const moves = told.filter((one) => one !== null);
  expect(new Set(moves).size).toBe(moves.length);
  expect(new Set(moves)).toEqual(new Set(plan.transfers));
};

/** What a cause says is so. */
const expectTrue = ({ rows }: Backtest, { instance }: Planned): void => {
  const rowOf = new Map(instance.employees.map(({ nip }, row) => [nip, row]));
  const fit = (nip: Proposal['nip'], id: string): number => {
    const row = required(rowOf.get(nip), 'row');
    const column = instance.positions.findIndex((position) => position.id === id);
    return scoreCandidacy(candidacyAt(instance, row, instance.ownColumn[row]!, column), instance.input.policy).total;
  };
  for (const { checked, kind, transfer, cause } of rows) {
    expect(cause === null).toBe(kind === 'same');
    const { nip } = checked.employee;
    if (cause?.kind === 'rule') expect(cause.bars).toEqual(checked.bars);
    if (cause?.kind === 'tied') expect(checked.loss).toBe(0);
    if (cause?.kind === 'price') expect(cause.loss).toBe(checked.loss);
    if (cause?.kind === 'need') expect(cause.ours.worth).toBeGreaterThan(cause.theirs.worth);
    if (cause?.kind !== 'score') continue;
    expect(cause.ours).toBeGreaterThan(cause.theirs);
    expect(cause.theirs).toBe(fit(nip, checked.to.id));
    const best = kind === 'other-person' ? required(transfer, 'taker').employee.nip : nip;
    expect(cause.ours).toBe(fit(best, kind === 'other-person' ? checked.to.id : checked.planned.id));
  }
};

const TINY = runs(60, 600);

test(`rows and moves are told once each, with a cause that is so (${TINY} tiny cities)`, () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= TINY; seed += 1) {
    const random = seededRandom(seed);
    const planned = planOf(tinyCity(random));
    const list = mixedList(random, planned);
    const tested = backtest(planned, list);
    expectReconciled(tested, list, planned);
    expectTrue(tested, planned);
    for (const { kind, cause } of tested.rows) seen.add(cause?.kind ?? kind);
    for (const { cause } of tested.ours) seen.add(cause.kind);
  }
  for (const kind of ['same', 'rule', 'clash', 'left-out', 'score', 'need']) expect(seen).toContain(kind);
});

const CITIES = runs(2, 12);

test.each(Array.from({ length: CITIES }, (_, index) => index + 1))(
  'a list that is the plan agrees in full, and a planted row is explained by its rule (city %i)',
  (seed) => {
    const planned = planOf(cityInput({ employees: 120, positions: 50 }, seed));
    const { instance, plan } = planned;
    const own = ownList(planned);
    expect(own.length).toBeGreaterThan(0);
    const agreed = backtest(planned, own);
    expect(agreed.counts).toMatchObject({ same: own.length, 'only-ours': 0 });
    expect(agreed.valued.map(({ theirs }) => theirs)).toEqual(agreed.valued.map(({ ours }) => ours));

    // Somebody the plan does not move, put where a rule that looks at nobody else forbids it.
    const random = seededRandom(seed);
    const moved = new Set<string>(plan.transfers.map(({ employee }) => employee.nip));
    const { policy } = instance.input;
    const barsOf = (row: number, column: number): string[] =>
      judgeTransfer(proposedTransfer(instance, row, instance.ownColumn[row]!, column), policy)
        .filter((verdict) => isBar(verdict, policy))
        .map(({ rule }) => rule);
    const rows = instance.employees.flatMap(({ nip }, row) => (moved.has(nip) ? [] : [row]));
    const planted = Array.from({ length: 300 }, () => [random.pick(rows), random.below(instance.positions.length)])
      .map(([row = 0, column = 0]) => ({ row, column, bars: barsOf(row, column) }))
      .find(({ row, column, bars }) => instance.ownColumn[row] !== column && bars.includes('R31'));
    const { row, column } = required(planted, 'an unlawful pair');
    const nip = required(instance.employees[row], 'employee').nip;
    const post = required(instance.positions[column], 'position').id;
    const tested = backtest(planned, [...own, decided(nip, post, own.length + 1)]);
    expectReconciled(tested, [...own, decided(nip, post, own.length + 1)], planned);
    const { cause } = required(tested.rows.at(-1), 'planted row');
    expect(cause?.kind === 'rule' ? cause.bars.map(({ rule }) => rule) : []).toContain('R31');
  },
);
