import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { HostProblemCode } from '../../src/domain';
import { ExcelWorkbook } from '../../src/hosts/excel';
import { ignoreProgress } from '../../src/kernel';
import { problemMessage, textsOf } from '../../src/text';
import { hurry } from '../support/hurry';
import { startMemoryExcel, type MemoryExcel } from '../support/memory-excel';
import { firstRun, policyRun } from '../support/run-drafts';
import { addRuns, valueOf } from '../support/workbook-tools';

jest.setTimeout(30_000);

/** Codes that Microsoft documents for application-specific interfaces, by what Padan makes of them. */
const TABLE = {
  AccessDenied: 'host-denied',
  ActivityLimitReached: 'host-crowded',
  ApiNotAvailable: 'host-unsupported',
  ApiNotFound: 'host-unsupported',
  BadPassword: 'host-asks',
  CannotRegisterEvent: 'host-unsupported',
  CannotUpdateReadOnlyProperty: 'host-failed',
  'Client Error': 'host-failed',
  Conflict: 'host-conflict',
  ConnectionFailure: 'host-crowded',
  ContentLengthRequired: 'host-failed',
  DirtySupportingFormula: 'host-failed',
  EmptyChartSeries: 'host-failed',
  FilteredRangeConflict: 'host-conflict',
  FormulaLengthExceedsLimit: 'host-failed',
  GeneralException: 'host-failed',
  HostRestartNeeded: 'host-session-lost',
  InactiveWorkbook: 'host-other-book',
  InsertDeleteConflict: 'host-conflict',
  InvalidArgument: 'host-failed',
  InvalidBinding: 'host-session-lost',
  InvalidObjectPath: 'host-failed',
  InvalidOperation: 'host-failed',
  InvalidOperationInCellEditMode: 'host-busy',
  InvalidOrTimedOutSession: 'host-session-lost',
  InvalidReference: 'host-changed',
  InvalidRequest: 'host-failed',
  InvalidRequestContext: 'host-session-lost',
  InvalidRibbonDefinition: 'host-failed',
  InvalidSelection: 'host-other-book',
  ItemAlreadyExists: 'host-conflict',
  ItemNotFound: 'host-changed',
  MemoryLimitReached: 'host-too-large',
  MergedRangeConflict: 'host-conflict',
  NonBlankCellOffSheet: 'host-conflict',
  NotImplemented: 'host-unsupported',
  OpenWorkbookLinksBlocked: 'host-asks',
  OperationCellsExceedLimit: 'host-too-large',
  PivotTableRangeConflict: 'host-conflict',
  PowerQueryRefreshResourceChallenge: 'host-asks',
  PropertyNotLoaded: 'host-failed',
  RangeExceedsLimit: 'host-too-large',
  RangeImageExceedsLimit: 'host-failed',
  RefreshWorkbookLinksBlocked: 'host-asks',
  RequestAborted: 'host-crowded',
  RequestPayloadSizeLimitExceeded: 'host-too-large',
  ResponsePayloadSizeLimitExceeded: 'host-too-large',
  RunMustReturnPromise: 'host-failed',
  ServiceNotAvailable: 'host-crowded',
  Timeout: 'host-crowded',
  Unauthenticated: 'host-session-lost',
  UnsupportedFeature: 'host-unsupported',
  UnsupportedFillType: 'host-unsupported',
  UnsupportedOperation: 'host-unsupported',
  UnsupportedSheet: 'host-unsupported',
  ValueNotLoaded: 'host-failed',
  WriteNotSupportedWhenModalDialogOpen: 'host-dialog-open',
} as const satisfies Readonly<Record<string, HostProblemCode>>;

let excel: MemoryExcel;

beforeAll(async () => {
  excel = await startMemoryExcel({ sheets: [{ name: 'Data', cells: [['NIP']] }], apiVersion: '1.14' });
});
afterAll(() => excel.stop());
afterEach(() => excel.recover());

const inherited = (from: object): string[] => {
  const parent = Object.getPrototypeOf(from) as object | null;
  const own = Object.values(from).filter((value): value is string => typeof value === 'string');
  return parent === null || parent === Function.prototype ? own : [...own, ...inherited(parent)];
};

/** Codes of `enum ErrorCodes` in a namespace of the typings. */
const typedCodes = (namespace: string): string[] => {
  const folder = dirname(require.resolve('@types/office-js/package.json'));
  const typings = readFileSync(join(folder, 'index.d.ts'), 'utf8');
  const from = typings.indexOf(`declare namespace ${namespace} {`);
  const body = typings.slice(typings.indexOf('enum ErrorCodes {', from));
  return [...body.slice(0, body.indexOf('}')).matchAll(/= "([^"]+)"/g)].map(([, code = '']) => code);
};

test('every code of the typings and of office.js itself is in the table', () => {
  const known = [...typedCodes('Excel'), ...inherited(OfficeExtension.ErrorCodes)];
  expect(known.length).toBeGreaterThan(45);
  expect(known.filter((code) => !(code in TABLE))).toEqual([]);
});

test.each(Object.entries(TABLE))('%s is told as %s: what is wrong, and what to do', async (code, problem) => {
  excel.inject({ kind: 'error', code, times: Infinity });
  const read = await hurry(() => new ExcelWorkbook().read());
  expect(read).toMatchObject({ ok: false, error: { code: problem, params: { detail: code } } });
  if (read.ok) return;
  for (const language of ['id', 'en'] as const) {
    const { wrong, remedy } = problemMessage(read.error, textsOf(language));
    expect(wrong).toMatch(/^[A-Z].+\.$/);
    expect(remedy).toMatch(/^[A-Z].+\.$/);
    // The message of Excel is in a language of its own, and may name cells.
    expect(wrong).not.toContain(code);
  }
});

test('a code that nobody has documented is a refusal with its code kept', async () => {
  excel.inject({ kind: 'error', code: 'SomethingElse', times: Infinity });
  const read = await new ExcelWorkbook().read();
  expect(read).toMatchObject({ ok: false, error: { code: 'host-failed', params: { detail: 'SomethingElse' } } });
});

describe('a denied change is told by what was denied', () => {
  const enter = (sheet: string) =>
    new ExcelWorkbook().apply(
      [
        {
          kind: 'set-entries',
          entries: [{ place: { sheet, row: 4, column: 3 }, expected: 'Neutral', value: 'Zero' }],
          isEntry: () => true,
        },
      ],
      ignoreProgress,
    );

  test('the file, the structure, the sheet; and no guess where it was none of them', async () => {
    const [name = ''] = firstRun.sheets.map((sheet) => sheet.name);
    valueOf(await addRuns(new ExcelWorkbook(), [policyRun, firstRun]));
    const { workbook } = excel;
    workbook.sheet(name).isProtected = true;
    expect(await enter(name)).toMatchObject({ error: { code: 'host-sheet-protected', where: { sheet: name } } });
    workbook.sheet(name).isProtected = false;

    excel.inject({ kind: 'access-denied', afterRequests: 4 });
    expect(await enter(name)).toMatchObject({ error: { code: 'host-denied' } });
    valueOf(await enter(name));

    workbook.isStructureProtected = true;
    expect(await enter(name)).toMatchObject({ error: { code: 'host-protected' } });
    workbook.isStructureProtected = false;
  });
});
