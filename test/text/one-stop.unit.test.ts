import { fill, problemMessage, textsOf } from '../../src/text';

test('a sentence that ends with a degree has one full stop, an ellipsis keeps its three', () => {
  expect(fill('Ditinggalkan {who}. Aturan', { who: 'Sari, A.Md.' })).toBe('Ditinggalkan Sari, A.Md. Aturan');
  expect(fill('{who}.', { who: 'Sari, S.Pd.' })).toBe('Sari, S.Pd.');
  expect(fill('Membaca...', {})).toBe('Membaca...');
  expect(fill('{p}.', { p: 'Sari' })).toBe('Sari.');
});

test.each(['id', 'en'] as const)('sentences built from facts have one as well (%s)', (language) => {
  const { sheets } = textsOf(language);
  const facts = { kind: 'decided', ruling: 'reject', post: '', unit: '', official: 'Budi', date: null } as const;
  expect(sheets.change({ ...facts, reason: 'usul Sari, S.Kom.', letter: null, place: null })).toMatch(/[^.]\.Kom\.$/);
  const { wrong } = problemMessage(
    { code: 'row-of-person-gone', severity: 'warns', params: { nip: '1', sheet: 'A' } },
    textsOf(language),
  );
  expect(wrong).toMatch(/[^.]\.$/);
});
