import type { PositionLevel, RuleId } from '../../src/domain';
import { ruleOf, type ProposedTransfer } from '../../src/rules';
import { aTransfer, anEmployee, aPosition, day, rank } from '../support/records';

type Expected = 'passes' | 'fails' | 'fails softly' | 'not-checked';
type Person = Parameters<typeof anEmployee>[0];
type Post = Parameters<typeof aPosition>[0];

const verdict = (id: RuleId, move: ProposedTransfer, thresholds?: Readonly<Record<string, number>>): Expected => {
  const rule = ruleOf(id);
  const { status, isSoft } = rule.judge(move, thresholds ?? rule.defaultThresholds);
  return status === 'fails' && isSoft === true ? 'fails softly' : status;
};

const between = (from: Post, to: Post, facts: Person = {}): ProposedTransfer =>
  aTransfer({
    employee: anEmployee(facts),
    from: aPosition({ id: 'from', ...from }),
    to: aPosition({ id: 'to', ...to }),
  });
const levels = (from: PositionLevel, to: PositionLevel, facts: Person = {}): ProposedTransfer =>
  between({ level: from }, { level: to }, facts);

describe('R14, contract employees keep their post', () => {
  const nurse = { name: 'Perawat Ahli Pertama', level: 'ahli-pertama' } as const;
  const pppk = { employmentStatus: 'pppk', contractEnd: day('2027-01-01') } as const;
  test.each<[string, ProposedTransfer, Expected]>([
    ['a PNS may change post', between({}, { name: 'Analis' }, { employmentStatus: 'pns' }), 'passes'],
    ['a PPPK may change unit', between(nurse, { ...nurse, unit: 'Puskesmas' }, pppk), 'passes'],
    [
      'capitals and signs do not make another post',
      between(nurse, { ...nurse, name: 'PERAWAT  Ahli-Pertama' }, pppk),
      'passes',
    ],
    ['a PPPK may not change post', between(nurse, { ...nurse, name: 'Bidan Ahli Pertama' }, pppk), 'fails'],
    ['a PPPK takes no managerial post', between({ level: 'pengawas' }, { level: 'pengawas' }, pppk), 'fails'],
    ['a contract that ended yesterday', between(nurse, nurse, { ...pppk, contractEnd: day('2026-03-14') }), 'fails'],
    ['a contract that ends today', between(nurse, nurse, { ...pppk, contractEnd: day('2026-03-15') }), 'passes'],
    ['no status', between(nurse, nurse, { employmentStatus: null }), 'not-checked'],
  ])('%s', (_, move, expected) => expect(verdict('R14', move)).toBe(expected));
});

describe('R20, a seat exists', () => {
  const heads = (headsAtTarget: number): ProposedTransfer => aTransfer({ to: aPosition({ seats: 2 }), headsAtTarget });
  test.each<[string, number, Expected]>([
    ['nobody there', 0, 'passes'],
    ['as many people as seats, since one may leave', 2, 'passes'],
    ['more people than seats', 3, 'fails'],
  ])('%s', (_, count, expected) => expect(verdict('R20', heads(count))).toBe(expected));
});

describe('R24, leadership posts', () => {
  test.each<[PositionLevel, PositionLevel, Expected]>([
    ['pelaksana', 'pelaksana', 'passes'],
    ['administrator', 'jpt-pratama', 'fails'],
    ['jpt-pratama', 'ahli-utama', 'fails'],
    ['jpt-madya', 'jpt-madya', 'fails'],
    ['ahli-utama', 'ahli-utama', 'passes'],
  ])('from %s to %s: %s', (from, to, expected) => expect(verdict('R24', levels(from, to))).toBe(expected));
});

describe('R25, Administrator', () => {
  const threeYears = { positionDate: day('2023-03-15'), educationLevel: 'S1' } as const;
  test.each<[string, ProposedTransfer, Expected]>([
    ['another level is not its business', levels('pelaksana', 'pengawas', { educationLevel: 'SD' }), 'passes'],
    ['S1 and exactly 36 months as Pengawas', levels('pengawas', 'administrator', threeYears), 'passes'],
    ['D4 counts as S1', levels('pengawas', 'administrator', { ...threeYears, educationLevel: 'D4' }), 'passes'],
    ['a day less than 36 months', levels('pengawas', 'administrator', { positionDate: day('2023-03-16') }), 'fails'],
    ['an equal functional post', levels('ahli-muda', 'administrator', threeYears), 'passes'],
    ['D3', levels('pengawas', 'administrator', { ...threeYears, educationLevel: 'D3' }), 'fails'],
    ['a level that does not lead there', levels('pelaksana', 'administrator', threeYears), 'fails'],
    [
      'an Administrator has served that time',
      levels('administrator', 'administrator', { positionDate: null }),
      'passes',
    ],
    ['no education', levels('pengawas', 'administrator', { ...threeYears, educationLevel: null }), 'not-checked'],
    ['no date', levels('pengawas', 'administrator', { positionDate: null }), 'not-checked'],
    ['no date, and D3', levels('pengawas', 'administrator', { positionDate: null, educationLevel: 'D3' }), 'fails'],
  ])('%s', (_, move, expected) => expect(verdict('R25', move)).toBe(expected));
});

describe('R26, Pengawas', () => {
  const fourYears = { positionDate: day('2022-03-15'), educationLevel: 'D3' } as const;
  test.each<[string, ProposedTransfer, Expected]>([
    ['another level is not its business', levels('pelaksana', 'pelaksana', { educationLevel: 'SD' }), 'passes'],
    ['D3 and exactly 48 months as Pelaksana', levels('pelaksana', 'pengawas', fourYears), 'passes'],
    ['a day less than 48 months', levels('pelaksana', 'pengawas', { positionDate: day('2022-03-16') }), 'fails'],
    ['one level of education short', levels('pelaksana', 'pengawas', { ...fourYears, educationLevel: 'D2' }), 'fails'],
    ['a Mahir', levels('mahir', 'pengawas', fourYears), 'passes'],
    ['a Pemula does not lead there', levels('pemula', 'pengawas', fourYears), 'fails'],
    ['no date', levels('pelaksana', 'pengawas', { positionDate: null }), 'not-checked'],
    ['no education', levels('pelaksana', 'pengawas', { ...fourYears, educationLevel: null }), 'not-checked'],
  ])('%s', (_, move, expected) => expect(verdict('R26', move)).toBe(expected));
});

describe('R27, Pelaksana', () => {
  test.each<[string, ProposedTransfer, Expected]>([
    ['SLTA', levels('pelaksana', 'pelaksana', { educationLevel: 'SLTA' }), 'passes'],
    ['SLTP', levels('pelaksana', 'pelaksana', { educationLevel: 'SLTP' }), 'fails'],
    [
      'a post that states its own level',
      between({}, { requiredEducationLevel: 'SD' }, { educationLevel: 'SD' }),
      'passes',
    ],
    ['another level', levels('pelaksana', 'terampil', { educationLevel: 'SLTP' }), 'passes'],
    ['no education', levels('pelaksana', 'pelaksana', { educationLevel: null }), 'not-checked'],
  ])('%s', (_, move, expected) => expect(verdict('R27', move)).toBe(expected));
});

describe('R28, same level', () => {
  test.each<[PositionLevel, PositionLevel, boolean, Expected]>([
    ['pengawas', 'pengawas', false, 'passes'],
    ['pengawas', 'ahli-muda', false, 'passes'],
    ['pengawas', 'administrator', false, 'fails'],
    ['pengawas', 'administrator', true, 'passes'],
    ['pelaksana', 'ahli-muda', true, 'passes'],
    ['administrator', 'pengawas', true, 'fails'],
  ])('from %s to %s, promotions allowed %s: %s', (from, to, allowPromotions, expected) => {
    expect(verdict('R28', { ...levels(from, to), allowPromotions })).toBe(expected);
  });
});

describe('R29, entering a functional post', () => {
  const into = (level: PositionLevel, facts: Person = {}): ProposedTransfer =>
    between({ level: 'pelaksana' }, { level, name: 'Auditor' }, facts);
  test.each<[string, ProposedTransfer, Expected]>([
    ['no functional post', levels('ahli-muda', 'pengawas'), 'passes'],
    [
      'the same profession',
      between({ level: 'ahli-muda', name: 'Perawat Ahli Muda' }, { level: 'mahir', name: 'Perawat Mahir' }),
      'passes',
    ],
    ['all met, the competence test is left', into('ahli-pertama', { educationLevel: 'S1' }), 'fails softly'],
    ['53 years old until the next birthday', into('ahli-pertama', { birthDate: day('1972-03-16') }), 'fails softly'],
    ['54 years old today', into('ahli-pertama', { birthDate: day('1972-03-15') }), 'fails'],
    ['55 years old, into Ahli Madya', into('ahli-madya', { birthDate: day('1970-03-16') }), 'fails softly'],
    ['56 years old, into Ahli Madya', into('ahli-madya', { birthDate: day('1970-03-15') }), 'fails'],
    ['D3 into an expert ladder', into('ahli-pertama', { educationLevel: 'D3' }), 'fails'],
    ['SLTA into a skill ladder', into('terampil', { educationLevel: 'SLTA' }), 'fails softly'],
    ['SLTP into a skill ladder', into('terampil', { educationLevel: 'SLTP' }), 'fails'],
    ['a PPPK', into('ahli-pertama', { employmentStatus: 'pppk' }), 'fails'],
    ['no birth date', into('ahli-pertama', { birthDate: null }), 'not-checked'],
    ['no education', into('ahli-pertama', { educationLevel: null }), 'not-checked'],
  ])('%s', (_, move, expected) => expect(verdict('R29', move)).toBe(expected));
});

describe('R30, minimum rank', () => {
  const stated = { level: 'pengawas', requiredRank: rank(11) } as const;
  test.each<[string, ProposedTransfer, Expected]>([
    ['exactly what the post states', between({}, stated, { rank: rank(11) }), 'passes'],
    ['one below what the post states', between({}, stated, { rank: rank(10) }), 'fails'],
    ['exactly what is usual for the level', between({}, { level: 'pengawas' }, { rank: rank(10) }), 'passes'],
    ['one below what is usual', between({}, { level: 'pengawas' }, { rank: rank(9) }), 'fails softly'],
    ['a PPPK has no such rank', between({}, stated, { employmentStatus: 'pppk', rank: null }), 'passes'],
    ['no rank', between({}, stated, { rank: null }), 'not-checked'],
  ])('%s', (_, move, expected) => expect(verdict('R30', move)).toBe(expected));
});

describe('R31, education match', () => {
  const asks = { requiredEducationLevel: 'S1', requiredEducationFields: ['Akuntansi', 'Manajemen'] } as const;
  const to = (post: Post, facts: Person): ProposedTransfer => between({}, post, facts);
  test.each<[string, ProposedTransfer, Expected]>([
    ['a post that asks for nothing', to({}, { educationLevel: null, educationField: null }), 'passes'],
    ['a named field', to(asks, { educationField: 'Akuntansi' }), 'passes'],
    ['a field of the same family', to(asks, { educationField: 'Perpajakan' }), 'fails'],
    ['another field', to(asks, { educationField: 'Keperawatan' }), 'fails'],
    ['a level too low', to(asks, { educationLevel: 'D3', educationField: 'Akuntansi' }), 'fails'],
    ['a level higher than asked', to(asks, { educationLevel: 'S3', educationField: 'Akuntansi' }), 'passes'],
    ['no field', to(asks, { educationField: null }), 'not-checked'],
    ['no level', to(asks, { educationLevel: null, educationField: 'Akuntansi' }), 'not-checked'],
    ['no level, and another field', to(asks, { educationLevel: null, educationField: 'Keperawatan' }), 'fails'],
    [
      'fields are not asked of school leavers',
      to({ ...asks, requiredEducationLevel: 'SLTA' }, { educationLevel: 'SLTA', educationField: null }),
      'passes',
    ],
  ])('%s', (_, move, expected) => expect(verdict('R31', move)).toBe(expected));

  test('the office may accept kin fields', () => {
    expect(verdict('R31', to(asks, { educationField: 'Perpajakan' }), { acceptFamily: 1 })).toBe('passes');
    expect(verdict('R31', to(asks, { educationField: 'Keperawatan' }), { acceptFamily: 1 })).toBe('fails');
  });

  const doctor = { name: 'Dokter Ahli Pertama', level: 'ahli-pertama', requiredEducationFields: ['Dokter'] } as const;
  test.each<[string, Person, Expected]>([
    ['a doctor', { educationField: 'Profesi Dokter' }, 'passes'],
    [
      'a graduate of medicine whose title tells the doctor',
      { name: 'dr. Contoh', educationField: 'Kedokteran' },
      'passes',
    ],
    ['a doctor by title alone', { name: 'dr. Contoh', educationField: null }, 'passes'],
    ['a dentist', { educationField: 'Dokter Gigi' }, 'fails'],
    ['public health', { educationField: 'Kesehatan Masyarakat' }, 'fails'],
    ['nobody knows', { educationField: null }, 'not-checked'],
  ])('reads the list of a licensed post as R36 does, kin or not: %s', (_, facts, expected) => {
    for (const acceptFamily of [0, 1]) expect(verdict('R31', to(doctor, facts), { acceptFamily })).toBe(expected);
  });
});

describe('R42, the time around an election', () => {
  const thresholds = { beforeMonths: 6, determinationDate: day('2026-09-22'), termEndDate: 0 };
  const manager = aTransfer({ to: aPosition({ level: 'administrator' }), asOf: day('2026-03-22') });
  test.each<readonly [string, string, number, string]>([
    ['the first day of the six months', '2026-03-22', 0, 'fails'],
    ['the day before', '2026-03-21', 0, 'passes'],
    ['years later, while nobody has entered the end of the term', '2029-01-01', 0, 'fails'],
    ['the last day of the term', '2027-03-01', day('2027-03-01'), 'fails'],
    ['the day after', '2027-03-02', day('2027-03-01'), 'passes'],
  ])('%s', (_, asOf, termEndDate, expected) => {
    const { status } = ruleOf('R42').judge({ ...manager, asOf: day(asOf) }, { ...thresholds, termEndDate });
    expect(status).toBe(expected);
  });
});
