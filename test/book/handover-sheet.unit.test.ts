import { handoverOf } from '../../src/insight';
import type { PlanningInput } from '../../src/planning';
import { aPolicy, OPEN_RULES } from '../support/records';

import { allSheets, cityForReport, reportInput, sheetByKey } from './made-run';

const policy = aPolicy({ rules: OPEN_RULES, waveLeavingPercent: 1, waveDays: 14, mostEmptyDays: 365, remoteYears: 2 });

const city = (): PlanningInput => {
  const base = cityForReport();
  const positions = base.positions.map((position, index) => ({ ...position, isRemote: index % 5 === 0 }));
  return { ...base, positions, policy };
};

test('the sheet of handovers has a row for everybody who moves by wave, and below them who waits far away', () => {
  const input = reportInput('id', city());
  const { moves, waves, wayHome, risks, emptyKeyPosts } = handoverOf(input.planned);
  const rows = sheetByKey(allSheets(input), 'serah').rows.map((cells) => cells.map((cell) => cell?.value ?? null));
  const header = rows.findIndex((cells) => cells.includes('Gelombang'));
  const table = rows.slice(header + 1);
  expect(waves).toBeGreaterThan(1);
  expect(wayHome.length).toBeGreaterThan(0);
  expect(table).toHaveLength(moves.length + wayHome.length);
  moves.forEach(({ transfer, wave, filledIn, successor, isShortAfter }, index) => {
    const [, person, , , inWave, onDay, seat, heir] = table[index] ?? [];
    expect(person).toContain(transfer.employee.nip);
    expect([inWave, onDay]).toEqual([wave, (wave - 1) * 14]);
    const said =
      filledIn === null
        ? isShortAfter
          ? 'Kosong sesudah rencana'
          : 'Tidak perlu diisi'
        : filledIn === wave
          ? 'Langsung diisi'
          : `Kosong sampai gelombang ${filledIn}`;
    expect(String(seat).replaceAll('\n', ' ')).toContain(said);
    expect(heir).toBe(successor === null ? 'Pengganti belum ada' : successor.employee.name);
  });
  wayHome.forEach(({ employee, months }, index) => {
    const [number, person, , target] = table[moves.length + index] ?? [];
    expect(number).toBeNull();
    expect(person).toContain(employee.nip);
    expect(String(target).replaceAll('\n', ' ')).toBe(`Belum ada usulan: ${months} bulan di daerah terpencil`);
  });
  expect(rows.flat()).toContain(
    `${waves} gelombang; ${risks.length} unit berisiko (kehilangan sedikitnya 20 % pegawainya, pemegang profesi terakhirnya, atau kepala bersama wakilnya); ${emptyKeyPosts} jabatan kunci ditinggalkan kosong sementara atau sesudah rencana.`,
  );
});
