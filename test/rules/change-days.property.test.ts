import type { CivilDate } from '../../src/domain';
import { seededRandom } from '../../src/kernel';
import { changeDaysOf, isBarredBy, RULES, type ProposedTransfer } from '../../src/rules';
import { isUnchecked } from '../../src/rules/judge-transfer';
import { randomEmployee, randomPosition } from '../support/random-records';
import { aPolicy, AS_OF, day, nip } from '../support/records';

const DAYS = 800;
const CELL = { sheet: 'Daftar', row: 1, column: 1 };

// Every level goes to every level in turn.
const FROM = ['pengawas', 'jpt-pratama', 'ahli-pertama', 'pelaksana', 'administrator'] as const;
const TO = ['jpt-pratama', 'ahli-madya', 'administrator', 'pengawas', 'pelaksana'] as const;

/** A transfer whose facts have days, many of them in the time looked at. */
const randomTransfer = (seed: number): ProposedTransfer => {
  const random = seededRandom(seed);
  const soon = (): CivilDate => (AS_OF - 200 + random.below(DAYS + 300)) as CivilDate;
  const punishment = (): CivilDate | null => (random.chance(80) ? soon() : null);
  const from = {
    ...randomPosition(random, 1),
    level: FROM[seed % 5] ?? 'pelaksana',
  };
  const start = soon();
  return {
    employee: {
      ...randomEmployee(random, seed),
      // Half of them nothing bars that no day changes.
      ...(seed % 2 === 0
        ? {
            educationLevel: 'S1' as const,
            relatedExperienceMonths: 120,
            employmentStatus: random.pick(['pns', 'pppk'] as const),
          }
        : {}),
      positionDate: (AS_OF - 500 - random.below(900)) as CivilDate,
      birthDate: (AS_OF - 365 * (54 + random.below(4)) - random.below(400)) as CivilDate,
      contractEnd: soon(),
      discipline: [{ weight: 'light', start: punishment(), end: punishment(), source: CELL }],
      moveStatements: [
        { says: 'objects', reason: 'family', date: start, source: CELL },
        { says: 'consents', reason: null, date: soon(), source: CELL },
      ],
    },
    from,
    to: {
      ...randomPosition(random, 2),
      name: from.name,
      level: TO[Math.floor(seed / 5) % 5] ?? 'pelaksana',
    },
    headsAtTarget: 0,
    asOf: AS_OF,
    allowPromotions: true,
  };
};

test('a rule begins or ceases to bar, or to be checkable, only on the days it names', () => {
  const base = aPolicy({});
  const dated: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    R42: { determinationDate: day('2027-03-31'), termEndDate: day('2027-10-05') },
    R44: { inaugurationDate: day('2026-08-31') },
    R45: { actingFromDate: day('2026-05-01'), actingToDate: day('2026-06-30') },
  };
  const policy = {
    ...base,
    waivers: [{ nip: nip(3), rule: 'R1' as const, authority: 'Bupati', letter: '1', date: day('2026-11-11') }],
    rules: Object.fromEntries(
      Object.entries(base.rules).map(([id, setting]) => [
        id,
        { ...setting, mode: 'block' as const, thresholds: { ...setting.thresholds, ...dated[id] } },
      ]),
    ) as typeof base.rules,
  };
  const changed = new Set<string>();
  for (let seed = 1; seed <= 100; seed += 1) {
    const transfer = randomTransfer(seed);
    for (const rule of RULES) {
      const named = new Set(changeDaysOf(rule, transfer, policy, (AS_OF + DAYS) as CivilDate));
      if (rule.changesOn === undefined && seed > 5) continue;
      const on = (asOf: CivilDate): string =>
        `${isBarredBy(rule, { ...transfer, asOf }, policy)} ${isUnchecked(rule, { ...transfer, asOf }, policy)}`;
      let last = on(AS_OF);
      for (let ahead = 1; ahead <= DAYS; ahead += 1) {
        const asOf = (AS_OF + ahead) as CivilDate;
        const now = on(asOf);
        if (now !== last && !named.has(asOf))
          throw new Error(`${rule.id} of seed ${seed} changes unnamed on day ${ahead}`);
        if (now !== last) changed.add(rule.id);
        last = now;
      }
    }
  }
  expect([...changed].sort()).toEqual(
    RULES.filter(({ id, changesOn }) => changesOn !== undefined && !['R2', 'R22'].includes(id))
      .map(({ id }) => id)
      .sort(),
  );
});
