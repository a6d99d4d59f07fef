import { readIntake, type IntakeChoices } from '../../src/intake';
import type { CellValue, Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

import { grid, told } from './workbook';

export type Rows = readonly (readonly CellValue[])[];

/** What came out of a workbook, in a form that can be read at a glance. */
export const readBook = (
  sheets: Readonly<Record<string, Rows>>,
  hidden: Readonly<Record<string, number>> = {},
  choices: IntakeChoices = {},
) => {
  const grids = Object.entries(sheets).map(([name, rows]): Grid => ({
    ...grid(name, rows),
    hiddenRows: hidden[name] ?? 0,
  }));
  const { readings, employees, positions, positionOf, problems } = readIntake(grids, AS_OF, choices);
  return {
    tables: readings.map(({ table, kind, header }) => `${table}: ${kind} ${header === null ? '-' : header.row + 1}`),
    people: employees.map(
      (employee, index) =>
        `${employee.nip.slice(-4)} ${employee.name} @ ${positions[positionOf[index]!]?.name} / ${positions[positionOf[index]!]?.unit}`,
    ),
    posts: positions.map(({ name, unit, seats, filled }) => `${name} / ${unit} K${seats} B${filled ?? '-'}`),
    employees,
    problems: told(problems.filter(({ code }) => code !== 'column-unknown')),
    hiddenRows: readings.map(({ hiddenRows }) => hiddenRows),
  };
};

/** A plain sheet of posts for people whose own sheet is the ugly one. */
export const POSTS: Rows = [
  ['NAMA JABATAN', 'UNIT KERJA', 'JENIS JABATAN', 'KELAS', 'B', 'K'],
  ['Analis Hukum Ahli Muda', 'Bagian Hukum', 'Fungsional', 9, 1, 2],
  ['Pengadministrasi Perkantoran', 'Bagian Umum', 'Pelaksana', 5, 1, 1],
];
