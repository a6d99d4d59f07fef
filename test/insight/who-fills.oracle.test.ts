import { civilDateParts, type CivilDate } from '../../src/domain';
import { forcePairs, MONTHS_AHEAD, PlanExplainer, whoFills } from '../../src/insight';
import { required } from '../../src/kernel';
import { makePlan, type Planned } from '../../src/planning';
import { lookAt } from '../../src/insight/explain-pair';
import { isBar, judgeTransfer } from '../../src/rules';
import { transfersAsPlanned } from '../../src/insight/transfers-as-planned';
import { cityInput, day } from '../support/records';

const plannedOf = (seed: number): Planned => {
  const made = makePlan(cityInput({ employees: 80, positions: 36 }, seed), () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const cities = [3, 4].map(plannedOf);

const isLawful = (planned: Planned, row: number, column: number, asOf: CivilDate): boolean => {
  const { policy } = planned.instance.input;
  const transfer = { ...transfersAsPlanned(planned)(row, column), asOf };
  return !judgeTransfer(transfer, policy).some((verdict) => isBar(verdict, policy));
};

/** First day of the month so many months after that of a day. */
const monthAhead = (asOf: CivilDate, ahead: number): CivilDate => {
  const { year, month } = civilDateParts(asOf);
  const months = 12 * year + month - 1 + ahead;
  return day(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`);
};

test('who may take a post are all whom rules and policy let, the best fit first', () => {
  let found = 0;
  for (const planned of cities) {
    const { instance } = planned;
    instance.positions.forEach((position, column) => {
      const { candidates, eligible } = whoFills(planned, column);
      const looks = instance.employees.flatMap((employee, row) => {
        if (instance.ownColumn[row] === column) return [];
        const { isEligible, exclusion, proposed } = lookAt(planned, row, column);
        return isEligible && exclusion === null ? [{ nip: employee.nip, total: proposed.total }] : [];
      });
      expect([position.id, eligible]).toEqual([position.id, looks.length]);
      const best = looks.map(({ total }) => total).sort((a, b) => b - a);
      expect(candidates.map(({ total }) => total)).toEqual(best.slice(0, candidates.length));
      const may = new Set(looks.map(({ nip }) => nip));
      expect(candidates.every(({ employee }) => may.has(employee.nip))).toBe(true);
      found += eligible;
    });
  }
  expect(found).toBeGreaterThan(100);
});

test('prices are those of asking for each pair, and what is left behind is counted under the plan', () => {
  for (const planned of cities) {
    const { instance, columnOfRow } = planned;
    const explainer = new PlanExplainer(planned, forcePairs(planned));
    const heads = Int32Array.from(instance.heads);
    columnOfRow.forEach((to, row) => {
      heads[instance.ownColumn[row] ?? 0]! -= 1;
      heads[to]! += 1;
    });
    for (let column = 0; column < instance.positions.length; column += 3)
      for (const { employee, planned: now, loss, left } of whoFills(planned, column).candidates) {
        expect(left.position.id).toBe(now.id);
        expect(left.heads).toBe(heads[instance.positions.indexOf(now)]);
        if (loss === null) continue;
        const row = instance.employees.findIndex(({ nip }) => nip === employee.nip);
        expect(loss).toBe(explainer.lossIfForced(row, column));
      }
  }
});

test('who becomes eligible is barred today and until then, and lawful on the day told; nobody who is in any month is left out', () => {
  let told = 0;
  for (const planned of cities) {
    const { instance } = planned;
    const { asOf } = instance.input;
    for (let column = 0; column < instance.positions.length; column += 4) {
      const answer = whoFills(planned, column);
      const sinceOf = new Map(answer.soon.map(({ employee, since }) => [employee.nip, since]));
      instance.employees.forEach((employee, row) => {
        if (instance.ownColumn[row] === column || isLawful(planned, row, column, asOf)) return;
        const months = Array.from({ length: MONTHS_AHEAD }, (_, index) => index + 1);
        const first = months.find((ahead) => isLawful(planned, row, column, monthAhead(asOf, ahead)));
        if (answer.soonCount > answer.soon.length && !sinceOf.has(employee.nip)) return;
        expect([employee.nip, sinceOf.get(employee.nip)]).toEqual([
          employee.nip,
          first === undefined ? undefined : monthAhead(asOf, first),
        ]);
        told += first === undefined ? 0 : 1;
      });
    }
  }
  expect(told).toBeGreaterThan(5);
  expect(required(cities[0], 'city').plan.transfers.length).toBeGreaterThan(0);
});
