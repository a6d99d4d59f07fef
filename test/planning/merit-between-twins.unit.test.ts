import { makePlan, verifyPlan } from '../../src/planning';
import { ratings } from '../support/records';
import { wishCity } from '../support/wish-city';

/** Units somebody with the best marks moves to, from a full post to one that lacks one of two and asks for the best. */
const movesTo = (title: string): string[] => {
  const facts = { appraisals: ratings('sangat-baik', 'sangat-baik'), competence: 10000 } as const;
  const input = wishCity({
    posts: {
      Bagian: { name: 'Pengelola Umum', seats: 2 },
      Bidang: { name: title, seats: 2, isGivenPriority: true },
    },
    people: [
      { at: 'Bagian', wishes: [], facts },
      { at: 'Bagian', wishes: [] },
      { at: 'Bidang', wishes: [] },
    ],
  });
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  expect(verifyPlan(input, made.value)).toEqual([]);
  return made.value.plan.transfers.map(({ to }) => to.unit);
};

describe('the premium for achievement', () => {
  test('brings the best to a post that asks for them', () => expect(movesTo('Penata Umum')).toEqual(['Bidang']));

  test('moves nobody between posts of one title, where it would only carry a vacancy about', () =>
    expect(movesTo('Pengelola Umum')).toEqual([]));
});
