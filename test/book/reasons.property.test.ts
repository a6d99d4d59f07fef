import { reasonOf } from '../../src/book';
import { shortReasonOf } from '../../src/book/reason';
import { chainWorth, seatsOfMoves } from '../../src/insight';
import { makePlan, type Planned } from '../../src/planning';
import { describeFinding, formatDecimal, textsOf } from '../../src/text';
import { cityInput } from '../support/records';

const planned = [1, 2, 3, 41].map((seed): readonly [number, Planned] => {
  const made = makePlan(cityInput({ employees: 180, positions: 60 }, seed), () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return [seed, made.value];
});

/** People in each post before and after a plan, counted over its transfers. */
const headsOf = ({ instance, plan }: Planned) => {
  const before = new Map(instance.positions.map((position, column) => [position, instance.heads[column]!]));
  const after = new Map(before);
  for (const { from, to } of plan.transfers) {
    after.set(from, after.get(from)! - 1);
    after.set(to, after.get(to)! + 1);
  }
  return { before, after };
};

const WORDS = {
  id: { better: 'Lebih sesuai', worse: 'Kecocokan turun', shortWorse: 'Kecocokan turun', lost: 'Ruginya' },
  en: { better: 'Fits better', worse: 'fit falls', shortWorse: 'Fit falls', lost: 'What is lost' },
} as const;

describe.each(planned)('reasons of the plan of city %i', (_, { instance, plan, ...rest }) => {
  const whole: Planned = { instance, plan, ...rest };
  const { before, after } = headsOf(whole);
  const seats = seatsOfMoves(plan);

  test('has moves to speak of', () => expect(plan.transfers.length).toBeGreaterThan(3));

  test.each(['id', 'en'] as const)('only who gains fit is said to fit better (%s)', (language) => {
    const { better, worse, shortWorse } = WORDS[language];
    for (const transfer of plan.transfers) {
      const full = reasonOf(transfer, plan, textsOf(language));
      const short = shortReasonOf(transfer, plan, textsOf(language));
      const { gain } = transfer;
      expect([full.includes(better), short.includes(better)]).toEqual([gain > 0, gain > 0]);
      expect([full.toLowerCase().includes(worse.toLowerCase()), short.includes(shortWorse)]).toEqual([
        gain < 0,
        gain < 0,
      ]);
    }
  });

  test('whoever takes an open seat takes one of those open before, and who leaves one leaves so many', () => {
    for (const transfer of plan.transfers) {
      const { from, to } = transfer;
      const { taken, left } = seats.get(transfer)!;
      if (taken.kind === 'open')
        expect(taken).toEqual({
          kind: 'open',
          open: to.seats - before.get(to)!,
          heads: after.get(to),
          of: to.seats,
        });
      else if (taken.kind === 'beyond') throw new Error('nobody goes where no seat is');
      else
        expect(plan.transfers.some(({ employee, from: theirs }) => employee === taken.by && theirs === to)).toBe(true);
      if (left.kind === 'empty') expect(left).toEqual({ kind: 'empty', heads: after.get(from), of: from.seats });
      else
        expect(plan.transfers.some(({ employee, to: theirs }) => employee === left.by && theirs === from)).toBe(true);
    }
  });

  test.each(['id', 'en'] as const)('what is lost is said, and only that (%s)', (language) => {
    for (const transfer of plan.transfers) {
      const { from, to, gain } = transfer;
      const { left } = seats.get(transfer)!;
      const falls = from.jobClass !== null && to.jobClass !== null && to.jobClass < from.jobClass;
      const losses = [gain < 0, falls, left.kind === 'empty' && after.get(from)! < from.seats].filter(Boolean).length;
      const said = reasonOf(transfer, plan, textsOf(language)).split(WORDS[language].lost).length - 1;
      expect([transfer.employee.name, said]).toEqual([transfer.employee.name, losses]);
    }
  });

  test.each(['id', 'en'] as const)('what rules find is said in words, with the numbers found (%s)', (language) => {
    const texts = textsOf(language);
    for (const transfer of plan.transfers) {
      const told = [reasonOf(transfer, plan, texts), shortReasonOf(transfer, plan, texts)];
      for (const verdict of transfer.flags) {
        const words = describeFinding(verdict, texts);
        expect(told.map((reason) => reason.includes(words))).toEqual([true, true]);
        const { facts, rule, status, isSoft } = verdict;
        const numberOf = (key: string): string =>
          formatDecimal(Number(facts.find((one) => one.key === key)?.value), texts);
        if (status === 'not-checked') expect(words).toMatch(new RegExp(`^\\S.* \\(${rule}\\)$`));
        if (rule === 'R2' && isSoft) expect(words).toContain(numberOf('months'));
        if (rule === 'R32' && status === 'fails') expect(words).toContain(numberOf('competence'));
        if (rule === 'R9' && isSoft) expect(words).toContain(numberOf('monthsLeft'));
      }
    }
  });

  test('rows add up to chains and chains to the plan, by every source', () => {
    const chains = new Map<number, (typeof plan.transfers)[number][]>();
    for (const transfer of plan.transfers)
      chains.set(transfer.chain, [...(chains.get(transfer.chain) ?? []), transfer]);
    const worths = [...chains.values()].map((transfers) => chainWorth(transfers));
    const { stay, plan: then } = plan.worth;
    for (const source of ['fit', 'achievement', 'need', 'cost', 'total'] as const)
      expect(worths.reduce((sum, worth) => sum + worth[source], 0)).toBe(then[source] - stay[source]);
    for (const { fit, achievement, need, cost, total, isThin } of worths) {
      expect(fit + achievement + need - cost).toBe(total);
      expect(isThin && total >= 100).toBe(false);
    }
  });
});
