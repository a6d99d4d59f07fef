import '@univerjs/engine-formula/facade';

import { UniverWorkbook } from '../../src/hosts/univer';
import { ignoreProgress } from '../../src/kernel';
import type { DraftCell, SheetDraft } from '../../src/sheets';
import { allSheets, cellsOf, cityForReport, reportInput, sheetByKey } from '../book/made-run';
import { headlessUniver } from '../support/headless-univer';
import { sortDraft } from '../support/sort-draft';

import { packageOf } from './contract-files';

const STALE = -1;

/** Formulas beside a number they do not give, so that what is read afterwards was calculated. */
const spoilt = (cell: DraftCell | null): DraftCell | null =>
  cell?.formula === undefined ? cell : { ...cell, value: STALE };

type Calculated = {
  /** Key of the sheet, place, what is stored and what was calculated. */
  readonly results: readonly (readonly unknown[])[];
  /** By number of a transfer: the sheet and row it jumps to, 1-based. */
  readonly jumps: ReadonlyMap<string, readonly [sheet: string, row: number]>;
};

const jumpsOf = (api: ReturnType<typeof headlessUniver>['api'], drafts: readonly SheetDraft[]): Calculated['jumps'] => {
  const view = api.getActiveWorkbook();
  const names = new Map(view?.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  const jumps = new Map<string, readonly [string, number]>();
  for (const draft of drafts) {
    const sheet = view?.getSheetByName(draft.name);
    draft.rows.forEach(([cell], row) => {
      if (!cell?.formula?.startsWith('HYPERLINK(')) return;
      const url: unknown = sheet?.getRange(row, 0).getCellData()?.p?.body?.customRanges?.[0]?.properties?.['url'];
      const [, id = '', target = ''] = /^#gid=(.+)&range=A(\d+)$/.exec(String(url)) ?? [];
      jumps.set(String(cell.value), [names.get(id) ?? '', Number(target)]);
    });
  }
  return jumps;
};

/** What the workbench's own formula engine makes of drafted sheets, beside what their formulas must give. */
const calculated = async (drafts: readonly SheetDraft[]): Promise<Calculated> => {
  const { api, dispose } = headlessUniver();
  const opened = UniverWorkbook.open(api, packageOf([{ name: 'Data', cells: [['NIP']] }]));
  if (!opened.ok) throw new Error(opened.error.code);
  const sheets = drafts.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map(spoilt)) }));
  const written = await opened.value.apply([{ kind: 'add-run', draft: { run: 7, sheets } }], ignoreProgress);
  if (!written.ok) throw new Error(written.error.code);
  const engine = api.getFormula();
  const ended = engine.onCalculationEnd();
  engine.executeCalculation();
  await ended;
  const read = await opened.value.read(() => 'values');
  if (!read.ok) throw new Error(read.error.code);
  const gridOf = new Map(read.value.sheets.map(({ name, grid }) => [name, grid]));
  const results = drafts.flatMap((draft) =>
    cellsOf(draft)
      .filter(({ cell }) => cell.formula !== undefined)
      .map(({ row, column, cell }) => {
        const found = gridOf.get(draft.name)?.rows[row]?.[column] ?? null;
        return [draft.key, row, column, cell.value, found] as const;
      }),
  );
  const jumps = jumpsOf(api, drafts);
  dispose();
  return { results, jumps };
};

const sheets = allSheets(reportInput('id', cityForReport()));

/** Every number of a transfer jumps to the scores of its own person. */
const expectRightJumps = (drafts: readonly SheetDraft[], jumps: Calculated['jumps']): void => {
  const [from, to] = ['rekomendasi', 'rincian'].map((key) => sheetByKey(drafts, key)) as [SheetDraft, SheetDraft];
  const columnOf = ({ layout }: SheetDraft, sought: string): number =>
    layout?.columns.findIndex(({ id }) => id === sought) ?? -1;
  const found = from.rows.flatMap((cells) => {
    const jump = jumps.get(String(cells[0]?.value));
    if (jump === undefined) return [];
    const nip = String(cells[columnOf(from, 'nip')]?.value);
    return [[jump[0], to.rows[jump[1] - 1]?.[columnOf(to, 'recordKey')]?.value, `${nip}-1`]];
  });
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(([sheet, key, own]) => sheet !== to.name || key !== own)).toEqual([]);
};

test("the workbench's formula engine gives every formula the value stored beside it", async () => {
  const { results, jumps } = await calculated(sheets);
  expect(results.length).toBeGreaterThan(100);
  expect(results.filter(([, , , stored, found]) => stored !== found)).toEqual([]);
  expectRightJumps(sheets, jumps);
}, 120_000);

test('and still does once scores and recommendations have been sorted', async () => {
  const sorted = sheets.map((sheet) => {
    if (!['rincian', 'rekomendasi'].includes(sheet.key)) return sheet;
    const records = sheet.table!.range.lastRow - sheet.table!.range.firstRow;
    return sortDraft(
      sheet,
      Array.from({ length: records }, (_, row) => records - 1 - row),
    );
  });
  const { results, jumps } = await calculated(sorted);
  expect(results.filter(([, , , stored, found]) => stored !== found)).toEqual([]);
  expectRightJumps(sorted, jumps);
}, 120_000);
