import { licenceOf, monthsBetween, type Position } from '../../src/domain';
import { handoverOf } from '../../src/insight';
import { makePlan, type Planned } from '../../src/planning';
import { aPolicy, AS_OF, cityInput, OPEN_RULES } from '../support/records';

const unitOf = ({ agency, unit }: Position): string => `${agency ?? ''}|${unit}`;

const PLANS = [2, 3, 4].map((seed) => {
  const policy = aPolicy({
    rules: OPEN_RULES,
    waveLeavingPercent: 5 * seed,
    waveDays: 30,
    mostEmptyDays: 30 * (seed % 3),
    remoteYears: 4,
    unitRiskPercent: 15,
  });
  const base = cityInput({ employees: 160, positions: 45 }, seed, policy);
  const positions = base.positions.map((position, index) => ({ ...position, isRemote: index % 4 === 0 }));
  const made = makePlan({ ...base, positions }, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return { seed, planned: made.value };
});

const peopleIn = ({ instance }: Planned): Map<string, number> => {
  const people = new Map<string, number>();
  for (const column of instance.ownColumn) {
    const unit = unitOf(instance.positions[column]!);
    people.set(unit, (people.get(unit) ?? 0) + 1);
  }
  return people;
};

describe.each(PLANS)('handing over in city $seed', ({ planned }) => {
  const { moves, waves, risks, wayHome } = handoverOf(planned);
  const { plan, instance, columnOfRow } = planned;
  const { policy } = instance.input;

  test('every move has one wave, and the first come first', () => {
    expect(new Set(moves.map(({ transfer }) => transfer))).toEqual(new Set(plan.transfers));
    expect(moves).toHaveLength(plan.transfers.length);
    expect(moves.length).toBeGreaterThan(8);
    expect(moves.map(({ wave }) => wave)).toEqual(moves.map(({ wave }) => wave).sort((a, b) => a - b));
    expect(waves).toBe(moves.at(-1)?.wave);
  });

  test('nobody takes a seat before it is free, and a swap begins on one day', () => {
    for (const { transfer, wave, successor, filledIn } of moves) {
      const next = plan.transfers.find(
        (other) =>
          other.chain === transfer.chain &&
          (other.step === transfer.step + 1 || (transfer.isSwap && other.step === 1 && other.to === transfer.from)),
      );
      const last = Math.max(...plan.transfers.filter(({ chain }) => chain === transfer.chain).map(({ step }) => step));
      if (transfer.step < last || transfer.isSwap) expect(successor?.to).toBe(transfer.from);
      if (transfer.step < last) expect(successor).toBe(next);
      if (successor === null) expect(filledIn).toBeNull();
      else expect(filledIn).toBe(moves.find((move) => move.transfer === successor)?.wave);
      if (filledIn !== null) expect(transfer.isSwap ? filledIn === wave : filledIn >= wave).toBe(true);
    }
  });

  test('no unit loses more than its share in a wave, but for what cannot be parted', () => {
    const people = peopleIn(planned);
    const leaving = new Map<string, (typeof moves)[number][]>();
    for (const move of moves) {
      const { from, to } = move.transfer;
      if (unitOf(from) === unitOf(to)) continue;
      const key = `${move.wave} ${unitOf(from)}`;
      leaving.set(key, [...(leaving.get(key) ?? []), move]);
    }
    for (const [key, left] of leaving) {
      const unit = key.slice(key.indexOf(' ') + 1);
      const limit = Math.max(1, Math.floor(((people.get(unit) ?? 0) * policy.waveLeavingPercent) / 100));
      const chains = new Set(left.map(({ transfer }) => transfer.chain));
      expect(left.length <= limit || chains.size === 1).toBe(true);
    }
  });

  test('units at risk add up from the people, and no other unit is', () => {
    const people = peopleIn(planned);
    for (const unit of people.keys()) {
      const inUnit = (column: number): boolean => unitOf(instance.positions[column]!) === unit;
      const rows = [...instance.ownColumn.keys()].filter((row) => inUnit(instance.ownColumn[row]!));
      const left = rows.filter((row) => !inUnit(columnOfRow[row]!));
      const licensed = new Set(rows.map((row) => licenceOf(instance.positions[instance.ownColumn[row]!]!)));
      licensed.delete(null);
      const losing = [...licensed].filter((licence) =>
        rows.every((row) => {
          const own = instance.ownColumn[row]!;
          return licenceOf(instance.positions[own]!) !== licence || columnOfRow[row] !== own;
        }),
      );
      const risk = risks.find((one) => `${one.agency ?? ''}|${one.unit}` === unit);
      const isLarge = left.length > 0 && left.length * 100 >= rows.length * policy.unitRiskPercent;
      if (isLarge || losing.length > 0) expect(risk).toBeDefined();
      if (risk === undefined) continue;
      expect([risk.people, risk.leaving, risk.isLargeShare]).toEqual([rows.length, left.length, isLarge]);
      expect(risk.lastHolders).toHaveLength(losing.length);
      expect(isLarge || losing.length > 0 || risk.losesHeadAndDeputy).toBe(true);
    }
  });

  test('whoever has been in a remote place for years without an offer is listed, the longest first', () => {
    const expected = instance.employees.filter((employee, row) => {
      const own = instance.ownColumn[row]!;
      const { positionDate } = employee;
      return (
        instance.positions[own]!.isRemote === true &&
        columnOfRow[row] === own &&
        positionDate !== null &&
        monthsBetween(positionDate, AS_OF) >= 48
      );
    });
    expect(new Set(wayHome.map(({ employee }) => employee))).toEqual(new Set(expected));
    expect(wayHome.length).toBeGreaterThan(0);
    const months = wayHome.map((one) => one.months);
    expect(months).toEqual([...months].sort((a, b) => b - a));
  });
});
