import {
  civilDate,
  civilDateParts,
  isManagerial,
  LEVEL_RANK_BANDS,
  retirementAge,
  type CivilDate,
  type PositionLevel,
} from '../domain';
import { required, type Random } from '../kernel';

import type { PostTemplate } from './post-templates';
import { studyOf, type Study } from './programmes';

export type Employment = 'PNS' | 'CPNS' | 'PPPK';

/** What a made-up working life has come to. */
export type Career = {
  readonly birthDate: CivilDate;
  readonly cpnsDate: CivilDate;
  readonly firstRank: number;
  readonly rank: number;
  readonly rankDate: CivilDate;
  readonly positionDate: CivilDate;
};

// Rank at entry and highest rank without a post that lifts it (PP 12/2002), age at entry in years, golongan of a PPPK.
const STUDIES: Readonly<Record<Study, { entry: number; ceiling: number; age: number; contract: string }>> = {
  school: { entry: 5, ceiling: 10, age: 19, contract: 'V' },
  diploma: { entry: 7, ceiling: 11, age: 22, contract: 'VII' },
  degree: { entry: 9, ceiling: 12, age: 23, contract: 'IX' },
  profession: { entry: 10, ceiling: 12, age: 25, contract: 'IX' },
  // Whoever leads studied further while in service.
  master: { entry: 9, ceiling: 13, age: 23, contract: 'IX' },
};

/** Golongan of a PPPK with this programme. */
export const contractGrade = (programme: string): string => STUDIES[studyOf(programme)].contract;

const PELAKSANA_FLOOR: Readonly<Record<number, number>> = { 5: 5, 6: 7, 7: 9 };

/** Lowest and highest rank that holders of a post with this programme have. */
export const rankBand = ({ level, jobClass }: PostTemplate, programme: string): readonly [number, number] => {
  const { entry, ceiling } = STUDIES[studyOf(programme)];
  if (level === 'pelaksana') return [Math.max(entry, PELAKSANA_FLOOR[jobClass] ?? 5), ceiling];
  const [low, high] = LEVEL_RANK_BANDS[level];
  if (level === 'pengawas') return [11, 12];
  if (level === 'administrator') return jobClass >= 12 ? [13, 14] : [12, 13];
  if (level === 'jpt-pratama') return [14, 15];
  if (level === 'ahli-madya') return [13, 14];
  return [Math.max(entry, low), Math.min(high, level === 'terampil' ? 8 : high)];
};

/** Whether somebody with this programme may begin in a post: as CPNS, or under contract. */
export const isEntryPost = (template: PostTemplate, programme: string): boolean => {
  const { entry } = STUDIES[studyOf(programme)];
  const { level } = template;
  return (
    !isManagerial(level) &&
    (level === 'pelaksana' || level === 'terampil' || level === 'ahli-pertama') &&
    rankBand(template, programme)[0] <= entry
  );
};

/** The first day of the month so many months before. */
const monthsBefore = (asOf: CivilDate, months: number): CivilDate => {
  const { year, month } = civilDateParts(asOf);
  const index = year * 12 + (month - 1) - months;
  return required(civilDate(Math.floor(index / 12), (index % 12) + 1, 1), 'date');
};

const between = (random: Random, least: number, most: number): number =>
  least + random.below(Math.max(1, most - least + 1));

/** Ranks are given in April and October. */
const atRankMonth = (asOf: CivilDate, months: number): number => {
  const { month } = civilDateParts(monthsBefore(asOf, months));
  const later = months - ((((4 - month) % 6) + 6) % 6);
  return later > 0 ? later : later + 6;
};

const STEP = 48;

/** Months in service of somebody who has come to this rank: four years a step, a little more on the way, and what has passed since. */
const serviceFor = (random: Random, steps: number, leastInRank: number, isAtCeiling: boolean): number =>
  steps * STEP + between(random, 0, steps * 5) + between(random, leastInRank, isAtCeiling ? 110 : STEP - 3);

/** Facts of a wish for a career: months in the post at least, and whether the end of service is years away. */
export type CareerWish = { readonly minMonthsInPost: number; readonly rank: number | null };

const beginner = (random: Random, programme: string, status: 'CPNS' | 'PPPK', asOf: CivilDate): Career => {
  const { entry, age } = STUDIES[studyOf(programme)];
  const service = status === 'CPNS' ? between(random, 2, 11) : between(random, 3, 60);
  const ageMonths = (age + between(random, 0, status === 'CPNS' ? 8 : 18)) * 12 + random.below(12) + service;
  const start = monthsBefore(asOf, service);
  return {
    birthDate: birthday(random, asOf, ageMonths),
    cpnsDate: start,
    firstRank: entry,
    rank: entry,
    rankDate: start,
    positionDate: start,
  };
};

const birthday = (random: Random, asOf: CivilDate, ageMonths: number): CivilDate => {
  const { year, month } = civilDateParts(monthsBefore(asOf, ageMonths));
  return required(civilDate(year, month, 1 + random.below(28)), 'birth date');
};

/** Months a holder has been in the post, of as many as can be: mostly two to six years, and few stay ten. */
const monthsInPost = (random: Random, able: number, least: number): number => {
  const most = Math.max(1, Math.min(able, 100));
  if (most <= least) return most;
  const usual = random.chance(75);
  return between(
    random,
    Math.max(1, least, usual ? Math.min(24, most) : 1),
    usual ? Math.max(least, Math.min(most, 72)) : most,
  );
};

/** A working life that leads to a post: entry by education, a rank each four years or so, retirement still ahead. */
export const inventCareer = (
  random: Random,
  template: PostTemplate,
  programme: string,
  status: Employment,
  asOf: CivilDate,
  wish: CareerWish,
): Career => {
  if (status !== 'PNS') return beginner(random, programme, status, asOf);
  const { entry, ceiling, age } = STUDIES[studyOf(programme)];
  const [low, high] = rankBand(template, programme);
  const rank = wish.rank ?? between(random, low, Math.max(low, high));
  const steps = Math.max(0, rank - entry);
  const lifeMonths = retirementAge(template.level) * 12;
  const leastInRank = Math.max(steps === 0 ? 14 : 3, wish.minMonthsInPost + 4);
  let service = serviceFor(random, steps, leastInRank, rank >= Math.max(high, ceiling));
  const oldest = lifeMonths - (random.chance(3) ? 2 : 14) - (wish.minMonthsInPost > 0 ? 60 : 0);
  service = Math.min(service, oldest - age * 12);
  const ageMonths = Math.min(oldest, service + age * 12 + between(random, 0, 72));
  const inRank =
    steps === 0
      ? service
      : Math.min(service, atRankMonth(asOf, Math.max(1, Math.min(service - steps * STEP, STEP + 24))));
  // Nobody held the post before the rank it asks for.
  const ableMonths = low > entry ? Math.min(service, inRank + (rank - low) * STEP) : service;
  const held = monthsInPost(random, ableMonths, wish.minMonthsInPost);
  return {
    birthDate: birthday(random, asOf, ageMonths),
    cpnsDate: monthsBefore(asOf, service),
    firstRank: entry,
    rank,
    rankDate: monthsBefore(asOf, inRank),
    positionDate: monthsBefore(asOf, held),
  };
};

/** Levels where a degree above the one asked for is common. */
export const isSeniorLevel = (level: PositionLevel): boolean =>
  isManagerial(level) || level === 'ahli-madya' || level === 'ahli-muda';
