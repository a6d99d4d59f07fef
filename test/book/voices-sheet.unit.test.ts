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
});
