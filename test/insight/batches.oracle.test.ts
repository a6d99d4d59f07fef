import { batchesOfPlan } from '../../src/insight';
import { seededRandom } from '../../src/kernel';
import { openLedger } from '../../src/planning/ledger';
import type { Transfer } from '../../src/domain';
import { runs } from '../support/depth';
import { keepsAll, planOf, subsetsOf, tinyCity } from '../support/tiny-lists';

const CITIES = runs(100, 4000);

test(`parts of a plan touch each other nowhere, and the fewest moves fall with one (${CITIES} tiny cities)`, () => {
  const seen = { plans: 0, parts: 0, falls: 0, alone: 0, together: 0 };
  for (let seed = 1; seed <= CITIES; seed += 1) {
    const input = tinyCity(seededRandom(seed + 9000));
    const planned = planOf(input);
    const { transfers } = planned.plan;
    const batches = batchesOfPlan(planned);
    const ledger = openLedger(input);
    expect(new Set(batches.flatMap(({ steps }) => steps.map(({ transfer }) => transfer)))).toEqual(new Set(transfers));
    expect(batches.flatMap(({ steps }) => steps)).toHaveLength(transfers.length);
    const { stay, plan } = planned.plan.worth;
    expect(batches.reduce((sum, { total }) => sum + total, 0)).toBe(plan.total - stay.total);

    // What is lawful of each part by itself is lawful together, whatever is left of the others.
    const lawfulParts = batches.map(({ steps }) =>
      subsetsOf(steps.map(({ transfer }) => transfer)).filter((some) => keepsAll(ledger, some)),
    );
    const mixes = lawfulParts.reduce<Transfer[][]>(
      (all, some) => all.flatMap((mix) => some.map((part) => [...mix, ...part])),
      [[]],
    );
    for (const mix of mixes) expect({ seed, keeps: keepsAll(ledger, mix) }).toEqual({ seed, keeps: true });

    for (const { steps } of batches)
      for (const { transfer, falls, isFewest } of steps) {
        const rest = transfers.filter((one) => one !== transfer);
        const most = Math.max(
          ...subsetsOf(rest)
            .filter((some) => keepsAll(ledger, some))
            .map(({ length }) => length),
        );
        expect({ seed, falls: falls.length, isFewest }).toEqual({ seed, falls: rest.length - most, isFewest: true });
        expect(
          keepsAll(
            ledger,
            rest.filter((one) => !falls.includes(one)),
          ),
        ).toBe(true);
        seen[falls.length > 0 ? 'falls' : 'alone'] += 1;
      }

    // In the order of ranks seats are free and nobody meets whom a rule keeps away, at every moment.
    for (const { steps } of batches) {
      for (const rank of new Set(steps.map((step) => step.rank))) {
        const done = steps.filter((step) => step.rank <= rank).map(({ transfer }) => transfer);
        const heads = new Map(ledger.heads);
        for (const { from, to } of done) {
          heads.set(from, (heads.get(from) ?? 0) - 1);
          heads.set(to, (heads.get(to) ?? 0) + 1);
        }
        for (const [position, count] of heads)
          expect(count).toBeLessThanOrEqual(Math.max(position.seats, ledger.heads.get(position) ?? 0));
      }
      if (new Set(steps.map((step) => step.rank)).size < steps.length) seen.together += 1;
    }
    seen.plans += transfers.length > 0 ? 1 : 0;
    seen.parts += batches.length > 1 ? 1 : 0;
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(CITIES / 100);
});
