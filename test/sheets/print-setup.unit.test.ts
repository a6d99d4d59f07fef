import { footerCodes, footerText, marginInches, titleRowsAddress } from '../../src/sheets';

test('margins are those of the office: 8 mm at the sides unless said otherwise, 10 above, 15 below', () => {
  expect(marginInches({ paper: 'f4' })).toEqual({
    left: 0.315,
    right: 0.315,
    top: 0.3937,
    bottom: 0.5906,
    header: 0.1969,
    footer: 0.2756,
  });
  expect(marginInches({ paper: 'a4', sideMarginMm: 14 })).toMatchObject({ left: 0.5512, right: 0.5512 });
});

test('a footer is small Arial, and empty parts stay empty', () => {
  expect(footerCodes({ paper: 'a4' })).toEqual({ left: '', middle: '', right: '' });
  expect(footerCodes({ paper: 'a4', footer: { left: '14 orang', right: 'Halaman &P dari &N' } })).toEqual({
    left: '&8&"Arial,Regular"14 orang',
    middle: '',
    right: '&8&"Arial,Regular"Halaman &P dari &N',
  });
});

test('an ampersand of somebody else stands for itself', () => {
  expect(footerText('Dinas A & B, &P')).toBe('Dinas A && B, &&P');
});

test('a footer never grows beyond what Excel takes, and is not cut inside a code', () => {
  const part = (text: string): string => footerCodes({ paper: 'a4', footer: { left: text } }).left;
  const long = part('x'.repeat(500));
  expect(3 * (long.length + '&L'.length)).toBeLessThanOrEqual(255);
  const room = long.length - part('').length - '&8&"Arial,Regular"'.length;
  expect(part(`${'x'.repeat(room - 1)}&P`).endsWith('x')).toBe(true);
  expect(part(`${'x'.repeat(room - 2)}&&y`).endsWith('&&')).toBe(true);
  expect(part(`${'x'.repeat(room - 3)}&&&P`).endsWith('x&&')).toBe(true);
});

test('title rows are written as Excel writes them', () => {
  expect(titleRowsAddress({ paper: 'a4', titleRows: { first: 0, last: 2 } })).toBe('$1:$3');
  expect(titleRowsAddress({ paper: 'a4' })).toBeNull();
});
