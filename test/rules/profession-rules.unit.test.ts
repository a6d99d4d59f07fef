import type { RuleId } from '../../src/domain';
import { ruleOf, type ProposedTransfer } from '../../src/rules';
import { aTransfer, anEmployee, aPosition } from '../support/records';

type Expected = 'passes' | 'fails' | 'fails softly' | 'not-checked';
type Person = Parameters<typeof anEmployee>[0];
type Post = Parameters<typeof aPosition>[0];

const verdict = (id: RuleId, move: ProposedTransfer, thresholds = ruleOf(id).defaultThresholds): Expected => {
  const { status, isSoft } = ruleOf(id).judge(move, thresholds);
  return status === 'fails' && isSoft === true ? 'fails softly' : status;
};

const between = (from: Post, to: Post, facts: Person = {}): ProposedTransfer =>
  aTransfer({
    employee: anEmployee(facts),
    from: aPosition({ id: 'from', ...from }),
    to: aPosition({ id: 'to', ...to }),
  });

const nurse = { name: 'Perawat Terampil', level: 'terampil' } as const;
const seniorNurse = { name: 'Perawat Mahir', level: 'mahir' } as const;
const midwife = { name: 'Bidan Terampil', level: 'terampil' } as const;
const doctor = { name: 'Dokter Ahli Pertama', level: 'ahli-pertama' } as const;
const programmer = { name: 'Pranata Komputer Ahli Pertama', level: 'ahli-pertama' } as const;
const analyst = { name: 'Analis Keuangan Ahli Pertama', level: 'ahli-pertama' } as const;
const clerk = { name: 'Pengadministrasi Perkantoran', level: 'pelaksana' } as const;

describe('R29, experience in the field', () => {
  test.each<[string, number | null, Expected]>([
    ['two years', 24, 'fails softly'],
    ['a month less', 23, 'fails'],
    ['nobody knows', null, 'not-checked'],
  ])('%s', (_, relatedExperienceMonths, expected) =>
    expect(verdict('R29', between(clerk, analyst, { relatedExperienceMonths }))).toBe(expected),
  );

  test('what is not checked still says that a competence test follows', () => {
    const { facts } = ruleOf('R29').explain(
      between(clerk, analyst, { relatedExperienceMonths: null }),
      ruleOf('R29').defaultThresholds,
    );
    expect(facts).toContainEqual({ key: 'missing', value: 'relatedExperience' });
    expect(facts).toContainEqual({ key: 'competenceTest', value: 'to-be-taken' });
  });
});

describe('R32, competence', () => {
  test.each<[string, Post, number | null, Expected]>([
    ['80 percent for a functional post', analyst, 8000, 'passes'],
    ['79.99 percent', analyst, 7999, 'fails softly'],
    ['68 percent', analyst, 6800, 'fails softly'],
    ['67.99 percent', analyst, 6799, 'fails'],
    ['67.99 percent for a managerial post', { level: 'pengawas' }, 6799, 'fails'],
    ['67.99 percent for a pelaksana post', clerk, 6799, 'fails softly'],
    ['80 percent for a pelaksana post', clerk, 8000, 'passes'],
    ['no assessment', analyst, null, 'not-checked'],
  ])('%s', (_, to, competence, expected) => expect(verdict('R32', between(clerk, to, { competence }))).toBe(expected));
});

describe('R34, leaving a profession', () => {
  test.each<[string, Post, Post, Person, Expected]>([
    ['a nurse to a desk', nurse, clerk, {}, 'fails'],
    ['a nurse to a desk asked for', nurse, clerk, { requestedPosts: ['Pengadministrasi  perkantoran'] }, 'passes'],
    ['a nurse to another desk than asked for', nurse, clerk, { requestedPosts: ['Arsiparis'] }, 'fails'],
    ['a nurse to midwifery', nurse, midwife, {}, 'fails'],
    ['a nurse without any list of requests', nurse, clerk, { requestedPosts: null }, 'fails'],
    ['a nurse up the ladder', nurse, seniorNurse, {}, 'passes'],
    ['a nurse to a managerial post', nurse, { level: 'pengawas', name: 'Kepala Seksi Pelayanan' }, {}, 'passes'],
    ['a programmer to finance', programmer, analyst, {}, 'fails'],
    [
      'a teacher to another subject stays a teacher',
      { name: 'Guru Kelas Ahli Pertama', level: 'ahli-pertama' },
      { name: 'Guru Matematika Ahli Muda', level: 'ahli-muda' },
      {},
      'passes',
    ],
    [
      'names of steps of old',
      { name: 'Auditor Pertama', level: 'ahli-pertama' },
      { name: 'Auditor Ahli Muda', level: 'ahli-muda' },
      {},
      'passes',
    ],
    ['a clerk to nursing leaves no profession', clerk, nurse, {}, 'passes'],
    // Whatever is missing, a move that nobody is known to have asked for is no request: there is nothing it could not check.
  ])('%s', (_, from, to, facts, expected) => expect(verdict('R34', between(from, to, facts))).toBe(expected));
});

describe('R35 and R35b, a fall in job class', () => {
  const inClass = (post: Post, jobClass: number | null): Post => ({ ...post, jobClass });
  test.each<[string, Post, Post, Expected, Expected]>([
    ['between pelaksana posts', inClass(clerk, 7), inClass(clerk, 6), 'passes', 'fails'],
    ['between pelaksana posts of one class', inClass(clerk, 7), inClass(clerk, 7), 'passes', 'passes'],
    ['a pelaksana post of no stated class', inClass(clerk, null), inClass(clerk, 5), 'passes', 'not-checked'],
    ['from a functional to a pelaksana post', inClass(nurse, 6), inClass(clerk, 5), 'fails', 'passes'],
    ['between functional posts', inClass(doctor, 9), inClass(doctor, 8), 'fails', 'passes'],
    ['a rise', inClass(clerk, 5), inClass(nurse, 6), 'passes', 'passes'],
    ['a functional post of no stated class', inClass(nurse, 6), inClass(nurse, null), 'not-checked', 'passes'],
  ])('%s', (_, from, to, outside, inside) => {
    expect(verdict('R35', between(from, to))).toBe(outside);
    expect(verdict('R35b', between(from, to))).toBe(inside);
  });

  test('both rest on texts that were not read', () => {
    expect([ruleOf('R35').basis.isVerified, ruleOf('R35b').basis.isVerified]).toEqual([false, false]);
  });
});

describe('R36, licensed posts', () => {
  const asks = (post: Post, requiredEducationFields: string[]): Post => ({ ...post, requiredEducationFields });
  const diploma = (educationField: string | null): Person => ({ educationLevel: 'D3', educationField });
  test.each<[string, Post, Post, Person, Expected]>([
    ['a nurse to a nursing post', clerk, asks(nurse, ['Keperawatan']), diploma('Keperawatan'), 'passes'],
    [
      'public health is kin, and does not do',
      clerk,
      asks(nurse, ['Keperawatan']),
      diploma('Kesehatan Masyarakat'),
      'fails',
    ],
    ['nor as a doctor', clerk, asks(doctor, ['Dokter']), { educationField: 'Kesehatan Masyarakat' }, 'fails'],
    ['nor a dentist', clerk, asks(doctor, ['Dokter']), { educationField: 'Dokter Gigi' }, 'fails'],
    ['a nurse to midwifery', nurse, asks(midwife, ['Kebidanan']), diploma('Keperawatan'), 'fails'],
    ['a midwife, where the post names nothing', clerk, midwife, diploma('Kebidanan'), 'passes'],
    ['a nurse, where the post names nothing', clerk, midwife, diploma('Keperawatan'), 'fails'],
    [
      'the title tells the doctor',
      clerk,
      asks(doctor, ['Dokter']),
      { name: 'dr. Contoh', educationField: 'Kedokteran' },
      'passes',
    ],
    ['without it nothing does', clerk, asks(doctor, ['Dokter']), { educationField: 'Kedokteran' }, 'fails'],
    ['inside the profession nothing is entered', nurse, asks(seniorNurse, ['Ners']), diploma('Keperawatan'), 'passes'],
    [
      'another subject is entered',
      { name: 'Guru Matematika Ahli Pertama', level: 'ahli-pertama' },
      asks({ name: 'Guru Bahasa Inggris Ahli Pertama', level: 'ahli-pertama' }, ['Pendidikan Bahasa Inggris']),
      { educationField: 'Pendidikan Matematika' },
      'fails',
    ],
    ['no field known', clerk, asks(nurse, ['Keperawatan']), diploma(null), 'not-checked'],
    [
      'no degree at all',
      clerk,
      asks(nurse, ['Keperawatan']),
      { educationLevel: 'SLTA', educationField: null },
      'fails',
    ],
    ['any other post', nurse, clerk, diploma('Keperawatan'), 'passes'],
  ])('%s', (_, from, to, facts, expected) => expect(verdict('R36', between(from, to, facts))).toBe(expected));
});

describe('R36b, other professions', () => {
  const asks = (requiredEducationFields: string[], facts: Post = {}): Post => ({
    ...analyst,
    requiredEducationFields,
    ...facts,
  });
  test.each<[string, Post, Post, Person, Expected]>([
    ['a field the post names', clerk, asks(['Akuntansi']), { educationField: 'Akuntansi' }, 'passes'],
    ['a kin one', clerk, asks(['Akuntansi']), { educationField: 'Perpajakan' }, 'fails'],
    ['a post that names none', clerk, asks([]), { educationField: 'Akuntansi' }, 'not-checked'],
    ['no field known', clerk, asks(['Akuntansi']), { educationField: null }, 'not-checked'],
    ['who is there already', analyst, asks(['Akuntansi']), { educationField: 'Hukum' }, 'passes'],
    ['a post for school leavers', clerk, asks(['Listrik'], { requiredEducationLevel: 'SLTA' }), {}, 'passes'],
    [
      'a licensed post is a matter of its own rule',
      clerk,
      { ...nurse, requiredEducationFields: ['Ners'] },
      {},
      'passes',
    ],
    ['a pelaksana post', analyst, { ...clerk, requiredEducationFields: ['Hukum'] }, {}, 'passes'],
  ])('%s', (_, from, to, facts, expected) => expect(verdict('R36b', between(from, to, facts))).toBe(expected));
});

describe('R37, a rise in job class', () => {
  test.each<[string, number | null, number | null, Expected]>([
    ['two classes', 5, 7, 'passes'],
    ['three classes', 5, 8, 'fails'],
    ['a fall is no rise', 8, 5, 'passes'],
    ['no class now', null, 7, 'not-checked'],
    ['no class there', 5, null, 'not-checked'],
  ])('%s', (_, now, then, expected) =>
    expect(verdict('R37', between({ jobClass: now }, { jobClass: then }))).toBe(expected),
  );

  test('the office sets how many', () => {
    const move = between({ jobClass: 5 }, { jobClass: 7 });
    expect(verdict('R37', move, { maxRiseClasses: 1 })).toBe('fails');
    expect(verdict('R37', move, { maxRiseClasses: 0 })).toBe('fails');
  });
});
