import type { Employee, Policy } from '../../src/domain';
import { talentOf, type TalentNote } from '../../src/insight';
import { makePlan } from '../../src/planning';
import { anEmployee, aPolicy, aPosition, AS_OF, day, nip, rank, ratings } from '../support/records';

/** Marks that put somebody in box 9 and in box 5. */
const TALENT = { appraisals: ratings('sangat-baik', 'sangat-baik'), talent: { potential: 8000 } };
const MIDDLE = { appraisals: ratings('butuh-perbaikan', 'butuh-perbaikan'), talent: { potential: 6000 } };

/** Notes of somebody in a post of this class; four others of the rank are in posts of class 9. */
const notesOf = (facts: Partial<Employee>, jobClass: number, options: Partial<Policy> = {}): readonly TalentNote[] => {
  const employees = Array.from({ length: 5 }, (_, index) =>
    anEmployee({ nip: nip(index), rank: rank(9), ...(index === 0 ? facts : {}) }),
  );
  const positions = [
    aPosition({ id: 'a', jobClass, name: 'Jabatan A' }),
    aPosition({ id: 'b', jobClass: 9, seats: 4, name: 'Jabatan B' }),
  ];
  const planned = makePlan(
    { employees, positions, positionOf: [0, 1, 1, 1, 1], policy: aPolicy(options), asOf: AS_OF },
    () => undefined,
  );
  if (!planned.ok) throw new Error(planned.error.code);
  const person = talentOf(planned.value).people.find(({ employee }) => employee.nip === nip(0));
  return person?.notes.filter((note) => note !== 'misfit') ?? [];
};

test('talent is hidden from two classes below what is usual for the rank, or as many as the policy says', () => {
  const recent = { ...TALENT, positionDate: day('2025-01-01') };
  expect(notesOf(recent, 8)).toEqual([]);
  expect(notesOf(recent, 7)).toEqual(['hidden']);
  expect(notesOf(recent, 7, { hiddenClasses: 3 })).toEqual([]);
  expect(notesOf(recent, 6, { hiddenClasses: 3 })).toEqual(['hidden']);
  expect(notesOf({ ...recent, talent: { potential: 5999 } }, 7)).toEqual([]);
});

test('somebody is long in the post after the months of the policy, not in the last of them', () => {
  expect(notesOf({ positionDate: day('2021-02-16') }, 9)).toEqual([]);
  expect(notesOf({ positionDate: day('2021-02-15') }, 9)).toEqual(['long']);
  expect(notesOf({ positionDate: day('2021-02-15') }, 9, { longInPostMonths: 61 })).toEqual([]);
  expect(notesOf({ positionDate: null }, 9)).toEqual([]);
});

test('the fit below which a post uses somebody too little is an option of its own, apart from the cuts of the boxes', () => {
  const recent = { ...MIDDLE, positionDate: day('2025-01-01') };
  expect(notesOf(recent, 9, { talentMiddle: 6000, underUsedFit: 10000 })).toEqual(['under-used']);
  expect(notesOf(recent, 9, { talentMiddle: 6000, underUsedFit: 0 })).toEqual([]);
});
