import { wishesOf } from '../../src/papers';
import { headsWhen, makePlan, type Planned } from '../../src/planning';
import { isBar, judgeTransfer } from '../../src/rules';
import { transfersAsPlanned } from '../../src/insight/transfers-as-planned';
import { foldText } from '../../src/sheets';
import { cityInput } from '../support/records';

const plannedOf = (seed: number): Planned => {
  const input = cityInput({ employees: 90, positions: 40 }, seed);
  const { employees, positions } = input;
  // Everybody but each third wishes for something: a post, a unit, or what is nowhere.
  const wishes = positions.flatMap(({ name, unit }) => [name, unit]);
  const wishing = employees.map((employee, index) =>
    index % 3 === 0
      ? { ...employee, interests: null, requestedPosts: null }
      : {
          ...employee,
          interests: [wishes[(index * 7) % wishes.length] ?? '', index % 10 === 1 ? 'Kantor di Bulan' : ''],
        },
  );
  const made = makePlan({ ...input, employees: wishing }, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const barsAt = (planned: Planned, row: number, column: number): string[] =>
  judgeTransfer(transfersAsPlanned(planned)(row, column), planned.instance.input.policy)
    .filter((verdict) => isBar(verdict, planned.instance.input.policy))
    .map(({ rule }) => rule);

describe.each([3, 4])('in city %i', (seed) => {
  const planned = plannedOf(seed);
  const { instance, columnOfRow } = planned;
  const { employees, positions, ownColumn } = instance;
  const unmet = wishesOf(planned);

  test('who wished and is not put there is told once; nobody else is', () => {
    const expected = employees.filter(({ interests, requestedPosts }, row) => {
      const wishes = [...(interests ?? []), ...(requestedPosts ?? [])].map(foldText).filter((wish) => wish !== '');
      const { name, unit, agency } = positions[columnOfRow[row] ?? 0]!;
      const texts = [name, unit, agency ?? ''].map(foldText);
      return (
        wishes.length > 0 &&
        !wishes.some((wish) => texts.some((text) => text === wish || (wish.length > 5 && text.includes(wish))))
      );
    });
    expect(unmet.map(({ employee }) => employee.nip)).toEqual(expected.map(({ nip }) => nip));
    expect(unmet.length).toBeGreaterThan(5);
  });

  test('a rule is named where it bars, and posts called reachable are lawful and open', () => {
    const heads = headsWhen(instance, columnOfRow);
    for (const { employee, wishes, nearest } of unmet) {
      const row = employees.indexOf(employee);
      for (const { outcome } of wishes) {
        if (!('post' in outcome)) continue;
        const bars = barsAt(planned, row, positions.indexOf(outcome.post));
        expect(outcome.kind === 'barred' ? outcome.bars.map(({ rule }) => rule) : []).toEqual(bars);
      }
      for (const { post, open } of nearest) {
        const column = positions.indexOf(post);
        expect(barsAt(planned, row, column)).toEqual([]);
        expect(open).toBe(post.seats - (heads[column] ?? 0));
        expect(open).toBeGreaterThan(0);
        expect(column).not.toBe(ownColumn[row]);
      }
      expect(nearest.map(({ total }) => total)).toEqual(nearest.map(({ total }) => total).sort((a, b) => b - a));
    }
  });

  test('a wish that means nothing on the position sheet says so', () => {
    const lost = unmet.flatMap(({ wishes }) => wishes).filter(({ wish }) => wish === 'Kantor di Bulan');
    expect(lost.length).toBeGreaterThan(0);
    for (const { outcome } of lost) expect(outcome).toEqual({ kind: 'nowhere' });
  });
});
