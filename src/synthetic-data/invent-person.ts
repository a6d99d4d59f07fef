import { civilDateParts, isManagerial, type CivilDate } from '../domain';
import type { Random } from '../kernel';

import { inventCareer, isEntryPost, isSeniorLevel, type Career, type Employment } from './career';
import { titlesOf, type Titles } from './degrees';
import { inventName } from './people';
import type { Meant } from './planted';
import type { SamplePost } from './post-rows';
import { fittingProgrammes, masterOf, takesProgramme } from './programmes';

/** One made-up employee, with what the other sheets say. */
export type SamplePerson = Career & {
  readonly nip: string;
  readonly name: string;
  readonly titles: Titles;
  readonly isMale: boolean;
  readonly status: Employment;
  readonly legalStatus: string;
  readonly post: SamplePost;
  readonly programme: string;
  /** Of the last two years; null for a year before the service began. */
  readonly ratings: readonly [string | null, string | null];
  /** JPM in hundredths; null for those not assessed. */
  readonly competence: number | null;
  /** Until when a registered professional may practise: "Seumur hidup" since UU 17/2023; null for everybody else. */
  readonly licence: CivilDate | 'Seumur hidup' | null;
  readonly discipline: { readonly weight: string; readonly start: CivilDate; readonly end: CivilDate } | null;
  readonly wishes: readonly string[];
  /** Put beside the own degree on purpose; everybody else fits the own post. */
  readonly isMisplaced: boolean;
};

const RATINGS: readonly (readonly [number, string])[] = [
  [120, 'Sangat Baik'],
  [965, 'Baik'],
  [992, 'Butuh Perbaikan'],
  [998, 'Kurang'],
  [1000, 'Sangat Kurang'],
];
const ratingFor = (random: Random): string => {
  const draw = random.below(1000);
  return RATINGS.find(([limit]) => draw < limit)?.[1] ?? 'Baik';
};

/** Assessments lie close together: the mean of three draws about 79, none for about one in eight. */
const competenceFor = (random: Random): number | null => {
  if (random.chance(12)) return null;
  const draws = random.below(3800) + random.below(3800) + random.below(3800);
  return 6000 + Math.round(draws / 3);
};

const LICENSED =
  /^(?:Dokter|Perawat|Bidan|Apoteker|Asisten Apoteker|Nutrisionis|Tenaga Sanitasi|Terapis|Perekam Medis|Pranata Laboratorium)/;

/** Registrations of before August 2023 run five years; later ones have no end (UU 17/2023 Pasal 260). */
const licenceFor = (random: Random, post: SamplePost, asOf: CivilDate): SamplePerson['licence'] => {
  if (!LICENSED.test(post.template.name)) return null;
  return random.chance(55) ? 'Seumur hidup' : ((asOf + 40 + random.below(720)) as CivilDate);
};

const statusFor = (random: Random, post: SamplePost, programme: string): Employment => {
  if (!isEntryPost(post.template, programme)) return 'PNS';
  const draw = random.below(100);
  return draw < 3 ? 'CPNS' : draw < 17 ? 'PPPK' : 'PNS';
};

const isMaleIn = (random: Random, { template: { name } }: SamplePost): boolean => {
  if (name.startsWith('Bidan')) return false;
  if (/^(?:Polisi|Operator|Penguji)/.test(name)) return random.chance(80);
  return random.chance(/^(?:Perawat|Guru|Nutrisionis|Apoteker|Asisten Apoteker)/.test(name) ? 28 : 52);
};

const programmeFor = (random: Random, post: SamplePost): string => {
  const { qualification, level } = post.template;
  const master = masterOf(post.family);
  const isOpen = qualification === 'S-1/D-IV' || takesProgramme(qualification, master);
  if (isSeniorLevel(level) && isOpen && random.chance(level === 'jpt-pratama' ? 80 : isManagerial(level) ? 40 : 15))
    return master;
  return random.pick(fittingProgrammes(qualification, post.family));
};

/** Gives the last three digits of a NIP; null where none is left. */
export type Serials = (stem: string) => number | null;

const nipStem = ({ birthDate, cpnsDate }: Career, status: Employment, isMale: boolean): string => {
  const [birth, start] = [civilDateParts(birthDate), civilDateParts(cpnsDate)];
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return [
    birth.year,
    pad(birth.month, 2),
    pad(birth.day, 2),
    start.year,
    // A PPPK has a code where others have the month they began.
    status === 'PPPK' ? '21' : pad(start.month, 2),
    isMale ? 1 : 2,
  ].join('');
};

const hardships = (
  random: Random,
  career: Career,
  asOf: CivilDate,
): Pick<SamplePerson, 'legalStatus' | 'discipline'> => {
  const draw = random.below(1000);
  const start = (asOf - 60 - random.below(1000)) as CivilDate;
  const hasCase = random.below(1000) < 12 && start > career.cpnsDate;
  return {
    legalStatus: draw < 11 ? 'Tugas Belajar' : draw < 14 ? 'CLTN' : draw < 16 ? 'Pemberhentian Sementara' : 'Aktif',
    discipline: hasCase
      ? { weight: random.pick(['Ringan', 'Ringan', 'Sedang', 'Berat']), start, end: (start + 365) as CivilDate }
      : null,
  };
};

/** Somebody who does not exist, for one seat of a post. */
export const inventPerson = (
  random: Random,
  post: SamplePost,
  meant: Meant | null,
  asOf: CivilDate,
  serialOf: Serials,
): SamplePerson => {
  const programme = meant?.programme ?? programmeFor(random, post);
  const status = meant ? 'PNS' : statusFor(random, post, programme);
  const isMale = isMaleIn(random, post);
  for (;;) {
    const career = inventCareer(random, post.template, programme, status, asOf, {
      minMonthsInPost: meant ? 30 : 0,
      rank: meant?.rank ?? null,
    });
    const stem = nipStem(career, status, isMale);
    const serial = serialOf(stem);
    if (serial === null) continue;
    const firstYear = civilDateParts(career.cpnsDate).year;
    const ratings = meant?.ratings ?? [ratingFor(random), ratingFor(random)];
    const lastYear = civilDateParts(asOf).year - 1;
    return {
      ...career,
      nip: `${stem}${serial}`,
      name: inventName(random, isMale),
      titles: titlesOf(programme),
      isMale,
      status,
      post,
      programme,
      ratings: [firstYear < lastYear ? ratings[0] : null, firstYear <= lastYear ? ratings[1] : null],
      competence: meant ? meant.competence : status === 'CPNS' ? null : competenceFor(random),
      licence: licenceFor(random, post, asOf),
      wishes: meant?.wishes ?? [],
      isMisplaced: meant !== null && meant.programme !== null,
      ...(meant || status !== 'PNS' ? { legalStatus: 'Aktif', discipline: null } : hardships(random, career, asOf)),
    };
  }
};
