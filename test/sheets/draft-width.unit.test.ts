import { draftWidth } from '../../src/sheets';

test('the width of a sheet with as many rows as Excel has is that of its longest row', () => {
  const rows = Array.from({ length: 1_048_576 }, () => [{ value: 1 }]);
  rows[700_000] = [{ value: 1 }, { value: 2 }, { value: 3 }];
  expect(draftWidth({ rows })).toBe(3);
  expect(draftWidth({ rows: [] })).toBe(1);
});
