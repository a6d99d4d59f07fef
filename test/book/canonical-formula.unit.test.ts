import { canonicalFormula } from '../../src/book/canonical-formula';

describe('a formula in one way of writing it', () => {
  test.each([
    ["IF('P1 Rincian Skor'!$A$13=B5,1,0)", "=if('P1 Rincian Skor'!$A$13 = B5, 1, 0)"],
    ['SUM(Ringkasan!A1:B2)', "SUM('Ringkasan'!A1:B2)"],
    ['INDEX(x_1,MATCH("a b",A1:A9,0))', 'index(X_1, match("a b",a1:a9,0))'],
  ])('is the same for %s and %s', (one, other) => {
    expect(canonicalFormula(other)).toBe(canonicalFormula(one));
  });

  test.each([
    ['ROUND(K5-J5,2)', 'ROUND(J5-K5,2)'],
    ['SUM(A1:A9)', 'SUM(A1:A8)'],
    ['IF(A1="a b",1,0)', 'IF(A1="ab",1,0)'],
    ["'P1 X'!A1", "'P2 X'!A1"],
    ['A1', '$A$1'],
    ['A1+0', 'A1'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(canonicalFormula(other)).not.toBe(canonicalFormula(one));
  });

  test('follows references back to where their cells stood', () => {
    // Two rows were inserted at the top of the formula's own sheet, one column before B of the other.
    const origins = (sheet: string) =>
      sheet === ''
        ? (row: number, column: number) => ({ row: row - 2, column })
        : sheet === 'p1 skor'
          ? (row: number, column: number) => ({ row, column: column > 1 ? column - 1 : column })
          : undefined;
    expect(canonicalFormula("'P1 Skor'!$C$3:$D$9+B7", origins)).toBe(canonicalFormula("'P1 Skor'!$B$3:$C$9+B5"));
    expect(canonicalFormula('Lain!C3+B7', origins)).toBe(canonicalFormula('Lain!C3+B5'));
  });
});
