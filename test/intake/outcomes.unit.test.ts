import { readOutcomes } from '../../src/intake';
import { anEmployee } from '../support/records';

import { grid, nipOf, told } from './workbook';

const people = [1, 2].map((number) => anEmployee({ nip: nipOf(number) as never, unit: 'Puskesmas A' }));

test('figures of people are read beside a NIP and those of units beside a unit, in hundredths', () => {
  const { outcomes, problems } = readOutcomes(
    [
      grid('Hasil', [
        ['NO', 'NIP', 'CAPAIAN OUTPUT', 'TEMUAN', 'JUMLAH INOVASI', 'KESALAHAN'],
        [1, nipOf(1), '95,5', 2, 1, null],
        [2, nipOf(2), 88, 0, null, 3],
      ]),
      grid('IKM', [
        ['NAMA UNIT', 'NILAI IKM'],
        ['PUSKESMAS A', '83,25'],
      ]),
    ],
    people,
  );
  expect(told(problems)).toEqual([]);
  expect([...outcomes.output]).toEqual([
    [nipOf(1), 9550],
    [nipOf(2), 8800],
  ]);
  expect([...outcomes.findings.values()]).toEqual([200, 0]);
  expect([...outcomes.innovations.values()]).toEqual([100]);
  expect([...outcomes.errors.values()]).toEqual([300]);
  expect([...outcomes.satisfaction.values()]).toEqual([8325]);
});

test('who or what is not known, what is no number, and a second figure that differs are told at their cells', () => {
  const { outcomes, problems } = readOutcomes(
    [
      grid('Hasil', [
        ['NIP', 'OUTPUT', 'TEMUAN'],
        [nipOf(1), 'banyak', 2],
        [nipOf(7), 90, 1],
        [nipOf(1), 80, 3],
        ['Jumlah', 170, 6],
      ]),
      grid('IKM', [
        ['UNIT KERJA', 'IKM'],
        ['Puskesmas Z', 90],
      ]),
    ],
    people,
  );
  expect(told(problems).sort()).toEqual([
    'joined-duplicate warns Hasil!A4',
    'joined-nip-unknown warns Hasil!A3',
    'number-unknown warns Hasil!B2',
    'outcome-unit-unknown warns IKM!A2',
  ]);
  expect([...outcomes.findings]).toEqual([[nipOf(1), 200]]);
});
