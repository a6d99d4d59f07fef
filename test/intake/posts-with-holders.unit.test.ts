import type { CellValue } from '../../src/sheets';

import { readIntake } from '../../src/intake';
import { AS_OF } from '../support/records';

import { grid, nipOf, told } from './workbook';

const HEADERS = ['NO', 'NAMA JABATAN', 'JENIS JABATAN', 'UNIT KERJA', 'K', 'B', 'NIP', 'NAMA'];

/** A list of posts with their holders: post, K, B, and the number of the holder where there is one. */
const bezetting = (
  ...rows: readonly (readonly [post: string, k: CellValue, b: CellValue, holder: number | null])[]
) => {
  const cells = rows.map(([post, k, b, holder], index): CellValue[] => [
    index + 1,
    post,
    'Pelaksana',
    'Bidang Contoh',
    k,
    b,
    holder === null ? null : nipOf(holder),
    holder === null ? null : `Contoh ${holder}`,
  ]);
  const { employees, positions, positionOf, problems } = readIntake([grid('Bezetting', [HEADERS, ...cells])], AS_OF);
  return {
    people: employees.length,
    seats: positions.map(({ name, seats, filled }) => [name, seats, filled]),
    posts: positionOf.map((index) => positions[index]?.name),
    problems: told(problems),
  };
};

describe('a list of posts with their holders', () => {
  test('may repeat K and B of the post on the row of every holder', () => {
    const read = bezetting(
      ['Arsiparis', 3, 2, 1],
      ['Arsiparis', 3, 2, 2],
      ['Analis Data', 2, 1, 3],
      ['Analis Data', 2, 1, null],
    );
    expect(read).toMatchObject({
      people: 3,
      seats: [
        ['Arsiparis', 3, 2],
        ['Analis Data', 2, 1],
      ],
      posts: ['Arsiparis', 'Arsiparis', 'Analis Data'],
      problems: [],
    });
  });

  test('or have a row for every seat, with K and B of that seat', () => {
    const read = bezetting(['Arsiparis', 1, 1, 1], ['Arsiparis', 1, 1, 2], ['Arsiparis', 1, 0, null]);
    expect(read).toMatchObject({ people: 2, seats: [['Arsiparis', 3, 2]], problems: [] });
  });

  test('rows that could mean either are told, not guessed', () => {
    const unclear = bezetting(['Arsiparis', 1, 2, 1], ['Arsiparis', 1, 2, 2]);
    expect(unclear.problems).toContain('position-duplicate blocks Bezetting!B3');
    const different = bezetting(['Arsiparis', 3, 1, 1], ['Arsiparis', 2, 1, 2]);
    expect(different.problems).toContain('position-duplicate blocks Bezetting!B3');
  });
});
