import { settingOf } from '../../src/criteria';
import type { XlsxWorkbook } from '../../src/hosts/xlsx';
import { required } from '../../src/kernel';
import { policySheet } from '../../src/book';
import { defaultPolicy } from '../../src/planning';
import type { DraftCell, SheetDraft } from '../../src/sheets';
import { textsOf } from '../../src/text';
import { runs } from '../support/depth';
import { verify } from '../support/verify';
import { fileOf, openFile, planned, tinySample, weightPlace, withCells } from '../support/workbooks';
import { removeRun } from '../support/workbook-tools';

type Place = { readonly row: number; readonly column: number; readonly cell: DraftCell };

const POLICY = 'Padan Kebijakan';

const placesOf = (sheet: SheetDraft): Place[] =>
  sheet.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell ? [{ row, column, cell }] : [])));

const isInput = ({ cell }: Place): boolean => cell.look === 'input';

// Every change is verified by planning the whole workbook again.
jest.setTimeout(60_000);

let bytes: Uint8Array;
let sheets: readonly SheetDraft[];

beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  const { draft } = await planned(workbook);
  bytes = workbook.bytes();
  sheets = draft.sheets;
});

const changed = (sheet: string, row: number, column: number, value: DraftCell['value']): XlsxWorkbook =>
  openFile(withCells(bytes, sheet, [{ row, column, value }]));

describe('verifying a workbook', () => {
  test('accepts a fresh result and says how many cells it compared', async () => {
    const verified = await verify(openFile(bytes));
    if (!verified.ok) throw new Error(JSON.stringify(verified.error));
    const compared = sheets.flatMap(placesOf).filter((place) => !isInput(place)).length;
    expect([verified.value.run, verified.value.checkedCells]).toEqual([1, compared]);
    expect(compared).toBeGreaterThan(500);
  });

  test('changes nothing in the workbook', async () => {
    const workbook = openFile(bytes);
    await verify(workbook);
    expect(Buffer.compare(workbook.bytes(), openFile(bytes).bytes())).toBe(0);
  });

  test('rejects an erased cell and a filled blank', async () => {
    const sheet = required(
      sheets.find(({ key }) => key === 'rincian'),
      'scores',
    );
    const places = placesOf(sheet);
    const number = required(
      places.find(({ cell }) => cell.formula !== undefined),
      'formula',
    );
    const blank = required(
      places.find((place) => place.cell.value === null && !isInput(place)),
      'blank',
    );
    expect((await verify(changed(sheet.name, number.row, number.column, null))).ok).toBe(false);
    expect((await verify(changed(sheet.name, blank.row, blank.column, 'isian'))).ok).toBe(false);
  });

  test('lets people fill in every cell that is meant for their entries', async () => {
    const filled = sheets.reduce(
      (before, sheet) =>
        withCells(
          before,
          sheet.name,
          placesOf(sheet)
            .filter(isInput)
            .map(({ row, column }) => ({ row, column, value: `isian ${column}` })),
        ),
      bytes,
    );
    const { range } = required(sheets.find(({ key }) => key === 'rekomendasi')?.table, 'recommendations');
    // Decision, and what somebody remarks on it, for every proposal.
    const proposals = range.lastRow - range.firstRow;
    expect(proposals).toBeGreaterThan(1);
    const entriesOn = (key: string): number =>
      sheets
        .filter((sheet) => sheet.key === key)
        .flatMap(placesOf)
        .filter(isInput).length;
    expect(entriesOn('rekomendasi')).toBe(4 * proposals);
    // All but the number and what became of it, on each of the rows left for decisions.
    expect(entriesOn('putusan')).toBe(20 * 12);
    // The day and a remark of each handover.
    expect(entriesOn('serah')).toBe(2 * proposals);
    expect(sheets.flatMap(placesOf).filter(isInput)).toHaveLength((4 + 2) * proposals + 20 * 12);
    expect(Buffer.compare(filled, bytes)).not.toBe(0);
    expect((await verify(openFile(filled))).ok).toBe(true);
  });

  test.each([
    ['Data Pegawai', 1, 3, 'Nama Lain'],
    ['Peta Jabatan', 4, 6, 13],
    ['SKP', 1, 2, 'Sangat Baik'],
    ['Kompetensi', 1, 2, 55],
    ['Minat', 1, 2, 'Bidang Lain'],
    ['Pernyataan', 1, 2, 'Tidak'],
  ])('rejects another fact on the input sheet %s by the hash of what was read', async (sheet, row, column, value) => {
    const verified = await verify(changed(sheet, row, column, value));
    expect(verified).toMatchObject({ ok: false, error: { code: 'verify-differs', params: { what: 'inputHash' } } });
  });

  test.each([
    ['Data Pegawai', 0, 60],
    ['Peta Jabatan', 0, 40],
    ['Hukuman Disiplin', 3, 40],
  ])('lets people write notes beside the input sheet %s', async (sheet, row, column) => {
    expect(await verify(changed(sheet, row, column, 'catatan'))).toMatchObject({ ok: true });
  });

  test.each([
    ['inputHash', 'inputHash'],
    ['policyHash', 'policyHash'],
    ['resultHash', 'resultHash'],
  ])('rejects a changed %s on the audit sheet', async (fact, what) => {
    const audit = required(
      sheets.find(({ key }) => key === 'jejak'),
      'audit',
    );
    const place = required(
      placesOf(audit).find(({ cell }) => cell.value === fact),
      fact,
    );
    const verified = await verify(changed(audit.name, place.row, place.column + 1, 'f'.repeat(64)));
    expect(verified).toMatchObject({ ok: false, error: { params: { what, found: 'f'.repeat(64) } } });
  });

  test('rejects another day or language on the audit sheet', async () => {
    const audit = required(
      sheets.find(({ key }) => key === 'jejak'),
      'audit',
    );
    for (const [fact, value] of [
      ['asOf', '2026-07-02'],
      ['asOf', 'besok'],
      ['language', 'fr'],
      ['language', 'en'],
    ] as const) {
      const { row, column } = required(
        placesOf(audit).find(({ cell }) => cell.value === fact),
        fact,
      );
      expect([fact, value, (await verify(changed(audit.name, row, column + 1, value))).ok]).toEqual([
        fact,
        value,
        false,
      ]);
    }
  });

  test('rejects changed weights on the policy sheet by their hash', async () => {
    const policy = defaultPolicy();
    const [performance, interest] = [settingOf(policy, 'performance'), settingOf(policy, 'interest')];
    const swapped = withCells(bytes, POLICY, [
      { ...weightPlace('performance'), value: interest.weight },
      { ...weightPlace('interest'), value: performance.weight },
    ]);
    expect(interest.weight).not.toBe(performance.weight);
    expect(await verify(openFile(swapped))).toMatchObject({
      ok: false,
      error: { code: 'verify-differs', params: { what: 'policyHash' } },
    });
  });

  test('rejects any other entry changed on the policy sheet', async () => {
    const draft = policySheet(defaultPolicy(), textsOf('id'));
    const entries = placesOf(draft).filter(isInput);
    expect(entries.length).toBeGreaterThan(20);
    for (const { row, column } of entries.filter((_, index) => index % runs(15, 3) === 0)) {
      const verified = await verify(changed(POLICY, row, column, 'tidak jelas'));
      // Of an exemption the first cell that is missing is named.
      const place = draft.rows[row]?.[0]?.value?.toString().startsWith('W') ? { row } : { row, column };
      expect(verified).toMatchObject({ ok: false, error: { where: { sheet: POLICY, ...place } } });
    }
  });

  test('says so where there is no run, or a sheet of the run is gone', async () => {
    expect(await verify(openFile(fileOf(tinySample())))).toMatchObject({ ok: false, error: { code: 'no-run' } });
    const removed = openFile(bytes);
    await removeRun(removed, 1);
    expect(await verify(removed)).toMatchObject({ ok: false, error: { code: 'no-run' } });
    await removeRun(removed, 0);
    expect(Buffer.compare(removed.bytes(), bytes)).not.toBe(0);
  });

  test('takes a policy sheet that lacks a row as planning took it, but no false word on it', async () => {
    const draft = policySheet(defaultPolicy(), textsOf('id'));
    const row = draft.rows.findIndex((cells) => cells[0]?.value === 'R2');
    const cleared = Array.from({ length: 10 }, (_, column) => ({ row, column, value: null }));
    const again = openFile(withCells(bytes, POLICY, cleared));
    const { problems } = await planned(again);
    expect(problems.map(({ code }) => code)).toContain('policy-rows-missing');
    expect(await verify(again)).toMatchObject({ ok: true, value: { run: 2 } });
    const name = draft.rows.findIndex((cells) => cells[0]?.value === 'R3');
    const forged = openFile(withCells(again.bytes(), POLICY, [{ row: name, column: 1, value: 'Lain' }]));
    expect(await verify(forged)).toMatchObject({
      ok: false,
      error: { where: { sheet: POLICY, row: name, column: 1 } },
    });
  });

  test.each(['ringkasan', 'adil', 'rekomendasi', 'jejak'])(
    'names what somebody has written beside the sheet %s',
    async (key) => {
      const { name } = required(
        sheets.find((sheet) => sheet.key === key),
        key,
      );
      const place = { sheet: name, row: 4, column: 60 };
      expect(await verify(changed(name, place.row, place.column, 'Disetujui'))).toMatchObject({
        faults: [{ code: 'verify-added', where: place }],
      });
    },
  );

  test('checks the newest of two runs', async () => {
    const twice = openFile(bytes);
    await planned(twice);
    const verified = await verify(twice);
    expect(verified).toMatchObject({ ok: true, value: { run: 2 } });
  });
});
