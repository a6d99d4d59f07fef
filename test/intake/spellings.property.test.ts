import * as fc from 'fast-check';

import { civilDate, civilDateParts, RANK_NAMES, rankOf, type CivilDate, type EducationLevel } from '../../src/domain';
import { parseDate } from '../../src/intake/values/parse-date';
import { parseEducation } from '../../src/intake/values/parse-education';
import { parseLevel } from '../../src/intake/values/parse-level';
import { parseNumber } from '../../src/intake/values/parse-number';
import { parseRank } from '../../src/intake/values/parse-rank';
import { parseEmploymentStatus, parseLegalStatus, parseRating, parseSex } from '../../src/intake/values/parse-words';
import { readNip } from '../../src/intake/values/read-nip';
import { required } from '../../src/kernel';

// Every value, written in every way it is met in, comes back.

const MONTHS: readonly (readonly string[])[] = [
  ['Januari', 'JANUARI', 'Jan', 'January'],
  ['Februari', 'Pebruari', 'Feb', 'Peb'],
  ['Maret', 'Mar', 'March'],
  ['April', 'Apr'],
  ['Mei', 'May'],
  ['Juni', 'Jun'],
  ['Juli', 'Jul'],
  ['Agustus', 'Agt', 'Ags', 'Agu', 'Aug'],
  ['September', 'Sep', 'Sept'],
  ['Oktober', 'Okt', 'Oct'],
  ['November', 'Nopember', 'Nop', 'Nov'],
  ['Desember', 'Des', 'Dec'],
];
const GROUPS = ['I', 'II', 'III', 'IV'];
const pad = (number: number): string => String(number).padStart(2, '0');

/** Noise around a cell that says nothing. */
const noise = fc.tuple(fc.constantFrom('', ' ', '\u00A0', '\u200B', "'"), fc.constantFrom('', ' ', '\r', '\u00A0'));

const date = fc
  .tuple(fc.integer({ min: 1955, max: 2045 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => required(civilDate(year, month, day), 'date'));

/** A date in one of the forms of domain knowledge; day first. */
const writtenDate = (value: CivilDate, form: number, name: number): string | number => {
  const { year, month, day } = civilDateParts(value);
  const names = MONTHS[month - 1]!;
  const word = names[name % names.length]!;
  const forms: (string | number)[] = [
    `${pad(day)}-${pad(month)}-${year}`,
    `${day}/${month}/${year}`,
    `${pad(day)}.${pad(month)}.${year}`,
    `${year}-${pad(month)}-${pad(day)}`,
    `${year}/${pad(month)}/${pad(day)}`,
    `${day} ${word} ${year}`,
    `${pad(day)} ${word.toUpperCase()} ${year}`,
    `${day}-${word}-${year}`,
    `Kota Contoh, ${pad(day)}-${pad(month)}-${year}`,
    `${pad(day)} ${word} ${year}/ Pembina Tk.I`,
    `TMT ${day} ${word} ${year}`,
    `${year}-${pad(month)}-${pad(day)}T00:00:00`,
  ];
  return forms[form % forms.length]!;
};

test('dates', () => {
  fc.assert(
    fc.property(date, fc.nat(11), fc.nat(9), noise, (value, form, name, [before, after]) => {
      // The first day of 1970 stands for "none" in exports.
      fc.pre(value !== civilDate(1970, 1, 1));
      const text = `${before}${writtenDate(value, form, name)}${after}`;
      expect([text, parseDate(text)]).toEqual([text, value]);
    }),
    { numRuns: 3000 },
  );
});

test('dates as serial numbers, with and without a time of day', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(0, 0.25, 0.999), (value, time) => {
      // 1 January 2000 is serial 36526.
      const serial = 36526 + value - required(civilDate(2000, 1, 1), 'epoch') + time;
      expect(parseDate(serial)).toBe(value);
    }),
  );
});

test('ranks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 17 }), fc.nat(13), noise, (number, form, [before, after]) => {
      const group = number <= 16 ? Math.ceil(number / 4) : 4;
      const letter = 'abcde'[number === 17 ? 4 : (number - 1) % 4]!;
      const roman = GROUPS[group - 1]!;
      const name = required(RANK_NAMES[number - 1], 'name');
      const forms = [
        `${roman}/${letter}`,
        `${roman}/${letter.toUpperCase()}`,
        `${roman}.${letter}`,
        `${roman}${letter.toUpperCase()}`,
        `${roman}${letter}`,
        `Gol. ${roman}/${letter}`,
        `Golongan ${roman}${letter.toUpperCase()}`,
        `${name} (${roman}/${letter})`,
        `${name} / ${roman}/${letter}`,
        `${name.toUpperCase()}, ${roman}/${letter.toUpperCase()}`,
        `${name} - ${roman}/${letter}`,
        name,
        name.replace('Tingkat I', 'Tk. I'),
        `${group}/${letter}`,
      ];
      const text = `${before}${forms[form]}${after}`;
      expect([text, parseRank(text)]).toEqual([text, { kind: 'rank', rank: rankOf(group, letter) }]);
    }),
    { numRuns: 3000 },
  );
});

test('grades of contract employees', () => {
  for (const grade of 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split(' '))
    for (const text of [grade, `Golongan ${grade}`, ` ${grade} `])
      expect([text, parseRank(text).kind]).toEqual([text, 'contract-grade']);
});

test('NIPs, in every dress; and no other number than the one written', () => {
  const nip = fc
    .tuple(
      date,
      fc.integer({ min: 1990, max: 2025 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(1, 2),
      fc.integer({ min: 900, max: 999 }),
    )
    .map(([born, year, month, sex, serial]) => {
      const parts = civilDateParts(born);
      return `${parts.year}${pad(parts.month)}${pad(parts.day)}${year}${pad(month)}${sex}${serial}`;
    });
  fc.assert(
    fc.property(nip, fc.nat(7), noise, (value, form, [before, after]) => {
      const [a, b, c, d] = [value.slice(0, 8), value.slice(8, 14), value.slice(14, 15), value.slice(15)];
      const forms = [
        value,
        `${a} ${b} ${c} ${d}`,
        `${a}.${b}.${c}.${d}`,
        `NIP. ${value}`,
        `NIP ${a} ${b} ${c} ${d}`,
        `${a}-${b}-${c}-${d}`,
        `NIP: ${value}`,
        `${a} ${b} ${c}${d}`,
      ];
      const text = `${before}${forms[form]}${after}`;
      expect([text, readNip(text)]).toEqual([text, expect.objectContaining({ kind: 'nip', nip: value })]);
    }),
    { numRuns: 2000 },
  );
});

test('a NIP with a digit more, a digit less or as a number is never a NIP', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[1-9]\d{15,20}$/).filter((digits) => digits.length !== 18),
      (digits) => {
        expect(readNip(digits).kind).not.toBe('nip');
        expect(readNip(Number(digits)).kind).toBe('numeric');
      },
    ),
  );
});

test('numbers with a decimal comma or point, thousands and units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = Number(`${whole}.${pad(cents)}`);
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
      for (const text of [
        `${whole},${pad(cents)}`,
        `${whole}.${pad(cents)}`,
        `${grouped},${pad(cents)}`,
        `${whole},${pad(cents)} %`,
        ` ${whole}.${pad(cents)}%`,
      ])
        expect([text, parseNumber(text)]).toEqual([text, value]);
      expect(parseNumber(value)).toBe(value);
    }),
  );
});

test.each<[EducationLevel, readonly string[]]>([
  ['S3', ['S-3', 'S3', 'S.3', 'S III', 'S-III', 'Doktor', 'Strata 3', 'S-3/Doktor']],
  ['S2', ['S-2', 'S2', 'S.2', 'S- 2', 'S II', 'S-II', 'Magister', 'Strata 2', 'Pasca Sarjana', 'PASCASARJANA']],
  [
    'S1',
    [
      'S-1',
      'S1',
      'S.1',
      'S 1',
      'S I',
      'S-I',
      'S. 1',
      'S- I',
      'Sarjana',
      'Strata 1',
      'S1/D4',
      'S-1/D-IV',
      'S-1/Sarjana',
    ],
  ],
  ['D4', ['D-IV', 'D4', 'D-4', 'D IV', 'DIV', 'Diploma IV', 'Sarjana Terapan']],
  ['D3', ['D-III', 'D3', 'D-3', 'D III', 'DIII', 'D.III', 'Diploma III', 'Diploma III/Sarjana Muda', 'Akademi']],
  ['D2', ['D-II', 'D2', 'D II', 'Diploma II']],
  ['D1', ['D-I', 'D1', 'D I', 'Diploma I']],
  ['SLTA', ['SLTA', 'SMA', 'SMK', 'SMU', 'SLTA/Sederajat', 'SMA/SMK', 'Paket C', 'Madrasah Aliyah', 'SLTA Kejuruan']],
  ['SLTP', ['SLTP', 'SMP', 'MTs', 'Paket B', 'SMP/Sederajat']],
  ['SD', ['SD', 'Sekolah Dasar', 'Paket A', 'SD/Sederajat']],
])('%s of education, alone and before a programme', (level, words) => {
  for (const word of words) {
    for (const text of [word, word.toUpperCase(), word.toLowerCase(), ` ${word} `])
      expect([text, parseEducation(text)]).toEqual([text, { level, field: null }]);
  }
  if (level === 'SD' || level === 'SLTP') return;
  for (const word of words.filter((text) => !/sederajat|paket|\/|akademi|kejuruan|madrasah/i.test(text))) {
    const text = `${word} Teknik Lingkungan`;
    expect([text, parseEducation(text)]).toEqual([text, { level, field: 'Teknik Lingkungan' }]);
  }
});

test('kinds of post and echelons', () => {
  const level = (type: string | null, echelon: string | null) => parseLevel({ type, echelon, name: 'Contoh' });
  for (const [text, expected] of [
    ['II.a', 'jpt-pratama'],
    ['II/b', 'jpt-pratama'],
    ['2A', 'jpt-pratama'],
    ['Eselon II.a', 'jpt-pratama'],
    ['III.b', 'administrator'],
    ['Eselon IIIA', 'administrator'],
    ['Es. III', 'administrator'],
    ['31', 'administrator'],
    ['IV.a', 'pengawas'],
    ['IVb', 'pengawas'],
    ['42', 'pengawas'],
  ] as const)
    expect([text, level(null, text)]).toEqual([text, expected]);
  for (const [text, expected] of [
    ['JPT Pratama', 'jpt-pratama'],
    ['Jabatan Pimpinan Tinggi', 'jpt-pratama'],
    ['Administrator', 'administrator'],
    ['Jabatan Administrator', 'administrator'],
    ['Adminis-trator', 'administrator'],
    ['Pengawas', 'pengawas'],
    ['Pelaksana', 'pelaksana'],
    ['JFU', 'pelaksana'],
    ['FUNGSIONAL UMUM', 'pelaksana'],
    ['Jabatan Pelaksana (JFU)', 'pelaksana'],
  ] as const)
    expect([text, level(text, null)]).toEqual([text, expected]);
});

test('words for sex, kind of employment, legal status and performance', () => {
  const all = (parse: (cell: string) => unknown, words: Readonly<Record<string, readonly string[]>>): void => {
    for (const [value, texts] of Object.entries(words))
      for (const text of texts.flatMap((word) => [word, word.toUpperCase(), ` ${word}\u00A0`]))
        expect([text, parse(text)]).toEqual([text, value]);
  };
  all(parseSex, {
    male: ['L', 'M', 'Laki-laki', 'Laki Laki', 'Pria', 'Male', 'Lk'],
    female: ['P', 'F', 'Perempuan', 'Wanita', 'Female', 'Pr'],
  });
  all(parseEmploymentStatus, {
    pns: ['PNS', 'P', 'PNS Pusat', 'PNS Daerah Kab./Kota'],
    cpns: ['CPNS', 'C', 'Calon PNS'],
    pppk: ['PPPK', 'P3K', 'PPPK Paruh Waktu', 'PPPKPW'],
  });
  all(parseLegalStatus, {
    active: ['Aktif', 'PPPK Aktif', 'Cuti'],
    'unpaid-leave': ['CLTN', 'Perpanjangan CLTN', 'Cuti di Luar Tanggungan Negara'],
    study: ['Tugas Belajar'],
    suspended: ['Pemberhentian Sementara', 'Tidak Aktif'],
    ended: ['Pensiun', 'Diberhentikan', 'Mencapai BUP', 'Pejabat Negara', 'Resign'],
  });
  all(parseRating, {
    'sangat-baik': ['Sangat Baik', 'SB', '91,5', '100'],
    baik: ['Baik', 'B', '87.45', '76,01'],
    'butuh-perbaikan': ['Butuh Perbaikan', 'Cukup', 'C', 'Sedang', '61'],
    kurang: ['Kurang', 'K', 'Buruk', '51'],
    'sangat-kurang': ['Sangat Kurang', 'Sangat Buruk', '50'],
  });
});
