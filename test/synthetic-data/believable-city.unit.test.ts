import {
  isFunctional,
  isManagerial,
  LEVEL_RANK_BANDS,
  monthsBetween,
  retirementAge,
  type RuleId,
} from '../../src/domain';
import { readIntake } from '../../src/intake';
import { required, seededRandom } from '../../src/kernel';
import { judgeTransfer } from '../../src/rules';
import { inventCity, type SampleCity, type SamplePerson } from '../../src/synthetic-data/city';
import { plantedMoves } from '../../src/synthetic-data';
import { contractGrade } from '../../src/synthetic-data/career';
import { studyOf } from '../../src/synthetic-data/programmes';
import { sampleSheets } from '../../src/synthetic-data/sample-sheets';
import { aPolicy, aTransfer, day, gridsOf } from '../support/records';

const AS_OF = day('2026-07-01');
const SHIPPED = [60, 40, 7] as const;
const DEMO = [1200, 400, 1200] as const;
const CITIES = [SHIPPED, DEMO, [1200, 400, 7], [900, 250, 3]] as const;

const cityOf = ([employees, positions, seed]: readonly [number, number, number]): SampleCity =>
  inventCity(seededRandom(seed), { employees, positions, asOf: AS_OF });
const share = <Item>(items: readonly Item[], is: (item: Item) => boolean): number =>
  items.filter(is).length / items.length;
const levelOf = ({ post }: SamplePerson): SamplePerson['post']['template']['level'] => post.template.level;

/** Whoever could not lawfully hold the own post: the rules as they judge somebody who would come to it. */
const unlawful = (city: SampleCity): { readonly nip: string; readonly rules: readonly RuleId[] }[] => {
  const { employees, positions, positionOf, problems } = readIntake(gridsOf(sampleSheets(city, AS_OF)), AS_OF);
  expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  // A field of the same family is not the field asked for.
  const policy = aPolicy({ rules: { R31: { thresholds: { acceptFamily: 0 } } } });
  const asked: readonly RuleId[] = ['R14', 'R25', 'R26', 'R27', 'R30', 'R31'];
  return employees.flatMap((employee, index) => {
    const post = required(positions[required(positionOf[index], 'post')], 'post');
    const transfer = aTransfer({ employee, from: post, to: post, asOf: AS_OF });
    const rules = judgeTransfer(transfer, policy)
      .filter(({ rule, status }) => asked.includes(rule) && status === 'fails')
      .map(({ rule }) => rule);
    return rules.length > 0 ? [{ nip: employee.nip, rules }] : [];
  });
};

describe.each(CITIES)('a city of %i people, %i posts and seed %i', (...size) => {
  const city = cityOf(size);
  const { people, posts } = city;
  const misplaced = new Set(people.filter(({ isMisplaced }) => isMisplaced).map(({ nip }) => nip));

  test('has nobody who could not lawfully hold the own post, but for those who are meant to sit beside their degree', () => {
    expect(
      unlawful(city).filter(({ nip, rules }) => !misplaced.has(nip) || rules.some((rule) => rule !== 'R31')),
    ).toEqual([]);
  });

  test('has about five in a hundred beside their degree, all of them pelaksana', () => {
    expect(misplaced.size / people.length).toBeGreaterThanOrEqual(0.04);
    expect(misplaced.size / people.length).toBeLessThanOrEqual(0.06);
    expect(people.filter((one) => misplaced.has(one.nip) && levelOf(one) !== 'pelaksana')).toEqual([]);
  });

  test('lets ranks follow education and service, a step each four years or so', () => {
    const odd = people.filter((one) => {
      if (one.status !== 'PNS') return one.rank !== one.firstRank;
      const steps = one.rank - one.firstRank;
      const ceiling = { school: 10, diploma: 11, degree: 12, profession: 12, master: 13 }[studyOf(one.programme)];
      const [low, high] = isFunctional(levelOf(one)) ? LEVEL_RANK_BANDS[levelOf(one)] : [5, 17];
      return (
        steps < 0 ||
        steps * 48 > monthsBetween(one.cpnsDate, AS_OF) ||
        (levelOf(one) === 'pelaksana' && one.rank > ceiling) ||
        one.rank < low ||
        one.rank > high
      );
    });
    expect(odd).toEqual([]);
  });

  test('lets everybody enter grown up, come to the post after that, and retire later', () => {
    const odd = people.filter((one) => {
      const age = monthsBetween(one.birthDate, AS_OF) / 12;
      return (
        monthsBetween(one.birthDate, one.cpnsDate) < 18 * 12 ||
        one.positionDate < one.cpnsDate ||
        one.rankDate < one.cpnsDate ||
        one.positionDate >= AS_OF ||
        age >= retirementAge(levelOf(one)) ||
        (one.status === 'CPNS' && (age > 35 || monthsBetween(one.cpnsDate, AS_OF) >= 12))
      );
    });
    expect(odd).toEqual([]);
  });

  test('has contracts by education and none of them in charge', () => {
    const contracts = people.filter(({ status }) => status === 'PPPK');
    const wanted = { school: 'V', diploma: 'VII', degree: 'IX', profession: 'IX', master: 'IX' };
    expect(contracts.filter(({ programme }) => contractGrade(programme) !== wanted[studyOf(programme)])).toEqual([]);
    expect(contracts.filter((one) => isManagerial(levelOf(one)))).toEqual([]);
  });

  test('calls professionals by their titles and registers them', () => {
    const titled = (name: RegExp, front: string, back: RegExp): SamplePerson[] =>
      people.filter(
        ({ post, titles, licence }) =>
          name.test(post.template.name) && (titles.front !== front || !back.test(titles.back) || licence === null),
      );
    expect(titled(/^Dokter Ahli/, 'dr.', /^$/)).toEqual([]);
    expect(titled(/^Dokter Gigi/, 'drg.', /^$/)).toEqual([]);
    expect(titled(/^Apoteker/, 'apt.', /S\.Farm\./)).toEqual([]);
    expect(titled(/^Perawat (?:Terampil|Mahir|Penyelia)/, '', /A\.Md\.Kep\./)).toEqual([]);
    expect(titled(/^Bidan (?:Terampil|Mahir)/, '', /A\.Md\.Keb\./)).toEqual([]);
    expect(people.filter(({ post, titles }) => /^Guru/.test(post.template.name) && titles.back !== 'S.Pd.')).toEqual(
      [],
    );
    expect(people.filter(({ post, licence }) => post.family !== 'health' && licence !== null)).toEqual([]);
  });

  test('has the classes that such posts have', () => {
    const classes: Readonly<Record<string, readonly number[]>> = {
      pelaksana: [5, 6, 7],
      pengawas: [9],
      administrator: [11, 12],
      'jpt-pratama': [14],
      terampil: [6],
      mahir: [7],
      penyelia: [8],
      'ahli-pertama': [8],
      'ahli-muda': [9, 10],
      'ahli-madya': [11, 12],
    };
    expect(posts.filter(({ template }) => !classes[template.level]?.includes(template.jobClass))).toEqual([]);
  });

  test('needs what it has and a little more: some seats empty, some posts a third, some with one too many', () => {
    const needed = posts.reduce((sum, { seats }) => sum + seats, 0);
    expect(needed / people.length).toBeGreaterThan(1);
    expect(needed / people.length).toBeLessThan(1.08);
    expect(posts.filter(({ filled, seats }) => seats > 1 && filled <= (seats * 2) / 3).length).toBeGreaterThan(1);
    const over = share(posts, ({ filled, seats }) => filled > seats);
    expect(over).toBeGreaterThan(0.01);
    expect(over).toBeLessThan(0.2);
    const first = share(posts, ({ priority }) => priority === 1);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(0.04);
    expect(share(posts, ({ priority }) => priority === 2 || priority === 3)).toBeLessThan(0.2);
  });

  test('plants moves of people nothing bars, into posts that exist', () => {
    const barred = new Set(
      people
        .filter(
          (one) =>
            one.status === 'CPNS' ||
            one.legalStatus !== 'Aktif' ||
            one.discipline !== null ||
            monthsBetween(one.positionDate, AS_OF) < 24 ||
            one.ratings.some((rating) => rating !== 'Baik' && rating !== 'Sangat Baik'),
        )
        .map(({ nip }) => nip),
    );
    const names = new Set(posts.map(({ agency, unit, template: { name } }) => `${agency}|${unit}|${name}`));
    for (const { anyOf, count, into } of city.plantedMoves()) {
      expect(anyOf.filter((nip) => barred.has(nip))).toEqual([]);
      expect(anyOf.length).toBeGreaterThanOrEqual(count);
      expect(into.length).toBeGreaterThan(0);
      expect(into.filter(({ agency, unit, name }) => !names.has(`${agency}|${unit}|${name}`))).toEqual([]);
    }
  });
});

const plantedIn = ([employees, positions, seed]: readonly [number, number, number]): number =>
  plantedMoves({ employees, positions, asOf: AS_OF }, seed).reduce((sum, { count }) => sum + count, 0);

test('ten moves and more are planted in the shipped sixty, and forty to ninety in the shipped twelve hundred', () => {
  expect(plantedIn(SHIPPED)).toBeGreaterThanOrEqual(10);
  expect(plantedIn(DEMO)).toBeGreaterThanOrEqual(40);
  expect(plantedIn(DEMO)).toBeLessThanOrEqual(90);
});

test('the shipped twelve hundred are of all kinds, one in eight without an assessment', () => {
  const city = cityOf(DEMO);
  const { people } = city;
  const missing = share(people, ({ competence }) => competence === null);
  expect(missing).toBeGreaterThan(0.1);
  expect(missing).toBeLessThan(0.16);
  expect(share(people, ({ status }) => status === 'PPPK')).toBeGreaterThan(0.06);
  expect(share(people, ({ status }) => status === 'CPNS')).toBeGreaterThan(0.01);
  expect(share(people, (one) => isFunctional(levelOf(one)))).toBeGreaterThan(0.4);
  expect(share(people, (one) => isManagerial(levelOf(one)))).toBeLessThan(0.1);
  expect(new Set(city.plantedMoves().map(({ kind }) => kind)).size).toBe(7);
});
