import { patchCells } from '../../src/ooxml';
import { shiftFormula } from '../../src/ooxml/shift-formula';

test.each([
  ['A1+$B$2', 1, 1, 'B2+$B$2'],
  ['$A1*A$1', 2, 3, '$A3*D$1'],
  ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
  ['SUM(A:A)+SUM($B:C)', 5, 1, 'SUM(B:B)+SUM($B:D)'],
  ['SUM(1:2)', 3, 9, 'SUM(4:5)'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ["'Data A1'!A1&Lembar1!B2", 1, 0, "'Data A1'!A2&Lembar1!B3"],
  ['LOG10(A1)+ATAN2(B1,C1)', 1, 0, 'LOG10(A2)+ATAN2(B2,C2)'],
  ['Q1_total+A1.x+_A1', 1, 0, 'Q1_total+A1.x+_A1'],
  ['XFD1048576', 1, 1, 'A1'],
  ['Z9', 0, 1, 'AA9'],
  ['B2', -1, -1, 'A1'],
])('%s moved by %i rows and %i columns reads %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

const sheet = (cells: string): string => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
const holder = '<c r="B1"><f t="shared" ref="B1:B3" si="0">IF(A1&gt;0,A1*$D$1,"a&amp;b")</f><v>1</v></c>';
const follower = (row: number): string =>
  `<row r="${row}"><c r="B${row}" s="4"><f t="shared" si="0"/><v>2</v></c></row>`;

test('typing over the cell that holds a shared formula leaves the others their own', () => {
  const xml = patchCells(sheet(`<row r="1">${holder}</row>${follower(2)}${follower(3)}`), [
    { row: 0, column: 1, value: 5 },
  ]);
  expect(xml).toBe(
    sheet(
      '<row r="1"><c r="B1"><v>5</v></c></row>' +
        '<row r="2"><c r="B2" s="4"><f>IF(A2&gt;0,A2*$D$1,&quot;a&amp;b&quot;)</f><v>2</v></c></row>' +
        '<row r="3"><c r="B3" s="4"><f>IF(A3&gt;0,A3*$D$1,&quot;a&amp;b&quot;)</f><v>2</v></c></row>',
    ),
  );
});

test('typing over a cell that only shares the formula changes no other cell', () => {
  const before = sheet(`<row r="1">${holder}</row>${follower(2)}${follower(3)}`);
  const after = patchCells(before, [{ row: 1, column: 1, value: 5 }]);
  expect(after).toBe(before.replace(follower(2), '<row r="2"><c r="B2" s="4"><v>5</v></c></row>'));
});
