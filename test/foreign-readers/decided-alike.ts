import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseIsoDate } from '../../src/domain';
import { XlsxWorkbook } from '../../src/hosts/xlsx';
import { ignoreProgress, required } from '../../src/kernel';
import { textsOf } from '../../src/text';
import type { CellEntry } from '../../src/usecases';

import { execute, padan, PYTHON } from './programs';

const { headers, rulings, names } = textsOf('id').sheets;
const SHEET = `P1 ${names.recommendations}`;
const COLUMNS = [headers.decision, headers.official, headers.decisionDate, headers.remark];

/** What is typed into the rows of people, by NIP and header; days as YYYY-MM-DD. */
type Decisions = Readonly<Record<string, Readonly<Record<string, string>>>>;

const typedByOpenpyxl = (path: string, folder: string, decisions: Decisions): string => {
  const out = join(folder, 'decided-openpyxl.xlsx');
  const asked = { sheet: SHEET, nip: headers.nip, columns: COLUMNS, date: headers.decisionDate, decisions };
  execute(PYTHON, [join('test', 'foreign-readers', 'decide_openpyxl.py'), path, out, JSON.stringify(asked)]);
  return out;
};

const typedInFile = async (path: string, folder: string, decisions: Decisions): Promise<string> => {
  const opened = XlsxWorkbook.open(new Uint8Array(readFileSync(path)));
  const read = opened.ok ? await opened.value.read(({ name }) => (name === SHEET ? 'values' : 'nothing')) : opened;
  if (!opened.ok || !read.ok) throw new Error(SHEET);
  const { rows } = required(read.value.sheets.find(({ name }) => name === SHEET)?.grid, SHEET);
  const top = rows.findIndex((cells) => [headers.nip, ...COLUMNS].every((header) => cells.includes(header)));
  const columnOf = (header: string): number => required(rows[top], 'header').indexOf(header);
  const entries = rows.slice(top + 1).flatMap((cells, index) =>
    Object.entries(decisions[String(cells[columnOf(headers.nip)])] ?? {}).map(([header, value]): CellEntry => ({
      place: { sheet: SHEET, row: top + 1 + index, column: columnOf(header) },
      expected: null,
      value: header === headers.decisionDate ? parseIsoDate(value) : value,
    })),
  );
  const change = { kind: 'set-entries', entries, isEntry: () => true } as const;
  const applied = await opened.value.apply([change], ignoreProgress);
  if (!applied.ok) throw new Error(applied.error.code);
  const out = join(folder, 'decided-file.xlsx');
  writeFileSync(out, opened.value.bytes());
  return out;
};

type Continued = {
  readonly resultHash: string;
  readonly transfers: readonly { readonly employee: string; readonly to: string }[];
  readonly changes: { readonly rows: readonly { readonly employee: string; readonly sentence: string }[] };
};

/** Approves, rejects, postpones and keeps one person each, once with openpyxl and once in the file, and continues both. */
export const findDecidedOtherwise = async (path: string, folder: string, asOf: string): Promise<readonly string[]> => {
  const json = join(folder, 'decided.json');
  const planFrom = (source: string, ...more: readonly string[]): Continued => {
    padan('plan', source, '--out', join(folder, 'decided-next.xlsx'), '--as-of', asOf, '--json', json, ...more);
    return JSON.parse(readFileSync(json, 'utf8')) as Continued;
  };
  const { transfers } = planFrom(path);
  const [approved, rejected, postponed, kept] = (['approve', 'reject', 'postpone', 'stay'] as const).map(
    (ruling, index) => ({ ...required(transfers[index], 'transfer'), ruling }),
  ) as [Ruled, Ruled, Ruled, Ruled];
  const decisions: Decisions = Object.fromEntries(
    [approved, rejected, postponed, kept].map(({ employee, ruling }) => [
      employee,
      {
        [headers.decision]: rulings[ruling],
        [headers.official]: 'Sekretaris Daerah',
        [headers.decisionDate]: '2026-07-06',
        [headers.remark]: `alasan ${ruling}`,
      },
    ]),
  );
  const [byOpenpyxl, inFile] = [
    planFrom(typedByOpenpyxl(path, folder, decisions), '--continue'),
    planFrom(await typedInFile(path, folder, decisions), '--continue'),
  ];
  const endOf = (employee: string): string | undefined =>
    byOpenpyxl.transfers.find((one) => one.employee === employee)?.to;
  const [one, other] = [byOpenpyxl, inFile].map(({ resultHash, changes }) =>
    JSON.stringify([resultHash, changes.rows.map(({ employee, sentence }) => [employee, sentence])]),
  );
  const isSaid = byOpenpyxl.changes.rows.some(({ sentence }) => sentence.includes('Sekretaris Daerah'));
  return [
    ...(one === other ? [] : [`plan: ${String(one).slice(0, 300)} for ${String(other).slice(0, 300)}`]),
    ...(endOf(approved.employee) === approved.to ? [] : ['the approved move is gone']),
    ...(endOf(rejected.employee) === rejected.to ? ['the rejected move is back'] : []),
    ...(endOf(kept.employee) === undefined ? [] : ['who stays is moved']),
    ...(isSaid ? [] : ['nobody is told who rejected']),
  ];
};

type Ruled = Continued['transfers'][number] & { readonly ruling: 'approve' | 'reject' | 'postpone' | 'stay' };
