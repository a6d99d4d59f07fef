import {
  civilDate,
  civilDateParts,
  LEVEL_RANK_BANDS,
  rankCode,
  rankFromNumber,
  RANK_NAMES,
  type CivilDate,
  type FieldFamily,
  type PositionLevel,
} from '../domain';
import { required, type Random } from '../kernel';

import { AGENCIES, REPEATED_UNITS } from './catalogue';
import type { PostTemplate } from './post-templates';
import { PLACE_NAMES, PROGRAMMES, SCHOOLS } from './programmes';
import { degreeOf, inventName } from './people';

/** One row of the made-up peta jabatan. */
export type SamplePost = {
  readonly agency: string;
  readonly unit: string;
  readonly family: FieldFamily;
  readonly isService: boolean;
  readonly template: PostTemplate;
  seats: number;
  filled: number;
};

/** One made-up employee, with what the other sheets say. */
export type SamplePerson = {
  readonly nip: string;
  readonly name: string;
  readonly degree: string;
  readonly isMale: boolean;
  readonly birthDate: CivilDate;
  readonly cpnsDate: CivilDate;
  readonly status: 'PNS' | 'CPNS' | 'PPPK';
  readonly legalStatus: string;
  readonly rank: number;
  readonly rankDate: CivilDate;
  readonly post: SamplePost;
  readonly positionDate: CivilDate;
  readonly programme: string;
  readonly ratings: readonly [string, string];
  readonly competence: number | null;
  readonly discipline: { readonly weight: string; readonly start: CivilDate; readonly end: CivilDate } | null;
  readonly wishes: readonly string[];
};

/** A whole made-up city government. */
export type SampleCity = { readonly posts: readonly SamplePost[]; readonly people: readonly SamplePerson[] };

/** How large the city is, and the day it is seen on. */
export type SampleSize = { readonly employees: number; readonly positions: number; readonly asOf: CivilDate };

/** Post rows in a fixed order: agencies one after the other, then as many repeated units as are needed. */
function* postRows(): Generator<SamplePost> {
  const row = (
    agency: string,
    unit: string,
    family: FieldFamily,
    isService: boolean,
    template: PostTemplate,
  ): SamplePost => ({ agency, unit, family, isService, template, seats: template.seats, filled: 0 });
  // Repeated units are interleaved so that small cities have some too.
  for (let round = 0; ; round += 1) {
    const agency = AGENCIES[round];
    if (agency) {
      for (const unit of agency.units) {
        const name = unit.name === 'Sekretariat' ? `Sekretariat ${agency.name}` : unit.name;
        for (const template of unit.posts) yield row(agency.name, name, unit.family, agency.isService, template);
      }
    }
    const place = PLACE_NAMES[round % PLACE_NAMES.length] ?? 'Melati';
    const suffix = round < PLACE_NAMES.length ? '' : ` ${Math.floor(round / PLACE_NAMES.length) + 1}`;
    const repeated = agency && round % 2 === 1 ? [] : REPEATED_UNITS;
    for (const { agency: parent, isAgencyOfItsOwn, isService, unit } of repeated) {
      const name = `${unit.name} ${place}${suffix}`;
      const owner = parent === 'Kecamatan' ? `Kecamatan ${place}${suffix}` : parent;
      for (const template of unit.posts)
        yield row(isAgencyOfItsOwn ? name : owner, name, unit.family, isService, template);
    }
  }
}

const dateBefore = (random: Random, asOf: CivilDate, minMonths: number, maxMonths: number): CivilDate => {
  const { year, month } = civilDateParts(asOf);
  const back = minMonths + random.below(Math.max(1, maxMonths - minMonths));
  const index = year * 12 + (month - 1) - back;
  return required(civilDate(Math.floor(index / 12), (index % 12) + 1, 1), 'date');
};

const notBefore = (first: CivilDate, date: CivilDate): CivilDate => (date < first ? first : date);

const programmeFor = (random: Random, post: SamplePost): string => {
  const { qualification } = post.template;
  if (qualification.startsWith('SLTA'))
    return random.chance(75)
      ? random.pick(SCHOOLS)
      : random.pick(PROGRAMMES[random.chance(50) ? post.family : 'governance']);
  const level = qualification.slice(0, 3) === 'D-I' ? 'D-III' : 'S-1';
  // Most people fit their post, a fair share does not: that is why there is something to plan.
  const family = random.chance(68) ? post.family : random.pick(Object.keys(PROGRAMMES) as FieldFamily[]);
  const named = qualification
    .replace(/^(?:S-1(?:\/D-IV)?|D-III)\s*/, '')
    .split('/')
    .filter((part) => part !== '');
  if (named.length > 0 && random.chance(70)) return `${level} ${random.pick(named)}`;
  const pool = PROGRAMMES[family].filter((programme) => level === 'D-III' || !programme.startsWith('D-III'));
  return pool.length > 0 ? random.pick(pool) : `${level} Ilmu Pemerintahan`;
};

const RATINGS: readonly (readonly [number, string])[] = [
  [18, 'Sangat Baik'],
  [92, 'Baik'],
  [97, 'Butuh Perbaikan'],
  [99, 'Kurang'],
  [100, 'Sangat Kurang'],
];
const ratingFor = (random: Random): string => {
  const draw = random.below(100);
  return (RATINGS.find(([limit]) => draw < limit) ?? RATINGS[1]!)[1];
};

const retireesMonths = (level: PositionLevel): number =>
  (level === 'ahli-madya' || level === 'jpt-pratama' ? 60 : 58) * 12;

const inventPerson = (
  random: Random,
  post: SamplePost,
  asOf: CivilDate,
  serialOf: (stem: string) => number | null,
): SamplePerson => {
  const { level } = post.template;
  const isManagerial = level === 'administrator' || level === 'pengawas' || level === 'jpt-pratama';
  const isContract = !isManagerial && random.chance(9);
  const isCandidate =
    !isContract && !isManagerial && level !== 'ahli-muda' && level !== 'ahli-madya' && random.chance(4);
  const [lowRank, highRank] = LEVEL_RANK_BANDS[level];
  const low = Math.max(
    lowRank,
    level === 'pelaksana' ? (post.template.jobClass >= 7 ? 9 : post.template.jobClass === 6 ? 7 : 5) : 1,
  );
  const rank = Math.min(17, low + random.below(Math.max(1, Math.min(4, highRank - low + 1))));
  for (;;) {
    const isMale = random.chance(52);
    const seniority = Math.max(12, (rank - 4) * 24 + random.below(60));
    const cpnsDate = isCandidate
      ? dateBefore(random, asOf, 2, 12)
      : dateBefore(random, asOf, Math.min(seniority, 330), Math.min(seniority, 330) + 60);
    const cpns = civilDateParts(cpnsDate);
    const youngest = Math.max(20 * 12, Math.ceil((asOf - cpnsDate) / 30.5) + 20 * 12);
    const born = dateBefore(random, asOf, youngest, Math.min(youngest + 120, retireesMonths(level) + 6));
    const month = civilDateParts(born);
    const birthDate = required(civilDate(month.year, month.month, 1 + random.below(28)), 'birth date');
    const birth = civilDateParts(birthDate);
    const pad = (value: number, width: number): string => String(value).padStart(width, '0');
    const start = isContract ? `${cpns.year}21` : `${cpns.year}${pad(cpns.month, 2)}`;
    const stem = `${birth.year}${pad(birth.month, 2)}${pad(birth.day, 2)}${start}${isMale ? 1 : 2}`;
    const serial = serialOf(stem);
    if (serial === null) continue;
    const programme = programmeFor(random, post);
    const inService = Math.max(3, Math.floor((asOf - cpnsDate) / 30.5));
    const hasCase = random.chance(2);
    const start0 = dateBefore(random, asOf, 4, 40);
    return {
      nip: `${stem}${serial}`,
      name: inventName(random, isMale),
      degree: degreeOf(programme),
      isMale,
      birthDate,
      cpnsDate,
      status: isContract ? 'PPPK' : isCandidate ? 'CPNS' : 'PNS',
      legalStatus: random.chance(97) ? 'Aktif' : random.pick(['Tugas Belajar', 'CLTN', 'Pemberhentian Sementara']),
      rank,
      rankDate: notBefore(cpnsDate, dateBefore(random, asOf, 1, Math.min(48, inService + 1))),
      post,
      positionDate: notBefore(cpnsDate, dateBefore(random, asOf, 1, Math.min(110, inService + 1))),
      programme,
      ratings: [ratingFor(random), ratingFor(random)],
      competence: random.chance(85) ? 6200 + random.below(3800) : null,
      discipline: hasCase
        ? { weight: random.pick(['Ringan', 'Sedang', 'Berat']), start: start0, end: (start0 + 365) as CivilDate }
        : null,
      wishes: [],
    };
  }
};

/** Sets seats so that about 8 in 100 stay open, then fills them at random; a few posts get one person too many. */
const fillPosts = (random: Random, posts: SamplePost[], employees: number): SamplePost[] => {
  const wanted = Math.ceil(employees * 1.08);
  const growable = posts.filter(({ template }) => template.seats > 1);
  let seats = posts.reduce((sum, { seats: held }) => sum + held, 0);
  while (seats < wanted && growable.length > 0) {
    random.pick(growable).seats += 1;
    seats += 1;
  }
  while (seats > wanted) {
    const shrinkable = posts.filter((post) => post.seats > 1);
    if (shrinkable.length === 0) break;
    random.pick(shrinkable).seats -= 1;
    seats -= 1;
  }
  const places = posts.flatMap((post) => Array.from({ length: post.seats }, () => post));
  for (let index = places.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    [places[index], places[other]] = [places[other]!, places[index]!];
  }
  const chosen = places.slice(0, employees);
  while (chosen.length < employees) chosen.push(random.pick(growable.length > 0 ? growable : posts));
  growable.slice(0, Math.floor(posts.length / 60)).forEach((post, index) => {
    if (index < chosen.length && chosen[index]!.template.level === post.template.level) chosen[index] = post;
  });
  for (const post of chosen) post.filled += 1;
  return chosen;
};

const SERIALS = 100;

/** Makes a city: the same random source gives the same city. */
export const inventCity = (random: Random, size: SampleSize): SampleCity => {
  const rows = postRows();
  const posts: SamplePost[] = [];
  while (posts.length < size.positions) posts.push(rows.next().value as SamplePost);
  const used = new Map<string, number>();
  // Serials 900-999 are Padan's mark for people who do not exist.
  const serialOf = (stem: string): number | null => {
    const count = used.get(stem) ?? 0;
    if (count >= SERIALS) return null;
    used.set(stem, count + 1);
    return 900 + count;
  };
  const people = fillPosts(random, posts, size.employees).map((post) =>
    inventPerson(random, post, size.asOf, serialOf),
  );
  const withWishes = people.map((person) => {
    if (!random.chance(12)) return person;
    const choices = posts.filter(
      ({ template, unit }) => template.level === person.post.template.level && unit !== person.post.unit,
    );
    if (choices.length === 0) return person;
    const pick = random.pick(choices);
    return { ...person, wishes: random.chance(50) ? [pick.unit] : [pick.template.name, random.pick(choices).unit] };
  });
  return { posts, people: withWishes };
};

/** "Penata Muda" and "III/a" of a rank number. */
export const rankWords = (rank: number): { readonly code: string; readonly name: string } => ({
  code: rankCode(required(rankFromNumber(rank), 'rank')),
  name: RANK_NAMES[rank - 1] ?? '',
});
