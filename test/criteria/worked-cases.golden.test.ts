import { competenceStandard } from '../../src/criteria/competence-profile';
import { gapValue, matchProfile, type Factor } from '../../src/criteria/profile-matching';
import { talentOf } from '../../src/criteria/talent-box';
import { weightedAverage } from '../../src/criteria/weighted-average';

// Cases worked out by others, as far as their numbers were published; identities removed.

describe('T1, talent workbook of a directorate general', () => {
  const potentialOf = (assessment: number, educations: readonly number[], integrity: number) => [
    { score: assessment, weight: 65 },
    ...educations.map((score) => ({ score, weight: 5 })),
    { score: integrity, weight: 15 },
  ];

  test('person A: potential 93.588833, talent 86.794417, box 9', () => {
    const { potential, talent, box } = talentOf(
      [{ score: 80, weight: 100 }],
      potentialOf(93.47, [90, 100, 100, (100 + 100 + 0) / 3], 100),
    );
    expect([potential.toFixed(6), talent.toFixed(6), box]).toEqual(['93.588833', '86.794417', 9]);
  });

  test('person B outranks A on the sum and sits in a lower box', () => {
    const { potential, talent, box } = talentOf(
      [{ score: 100, weight: 100 }],
      potentialOf(76.04, [90, 100, 100, (80 + 80 + 0) / 3], 50),
    );
    expect([potential.toFixed(6), talent.toFixed(6), box]).toEqual(['74.092667', '87.046333', 7]);
  });
});

describe('the nine boxes (PermenPANRB 3/2020)', () => {
  const boxAt = (performance: number, potential: number): number =>
    talentOf([{ score: performance, weight: 1 }], [{ score: potential, weight: 1 }]).box;

  test('stand as printed', () => {
    const [below, as, above] = [59.99, 60, 80];
    expect(
      [above, as, below].map((performance) => [below, as, above].map((potential) => boxAt(performance, potential))),
    ).toEqual([
      [4, 7, 9],
      [2, 5, 8],
      [1, 3, 6],
    ]);
  });
});

test.each([
  ['0027', [0.94, 0.33, 0.93, 1.0, 0.86], '0.8954', '0.90'],
  ['0034', [1.0, 0, 0.46, 0.87, 0.68], '0.8652', '0.87'],
  ['0013', [0.97, 0, 1.0, 0.94, 0.31], '0.8628', '0.86'],
  ['0015', [0.94, 0.33, 0.69, 0.8, 0.59], '0.8504', '0.85'],
  ['0029', [0.94, 0, 0.62, 0.94, 0.82], '0.8446', '0.84'],
  ['0036', [0.88, 0, 0.62, 0.8, 0.73], '0.7864', '0.79'],
  ['0041', [0, 1, 1, 1, 1], '0.2600', '0.26'],
  ['0047', [0.03, 1.0, 0.31, 0.61, 0.59], '0.1859', '0.19'],
])('T2, multi-attribute utility: person %s', (_, utilities, exact, stored) => {
  // Age .74, rank .07, performance .07, discipline .06, experience .06: reproduced here, refused as a policy.
  const weights = [74, 7, 7, 6, 6];
  const utility = weightedAverage(utilities.map((score, index) => ({ score, weight: weights[index]! })));
  expect(utility.toFixed(4)).toBe(exact);
  // The published results stand within half of their last digit.
  expect(Math.abs(utility - Number(stored))).toBeLessThanOrEqual(0.005 + 1e-9);
});

/** One aspect: places of its factors among the twenty (from 1), those of them that are core, and its share. */
type Aspect = {
  readonly factors: readonly number[];
  readonly core: readonly number[];
  readonly coreShare: number;
  readonly share: number;
};

const TARGETS = [3, 3, 4, 4, 3, 4, 4, 5, 3, 4, 3, 4, 2, 3, 3, 5, 3, 3, 4, 5];
const places = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const PEOPLE: Readonly<Record<string, readonly number[]>> = {
  A1: [2, 4, 3, 3, 2, 2, 4, 3, 2, 3, 3, 4, 3, 1, 3, 1, 4, 4, 4, 4],
  A2: [3, 5, 4, 3, 4, 4, 3, 5, 4, 3, 1, 5, 5, 5, 5, 2, 3, 3, 4, 5],
  A3: [5, 3, 2, 4, 2, 2, 4, 2, 3, 4, 2, 3, 3, 3, 4, 2, 3, 4, 5, 3],
  A4: [3, 4, 3, 3, 2, 3, 4, 2, 4, 4, 4, 5, 5, 1, 4, 1, 4, 3, 4, 4],
  A5: [4, 4, 3, 3, 4, 3, 2, 3, 3, 2, 4, 2, 2, 4, 5, 2, 4, 5, 5, 2],
  A6: [3, 3, 3, 1, 2, 5, 3, 2, 5, 4, 4, 5, 4, 3, 5, 3, 4, 3, 3, 5],
  flat: Array<number>(20).fill(3),
};

const aspectsOf = (values: readonly number[], aspects: readonly Aspect[], excessCosts: boolean): number[] =>
  aspects.map(({ factors, core, coreShare }) =>
    matchProfile(
      factors.map((place): Factor => ({
        value: values[place - 1]!,
        target: TARGETS[place - 1]!,
        isCore: core.includes(place),
      })),
      coreShare,
      excessCosts,
    ),
  );
const totalOf = (scores: readonly number[], aspects: readonly Aspect[]): number =>
  weightedAverage(scores.map((score, index) => ({ score, weight: aspects[index]!.share })));

describe('T3, profile matching of three aspects', () => {
  const ASPECTS: readonly Aspect[] = [
    { factors: places(1, 10), core: [3, 4, 6, 7, 8, 10], coreShare: 60, share: 30 },
    { factors: places(11, 16), core: [12, 16], coreShare: 70, share: 30 },
    { factors: places(17, 20), core: [19, 20], coreShare: 65, share: 40 },
  ];

  test.each([
    ['A1', [3.95, 3.4125, 4.5], '4.00875'],
    ['A2', [4.45, 3.2125, 5.0], '4.29875'],
    ['A3', [4.05, 3.45, 4.1], '3.89000'],
    ['A4', [4.2, 3.0125, 4.5875], '3.99875'],
    ['A5', [3.95, 3.0625, 3.5125], '3.50875'],
    ['A6', [3.9, 3.8625, 4.5875], '4.16375'],
  ])('%s to the last digit', (name, expected, total) => {
    const scores = aspectsOf(PEOPLE[name]!, ASPECTS, true);
    expect(scores.map((score) => score.toFixed(6))).toEqual(expected.map((score) => score.toFixed(6)));
    expect(totalOf(scores, ASPECTS).toFixed(5)).toBe(total);
  });
});

describe('T4, the same people under other cores and shares', () => {
  const ASPECTS: readonly Aspect[] = [
    { factors: places(1, 10), core: [1, 2, 5, 8, 9], coreShare: 60, share: 20 },
    { factors: places(11, 16), core: [11, 12, 15], coreShare: 60, share: 30 },
    { factors: places(17, 20), core: [17, 18], coreShare: 60, share: 50 },
  ];

  const total = (name: string, excessCosts: boolean): number =>
    totalOf(aspectsOf(PEOPLE[name]!, ASPECTS, excessCosts), ASPECTS);

  test.each([
    ['A1', '4.278'],
    ['A4', '4.227'],
    ['A5', '3.774'],
    ['A2', '4.372'],
    ['A6', '4.315'],
    ['flat', '4.412'],
  ])('%s to the last printed digit', (name, printed) => expect(total(name, true).toFixed(3)).toBe(printed));

  test('a person rated 3 everywhere wins only while more than enough costs points', () => {
    const best = (excessCosts: boolean): string =>
      Object.keys(PEOPLE).reduce((first, name) =>
        total(name, excessCosts) > total(first, excessCosts) ? name : first,
      );
    expect([best(true), best(false)]).toEqual(['flat', 'A2']);
  });
});

test('a gap beyond four is worth what four is', () => {
  expect([gapValue(-7, false), gapValue(-7, true), gapValue(9, true), gapValue(9, false)]).toEqual([1, 1, 1.5, 5]);
});

test('standards of competence follow the level of the post', () => {
  expect(
    (['jpt-madya', 'jpt-pratama', 'administrator', 'pengawas', 'pelaksana', 'ahli-madya', 'terampil'] as const).map(
      (level) => competenceStandard('communication', level),
    ),
  ).toEqual([5, 4, 3, 2, 1, 4, 1]);
  expect([competenceStandard('integrity', 'terampil'), competenceStandard('unity', 'ahli-utama')]).toEqual([2, 5]);
});
