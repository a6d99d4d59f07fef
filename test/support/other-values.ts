import type { Employee, Position, PositionId } from '../../src/domain';

import { aRelation, AS_OF, day, nip, rank, ratings } from './records';

const CELL = { sheet: 'Lain', row: 9, column: 9 };

/** Values of every field of a person that decide otherwise somewhere; a field added to the type must be added here. */
export const OTHER_PEOPLE: { readonly [Field in keyof Employee]: readonly Employee[Field][] } = {
  nip: [nip(77)],
  name: ['Orang Lain'],
  positionName: ['Perawat Ahli Muda'],
  unit: ['Puskesmas Melati'],
  agency: [null, 'Dinas Lain'],
  positionDate: [null, day('2025-12-01'), day('2022-06-01'), day('2012-01-01')],
  rank: [null, rank(1), rank(17)],
  rankDate: [null, day('2001-04-01')],
  educationLevel: [null, 'SD', 'S3'],
  educationField: [null, 'Keperawatan', 'Ilmu Falak'],
  educationFamily: [null, 'health', 'culture'],
  employmentStatus: [null, 'pns', 'cpns', 'pppk'],
  legalStatus: [null, 'active', 'study', 'punished', 'ended'],
  birthDate: [null, day('1960-01-01'), day('1971-02-03'), day('1999-12-31')],
  serviceStart: [null, day('1990-01-01'), day('2024-01-01')],
  contractEnd: [null, day('2020-01-01'), day('2030-01-01')],
  appraisals: [null, [], ratings('sangat-kurang', 'baik'), ratings('baik', 'sangat-baik')],
  competence: [null, 0, 7000, 10000],
  discipline: [null, [], [{ weight: 'heavy', start: day('2025-01-01'), end: null, source: CELL }]],
  interests: [null, [], ['Sekretariat'], ['Tidak Ada', 'Analis Keuangan']],
  requestedPosts: [null, ['Analis Keuangan', 'Perawat', 'Pengelola Kepegawaian']],
  isAuditCleared: [null, true, false],
  relations: [null, [], [aRelation('spouse', 'Sekretariat'), aRelation('declared', 'Sekretariat')]],
  leadershipTraining: [null, 'none', 'pkn1'],
  relatedExperienceMonths: [null, 0, 400],
  talent: [null, { awards: 1, teamRoles: 2, certificates: 3, training: 4, variety: 5, actingDuty: 6, potential: 7 }],
  competenceLevels: [null, { integrity: 1 }, { integrity: 5, service: 5, change: 1 }],
  moveStatements: [
    null,
    [],
    [{ says: 'objects', reason: 'family', date: day('2026-01-05'), source: CELL }],
    [{ says: 'consents', reason: null, date: day('2026-01-05'), source: CELL }],
  ],
  feedback: [
    null,
    [{ from: 'superior', giver: 'Atasan', score: 1, hasEvidence: true, date: day('2026-01-05'), source: CELL }],
  ],
  uncountedFeedback: [null, [{ from: 'peer', score: 1, date: null, reason: 'undated', source: CELL }]],
  source: [CELL],
  sources: [{ rank: CELL }],
};

/** Values of every field of a post that decide otherwise somewhere. No id is that of a post drawn at random. */
export const OTHER_POSTS: { readonly [Field in keyof Position]: readonly Position[Field][] } = {
  id: ['another-post' as PositionId],
  name: ['Kepala Bagian', 'Perawat Ahli Muda', 'Analis Keuangan'],
  unit: ['Sekretariat', 'Bidang Lain'],
  agency: [null, 'Dinas Lain'],
  level: ['pelaksana', 'pengawas', 'administrator', 'jpt-pratama', 'jpt-madya', 'ahli-madya', 'terampil'],
  jobClass: [null, 1, 17],
  seats: [0, 1, 9],
  filled: [null, 0, 9],
  requiredEducationLevel: [null, 'SLTA', 'S3'],
  requiredEducationFields: [[], ['Ilmu Hukum'], ['Keperawatan', 'Akuntansi']],
  requiredFamilies: [[], ['health'], ['law', 'finance']],
  titleFamily: [null, 'health', 'finance'],
  family: [null, 'health', 'finance'],
  requiredRank: [null, rank(4), rank(16)],
  isRemote: [null, true, false],
  serviceIndex: [
    null,
    { value: 7000, date: day('2026-01-01'), source: CELL },
    { value: 9000, date: day('2026-01-01'), source: CELL },
  ],
  priority: [1, 3],
  isGivenPriority: [true, false],
  source: [CELL],
};

/** A record with one field changed, for every field and every other value of it, with the name of the field. */
export const withOthers = <Item extends object>(
  item: Item,
  others: { readonly [Field in keyof Item]: readonly Item[Field][] },
): { readonly field: keyof Item & string; readonly item: Item }[] =>
  (Object.keys(others) as (keyof Item & string)[]).flatMap((field) =>
    others[field]
      .filter((value) => JSON.stringify(value) !== JSON.stringify(item[field]))
      .map((value) => ({ field, item: { ...item, [field]: value } })),
  );

/** Limits with every first day that is not set put some weeks before `AS_OF`, so that `AS_OF` lies within what begins there. */
export const withDays = (thresholds: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(thresholds).map(([name, value]) => [
      name,
      value === 0 && /(?<!End|To)Date$/.test(name) ? AS_OF - 30 : value,
    ]),
  );
