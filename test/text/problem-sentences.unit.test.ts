import type { PadanProblem, ProblemCode } from '../../src/domain';
import { problemMessage, textsOf, type Language } from '../../src/text';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const CODES = Object.keys(textsOf('id').problems) as ProblemCode[];

describe.each(LANGUAGES)('problems in %s', (language) => {
  const { problems } = textsOf(language);

  test.each(CODES)('%s can be told without any facts', (code) => {
    const sentences = problems[code]({});
    expect(sentences).toHaveLength(2);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\w+\}/);
      expect(sentence.trim().length).toBeGreaterThan(8);
      expect(sentence).toMatch(/[.)]$/);
      expect(sentence[0]).not.toMatch(/[a-z ]/);
    }
  });

  test('quote the facts they are given', () => {
    const wrong = (code: ProblemCode, params: Record<string, string | number>): string => problems[code](params)[0];
    expect(wrong('nip-duplicate', { firstRow: 17 })).toContain('17');
    expect(wrong('position-unmatched', { unit: 'Bidang Q', count: 0 })).toContain('Bidang Q');
    expect(wrong('position-ambiguous', { count: 3 })).toContain('3');
    expect(wrong('overfull', { seats: 2, found: 5 })).toMatch(/5.*2|2.*5/);
    expect(wrong('filled-disagrees', { filled: 4, found: 6 })).toMatch(/4.*6/);
    expect(wrong('gap-disagrees', { seats: 8, filled: 6 })).toMatch(/8.*6/);
    expect(wrong('weights-sum', { sum: 990 })).toContain('990');
    expect(wrong('value-clamped', { low: 0, high: 100 })).toContain('0-100');
    expect(wrong('sheet-employees-missing', { sheets: 'Lembar1, Lembar2' })).toContain('Lembar1, Lembar2');
    expect(wrong('column-unknown', { count: 4 })).toContain('4');
  });

  test('name the missing column in words, not by its field', () => {
    expect(problems['column-missing']({ field: 'positionName' })[0]).toContain(textsOf(language).fields.positionName);
    expect(problems['column-missing']({ field: 'positionName' })[0]).not.toContain('positionName');
    expect(problems['column-unsure']({ field: 'birthDate' })[0]).toContain(textsOf(language).fields.birthDate);
  });

  test('tell three defects of a NIP apart', () => {
    const sentences = ['length', 'not-digits', 'sex-digit'].map((defect) => problems['nip-invalid']({ defect })[0]);
    expect(new Set(sentences).size).toBe(3);
  });

  test('tell apart which sheet there is too much of', () => {
    const [people] = problems['sheet-ambiguous']({ kind: 'employee', sheets: 'A, B' });
    const [posts] = problems['sheet-ambiguous']({ kind: 'position', sheets: 'A, B' });
    expect(people).not.toBe(posts);
  });
});

test('a file that cannot be written for want of a folder is not blamed on Excel', () => {
  for (const [language, word] of [
    ['id', 'Foldernya tidak ada'],
    ['en', 'folder does not exist'],
  ] as const) {
    const [, remedy] = textsOf(language).problems['file-unwritable']({ path: 'a/b.xlsx', detail: 'ENOENT' });
    expect(remedy).toContain(word);
    expect(textsOf(language).problems['file-unwritable']({ detail: 'EACCES' })[1]).not.toContain(word);
  }
});

describe('the place of a problem', () => {
  const place = (where: PadanProblem['where']): string =>
    problemMessage({ code: 'nip-blank', severity: 'blocks', ...(where ? { where } : {}) }, textsOf('id')).place;

  test.each<[PadanProblem['where'], string]>([
    [{ sheet: 'Data Pegawai', row: 6, column: 1 }, 'Data Pegawai!B7'],
    [{ sheet: 'Data Pegawai', row: 0, column: 0 }, 'Data Pegawai!A1'],
    [{ sheet: 'Data Pegawai', row: 6 }, 'Data Pegawai!A7'],
    [{ sheet: 'Data Pegawai' }, 'Data Pegawai'],
    [undefined, ''],
  ])('%j reads "%s"', (where, expected) => {
    expect(place(where)).toBe(expected);
  });

  test('comes with the sentence and the remedy of the language asked for', () => {
    const problem: PadanProblem = { code: 'nip-duplicate', severity: 'blocks', params: { firstRow: 9 } };
    for (const language of LANGUAGES) {
      const [wrong, remedy] = textsOf(language).problems['nip-duplicate']({ firstRow: 9 });
      expect(problemMessage(problem, textsOf(language))).toEqual({ wrong, remedy, place: '' });
    }
  });
});
