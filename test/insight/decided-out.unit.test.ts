import type { Commitment, PositionId, Ruling } from '../../src/domain';
import { findEmptySeats, PlanExplainer } from '../../src/insight';
import { ignoreProgress } from '../../src/kernel';
import { makePlan, type Planned } from '../../src/planning';
import { describeAnswer } from '../../src/usecases';
import { textsOf } from '../../src/text';
import { nip } from '../support/records';
import { wishCity, wishPolicy } from '../support/wish-city';

const WHERE = { sheet: 'P1 Rekomendasi', row: 4, column: 8 };
const SIGNED = { official: 'Sekda', date: null, reason: null, letter: null, where: WHERE } as const;

const on = (ruling: Ruling): Commitment => {
  const post = 'Tujuan' as PositionId;
  if (ruling === 'keepOpen') return { ...SIGNED, ruling, post };
  if (ruling === 'freeze') return { ...SIGNED, ruling, unit: 'Tujuan' };
  return ruling === 'stay' ? { ...SIGNED, ruling, nip: nip(0) } : { ...SIGNED, ruling: 'reject', nip: nip(0), post };
};

const planUnder = (commitments: readonly Commitment[]): Planned => {
  const city = {
    posts: { Tujuan: {}, Asal: {} },
    people: [{ at: 'Asal', wishes: ['Tujuan'] }],
    policy: wishPolicy({ leastFitGain: 0, moveCost: 0 }),
  };
  const made = makePlan({ ...wishCity(city), commitments }, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const seatIn = (planned: Planned) => findEmptySeats(planned).seats.find(({ position }) => position.id === 'Tujuan');

test('without a decision the person takes the post', () => {
  expect(seatIn(planUnder([]))).toBeUndefined();
});

test.each(['reject', 'stay', 'keepOpen', 'freeze'] as const)(
  'who is kept out by %p is counted as decided about, at the cell, and no limit is proposed',
  (ruling) => {
    expect(seatIn(planUnder([on(ruling)]))).toMatchObject({
      gainTooLittle: 0,
      wayOut: null,
      decidedOut: { people: 1, places: [WHERE] },
    });
  },
);

test('an answer about a rejected person says who rejected and gives no place among nobody', () => {
  const planned = planUnder([on('reject')]);
  const { positions, input } = planned.instance;
  const column = positions.findIndex(({ id }) => id === 'Tujuan');
  const answer = new PlanExplainer(planned).explain(0, column);
  const sentence = describeAnswer(answer, input.policy, textsOf('id'));
  expect(sentence).toContain('Ditolak oleh Sekda (P1 Rekomendasi!I5).');
  expect(sentence).not.toContain('urutan');
});
