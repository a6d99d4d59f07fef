import type { Contribution, Transfer } from '../../src/domain';
import { balanceAgencies, buildShortlists, PlanExplainer, strengthsOf } from '../../src/insight';
import { makePlan, type Planned, type PlanningInput } from '../../src/planning';
import { isBarredBy, isBarredFromTransfer, PAIR_RULES } from '../../src/rules';
import { aPolicy, cityInput } from '../support/records';
import { wishCity } from '../support/wish-city';

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const input = cityInput({ employees: 400, positions: 60 }, 31, aPolicy({ leastFitGain: 0, moveCost: 0 }));
const planned = planOf(input);
const { transfers, counts } = planned.plan;
const headsOf = (place: number): number =>
  Math.max(input.positions[place]!.filled ?? 0, input.positionOf.filter((own) => own === place).length);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('shortlists', () => {
  const shortlists = buildShortlists(planned);

  test('there is one for every post with an open seat and for every post that receives somebody', () => {
    const expected = input.positions.filter(
      (position, place) => headsOf(place) < position.seats || transfers.some(({ to }) => to === position),
    );
    expect(new Set(shortlists.map(({ position }) => position))).toEqual(new Set(expected));
    expect(shortlists).toHaveLength(expected.length);
  });

  test('the best score stands first, ten at most, and everybody chosen is listed', () => {
    expect(shortlists.some(({ eligible }) => eligible > 10)).toBe(true);
    for (const { position, candidates, eligible } of shortlists) {
      const totals = candidates.map(({ total }) => total);
      expect(totals).toEqual([...totals].sort((a, b) => b - a));
      const chosen = candidates.filter(({ outcome }) => outcome === 'chosen').map(({ employee }) => employee.nip);
      const arrived = transfers.filter(({ to }) => to === position).map(({ employee }) => employee.nip);
      expect([...chosen].sort()).toEqual([...arrived].sort());
      expect(candidates.length).toBeLessThanOrEqual(Math.min(eligible, 10 + chosen.length));
      expect(candidates.length).toBeGreaterThanOrEqual(Math.min(eligible, 10));
    }
  });

  test('the cut-off is the lowest chosen score, and everybody is measured against it', () => {
    expect(shortlists.some(({ cutOff }) => cutOff !== null)).toBe(true);
    for (const { candidates, cutOff } of shortlists) {
      const chosen = candidates.filter(({ outcome }) => outcome === 'chosen').map(({ total }) => total);
      expect(cutOff).toBe(chosen.length === 0 ? null : Math.min(...chosen));
      for (const { total, shortOfChosen } of candidates)
        expect(shortOfChosen).toBe(cutOff === null ? null : cutOff - total);
    }
  });

  test('somebody placed elsewhere is shown where, somebody who stays is not', () => {
    const target = new Map(transfers.map(({ employee, to }) => [employee, to]));
    const outcomes = new Set<string>();
    for (const { position, candidates } of shortlists) {
      for (const { employee, from, outcome, elsewhere } of candidates) {
        const to = target.get(employee) ?? from;
        outcomes.add(outcome);
        expect(outcome).toBe(to === position ? 'chosen' : to === from ? 'stays' : 'elsewhere');
        expect(elsewhere).toBe(outcome === 'elsewhere' ? to : null);
        expect(from).not.toBe(position);
      }
    }
    expect(outcomes).toEqual(new Set(['chosen', 'stays', 'elsewhere']));
  });

  test('whoever is not chosen is told what the plan would lose with them there: never less than nothing, and what asking tells', () => {
    const explainer = new PlanExplainer(planned);
    const { employees, positions } = planned.instance;
    const losses = shortlists.flatMap(({ position, candidates }) =>
      candidates.map(({ employee, outcome, loss }) => {
        if (outcome === 'chosen') expect(loss).toBeNull();
        else {
          const { price } = explainer.explain(employees.indexOf(employee), positions.indexOf(position));
          // Where limits would be broken on the way, nothing is told.
          if (loss !== null) expect([employee.name, loss]).toEqual([employee.name, price?.loss]);
        }
        return loss;
      }),
    );
    expect(Math.min(...losses.filter((loss) => loss !== null))).toBeGreaterThanOrEqual(0);
    expect(losses.some((loss) => loss !== null && loss > 0)).toBe(true);
  });

  test('a seat somebody is kept by is told with whoever leaves that post', () => {
    const leavers = new Set(transfers.map(({ employee }) => employee));
    for (const { candidates } of shortlists) {
      for (const { from, elsewhere, outcome, change } of candidates) {
        const { after, seat } = change;
        if (after === null || outcome === 'chosen') continue;
        expect(leavers.has(after)).toBe(true);
        const post = elsewhere ?? from;
        expect(transfers.some((one) => one.employee === after && one.from === post)).toBe(true);
        expect(seat.seat).toBeLessThan(headsOf(input.positions.indexOf(post)));
      }
    }
  });

  test('nobody is listed whom a required rule bars', () => {
    for (const { position, candidates } of shortlists) {
      const headsAtTarget = headsOf(input.positions.indexOf(position));
      for (const { employee, from } of candidates) {
        const move = { employee, from, to: position, headsAtTarget, asOf: input.asOf, allowPromotions: false };
        expect(
          isBarredFromTransfer(move, input.policy) || PAIR_RULES.some((rule) => isBarredBy(rule, move, input.policy)),
        ).toBe(false);
      }
    }
  });

  test('open seats before and after are what the plan makes of them', () => {
    for (const { position, openBefore, openAfter } of shortlists) {
      const heads = headsOf(input.positions.indexOf(position));
      const arrivals = transfers.filter(({ to }) => to === position).length;
      const departures = transfers.filter(({ from }) => from === position).length;
      expect(openBefore).toBe(Math.max(0, position.seats - heads));
      expect(openAfter).toBe(Math.max(0, position.seats - heads - arrivals + departures));
    }
  });

  test('an open seat nobody may take has an empty list', () => {
    const city = wishCity({
      posts: { Bagian: {}, Bidang: { level: 'pengawas' } },
      people: [{ at: 'Bagian', wishes: [] }],
    });
    expect(buildShortlists(planOf(city))).toEqual([
      { position: city.positions[1], openBefore: 1, openAfter: 1, eligible: 0, cutOff: null, candidates: [] },
    ]);
  });
});

describe('the balance of agencies', () => {
  const balances = balanceAgencies(planned);

  test('totals reconcile with the plan', () => {
    expect(sum(balances.map(({ seats }) => seats))).toBe(counts.seats);
    expect(sum(balances.map(({ openBefore }) => openBefore))).toBe(counts.openSeatsBefore);
    const heads = sum(input.positions.map((_, place) => headsOf(place)));
    expect(sum(balances.map(({ headsBefore }) => headsBefore))).toBe(heads);
    expect(sum(balances.map(({ headsAfter }) => headsAfter))).toBe(heads);
  });

  test('each agency changes by its arrivals and departures', () => {
    expect(balances.length).toBeGreaterThan(1);
    expect(balances.map(({ agency }) => agency)).toEqual([...balances.map(({ agency }) => agency)].sort());
    for (const { agency, headsBefore, headsAfter } of balances) {
      const arrivals = transfers.filter(({ to }) => to.agency === agency).length;
      const departures = transfers.filter(({ from }) => from.agency === agency).length;
      expect(headsAfter - headsBefore).toBe(arrivals - departures);
    }
  });

  test('mean scores are those of the people who sit there, rounded half up; nobody gives no mean', () => {
    const city = wishCity({
      posts: { Bagian: { seats: 3 }, Bidang: { seats: 2 } },
      people: [
        { at: 'Bagian', wishes: ['Bidang'] },
        { at: 'Bagian', wishes: ['Bagian'] },
        { at: 'Bagian', wishes: ['Rumah'] },
      ],
    });
    expect(balanceAgencies(planOf(city))).toEqual([
      {
        agency: 'Bagian',
        seats: 3,
        headsBefore: 3,
        headsAfter: 2,
        openBefore: 0,
        openAfter: 1,
        meanBefore: 4667,
        meanAfter: 6000,
      },
      {
        agency: 'Bidang',
        seats: 2,
        headsBefore: 0,
        headsAfter: 1,
        openBefore: 2,
        openAfter: 1,
        meanBefore: null,
        meanAfter: 10000,
      },
    ]);
  });

  test('people the sheet counts but does not show are heads without a score', () => {
    const city = wishCity({
      posts: { Bagian: { seats: 4, filled: 3 } },
      people: [{ at: 'Bagian', wishes: ['Bagian'] }],
    });
    expect(balanceAgencies(planOf(city))).toMatchObject([{ headsBefore: 3, openBefore: 1, meanBefore: 10000 }]);
  });
});

describe('strengths of a transfer', () => {
  const differences = ({ current, proposed }: Transfer): number[] =>
    proposed.contributions.map(({ contribution }, index) => contribution - current.contributions[index]!.contribution);

  test('are the criteria that gain, the strongest first, three at most', () => {
    expect(transfers.length).toBeGreaterThan(5);
    for (const transfer of transfers) {
      const gains = differences(transfer).filter((difference) => difference > 0);
      const expected = gains.sort((a, b) => b - a).slice(0, 3);
      expect(strengthsOf(transfer).map(({ difference }) => difference)).toEqual(expected);
    }
  });

  test('name the criterion they belong to', () => {
    for (const transfer of transfers) {
      const part = (parts: readonly Contribution[], criterion: string): number =>
        parts.find((candidate) => candidate.criterion === criterion)!.contribution;
      for (const { criterion, difference } of strengthsOf(transfer, 9)) {
        const { current, proposed } = transfer;
        expect(part(proposed.contributions, criterion) - part(current.contributions, criterion)).toBe(difference);
      }
      expect(sum(differences(transfer))).toBe(transfer.gain);
    }
  });
});
