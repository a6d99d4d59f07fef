import { kneeOf } from '../../src/pane/run/run-preview';
import { placeOfStage, progressOf } from '../../src/pane/run/stages';

const curve = (...shares: readonly number[]) => ({
  moves: 100,
  points: shares.map((share, index) => ({ moves: index * 25, share })),
});

describe('the bend of a curve of benefit', () => {
  test('is the point highest above the straight line', () => {
    expect(kneeOf(curve(0, 600, 850, 950, 1000))).toEqual({ moves: 50, share: 850 });
  });

  test('is none where moves bring much alike, or where much is left to bring', () => {
    expect(kneeOf(curve(0, 480, 640, 840, 1000))).toBeNull();
    expect(kneeOf(curve(0, 300, 560, 790, 1000))).toBeNull();
  });

  test('never is a plan of nobody, the whole plan, or more than that', () => {
    expect(
      kneeOf({
        moves: 4,
        points: [
          { moves: 0, share: 0 },
          { moves: 4, share: 1000 },
          { moves: 5, share: 990 },
        ],
      }),
    ).toBeNull();
  });
});

describe('the progress of a calculation', () => {
  test('rises from stage to stage and ends at the whole', () => {
    const stages = ['read', 'rules', 'score', 'solve', 'verify', 'report'] as const;
    const seen = stages.flatMap((stage) => [progressOf(stage, 0, 4), progressOf(stage, 1, 4), progressOf(stage, 4, 4)]);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
  });

  test('of the writing stands by itself', () => {
    expect(placeOfStage('write')).toBe(-1);
    expect(progressOf('write', 3, 12)).toBe(0.25);
  });
});
