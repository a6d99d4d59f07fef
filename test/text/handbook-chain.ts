import { totalCost, type CriterionId, type Points, type Transfer } from '../../src/domain';
import { ignoreProgress, required } from '../../src/kernel';
import { defaultPolicy, makePlan, verifyPlan, type PlanningInput } from '../../src/planning';
import { textsOf, type Language } from '../../src/text';
import { AS_OF, anEmployee, aPosition, nip, rank } from '../support/records';

const posts = [
  aPosition({
    id: 'finance',
    name: 'Penata Laporan Keuangan',
    unit: 'Bidang Akuntansi',
    agency: 'Badan Keuangan',
    jobClass: 7,
    seats: 2,
    requiredEducationLevel: 'S1',
    requiredEducationFields: ['Akuntansi'],
  }),
  aPosition({
    id: 'district',
    name: 'Penata Layanan Operasional',
    unit: 'Kecamatan Mawar',
    agency: 'Kecamatan Mawar',
    jobClass: 7,
    seats: 2,
    requiredEducationLevel: 'S1',
    requiredEducationFields: ['Ilmu Pemerintahan'],
  }),
  aPosition({
    id: 'desk',
    name: 'Pengadministrasi Perkantoran',
    unit: 'Sekretariat Dinas Sosial',
    agency: 'Dinas Sosial',
    jobClass: 5,
    seats: 4,
    requiredEducationLevel: 'SLTA',
  }),
];

/** One seat of two is vacant at the finance office; Ani's degree is asked for there, Budi's in the district. */
const people = [
  { name: 'Citra', post: 0, educationField: 'Akuntansi' },
  { name: 'Ani', post: 1, educationField: 'Akuntansi' },
  { name: 'Dewi', post: 1, educationField: 'Ilmu Pemerintahan' },
  { name: 'Budi', post: 2, educationField: 'Ilmu Pemerintahan', competence: 8400 },
  ...['Eka', 'Fajar', 'Gita'].map((name) => ({ name, post: 2, educationField: 'IPS' })),
];

const input: PlanningInput = {
  employees: people.map(({ post, ...facts }, index) => {
    const { name, unit, agency } = required(posts[post], 'post');
    const isSchool = facts.educationField === 'IPS';
    return anEmployee({
      nip: nip(index),
      positionName: name,
      unit,
      agency,
      rank: rank(isSchool ? 6 : 9),
      educationLevel: isSchool ? 'SLTA' : 'S1',
      ...facts,
    });
  }),
  positions: posts,
  positionOf: people.map(({ post }) => post),
  policy: defaultPolicy(),
  asOf: AS_OF,
};

/** The chain the handbook works out, as Padan plans it. */
export const chainOfHandbook = (): readonly Transfer[] => {
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  if (verifyPlan(input, made.value).length > 0) throw new Error('the verifier objects to the plan of the handbook');
  return made.value.plan.transfers;
};

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  id: {
    fit: 'Kecocokan',
    achievement: 'Premi prestasi',
    cost: 'Biaya',
    won: 'Kebutuhan terisi',
    lost: 'Kebutuhan dilepas',
    row: 'Nilai baris',
    chain: 'Nilai rantai',
    of: 'kursi ke-{seat} dari {of}',
  },
  en: {
    fit: 'Fit',
    achievement: 'Achievement premium',
    cost: 'Cost',
    won: 'Need won',
    lost: 'Need lost',
    row: 'Worth of the row',
    chain: 'Worth of the chain',
    of: 'seat {seat} of {of}',
  },
};

/** The handbook's table of that chain. */
export const chainTable = (language: Language): string => {
  const transfers = chainOfHandbook();
  const words = WORDS[language];
  const { criteria } = textsOf(language).policy;
  const number = (points: Points): string => (points / 100).toFixed(2).replace('.', language === 'id' ? ',' : '.');
  const signed = (points: Points): string => (points > 0 ? '+' : '') + number(points);
  const row = (name: string | undefined, cells: readonly string[]): string => `| ${name} | ${cells.join(' | ')} |`;
  const part = (id: CriterionId): string =>
    row(
      criteria[id].name,
      transfers.map(({ current, proposed }) => {
        const [now, there] = [current, proposed].map(
          ({ contributions }) =>
            required(
              contributions.find(({ criterion }) => criterion === id),
              id,
            ).contribution,
        );
        return `${number(required(now, 'now'))} → ${number(required(there, 'there'))}`;
      }),
    );
  const seat = (key: 'won' | 'lost', sign: 1 | -1): string =>
    row(
      words[key],
      transfers.map(({ worth }) => {
        const counted = worth[key];
        if (counted === null) return '0';
        const of = required(words.of, 'of').replace('{seat}', String(counted.seat)).replace('{of}', String(counted.of));
        return `${signed(sign * counted.worth)} (${of})`;
      }),
    );
  const ids = Object.keys(defaultPolicy().criteria) as CriterionId[];
  return [
    row(
      '',
      transfers.map(({ employee, from, to }) => `${employee.name}: ${from.name} → ${to.name}`),
    ),
    `|--|${transfers.map(() => '--|').join('')}`,
    ...ids.map(part),
    row(
      words.fit,
      transfers.map(({ worth }) => signed(worth.fit)),
    ),
    row(
      words.achievement,
      transfers.map(({ worth }) => signed(worth.achievement)),
    ),
    row(
      words.cost,
      transfers.map(({ worth }) => signed(-totalCost(worth.cost))),
    ),
    seat('won', 1),
    seat('lost', -1),
    row(
      words.row,
      transfers.map(({ worth }) => signed(worth.total)),
    ),
    row(words.chain, [
      signed(transfers.reduce((sum, { worth }) => sum + worth.total, 0)),
      ...transfers.slice(1).map(() => ''),
    ]),
  ].join('\n');
};
