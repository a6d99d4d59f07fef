import { ignoreProgress, required } from '../../src/kernel';
import type { CellValue } from '../../src/sheets';
import { personOfRow, placeOnResult, type KnownPeople } from '../../src/usecases';
import { fileOf, openFile, planned, tinySample, withCells } from '../support/workbooks';
import { gridOf } from '../support/workbook-tools';

const ANI = '198501012010012001';
const BUDI = '198601012011011002';
const STRANGER = '197001011999011003';
const people: KnownPeople = new Map([
  [ANI, 'Ani Contoh, S.E.'],
  [BUDI, 'Budi Contoh'],
]);

const whose = (cells: readonly CellValue[], nipColumn: number | null = null): string | null =>
  personOfRow({ place: { sheet: 'Lembar', row: 7, column: 0 }, cells }, people, nipColumn);

describe('whom a row is about', () => {
  test('is found by its NIP wherever that stands, also inside a longer text or in its four parts', () => {
    expect(whose([1, BUDI, 'Budi Contoh'])).toBe(BUDI);
    expect(whose([null, null, `Ani\n${ANI}`])).toBe(ANI);
    expect(whose(['19850101 201001 2 001'])).toBe(ANI);
  });

  test('is nobody where no known NIP stands, and never a number that has lost digits', () => {
    expect(whose([])).toBeNull();
    expect(whose([STRANGER, 'Orang Lain'])).toBeNull();
    expect(whose([198601012011011002, 'Budi Contoh'])).toBeNull();
    expect(whose([`${BUDI}7`])).toBeNull();
  });

  test('is the one in the NIP column as read, not the spouse or the assessor whose NIP stands before it', () => {
    expect(whose([BUDI, ANI, 'Ani Contoh, S.E.'], 1)).toBe(ANI);
    expect(whose([BUDI, STRANGER, 'Orang Lain'], 1)).toBeNull();
  });

  test('is the one whose name the row bears, where a column inserted since has moved the NIPs', () => {
    // As read: NIP in column 1, spouse in column 0; now each stands one further to the right.
    expect(whose(['baru', BUDI, ANI, 'Ani Contoh, S.E.'], 1)).toBe(ANI);
    expect(whose(['baru', 'x', ANI, 'nama lain'], 0)).toBe(ANI);
  });
});

describe('where a person stands on a result sheet', () => {
  const made = (async () => {
    const workbook = openFile(fileOf(tinySample()));
    const { plan } = await planned(workbook);
    return { bytes: workbook.bytes(), transfers: plan.transfers };
  })();
  const sheet = { run: 1, key: 'rekomendasi', name: 'P1 Rekomendasi' };

  test('is read off the sheet, so that sorting it changes nothing', async () => {
    const { bytes, transfers } = await made;
    const [first, last] = [required(transfers[0], 'transfer'), required(transfers.at(-1), 'transfer')];
    expect(first).not.toBe(last);
    const before = openFile(bytes);
    const [top, bottom] = [
      await placeOnResult(before, sheet, first.employee.nip),
      await placeOnResult(before, sheet, last.employee.nip),
    ];
    if (!top.ok || !bottom.ok) throw new Error('not found');
    const { rows } = await gridOf(before, 'P1 Rekomendasi');
    const swapped = [
      [top.value.row, bottom.value.row],
      [bottom.value.row, top.value.row],
    ].flatMap(([from = 0, to = 0]) => (rows[from] ?? []).map((value, column) => ({ row: to, column, value })));
    const sorted = openFile(withCells(bytes, 'P1 Rekomendasi', swapped));
    expect(await placeOnResult(sorted, sheet, first.employee.nip)).toEqual({ ok: true, value: bottom.value });
    expect(await placeOnResult(sorted, sheet, last.employee.nip)).toEqual({ ok: true, value: top.value });
  });

  test('is a problem that names the NIP, or the sheet where that is gone', async () => {
    const { bytes, transfers } = await made;
    const workbook = openFile(bytes);
    expect(await placeOnResult(workbook, sheet, STRANGER)).toMatchObject({
      ok: false,
      error: { code: 'row-of-person-gone', params: { nip: STRANGER, sheet: 'P1 Rekomendasi' } },
    });
    await workbook.apply([{ kind: 'remove-run', run: 1 }], ignoreProgress);
    expect(await placeOnResult(workbook, sheet, required(transfers[0], 'transfer').employee.nip)).toMatchObject({
      ok: false,
      error: { code: 'host-changed', params: { sheet: 'P1 Rekomendasi' } },
    });
  });
});
