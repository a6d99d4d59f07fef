/**
 * Lets four programs that share no code with Padan open what the command line writes, and compares sheets, values, tables and
 * drop-downs with what Padan reads: exceljs and hucre, openpyxl, and LibreOffice, whose own file is read again. Then two of them
 * save a plan again, which must stay the same plan, and openpyxl types decisions, which must be followed as those typed elsewhere; the papers of them LibreOffice reads as they were written. Run with `npm run test:readers`; needs `soffice` and Python with openpyxl.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { compareBooks, listCells, plain, sizeOf, type BookAsRead, type PlainValue } from './book-as-read';
import { findDecidedOtherwise } from './decided-alike';
import { findPapersReadOtherwise } from './papers-opened';
import { execute, padan, PYTHON, saveWithLibreOffice } from './programs';
import { readWithExceljs, readWithHucre, readWithPadan } from './readers';
import { findChangesBySaving, SAVERS } from './saved-again';

const AS_OF = '2026-07-01';
const folder = mkdtempSync(join(tmpdir(), 'padan-readers-'));
let passed = 0;
let failed = 0;

const tell = (title: string, faults: readonly string[]): void => {
  if (faults.length === 0) passed += 1;
  else failed += 1;
  const told = faults.map((fault) => `\n     ${fault}`).join('');
  process.stdout.write(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${title}${told}\n`);
};

const check = (title: string, wanted: BookAsRead, found: BookAsRead): void => {
  const { values, lists, tables } = sizeOf(wanted);
  const counts = `${wanted.sheets.length} sheets, ${values} values, ${tables} tables, ${lists} drop-downs`;
  tell(`${title} (${counts})`, compareBooks(wanted, found));
};

type FromPython = {
  readonly sheets: readonly {
    readonly name: string;
    readonly values: readonly (readonly [string, unknown])[];
    readonly lists: readonly (readonly [string, string])[];
  }[];
  readonly tables: readonly string[];
};

const readWithOpenpyxl = (path: string): BookAsRead => {
  const { sheets, tables } = JSON.parse(
    execute(PYTHON, [join('test', 'foreign-readers', 'read_openpyxl.py'), path]),
  ) as FromPython;
  return {
    sheets: sheets.map(({ name, values, lists }) => ({
      name,
      values: new Map(
        values.flatMap(([address, value]): [string, PlainValue][] => {
          const held = plain(value);
          return held === null ? [] : [[address, held]];
        }),
      ),
      lists: new Map(lists.flatMap(([ranges, source]) => listCells(ranges, source))),
    })),
    tables,
  };
};

const readWithLibreOffice = (path: string): Promise<BookAsRead> =>
  readWithHucre(readFileSync(saveWithLibreOffice(path, folder)));

const main = async (): Promise<void> => {
  const [sample, first, second] = ['sample.xlsx', 'first.xlsx', 'second.xlsx'].map((name) => join(folder, name));
  if (sample === undefined || first === undefined || second === undefined) throw new Error('paths');
  padan('sample', '--employees', '60', '--positions', '40', '--seed', '7', '--as-of', AS_OF, '--out', sample);
  padan('plan', sample, '--out', first, '--as-of', AS_OF);
  padan('plan', first, '--out', second, '--as-of', AS_OF);
  for (const [name, path] of [
    ['a sample', sample],
    ['a plan', first],
    ['a second plan behind the first', second],
  ] as const) {
    const bytes = readFileSync(path);
    const own = readWithPadan(bytes);
    const { values, lists, tables } = sizeOf(own);
    if (values === 0 || (path !== sample && (lists === 0 || tables === 0))) throw new Error(`${name} is empty`);
    check(`${name}, opened by exceljs`, own, await readWithExceljs(bytes));
    check(`${name}, opened by hucre`, own, await readWithHucre(bytes));
    check(`${name}, opened by openpyxl`, own, readWithOpenpyxl(path));
    check(`${name}, opened and saved by LibreOffice`, own, await readWithLibreOffice(path));
  }
  for (const saver of SAVERS) {
    const faults = findChangesBySaving(saver, first, folder, AS_OF);
    tell(`a plan saved again by ${saver.name}: verified, explained, planned again alike`, faults);
  }
  const decided = await findDecidedOtherwise(first, folder, AS_OF);
  tell('decisions typed with openpyxl: followed as those typed in the file', decided);
  const papers = findPapersReadOtherwise(join(folder, 'decided-file.xlsx'), folder);
  tell('papers of these decisions, opened by LibreOffice: all that was written is read', papers);
};

main()
  .catch((error: unknown) => {
    failed += 1;
    process.stdout.write(`FAIL ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  })
  .finally(() => {
    rmSync(folder, { recursive: true, force: true });
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    process.exitCode = failed > 0 ? 1 : 0;
  });
