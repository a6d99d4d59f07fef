import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { policySheet, readPolicySheet } from '../../../src/book';
import { columnIndex } from '../../../src/book/policy/columns';
import { criteriaOf, settingOf } from '../../../src/criteria';
import { NAMED_OPTIONS, thresholdOf, type CivilDate, type PadanProblem, type Policy } from '../../../src/domain';
import { defaultPolicy } from '../../../src/planning';
import { RULES } from '../../../src/rules';
import type { CellValue, Grid } from '../../../src/sheets';
import { textsOf, type Language } from '../../../src/text';
import { day, nip } from '../../support/records';

export const SHEET = 'Padan Kebijakan';

/** 0-based places of the columns as Padan writes them. */
export const COLUMN = {
  key: columnIndex('key'),
  item: columnIndex('item'),
  choice: columnIndex('choice'),
  number: columnIndex('number'),
  validTo: columnIndex('validTo'),
};

const gridFrom = (rows: Grid['rows']): Grid => ({ sheet: SHEET, rows, hiddenRows: 0 });

export const gridOf = (policy: Policy, language: Language): Grid =>
  gridFrom(policySheet(policy, textsOf(language)).rows.map((cells) => cells.map((cell) => cell?.value ?? null)));

/** A sheet as a Padan wrote it that had a header for each section and the keys in sight. */
export const oldGrid = (name: 'default' | 'other', language: Language): Grid =>
  gridFrom(
    readFileSync(join(__dirname, 'old-sheets', `${name}-${language}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as CellValue[]),
  );

/** The grid with one cell changed; rows that are not there yet are added. */
export const withCell = (grid: Grid, row: number, column: number, value: CellValue): Grid => {
  const rows = grid.rows.map((cells) => [...cells]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  return { ...grid, rows };
};

/** A row that is not there yet, with these cells from the first column on. */
export const withRow = (grid: Grid, cells: readonly CellValue[]): Grid => ({ ...grid, rows: [...grid.rows, cells] });

/** Problems of a sheet by code and place. */
export const told = (grid: Grid): (readonly [code: string, row: number | undefined, column: number | undefined])[] =>
  readPolicySheet(grid).problems.map(({ code, where }) => [code, where?.row, where?.column]);

export const rowOf = (grid: Grid, key: string): number => {
  const row = grid.rows.findIndex((cells) => cells.includes(key));
  if (row < 0) throw new Error(`no row ${key}`);
  return row;
};

/** Options or limits, each otherwise than by default. */
const otherOptions = <Values>(isLimit: boolean): Values =>
  Object.fromEntries(
    NAMED_OPTIONS.filter((one) => one.isLimit === isLimit).map(({ key, option }) => [
      key,
      typeof option.default === 'boolean' ? !option.default : (option.default ?? 11) + 1,
    ]),
  ) as Values;

/** What is wrong with a sheet, but for its options being other than those of its purpose. */
export const faultsIn = (grid: Grid): readonly PadanProblem[] =>
  readPolicySheet(grid).problems.filter(({ code }) => code !== 'policy-purpose');

/** A policy that differs from the default in every single entry. */
export const otherPolicy = (): Policy => {
  const base = defaultPolicy();
  // One criterion less, so that they are those of no model.
  const ids = criteriaOf(base)
    .map(({ id }) => id)
    .slice(1);
  return {
    ...otherOptions(false),
    planName: 'Penataan guru',
    preset: 'saw',
    purpose: 'mixed',
    limits: otherOptions(true),
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
            Object.entries(base.rules[id].thresholds).map(([name, value]) => {
              const { kind } = thresholdOf(name);
              return [name, kind === 'day' ? day('2026-09-22') : kind === 'yes-no' ? 1 - value : value + 1];
            }),
          ),
          validFrom: (base.rules[id].validFrom + 1) as CivilDate,
          validTo: day('2030-12-31'),
        },
      ]),
    ) as unknown as Policy['rules'],
  };
};
