import type { Commitment, ContinuedRun, Nip, PositionId, Ruling } from '../../src/domain';
import { findPlanChanges, type FormerRun, type PlanChanges } from '../../src/insight';
import { describeChangeCause } from '../../src/book';
import type { PlanningInput } from '../../src/planning';
import { textsOf, type Language } from '../../src/text';
import { day, nip } from '../support/records';
import { planOfTown } from '../support/small-town';
import { wishCity, wishPolicy, type WishCity } from '../support/wish-city';

const UNSIGNED = { official: null, date: null, reason: null, letter: null, where: null } as const;

const SIGNED = {
  official: 'Sekretaris Daerah',
  date: day('2026-07-03'),
  reason: 'dibutuhkan pada penilaian aset',
  letter: null,
  where: { sheet: 'P1 Rekomendasi', row: 13, column: 8 },
} as const;

const reject = (person: number, post: string): Commitment => ({
  ...SIGNED,
  ruling: 'reject',
  nip: nip(person),
  post: post as PositionId,
});

const about = (person: number, ruling: Extract<Ruling, 'stay' | 'leave'>): Commitment => ({
  ...UNSIGNED,
  ruling,
  nip: nip(person),
});

const NOTHING_KNOWN: FormerRun = {
  run: 1,
  asOf: null,
  total: null,
  openSeats: null,
  measuredBy: [],
  numbers: {},
  changes: [],
};

const before = (posts: Readonly<Record<string, string>>): ContinuedRun => ({
  run: 1,
  head: 'a'.repeat(64),
  posts: posts as Record<Nip, PositionId>,
});

type Told = { readonly who: string; readonly kind: string; readonly cause: string };

const told = ({ rows }: PlanChanges, language: Language = 'id'): Told[] =>
  rows.map(({ kind, person, cause }) => ({
    who: person.name,
    kind,
    cause: describeChangeCause(cause, textsOf(language)),
  }));

const changesIn = (
  city: WishCity,
  posts: Readonly<Record<string, string>>,
  commitments: readonly Commitment[] = [],
  former: Partial<FormerRun> = {},
): { readonly changes: PlanChanges; readonly input: PlanningInput } => {
  const input = { ...wishCity(city), commitments };
  return { changes: findPlanChanges(planOfTown(input), before(posts), { ...NOTHING_KNOWN, ...former }), input };
};

/** Every lawful move is a pair of the instance, whatever it does to the person's own fit. */
const ANY_FIT = wishPolicy({ leastFitGain: -10000, mostFitLoss: 10000, needWorth: 0 });

/** Two want the one seat of the office; the plan gives it to the first. */
const TWO_FOR_ONE: WishCity = {
  posts: { Bagian: { seats: 2 }, Bidang: {}, Cabang: {} },
  people: [
    { at: 'Bagian', wishes: ['Bidang'] },
    { at: 'Cabang', wishes: ['Cabang'] },
  ],
  policy: ANY_FIT,
};

describe('rows that changed against the run continued', () => {
  test('who replaces a rejected person says so, and the rejected one by whom, when and where', () => {
    const { changes, input } = changesIn(TWO_FOR_ONE, { [nip(1)]: 'Bidang' }, [reject(1, 'Bidang')]);
    const [first, second] = input.employees.map(({ name }) => name);
    expect(changes.counts).toEqual({ added: 1, dropped: 1, changed: 0, kept: 0, carriedOut: 0 });
    expect(told(changes)).toEqual([
      {
        who: first,
        kind: 'added',
        cause: `Mengisi kursi yang semula untuk ${second}, yang usulannya ditolak oleh Sekretaris Daerah, 03/07/2026 (P1 Rekomendasi!I14).`,
      },
      {
        who: second,
        kind: 'dropped',
        cause: 'Ditolak oleh Sekretaris Daerah, 03/07/2026 (P1 Rekomendasi!I14): dibutuhkan pada penilaian aset.',
      },
    ]);
    expect(told(changes, 'en').map(({ cause }) => cause)).toEqual([
      `Takes the seat first meant for ${second}, whose proposal was rejected by Sekretaris Daerah, 03/07/2026 (P1 Rekomendasi!I14).`,
      'Rejected by Sekretaris Daerah, 03/07/2026 (P1 Rekomendasi!I14): dibutuhkan pada penilaian aset.',
    ]);
  });

  test('a chain is followed back to the decision it began with', () => {
    // The last of the chain stays put because the middle one does, who stays because the first was told to.
    const { changes, input } = changesIn(
      {
        posts: { Akhir: {}, Bagian: {}, Bidang: {}, Cabang: {} },
        people: [
          { at: 'Bagian', wishes: ['Bagian'] },
          { at: 'Bidang', wishes: ['Bidang'] },
          { at: 'Cabang', wishes: ['Cabang'] },
        ],
        policy: ANY_FIT,
      },
      { [nip(0)]: 'Akhir', [nip(1)]: 'Bagian', [nip(2)]: 'Bidang' },
      [about(0, 'stay')],
    );
    const [first, second, third] = input.employees.map(({ name }) => name);
    expect(told(changes)).toEqual([
      { who: first, kind: 'dropped', cause: 'Diputuskan tetap di jabatannya.' },
      {
        who: second,
        kind: 'dropped',
        cause: `Kursi tujuannya tidak jadi kosong: masih diduduki ${first}, yang diputuskan tetap di jabatannya.`,
      },
      {
        who: third,
        kind: 'dropped',
        cause: `Kursi tujuannya tidak jadi kosong: masih diduduki ${second}. Bermula dari ${first}, yang diputuskan tetap di jabatannya.`,
      },
    ]);
  });

  test('without decisions and changed data a row says what the plan would lose without the change', () => {
    const { changes } = changesIn(TWO_FOR_ONE, { [nip(1)]: 'Bidang' });
    expect(told(changes).map(({ kind, cause }) => [kind, cause.replace(/[\d.,]+/, '#')])).toEqual([
      ['added', 'Tanpa perubahan ini nilai rencana # lebih rendah.'],
      ['dropped', 'Tanpa perubahan ini nilai rencana # lebih rendah.'],
    ]);
    const [added, dropped] = changes.rows;
    expect(added?.cause).toEqual(dropped?.cause);
    expect(added?.cause).toEqual({ kind: 'value', loss: 16000 });
  });

  test('people and posts that are gone, rules that bar by now, and what was carried out are named', () => {
    const { changes, input } = changesIn(
      {
        posts: { Bagian: {}, Bidang: {}, Cabang: {}, Dinas: {} },
        people: [
          { at: 'Bagian', wishes: ['Bagian'] },
          { at: 'Bidang', wishes: ['Bidang'] },
          { at: 'Cabang', wishes: ['Cabang'], facts: { legalStatus: 'suspended' } },
        ],
      },
      { [nip(0)]: 'Hilang', [nip(1)]: 'Bidang', [nip(2)]: 'Dinas', [nip(7)]: 'Dinas' },
      [],
      {
        changes: [
          { kind: 'employee', change: 'left', key: nip(7), name: 'Pensiun', unit: 'Unit', post: 'Juru', facts: [] },
          { kind: 'position', change: 'left', key: 'Hilang', name: 'Juru', unit: 'Unit', post: 'Juru', facts: [] },
        ],
      },
    );
    const [, second, third] = input.employees.map(({ name }) => name);
    expect(changes.counts).toEqual({ added: 0, dropped: 3, changed: 0, kept: 0, carriedOut: 1 });
    const causes = new Map(told(changes).map(({ who, kind, cause }) => [who, `${kind} ${cause}`]));
    expect(causes.get(input.employees[0]!.name)).toBe(
      'dropped Jabatan tujuannya tidak ada lagi dalam data: Juru (Unit).',
    );
    expect(causes.get(second ?? '')).toBe('kept Sudah dilaksanakan: kini menduduki jabatan itu.');
    expect(causes.get(third ?? '')).toMatch(/^dropped Kini tertahan aturan: R7 /);
    expect(causes.get('Pensiun')).toBe('dropped Tidak ada lagi dalam data.');
  });

  test('a kept row says whether it was approved', () => {
    const approve: Commitment = { ...UNSIGNED, ruling: 'approve', nip: nip(0), post: 'Bidang' as PositionId };
    const posts = { [nip(0)]: 'Bidang' };
    const causes = [[], [approve]].map((commitments) => {
      const { changes } = changesIn(TWO_FOR_ONE, posts, commitments);
      return told(changes).map(({ kind, cause }) => `${kind} ${cause}`);
    });
    expect(causes).toEqual([['kept Belum diputuskan; dipertahankan.'], ['kept Disetujui; dipertahankan.']]);
  });
});
