import fc from 'fast-check';

import { effectsOf, type PlanEffects } from '../../src/insight';
import { makePlan } from '../../src/planning';
import { cityInput, type aPosition } from '../support/records';

const SOURCE = { sheet: 'Tabel TPP', row: 1, column: 1 };
const input = cityInput({ employees: 90, positions: 40 }, 11);

/** A table with a line for some classes, and for one class one of an agency's own. */
const tables = fc
  .record({
    classes: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 17 }),
    base: fc.integer({ min: 0, max: 5_000_000 }),
    own: fc.option(fc.constantFrom(...input.positions), { nil: null }),
  })
  .map(({ classes, base, own }) => [
    ...classes.map((jobClass) => ({ jobClass, agency: null, amount: base + jobClass * 1000, source: SOURCE })),
    ...(own === null || own.jobClass === null
      ? []
      : [{ jobClass: own.jobClass, agency: own.agency ?? own.unit, amount: base + 7, source: SOURCE }]),
  ]);

const effectsWith = (allowances: NonNullable<typeof input.allowances>): PlanEffects => {
  const made = makePlan({ ...input, allowances }, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return effectsOf(made.value);
};

test('sums are those of the moves whose two amounts are known, and no move depends on what is paid', () => {
  const plain = effectsWith([]);
  expect([plain.moves.length > 3, plain.allowance]).toEqual([true, null]);
  fc.assert(
    fc.property(tables, (allowances) => {
      const { moves, allowance } = effectsWith(allowances);
      expect(moves.map(({ transfer: { employee, to } }) => [employee.nip, to.id])).toEqual(
        plain.moves.map(({ transfer: { employee, to } }) => [employee.nip, to.id]),
      );
      const paid = ({ jobClass, agency, unit }: ReturnType<typeof aPosition>): number | null =>
        (
          allowances.find((one) => one.jobClass === jobClass && one.agency === (agency ?? unit)) ??
          allowances.find((one) => one.jobClass === jobClass && one.agency === null)
        )?.amount ?? null;
      for (const { transfer, allowanceBefore, allowanceAfter } of moves)
        expect([allowanceBefore, allowanceAfter]).toEqual([paid(transfer.from), paid(transfer.to)]);
      if (allowances.length === 0) return;
      const known = moves.filter((move) => move.allowanceBefore !== null && move.allowanceAfter !== null);
      expect(allowance).toEqual({
        people: known.length,
        unknown: moves.length - known.length,
        before: known.reduce((sum, { transfer }) => sum + paid(transfer.from)!, 0),
        after: known.reduce((sum, { transfer }) => sum + paid(transfer.to)!, 0),
      });
    }),
    { numRuns: 25 },
  );
});
