import { ignoreProgress } from '../../src/kernel';
import type { RunDraft } from '../../src/sheets';
import type { CellEntry, SelectedRow, WorkbookChange } from '../../src/usecases';
import { firstRun, laterRun, policyRun } from '../support/run-drafts';
import { gridOf, sheetsOf, valueOf } from '../support/workbook-tools';

import type { ContractHost } from './workbook-contract';

const SCORES = 'P1 Nilai & Skor';
const ENTRY = { sheet: SCORES, row: 4, column: 3 };
const USER_CELL = { sheet: 'Data Pegawai', row: 2, column: 2 };

const entering = (...entries: CellEntry[]): Extract<WorkbookChange, { kind: 'set-entries' }> => ({
  kind: 'set-entries',
  entries,
  isEntry: ({ key }, { column }) => key === 'rincian' && column === 3,
});

/** What every host does about entries, several changes at once, and changes by others. */
export const describeChanges = (hostOf: () => ContractHost, write: (...runs: RunDraft[]) => Promise<void>): void => {
  const apply = (...changes: WorkbookChange[]) => hostOf().workbook().apply(changes, ignoreProgress);
  const cell = async ({ sheet, row, column }: CellEntry['place']) =>
    (await gridOf(hostOf().workbook(), sheet)).rows[row]?.[column] ?? null;

  describe('filling in entries', () => {
    beforeEach(() => write(policyRun, firstRun));

    test('sets them, texts that look like formulas included, and clears them', async () => {
      expect((await apply(entering({ place: ENTRY, expected: 'Neutral', value: '=1+1' }))).ok).toBe(true);
      expect(await cell(ENTRY)).toBe('=1+1');
      expect((await apply(entering({ place: ENTRY, expected: '=1+1', value: null }))).ok).toBe(true);
      expect(await cell(ENTRY)).toBeNull();
      expect((await apply(entering({ place: ENTRY, expected: null, value: 'Zero' }))).ok).toBe(true);
      expect(await cell(ENTRY)).toBe('Zero');
    });

    test('refuses a cell that has changed meanwhile, and names it with what was expected and found', async () => {
      await hostOf().hands.type(ENTRY, 'Zero');
      const second = { ...ENTRY, row: 5 };
      expect(
        await apply(
          entering({ place: second, expected: null, value: 'x' }, { place: ENTRY, expected: 'Neutral', value: 'y' }),
        ),
      ).toEqual({
        ok: false,
        error: {
          code: 'entry-stale',
          severity: 'blocks',
          where: ENTRY,
          params: { address: 'D5', sheet: SCORES, expected: 'Neutral', found: 'Zero' },
        },
      });
      expect([await cell(ENTRY), await cell(second)]).toEqual(['Zero', null]);
    });

    test('refuses where a row is about somebody else by now, and leaves what only says so as it is', async () => {
      const guard = { ...ENTRY, column: 0 };
      const name = await cell(guard);
      const entry = { place: ENTRY, expected: 'Neutral', value: 'Zero' };
      const guarded = (expected: CellEntry['expected']): WorkbookChange => ({
        ...entering(entry),
        guards: [{ place: guard, expected }],
      });
      expect(await apply(guarded('somebody else'))).toMatchObject({
        ok: false,
        error: { code: 'entry-stale', where: guard, params: { expected: 'somebody else', found: String(name ?? '') } },
      });
      expect(await cell(ENTRY)).toBe('Neutral');
      expect((await apply(guarded(name))).ok).toBe(true);
      expect([await cell(ENTRY), await cell(guard)]).toEqual(['Zero', name]);
    });

    test('refuses a cell that is not meant for entries, and every cell of a sheet without a mark', async () => {
      const computed = { ...ENTRY, column: 2 };
      for (const place of [computed, USER_CELL, { ...USER_CELL, sheet: 'Tidak Ada' }]) {
        const before = place.sheet === 'Tidak Ada' ? null : await cell(place);
        expect(await apply(entering({ place, expected: before, value: 'x' }))).toMatchObject({
          ok: false,
          error: { code: 'entry-elsewhere', where: place },
        });
      }
    });

    test('is all or nothing together with what is added and removed', async () => {
      const before = await sheetsOf(hostOf().workbook());
      const refused = await apply(
        { kind: 'add-run', draft: laterRun(2) },
        { kind: 'remove-run', run: 1 },
        entering({ place: ENTRY, expected: 'lain', value: 'x' }),
      );
      expect(refused).toMatchObject({ ok: false, error: { code: 'entry-stale' } });
      expect(await sheetsOf(hostOf().workbook())).toEqual(before);
      const done = await apply(
        { kind: 'add-run', draft: laterRun(2) },
        entering({ place: ENTRY, expected: 'Neutral', value: 'Zero' }),
      );
      expect(done.ok).toBe(true);
      expect(await cell(ENTRY)).toBe('Zero');
      expect((await sheetsOf(hostOf().workbook())).map(({ name }) => name)).toContain('P2 Nilai');
    });
  });

  describe('formulas', () => {
    test('are read where they are wanted, with charts as far as the host can tell', async () => {
      await write(policyRun, firstRun);
      const read = valueOf(
        await hostOf()
          .workbook()
          .read(({ name }) => (name === SCORES ? 'formulas' : 'nothing')),
      );
      const sheet = read.sheets.find(({ name }) => name === SCORES);
      const drafted = (firstRun.sheets[0]?.rows ?? []).flatMap((cells) => cells.flatMap((one) => one?.formula ?? []));
      expect([...(sheet?.formulas?.values() ?? [])].sort()).toEqual([...drafted].sort());
      expect(sheet?.formulas?.get('C5')).toBe('ROUND(SUM(C3:C4),2)');
      expect(sheet?.charts ?? null).toEqual(
        hostOf().tellsCharts ? [`'${SCORES}'!$B$3:$B$4`, `'${SCORES}'!$C$3:$C$4`] : null,
      );
    });
  });

  describe('watching', () => {
    test('sees nothing where nobody has done anything, reading included', async () => {
      const watch = await hostOf().workbook().watch();
      valueOf(await hostOf().workbook().read());
      expect(await watch.see()).toBe(hostOf().seesChanges === 'cannot-tell' ? 'unknown' : 'unchanged');
      watch.close();
    });

    test('sees a cell that somebody types into, and a sheet that is renamed', async () => {
      if (hostOf().seesChanges === 'nobody-else') return;
      const expected = hostOf().seesChanges === 'told' ? 'changed' : 'unknown';
      const typed = await hostOf().workbook().watch();
      await hostOf().hands.type(USER_CELL, 99);
      expect(await typed.see()).toBe(expected);
      typed.close();
      const renamed = await hostOf().workbook().watch();
      await hostOf().hands.rename('Kosong', 'Isi');
      expect(await renamed.see()).toBe(expected);
      renamed.close();
      await hostOf().hands.rename('Isi', 'Kosong');
    });
  });

  describe('selecting', () => {
    test('tells the place and the row as it stands at that moment', async () => {
      const { select, hands } = hostOf();
      if (select === null) return;
      const told: SelectedRow[] = [];
      const leave = hostOf()
        .workbook()
        .onSelection((selected) => told.push(selected));
      // Listening may take the host a request of its own.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await select({ sheet: 'Data Pegawai', row: 1, column: 1 });
      await hands.type({ sheet: 'Data Pegawai', row: 1, column: 1 }, 'Siti');
      await select({ sheet: 'Data Pegawai', row: 1, column: 2 });
      leave();
      expect(told.map(({ place, cells }) => [place, cells.slice(0, 2)])).toEqual([
        [{ sheet: 'Data Pegawai', row: 1, column: 1 }, ['198501012010011001', 'Budi <Contoh> & "Rekan"']],
        [{ sheet: 'Data Pegawai', row: 1, column: 2 }, ['198501012010011001', 'Siti']],
      ]);
    });
  });
};
