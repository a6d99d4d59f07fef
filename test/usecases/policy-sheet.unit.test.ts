import { criteriaOf, settingOf } from '../../src/criteria';
import type { CivilDate, CriterionId, Policy, RuleId } from '../../src/domain';
import { defaultPolicy } from '../../src/planning';
import { POLICY_LAYOUT, policySheet } from '../../src/report';
import { RULES } from '../../src/rules';
import { parseCellAddress, type CellValue, type Grid } from '../../src/sheets';
import { textsOf, type Language } from '../../src/text';
import { readPolicySheet } from '../../src/usecases/read-policy-sheet';
import { day, nip } from '../support/records';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const SHEET = 'Padan Kebijakan';

const gridOf = (policy: Policy, language: Language): Grid => ({
  sheet: SHEET,
  rows: policySheet(policy, textsOf(language)).rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
  hiddenRows: 0,
});

/** The grid with one cell changed; rows that are not there yet are added. */
const withCell = (grid: Grid, row: number, column: number, value: CellValue): Grid => {
  const rows = grid.rows.map((cells) => [...cells]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  return { ...grid, rows };
};

const rowOf = (grid: Grid, key: string): number => {
  const row = grid.rows.findIndex(([cell]) => cell === key);
  if (row < 0) throw new Error(`no row ${key}`);
  return row;
};

/** A policy that differs from the default in every single entry. */
const otherPolicy = (): Policy => {
  const base = defaultPolicy();
  // One criterion less, so that they are those of no model.
  const ids = criteriaOf(base)
    .map(({ id }) => id)
    .slice(1);
  return {
    allowPromotions: !base.allowPromotions,
    minimumGain: 1234,
    preset: 'saw',
    excessCosts: true,
    limits: { mostMoves: 12, leastPerUnit: 3, leastPerPost: 1 },
    waivers: [
      { nip: nip(7), rule: 'R1', authority: 'Bupati Contoh', letter: '821.2/001/2026', date: day('2026-01-05') },
      { nip: 'all', rule: 'R42', authority: 'Mendagri', letter: '100.2.1.3/0001/SJ', date: day('2026-02-01') },
    ],
    criteria: Object.fromEntries(
      ids.map((id, index) => [
        id,
        {
          weight: settingOf(base, ids[(index + 1) % ids.length] ?? id).weight + 1,
          missing: settingOf(base, id).missing === 'neutral' ? 'penalise' : index % 2 === 0 ? 'exclude' : 'neutral',
        },
      ]),
    ),
    rules: Object.fromEntries(
      RULES.map(({ id }) => [
        id,
        {
          mode: base.rules[id].mode === 'block' ? 'warn' : base.rules[id].mode === 'warn' ? 'off' : 'block',
          thresholds: Object.fromEntries(
            Object.entries(base.rules[id].thresholds).map(([name, value]) => [
              name,
              name.endsWith('Date') ? day('2026-09-22') : name === 'acceptFamily' ? 0 : value + 1,
            ]),
          ),
          validFrom: (base.rules[id].validFrom + 1) as CivilDate,
          validTo: day('2030-12-31'),
        },
      ]),
    ) as unknown as Policy['rules'],
  };
};

describe.each(LANGUAGES)('the policy sheet in %s', (language) => {
  test.each([
    ['the default policy', defaultPolicy()],
    ['a policy that differs in every entry', otherPolicy()],
  ])('gives %s back', (_, policy) => {
    expect(readPolicySheet(gridOf(policy, language))).toEqual({ policy, problems: [] });
  });

  test('reports every entry that cannot be read, at its cell', () => {
    const draft = policySheet(defaultPolicy(), textsOf(language));
    const inputs = draft.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell?.look === 'input' ? [{ row, column }] : [])),
    );
    const thresholds = RULES.flatMap(({ id }) => Object.keys(defaultPolicy().rules[id].thresholds)).length;
    // Each rule has two days, and each of the ten exemptions five cells.
    const exemptions = 10 * 5;
    expect(inputs).toHaveLength(
      criteriaOf(defaultPolicy()).length * 2 + RULES.length * 3 + thresholds + 6 + exemptions,
    );
    const grid = gridOf(defaultPolicy(), language);
    const isOfExemption = (row: number): boolean => /^W\d+$/.test(String(grid.rows[row]?.[0]));
    const isDay = (row: number, column: number): boolean => column > 5 || String(grid.rows[row]?.[0]).endsWith('Date');
    const mayBeBlank = (row: number): boolean => /^(?:mostMoves|least)/.test(String(grid.rows[row]?.[0]));
    for (const { row, column } of inputs.filter((input) => !isOfExemption(input.row))) {
      // A day may be left blank: the rule then holds without an end, or its window is not known.
      for (const value of isDay(row, column) || mayBeBlank(row) ? ['tidak jelas'] : ['tidak jelas', null]) {
        const { problems } = readPolicySheet(withCell(gridOf(defaultPolicy(), language), row, column, value));
        expect(problems).toEqual([
          expect.objectContaining({
            code: 'policy-invalid',
            severity: 'blocks',
            where: { sheet: SHEET, row, column },
          }),
        ]);
      }
    }
  });

  test('an exemption that is filled in by half is told at the cell that is missing', () => {
    const grid = gridOf(defaultPolicy(), language);
    const row = rowOf(grid, 'W3');
    const whole = [nip(3), 'r9', day('2026-01-05'), 'Bupati Contoh', '821.2/7'] as const;
    const filled = (without: number, value: CellValue = null): Grid =>
      whole.reduce<Grid>(
        (draft, cell, index) => withCell(draft, row, index + 1, index === without ? value : cell),
        grid,
      );
    expect(readPolicySheet(filled(-1))).toMatchObject({
      problems: [],
      policy: { waivers: [{ nip: nip(3), rule: 'R9', authority: 'Bupati Contoh' }] },
    });
    for (let without = 0; without < whole.length; without += 1) {
      const { policy, problems } = readPolicySheet(filled(without));
      expect(policy.waivers).toEqual([]);
      expect(problems).toEqual([
        expect.objectContaining({
          code: 'waiver-invalid',
          severity: 'blocks',
          where: { sheet: SHEET, row, column: without + 1 },
        }),
      ]);
    }
    // A number has lost its last digits; a full post stays full.
    for (const [without, value] of [
      [0, 198501012010011900],
      [1, 'R20'],
    ] as const)
      expect(readPolicySheet(filled(without, value)).problems).toHaveLength(1);
    expect(readPolicySheet(filled(0, textsOf(language).sheets.labels.everybody)).policy.waivers[0]?.nip).toBe('all');
  });

  test('understands words whatever their case, and the plain words of policy files', () => {
    const grid = gridOf(defaultPolicy(), language);
    const shouted = textsOf(language).policy.modes.warn.toUpperCase();
    const rule: RuleId = 'R1';
    const criterion: CriterionId = 'interest';
    const read = readPolicySheet(
      withCell(withCell(grid, rowOf(grid, rule), 2, ` ${shouted} `), rowOf(grid, criterion), 3, 'penalise'),
    );
    expect(read.problems).toEqual([]);
    expect([read.policy.rules[rule].mode, settingOf(read.policy, criterion).missing]).toEqual(['warn', 'penalise']);
  });
});

describe('entries of the policy sheet', () => {
  const grid = gridOf(defaultPolicy(), 'id');
  const threshold =
    RULES.flatMap(({ id }) => Object.keys(defaultPolicy().rules[id].thresholds).map((name) => `${id}.${name}`))[0] ??
    '';

  test.each<readonly [string, number, CellValue]>([
    ['performance', 2, 12.5],
    ['performance', 2, '250'],
    ['performance', 2, true],
    ['allowPromotions', 2, 2],
    ['allowPromotions', 2, 'ya'],
    ['mostMoves', 2, -1],
    ['mostMoves', 2, 'banyak'],
    ['leastPerUnit', 2, 0.5],
    ['leastPerPost', 2, 'dua'],
    ['minimumGain', 2, -1],
    ['minimumGain', 2, 100.5],
    [threshold, 2, -1],
    [threshold, 2, 1.5],
    ['R1', 2, 'mungkin'],
    ['interest', 3, 'kadang'],
  ])('%s in column %i may not be %p', (key, column, value) => {
    const row = rowOf(grid, key);
    const { problems } = readPolicySheet(withCell(grid, row, column, value));
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'policy-invalid',
        where: { sheet: SHEET, row, column },
        params: expect.objectContaining({ name: key, value: String(value) }) as unknown,
      }),
    ]);
  });

  test('a row that has lost its key and kept its value stops the plan, at that cell', () => {
    for (const key of ['mostMoves', 'R2', 'minimumGain', 'R1.minMonths', 'interest']) {
      const row = rowOf(grid, key);
      const { problems } = readPolicySheet(withCell(withCell(grid, row, 2, 3), row, 0, null));
      expect(problems.map(({ severity, where }) => [severity, where?.row, where?.column])).toContainEqual([
        'blocks',
        row,
        0,
      ]);
    }
  });

  test('a number stored as text is told as such', () => {
    const { problems } = readPolicySheet(withCell(grid, rowOf(grid, 'mostMoves'), 2, '2'));
    expect(problems.map(({ params }) => params)).toEqual([expect.objectContaining({ value: '2', stored: 'text' })]);
  });

  const dated = (key: string, column: number, value: CellValue): Grid =>
    withCell(grid, rowOf(grid, key), column, value);
  const told = (read: Grid): (readonly [string, number | undefined, number | undefined])[] =>
    readPolicySheet(read).problems.map(({ code, where }) => [code, where?.row, where?.column]);

  test.each<readonly [string, number]>([
    ['R1.minMonths', 601],
    ['R4.years', 0],
    ['R4.years', 6],
    ['R31.acceptFamily', 2],
    ['R32.minPercent', 101],
    ['R29.maxAgeYears', 17],
  ])('%s may not be %d, which no office can mean', (key, value) => {
    expect(told(dated(key, 2, value))).toEqual([['policy-invalid', rowOf(grid, key), 2]]);
  });

  test('a period that ends before it begins is told at its end', () => {
    const { validToColumn } = POLICY_LAYOUT;
    expect(told(dated('R1', validToColumn, day('2018-01-01')))).toEqual([
      ['policy-invalid', rowOf(grid, 'R1'), validToColumn],
    ]);
    const election = withCell(
      dated('R42.determinationDate', 2, '1 Agustus 2026'),
      rowOf(grid, 'R42.termEndDate'),
      2,
      '31/12/2025',
    );
    expect(told(election)).toEqual([['policy-invalid', rowOf(grid, 'R42.termEndDate'), 2]]);
    expect(told(dated('R32.suitablePercent', 2, 10))).toEqual([
      ['policy-invalid', rowOf(grid, 'R32.suitablePercent'), 2],
    ]);
  });

  test('days are read as people write them', () => {
    for (const written of ['1 Agustus 2026', '01/08/2026', '2026-08-01', day('2026-08-01')]) {
      const { policy, problems } = readPolicySheet(dated('R42.determinationDate', 2, written));
      expect([policy.rules.R42.thresholds.determinationDate, problems]).toEqual([day('2026-08-01'), []]);
    }
  });

  test.each(['R1', 'R1.minMonths', 'minimumGain', 'performance', 'W1'])('a second row of %s is told', (key) => {
    const last = grid.rows.length;
    const twice = { ...grid, rows: [...grid.rows, [...grid.rows[rowOf(grid, key)]!]] };
    expect(told(twice)).toContainEqual(['policy-invalid', last, 0]);
  });

  test('an exemption in a row without a key is told, not overlooked', () => {
    const row = rowOf(grid, 'W10') + 1;
    const cells: CellValue[] = [null, nip(1), 'R1', day('2026-01-05'), 'Bupati Contoh', '821.2/001/2026'];
    const bare = { ...grid, rows: [...grid.rows.slice(0, row), cells] };
    expect(told(bare)).toEqual([['policy-invalid', row, 0]]);
  });

  test('the name of another model does not make it one', () => {
    expect(told(dated('preset', 2, 'saw'))).toEqual([['policy-invalid', rowOf(grid, 'preset'), 2]]);
  });

  test.each<readonly [string, number, CellValue]>([
    ['nip-number', 1, 198501312010012000],
    ['nip', 1, '123'],
    ['rule', 2, 'R99'],
    ['rule-fixed', 2, 'R20'],
    ['date', 3, 'kemarin'],
    ['authority', 4, '-'],
    ['letter', 5, '...'],
  ])('an exemption says what it lacks: %s', (item, column, value) => {
    const row = rowOf(grid, 'W1');
    const whole: CellValue[] = ['W1', nip(1), 'R1', '5 Januari 2026', 'Bupati Contoh', '821.2/001/2026'];
    const filled = { ...grid, rows: grid.rows.map((cells, at) => (at === row ? whole : cells)) };
    expect(readPolicySheet(filled).problems).toEqual([]);
    expect(readPolicySheet(withCell(filled, row, column, value)).problems).toMatchObject([
      { code: 'waiver-invalid', where: { row, column }, params: { item } },
    ]);
  });

  test('a threshold its rule does not have is reported at its key', () => {
    const last = grid.rows.length;
    const { problems } = readPolicySheet(withCell(withCell(grid, last, 0, 'R1.nonsens'), last, 2, 3));
    expect(problems).toEqual([
      expect.objectContaining({ code: 'policy-cell', where: { sheet: SHEET, row: last, column: 0 } }),
    ]);
  });

  test.each([
    ['umur', ''],
    ['usia', ''],
    ['jenis_kelamin', ''],
    ['agama', ''],
    ['gender', ''],
    ['kriteria_sendiri', 'Status Kawin'],
    ['own', 'Marital status'],
  ])('a criterion %s (%s) is refused', (key, name) => {
    const last = grid.rows.length + 1;
    const { problems } = readPolicySheet(withCell(withCell(grid, last, 0, key), last, 1, name));
    expect(problems).toEqual([
      {
        code: 'criterion-refused',
        severity: 'blocks',
        where: { sheet: SHEET, row: last, column: 0 },
        params: { name: key },
      },
    ]);
  });

  test('an unknown key is reported, so that a misspelt one is not overlooked', () => {
    const row = rowOf(grid, 'performance');
    const { problems, policy } = readPolicySheet(withCell(grid, row, 0, 'performence'));
    expect(problems).toEqual([
      {
        code: 'policy-cell',
        severity: 'blocks',
        where: { sheet: SHEET, row, column: 0 },
        params: { name: 'performence' },
      },
    ]);
    const rest = Object.fromEntries(Object.entries(defaultPolicy().criteria).filter(([id]) => id !== 'performance'));
    expect(policy).toEqual({ ...defaultPolicy(), criteria: rest });
  });

  test('rows that are missing keep the default, which is told, and notes elsewhere are left alone', () => {
    const short = { ...grid, rows: grid.rows.filter(([key]) => key !== 'R1' && key !== 'minimumGain') };
    expect(readPolicySheet(short)).toEqual({
      policy: defaultPolicy(),
      problems: [
        {
          code: 'policy-rows-missing',
          severity: 'warns',
          where: { sheet: SHEET },
          params: { names: 'R1, minimumGain' },
        },
      ],
    });
    const note = parseCellAddress('B60');
    if (note === null) throw new Error('address');
    expect(readPolicySheet(withCell(grid, note.row, note.column, 'catatan')).problems).toEqual([]);
  });

  test('rules and options moved elsewhere are found by their key', () => {
    const first = POLICY_LAYOUT.firstCriterionRow + criteriaOf(defaultPolicy()).length;
    const moved = { ...grid, rows: [...grid.rows.slice(0, first), ...[...grid.rows.slice(first)].reverse()] };
    expect(readPolicySheet(moved)).toEqual({ policy: defaultPolicy(), problems: [] });
  });

  test('a criterion moved elsewhere is told, because formulas point at its place', () => {
    const at = POLICY_LAYOUT.firstCriterionRow;
    const rows = [...grid.rows];
    [rows[at], rows[at + 1]] = [rows[at + 1]!, rows[at]!];
    expect(readPolicySheet({ ...grid, rows }).problems).toMatchObject([
      { code: 'policy-invalid', severity: 'blocks', where: { sheet: SHEET, column: 0 } },
    ]);
  });
});
