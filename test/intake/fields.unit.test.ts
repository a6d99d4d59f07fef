import { isField } from '../../src/intake';
import { EMPLOYEE_WORDS, POSITION_WORDS } from '../../src/intake/header-words';
import { KNOWN_LISTS } from '../../src/intake/list-words';

test('every column that has words is a field by its name, and nothing else is', () => {
  const worded = [...EMPLOYEE_WORDS, ...POSITION_WORDS, ...KNOWN_LISTS.flatMap(({ words }) => words)];
  expect(worded.map(({ field }) => field).filter((field) => !isField(field))).toEqual([]);
  expect(['agama', 'umur', '', 'toString', '__proto__'].filter(isField)).toEqual([]);
});
