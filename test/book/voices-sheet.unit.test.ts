import { standingStatement, type MoveStatement } from '../../src/domain';
import { unwantedMoves } from '../../src/insight';
import { required } from '../../src/kernel';
import { makePlan, type Planned, type PlanningInput } from '../../src/planning';
import { cityInput, day } from '../support/records';

import { allSheets, cityForReport, reportInput, sheetByKey } from './made-run';

const says = (word: MoveStatement['says'], on: string, row = 1): MoveStatement => ({
  says: word,
  reason: word === 'objects' ? 'family' : null,
  date: day(on),
  source: { sheet: 'Keberatan', row, column: 2 },
});

/** A city in which these people have said these things. */
const withStatements = (
  input: PlanningInput,
  statements: ReadonlyMap<string, readonly MoveStatement[]>,
): PlanningInput => ({
  ...input,
  employees: input.employees.map((employee) => ({ ...employee, moveStatements: statements.get(employee.nip) ?? [] })),
});

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

test('of what somebody has said the latest stands, and of two on one day the objection', () => {
  const asOf = day('2026-03-15');
  const standing = (...moveStatements: MoveStatement[]) => standingStatement({ moveStatements }, asOf)?.says ?? null;
  expect(standing()).toBeNull();
  expect(standing(says('objects', '2026-01-01'), says('consents', '2026-02-01'))).toBe('consents');
  expect(standing(says('consents', '2026-02-01'), says('objects', '2026-02-01'))).toBe('objects');
  expect(standing(says('objects', '2026-02-01'), says('consents', '2026-02-01'))).toBe('objects');
  expect(standing(says('objects', '2026-01-01'), says('consents', '2026-04-01'))).toBe('objects');
});

test('honouring objections costs what the plan made again with the rule required is worth less', () => {
  for (const seed of [3, 4, 5]) {
    const input = cityInput({ employees: 80, positions: 36 }, seed);
    const moved = planOf(input).plan.transfers.slice(0, 3);
    const statements = new Map(moved.map(({ employee }) => [String(employee.nip), [says('objects', '2026-01-05')]]));
    const heard = withStatements(input, statements);
    const planned = planOf(heard);
    const { moves, together } = unwantedMoves(planned);
    expect(moves.map(({ transfer }) => transfer.employee.nip).sort()).toEqual(
      moved.map(({ employee }) => employee.nip).sort(),
    );
    const { rules } = input.policy;
    const barred = planOf({
      ...heard,
      policy: { ...input.policy, rules: { ...rules, R46: { ...rules.R46, mode: 'block' } } },
    });
    expect(required(together, 'price').loss).toBe(planned.plan.objective.total - barred.plan.objective.total);
    for (const { loss, transfer } of moves) {
      const alone = withStatements(input, new Map([[String(transfer.employee.nip), [says('objects', '2026-01-05')]]]));
      const without = planOf({
        ...alone,
        policy: { ...input.policy, rules: { ...rules, R46: { ...rules.R46, mode: 'block' } } },
      });
      expect(loss).toBe(planned.plan.objective.total - without.plan.objective.total);
    }
  }
});

describe.each(['id', 'en'] as const)('the sheet of voices (%s)', (language) => {
  const city = cityForReport();
  const [first, second] = planOf(city).plan.transfers.map(({ employee }) => String(employee.nip));
  const statements = new Map([
    [required(first ?? null, 'mover'), [says('objects', '2026-01-05', 1), says('consents', '2026-02-05', 2)]],
    [required(second ?? null, 'mover'), [says('objects', '2026-01-05', 3)]],
  ]);

  test('is written where somebody has said something, and nowhere else', () => {
    const heard = allSheets(reportInput(language, withStatements(city, statements)));
    const silent = allSheets(reportInput(language, withStatements(city, new Map())));
    expect(heard.map(({ key }) => key)).toContain('suara');
    expect(silent.map(({ key }) => key)).not.toContain('suara');
  });

  test('tells who objects first, what a consent ends, and what honouring costs', () => {
    const input = reportInput(language, withStatements(city, statements));
    const sheet = sheetByKey(allSheets(input), 'suara');
    const { columns, headerRow } = required(sheet.layout ?? null, 'layout');
    const at = (id: string): number => columns.findIndex((column) => column.id === id);
    const rows = sheet.rows.slice(headerRow + 1).map((cells) => (id: string) => cells[at(id)]?.value ?? null);
    expect(rows).toHaveLength(3);
    const { labels } = input.texts.sheets;
    expect(rows.map((row) => row('voiceCounts'))).toEqual(
      expect.arrayContaining([labels.voiceRemarks, labels.voiceConsents, expect.stringContaining('05/02/2026')]),
    );
    expect(rows.filter((row) => row('voicePrice') !== null)).toHaveLength(1);
  });

  test('shows the day of a view, and of one that does not count why, without its giver', () => {
    const source = (row: number) => ({ sheet: 'Umpan Balik', row, column: 5 });
    const heard = {
      ...city,
      employees: city.employees.map((employee, index) =>
        index > 0
          ? employee
          : {
              ...employee,
              feedback: [
                {
                  from: 'peer' as const,
                  giver: 'rekan umpama',
                  score: 7000,
                  hasEvidence: false,
                  date: day('2026-01-07'),
                  source: source(1),
                },
              ],
              uncountedFeedback: (['unsigned', 'undated', 'later', 'no-evidence'] as const).map((reason, at) => ({
                from: 'public' as const,
                score: 5000,
                date: reason === 'undated' ? null : day('2026-01-08'),
                reason,
                source: source(at + 2),
              })),
            },
      ),
    };
    const weighed = {
      ...heard,
      policy: {
        ...city.policy,
        criteria: { ...city.policy.criteria, feedback: { weight: 50, missing: 'neutral' as const } },
      },
    };
    const input = reportInput(language, weighed);
    const sheet = sheetByKey(allSheets(input), 'suara');
    const { columns, headerRow } = required(sheet.layout ?? null, 'layout');
    const at = (id: string): number => columns.findIndex((column) => column.id === id);
    const rows = sheet.rows
      .slice(headerRow + 1)
      .map((cells) => ['voiceDate', 'voiceCounts'].map((id) => cells[at(id)]?.value ?? null));
    const { labels } = input.texts.sheets;
    expect(rows).toEqual([
      [day('2026-01-07'), labels.voiceTooFew],
      [day('2026-01-08'), labels.voiceUnsigned],
      [null, labels.voiceUndated],
      [day('2026-01-08'), labels.voiceLater],
      [day('2026-01-08'), labels.voiceNoEvidence],
    ]);
    expect(JSON.stringify(sheet.rows)).not.toContain('umpama');
  });

  test('the table of needs has the index of satisfaction of each unit, and no such column where nobody asked', () => {
    const index = { value: 7660, date: day('2026-01-05'), source: { sheet: 'IKM', row: 1, column: 1 } };
    const [asked] = city.positions;
    const surveyed = {
      ...city,
      positions: city.positions.map((post) => ({ ...post, serviceIndex: post.unit === asked?.unit ? index : null })),
    };
    const input = reportInput(language, surveyed);
    const columnOf = (made: typeof input): (string | number | boolean | null)[] | null => {
      const sheet = sheetByKey(allSheets(made), 'kebutuhan');
      const { columns, headerRow } = required(sheet.layout ?? null, 'layout');
      const at = columns.findIndex(({ id }) => id === 'serviceIndex');
      return at < 0 ? null : sheet.rows.slice(headerRow + 1).map((cells) => cells[at]?.value ?? null);
    };
    const told = required(columnOf(input), 'column').filter((value) => value !== null);
    expect(new Set(told)).toEqual(new Set([language === 'id' ? '76,60 (C)' : '76.60 (C)']));
    const units = new Set(surveyed.positions.filter((post) => post.serviceIndex).map((post) => post.agency));
    expect(told).toHaveLength(units.size);
    expect(columnOf(reportInput(language, city))).toBeNull();
  });
});
