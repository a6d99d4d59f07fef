import { readIntake } from '../../src/intake';
import { AS_OF } from '../support/records';

import { peopleGrid, postsGrid, readWorkbook, theProblem, told } from './workbook';

test('one human with two NIPs on two lists is told with both cells', () => {
  const contract = { ...peopleGrid([{ nip: '198501312022211002', name: 'Contoh 1', employmentStatus: 'PPPK' }]) };
  const { problems, employees } = readIntake(
    [peopleGrid([{}]), { ...contract, sheet: 'PPPK' }, postsGrid([{}])],
    AS_OF,
  );
  expect(theProblem(problems, 'nip-similar')).toMatchObject({
    severity: 'warns',
    where: { sheet: 'PPPK', row: 1, column: 0 },
    params: { first: 'Pegawai!A2' },
  });
  expect(employees).toHaveLength(2);
});

describe('months above 12 inside a NIP', () => {
  test.each([
    ['13', 'PNS'],
    ['21', 'CPNS'],
  ])('%s is no month of a %s', (code, status) => {
    const nip = `198501312010${code}1901`;
    expect(told(readWorkbook([{ nip, employmentStatus: status }]).problems)).toEqual([
      'nip-implausible warns Pegawai!A2',
    ]);
  });

  test.each([
    ['21', 'PPPK'],
    ['24', null],
    ['01', 'PNS'],
  ])('%s with the status %s is as it should be', (code, status) => {
    const nip = `198501312010${code}1901`;
    expect(told(readWorkbook([{ nip, employmentStatus: status }]).problems)).toEqual([]);
  });
});
