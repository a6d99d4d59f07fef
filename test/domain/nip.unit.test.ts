import fc from 'fast-check';

import { isoDate, maskNip, parseNip, type NipDefect } from '../../src/domain';
import { required } from '../../src/kernel';

const read = (digits: string) => {
  const parsed = parseNip(digits);
  if (!('nip' in parsed)) throw new Error(`${digits} was refused: ${parsed.defect}`);
  return parsed;
};
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

describe('NIP', () => {
  test('gives birth date, sex and kind of employment', () => {
    const { nip, facts, defect } = read('198501312010012999');
    expect(nip).toBe('198501312010012999');
    expect(defect).toBeNull();
    expect(isoDate(required(facts.birthDate, 'birth date'))).toBe('1985-01-31');
    expect(facts).toMatchObject({ sex: 'female', isContract: false });
    expect(read('198501312010011999').facts.sex).toBe('male');
  });

  test('a code above 12 where the month would be marks a PPPK and is no defect', () => {
    for (const code of ['13', '21', '24', '99']) {
      const { facts, defect } = read(`19900101${2025}${code}2999`);
      expect({ code, isContract: facts.isContract, defect }).toEqual({ code, isContract: true, defect: null });
    }
    expect(read('199001012025122999').facts.isContract).toBe(false);
  });

  test.each<[string, NipDefect]>([
    ['', 'not-digits'],
    ['19850131201001199A', 'not-digits'],
    ['19850131 201001 1 999', 'not-digits'],
    ['１98501312010011999', 'not-digits'],
    ['1.98501312010012E+17', 'not-digits'],
    ['19850131201001199', 'length'],
    ['1985013120100119999', 'length'],
    ['123456789', 'length'],
    ['1234567890123456', 'length'],
    ['198501312010011000', 'serial-lost'],
    ['000000000000000000', 'serial-lost'],
    ['198501312010010999', 'sex-digit'],
    ['198501312010013999', 'sex-digit'],
  ])('%j is refused: %s', (digits, defect) => {
    expect(parseNip(digits)).toEqual({ defect });
  });

  test.each<[string, NipDefect]>([
    ['199902302020031999', 'birth-date'],
    ['199913012020031999', 'birth-date'],
    ['199901002020031999', 'birth-date'],
    ['198501312010001999', 'start-month'],
  ])('%j is kept although a date in it is impossible: %s', (digits, defect) => {
    expect(read(digits)).toMatchObject({ nip: digits, defect });
  });

  test('an impossible birth date is not guessed', () => {
    expect(read('199902302020031999').facts.birthDate).toBeNull();
  });

  test('every well-formed number is taken without defect', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1940, max: 2008 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1970, max: 2030 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('1', '2'),
        fc.integer({ min: 1, max: 999 }),
        (year, month, day, start, code, sex, serial) => {
          const digits = `${year}${pad(month, 2)}${pad(day, 2)}${start}${pad(code, 2)}${sex}${pad(serial, 3)}`;
          const { facts, defect } = read(digits);
          expect(defect).toBeNull();
          expect(isoDate(required(facts.birthDate, 'birth date'))).toBe(`${year}-${pad(month, 2)}-${pad(day, 2)}`);
          expect(facts.isContract).toBe(code > 12);
        },
      ),
    );
  });

  test('a masked number shows the year of birth and the last three digits and nothing between', () => {
    expect(maskNip(read('198501312010012987').nip)).toMatch(/^1985[^0-9]+987$/);
  });
});
