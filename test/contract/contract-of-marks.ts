import { ignoreProgress } from '../../src/kernel';
import type { RunDraft, SheetInfo } from '../../src/sheets';
import { firstRun, laterRun, policyRun } from '../support/run-drafts';
import { addRuns, removeRun, sheetsOf, valueOf } from '../support/workbook-tools';

import type { ContractHost } from './workbook-contract';

const SCORES = 'P1 Nilai & Skor';
const OTHER = "P1 Ring'kasan";
const POLICY = 'Padan Bobot';
const USER = 'Data Pegawai';
const QUOTED = `'${SCORES}'!$A$1`;

/** What every host makes of Padan's marks after people and other programs have been at the workbook. */
export const describeMarks = (hostOf: () => ContractHost, write: (...runs: RunDraft[]) => Promise<void>): void => {
  const look = async () => {
    const { sheets, faults } = valueOf(await hostOf().workbook().read());
    const of = (name: string): SheetInfo | undefined => sheets.find((sheet) => sheet.name === name);
    const input = sheets.flatMap(({ name, grid }) => (grid === null ? [] : [name]));
    return { sheets, faults, of, input };
  };

  describe('marks', () => {
    beforeEach(() => write(policyRun, firstRun));

    test('of a sheet renamed by hand stay with it', async () => {
      await hostOf().hands.rename(SCORES, 'Nilai kami');
      const { faults, of, input } = await look();
      expect([of('Nilai kami')?.marker, faults, input]).toEqual([
        { run: 1, key: 'rincian' },
        [],
        expect.not.arrayContaining(['Nilai kami']),
      ]);
      expect((await removeRun(hostOf().workbook(), 1)).removed).toEqual(['Nilai kami', OTHER]);
    });

    test('of a sheet moved to the front stay with it', async () => {
      await hostOf().hands.moveToFront(SCORES);
      const { sheets, faults } = await look();
      expect([sheets[0]?.name, sheets[0]?.standing, faults]).toEqual([SCORES, 'result', []]);
      await removeRun(hostOf().workbook(), 1);
      expect((await look()).of(SCORES)).toBeUndefined();
    });

    test.each(['hidden', 'very-hidden'] as const)(
      'of a %s sheet stay, and showing it says that it is out of sight',
      async (visibility) => {
        await hostOf().hands.show(SCORES, visibility);
        const { faults, of } = await look();
        expect([of(SCORES)?.standing, of(SCORES)?.visibility, faults]).toEqual(['result', visibility, []]);
        const shown = await hostOf().workbook().goTo({ sheet: SCORES, row: 0, column: 0 });
        if (hostOf().select !== null) expect(shown).toMatchObject({ ok: false, error: { code: 'host-sheet-hidden' } });
        expect((await removeRun(hostOf().workbook(), 1)).removed).toContain(SCORES);
        expect((await look()).of(SCORES)).toBeUndefined();
      },
    );

    test.each([
      ['with the mark, local to it', '_Padan_1_rincian'],
      ['without any mark', null],
    ])('of a sheet copied %s: the copy is no input, is told, and stays when the run goes', async (_, name) => {
      await hostOf().hands.copy(SCORES, 'Salinan saya', name);
      const { faults, of, input } = await look();
      expect(of('Salinan saya')).toMatchObject({ standing: 'copy', marker: null });
      expect(of(SCORES)?.standing).toBe('result');
      expect(faults).toEqual([{ kind: 'copied', sheet: 'Salinan saya' }]);
      expect(input).not.toContain('Salinan saya');
      expect(await removeRun(hostOf().workbook(), 1)).toEqual({
        removed: [SCORES, OTHER],
        left: [{ sheet: 'Salinan saya', why: 'copied' }],
      });
      expect((await look()).of('Salinan saya')).toBeDefined();
    });

    test('of one sheet deleted by hand: told, and the rest can be removed', async () => {
      await hostOf().hands.remove(SCORES);
      expect((await look()).faults).toEqual([{ kind: 'deleted', marker: { run: 1, key: 'rincian' } }]);
      expect((await removeRun(hostOf().workbook(), 1)).removed).toEqual([OTHER]);
      expect((await look()).faults).toEqual([]);
    });

    test('of a run deleted by hand as a whole: nothing to tell, and the same run can be written again', async () => {
      await hostOf().hands.remove(SCORES);
      await hostOf().hands.remove(OTHER);
      expect((await look()).faults).toEqual([]);
      valueOf(await addRuns(hostOf().workbook(), [firstRun]));
      expect((await look()).of(SCORES)?.standing).toBe('result');
      expect((await look()).faults).toEqual([]);
    });

    test('of the policy sheet deleted by hand: told, and another can be written', async () => {
      await hostOf().hands.remove(POLICY);
      expect((await look()).faults).toEqual([{ kind: 'deleted', marker: { run: 0, key: 'kebijakan' } }]);
      valueOf(await addRuns(hostOf().workbook(), [policyRun]));
      expect((await look()).of(POLICY)?.marker).toEqual({ run: 0, key: 'kebijakan' });
      expect((await look()).faults).toEqual([]);
    });

    test.each([
      ['without quotes', 'P1_Nilai!$A$1', '_Padan_1_rincian', 'P1_Nilai'],
      ['in other letters', QUOTED, '_PADAN_1_RINCIAN', SCORES],
      ['at another cell', `'${SCORES}'!$C$7`, '_Padan_1_rincian', SCORES],
      ['with its row deleted', `'${SCORES}'!#REF!`, '_Padan_1_rincian', SCORES],
    ])('written %s are read all the same', async (_, refersTo, spelling, sheet) => {
      if (sheet !== SCORES) await hostOf().hands.rename(SCORES, sheet);
      await hostOf().hands.point('_Padan_1_rincian', refersTo, spelling);
      const { faults, of } = await look();
      expect([of(sheet)?.marker, faults]).toEqual([{ run: 1, key: 'rincian' }, []]);
      expect((await removeRun(hostOf().workbook(), 1)).removed).toContain(sheet);
      expect((await look()).faults).toEqual([]);
    });

    test('that lost their sheet: it is found by what stands on it', async () => {
      await hostOf().hands.point('_Padan_1_rincian', '#REF!$A$1');
      const { faults, of, input } = await look();
      expect(of(SCORES)?.marker).toEqual({ run: 1, key: 'rincian' });
      expect(faults).toEqual([{ kind: 'found', sheet: SCORES, marker: { run: 1, key: 'rincian' } }]);
      expect(input).not.toContain(SCORES);
      expect((await removeRun(hostOf().workbook(), 1)).removed).toContain(SCORES);
      expect((await look()).faults).toEqual([]);
    });

    test("that lie: the sheet is the user's, told, and never deleted", async () => {
      await hostOf().hands.point('_Padan_1_jejak', `'${USER}'!$A$1`);
      const { faults, of, input } = await look();
      expect(of(USER)).toMatchObject({ standing: 'user', marker: null });
      expect(faults).toEqual([{ kind: 'lies', sheet: USER, marker: { run: 1, key: 'jejak' } }]);
      expect(input).toContain(USER);
      const { removed, left } = await removeRun(hostOf().workbook(), 1);
      expect([removed, left]).toEqual([[SCORES, OTHER], [{ sheet: USER, why: 'lies' }]]);
      expect((await look()).of(USER)).toBeDefined();
    });

    test('borne by two sheets: one is the result, the other is told and left', async () => {
      await hostOf().hands.copy(SCORES, 'Kembar', null);
      // Excel knows but one name in whatever letters; a file may hold both.
      await hostOf().hands.point('_PADAN_1_RINCIAN', "'Kembar'!$A$1");
      const { faults, of, input } = await look();
      const [result, copy] = of('Kembar')?.standing === 'result' ? ['Kembar', SCORES] : [SCORES, 'Kembar'];
      expect([of(result)?.marker, of(copy)?.standing]).toEqual([{ run: 1, key: 'rincian' }, 'copy']);
      expect(faults).toEqual([
        result === SCORES ? { kind: 'twice', sheet: copy, other: result } : { kind: 'copied', sheet: copy },
      ]);
      expect(input).not.toContain(copy);
      expect((await removeRun(hostOf().workbook(), 1)).removed).toEqual(expect.not.arrayContaining([copy]));
      expect((await look()).of(copy)).toBeDefined();
    });
  });

  describe('an unfinished write', () => {
    beforeEach(async () => {
      await write(policyRun, firstRun);
      for (const [key, sheet] of [
        ['rincian', SCORES],
        ['tautan', OTHER],
      ] as const)
        await hostOf().hands.point(`_Padan_1_${key}`, `'${sheet.replaceAll("'", "''")}'!$A$1`, `_PadanDraft_1_${key}`);
    });

    const states = async () => (await sheetsOf(hostOf().workbook())).map(({ name, standing }) => [name, standing]);

    test('is no input and no run, and is told', async () => {
      const { faults, input, of } = await look();
      expect(faults).toEqual([{ kind: 'unfinished', sheets: [SCORES, OTHER] }]);
      expect([of(SCORES)?.marker, of(SCORES)?.standing]).toEqual([null, 'unfinished']);
      expect(input).not.toContain(SCORES);
      expect(valueOf(await hostOf().workbook().read()).highestRun).toBe(1);
    });

    test('can be removed', async () => {
      const change = { kind: 'settle-unfinished', how: 'remove' } as const;
      const applied = valueOf(await hostOf().workbook().apply([change], ignoreProgress));
      expect(applied.removed).toEqual([SCORES, OTHER]);
      expect((await states()).map(([name]) => name)).not.toContain(SCORES);
      expect((await look()).faults).toEqual([]);
    });

    test('can be kept: not read, not asked about again, and not in the way of the next run', async () => {
      const change = { kind: 'settle-unfinished', how: 'keep' } as const;
      expect(valueOf(await hostOf().workbook().apply([change], ignoreProgress)).removed).toEqual([]);
      const { faults, input, of } = await look();
      expect([faults, of(SCORES)?.standing]).toEqual([[], 'kept']);
      expect(input).not.toContain(SCORES);
      await write(laterRun(2));
      await removeRun(hostOf().workbook(), 1);
      expect((await look()).of(SCORES)?.standing).toBe('kept');
    });
  });
};
