import { retirementAge, type Policy, type Position } from '../../src/domain';
import { aPolicy, day, rank, ratings } from '../support/records';
import { movesOfTown, planOfTown, smallTown, type Town } from '../support/small-town';

/** A desk that asks for a degree in one field. */
const desk = (name: string, field: string): Town['posts'][string] => ({
  name,
  requiredEducationLevel: 'S1',
  requiredEducationFields: [field],
});

describe('people beside their degrees', () => {
  test('three in each other’s posts change places, though no seat is open', () => {
    const town: Town = {
      posts: {
        Anggaran: desk('Pengelola Anggaran', 'Akuntansi'),
        Hukum: desk('Penyusun Produk Hukum', 'Ilmu Hukum'),
        Jalan: desk('Pengelola Jalan', 'Teknik Sipil'),
      },
      people: [
        { at: 'Anggaran', educationField: 'Ilmu Hukum' },
        { at: 'Hukum', educationField: 'Teknik Sipil' },
        { at: 'Jalan', educationField: 'Akuntansi' },
      ],
    };
    expect(movesOfTown(town)).toEqual(['0: Hukum', '1: Jalan', '2: Anggaran']);
    const { plan } = planOfTown(smallTown(town));
    expect(plan.transfers.every(({ isSwap, worth }) => isSwap && worth.won === null && worth.lost === null)).toBe(true);
    // Each wins half the marks of the field, at 30 percent, loses a quarter of nearness at ten, and costs 4.00.
    expect(plan.transfers.map(({ worth }) => [worth.fit, worth.total])).toEqual([
      [1250, 850],
      [1250, 850],
      [1250, 850],
    ]);
  });

  test('a chain of six into one open seat is found whole', () => {
    const fields = ['Akuntansi', 'Ilmu Hukum', 'Teknik Sipil', 'Ilmu Komputer', 'Agribisnis', 'Sosiologi', 'Kimia'];
    const posts = Object.fromEntries(
      fields.map((field, index) => [`Bidang ${index}`, desk(`Pengelola ${index}`, field)]),
    );
    const people = fields.slice(0, 6).map((educationField, index) => ({ at: `Bidang ${index + 1}`, educationField }));
    expect(movesOfTown({ posts, people })).toEqual(people.map((_, index) => `${index}: Bidang ${index}`));
    const { plan } = planOfTown(smallTown({ posts, people }));
    expect(plan.transfers.map(({ chain, step }) => [chain, step])).toEqual([1, 2, 3, 4, 5, 6].map((step) => [1, step]));
    expect(plan.transfers.map(({ worth }) => [worth.won !== null, worth.lost !== null])).toEqual([
      [true, false],
      ...Array.from({ length: 4 }, () => [false, false]),
      [false, true],
    ]);
  });

  test('graduates of health and of accounting among clerks go to the office of their degree', () => {
    const clerk = { name: 'Pengadministrasi Perkantoran', requiredEducationLevel: 'SLTA', seats: 4 } as const;
    const people = [
      { at: 'Umum', educationField: 'Kesehatan Masyarakat' },
      { at: 'Umum', educationField: 'Akuntansi' },
      { at: 'Umum', educationLevel: 'SLTA', educationField: 'IPS' },
      { at: 'Umum', educationLevel: 'SLTA', educationField: 'IPA' },
    ] as const;
    const posts = {
      Umum: clerk,
      Kesehatan: desk('Penyusun Program Kesehatan', 'Kesehatan Masyarakat'),
      Anggaran: desk('Pengelola Anggaran', 'Akuntansi'),
    };
    expect(movesOfTown({ posts, people })).toEqual(['0: Kesehatan', '1: Anggaran']);
  });
});

describe('surplus and shortage', () => {
  // Three people on two seats, and three empty seats of the same post elsewhere.
  const posts = { Pusat: { seats: 2, filled: 3 }, Cabang: { seats: 3 } };
  const nearBup = day('1968-11-20');
  const policy = aPolicy({ rules: { R9: { mode: 'warn' } }, limits: { maxLeavingPercent: 100 } });

  test.each([0, 1, 2])('one of three moves, and not the one (%i) who retires within the year', (old) => {
    expect(retirementAge('pelaksana')).toBe(58);
    const people = [0, 1, 2].map((person) => ({ at: 'Pusat', ...(person === old ? { birthDate: nearBup } : {}) }));
    const moves = movesOfTown({ posts, people, policy });
    expect(moves).toHaveLength(1);
    expect(moves).not.toContain(`${old}: Cabang`);
  });

  test('the surplus costs nothing to lose, and the first of three is worth all of the need', () => {
    const people = [0, 1, 2].map(() => ({ at: 'Pusat' }));
    const [transfer] = planOfTown(smallTown({ posts, people, policy })).plan.transfers;
    expect(transfer?.worth).toMatchObject({
      fit: 0,
      won: { seat: 1, of: 3, worth: 3000 },
      lost: { seat: 3, of: 2, worth: 0 },
      total: 2600,
    });
  });
});

describe('equal people but for their marks', () => {
  test.each([7, 8, 9])('the better one takes the one open seat of class %i, whoever stands first', (jobClass) => {
    for (const better of [0, 1]) {
      // The other one is senior, so that nothing but the marks speaks for the better one.
      const people = [0, 1].map((person) =>
        person === better
          ? { at: 'Umum', appraisals: ratings('sangat-baik', 'sangat-baik'), competence: 9000, rank: rank(8) }
          : { at: 'Umum', appraisals: ratings('baik', 'baik'), competence: 8000, rank: rank(9) },
      );
      const posts = { Umum: { seats: 1, filled: 2 }, Bidang: { name: 'Pengelola Data', jobClass } };
      const policy = aPolicy({ criteria: { rankFit: { weight: 0 }, interest: { weight: 100 } } });
      expect(movesOfTown({ posts, people, policy })).toEqual([`${better}: Bidang`]);
    }
  });

  test('a step of SKP outweighs up to five points of other fit in a seat that rises, and hardly any in one that does not', () => {
    // The good one has the field the desk asks for at kin only where R31 accepts it: 6.00 less fit.
    const inClass = (jobClass: number, achievementWorth: number): string[] =>
      movesOfTown({
        posts: { Umum: { seats: 1, filled: 2 }, Bidang: { ...desk('Pengelola Anggaran', 'Akuntansi'), jobClass } },
        people: [
          { at: 'Umum', educationField: 'Perpajakan', appraisals: ratings('sangat-baik', 'sangat-baik') },
          { at: 'Umum', educationField: 'Akuntansi' },
        ],
        policy: aPolicy({ achievementWorth, rules: { R31: { thresholds: { acceptFamily: 1 } } } }),
      });
    expect(inClass(7, 25)).toEqual(['1: Bidang']);
    expect(inClass(8, 0)).toEqual(['1: Bidang']);
    expect(inClass(8, 25)).toEqual(['1: Bidang']);
    expect(inClass(8, 35)).toEqual(['0: Bidang']);
  });
});

describe('seats of priority 1', () => {
  test('as many are filled as can be, whatever fit it costs', () => {
    const town: Town = {
      posts: {
        Umum: { seats: 2, requiredEducationLevel: 'SLTA' },
        Hukum: {
          ...desk('Pengelola Aset', 'Ilmu Hukum'),
          requiredEducationFields: ['Ilmu Hukum', 'Akuntansi'],
          priority: 1,
        },
        Anggaran: { ...desk('Pengelola Anggaran', 'Akuntansi'), priority: 1 },
      },
      people: [
        { at: 'Umum', educationField: 'Akuntansi', interests: ['Hukum'] },
        { at: 'Umum', educationField: 'Ilmu Hukum', interests: ['Umum'] },
      ],
      policy: aPolicy({ limits: { maxLeavingPercent: 100 } }),
    };
    expect(movesOfTown(town)).toEqual(['0: Anggaran', '1: Hukum']);
    expect(planOfTown(smallTown(town)).plan.firstSeats).toEqual({ all: 2, before: 0, after: 2 });
  });
});

describe('odd needs', () => {
  test('a post that needs nobody receives nobody, and its people are a surplus', () => {
    const posts = { Bubar: { seats: 0 }, Bidang: { seats: 2 }, Lain: { seats: 0 } };
    const people = [{ at: 'Bubar' }, { at: 'Bubar' }];
    const policy = aPolicy({ limits: { maxLeavingPercent: 100 } });
    expect(movesOfTown({ posts, people, policy })).toEqual(['0: Bidang', '1: Bidang']);
    const { worth } = planOfTown(smallTown({ posts, people, policy })).plan;
    // The second of two is worth 62.5 percent of the first.
    expect([worth.stay.need, worth.plan.need]).toEqual([0, 3000 + 1875]);
  });

  test('people above the need are worth nothing, those the sheet does not show take the first seats', () => {
    const posts = { Penuh: { seats: 2, filled: 5 }, Bidang: { seats: 3, filled: 2 } };
    const input = smallTown({ posts, people: [{ at: 'Penuh' }] });
    const { plan } = planOfTown(input);
    expect(plan.transfers.map(({ worth }) => [worth.won, worth.lost])).toEqual([
      [
        { seat: 3, of: 3, worth: 1500 },
        { seat: 5, of: 2, worth: 0 },
      ],
    ]);
    // One seat of the first post and two of the other are guarded: without them less than half would be filled.
    expect([plan.worth.stay.need, plan.worth.plan.need]).toEqual([4875 + 5250 + 2400, 4875 + 6750 + 2400]);
  });
});

describe('posts that a move would empty', () => {
  const head = (field: string, over: Partial<Position> = {}): Town['posts'][string] => ({
    level: 'pengawas',
    requiredEducationLevel: 'S1',
    requiredEducationFields: [field],
    ...over,
  });
  const titled = (name: string, post: Town['posts'][string]): Town['posts'][string] => ({ name, ...post });
  const moves = (level: Position['level'], priority: number, policy = aPolicy()): string[] =>
    movesOfTown({
      posts: {
        Mutasi: titled('Kepala Sub Bidang Mutasi', head('Sosiologi', { level })),
        Umum: titled('Kepala Sub Bagian Umum', head('Akuntansi', { level, priority })),
      },
      people: [{ at: 'Mutasi', educationField: 'Akuntansi' }],
      policy,
    });

  test('nobody leaves a post empty for one like it, however well the degree suits, unless the office put that first', () => {
    // 12.50 of fit, less 4.00, against 9.60 for the post left empty.
    expect(moves('pengawas', 2)).toEqual([]);
    expect(moves('administrator', 2)).toEqual([]);
    expect(moves('pengawas', 1)).toEqual(['0: Umum']);
    expect(moves('pengawas', 2, aPolicy({ emptyingCost: 700 }))).toEqual(['0: Umum']);
  });

  test('from a desk of one that asks for another degree somebody goes to the office of the own one all the same', () => {
    const posts = {
      Arsip: { ...desk('Penata Arsip', 'Akuntansi'), seats: 1 },
      Hukum: { ...desk('Penata Hukum', 'Hukum'), seats: 1 },
    };
    expect(movesOfTown({ posts, people: [{ at: 'Arsip', educationField: 'Hukum' }] })).toEqual(['0: Hukum']);
  });

  test('what the office gave little priority may be left empty', () => {
    const posts = { Arsip: { seats: 1, priority: 4 }, Umum: { seats: 1 } };
    expect(movesOfTown({ posts, people: [{ at: 'Arsip' }] })).toEqual(['0: Umum']);
  });

  test('of four at one desk two go to the office of their degree, the third would leave it less than half filled', () => {
    const town: Town = {
      posts: {
        Sekolah: { name: 'Pengadministrasi Perkantoran', seats: 4, priority: 3 },
        Bidang: { ...desk('Penelaah Teknis Kebijakan', 'Psikologi'), seats: 3 },
      },
      people: Array.from({ length: 4 }, () => ({ at: 'Sekolah', educationField: 'Psikologi' })),
    };
    const policy = (emptyingCost: number): Policy => aPolicy({ emptyingCost, limits: { maxLeavingPercent: 100 } });
    expect(movesOfTown({ ...town, policy: policy(0) })).toHaveLength(3);
    const { transfers } = planOfTown(smallTown({ ...town, policy: policy(2000) })).plan;
    expect(transfers.map(({ worth }) => worth.lost)).toEqual([
      { seat: 4, of: 4, worth: 919 },
      { seat: 3, of: 4, worth: 1313 },
    ]);
  });
});
