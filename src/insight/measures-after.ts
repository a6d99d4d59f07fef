import { OUTCOMES, standingStatement, type Employee, type Outcomes } from '../domain';
import { foldText } from '../sheets';

import type { BeforeAfter, Measured, StatedSince } from './evaluation';
import { LEAST_CASES, meanOf } from './mean-of';

/** A figure before and after, in hundredths; null where it is not known. */
type Pair = { readonly before: number | null; readonly after: number | null };

const meansOf = (pairs: readonly Pair[]): BeforeAfter => {
  const known = pairs.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));
  const mean = (pick: (pair: (typeof known)[number]) => number): BeforeAfter['before'] =>
    meanOf(known.map(pick), LEAST_CASES);
  return {
    before: mean(({ before }) => before),
    after: mean(({ after }) => after),
    change: mean(({ before, after }) => after - before),
  };
};

/** One person then and later. */
export type ThenAndLater = { readonly then: Employee; readonly later: Employee };

const feedbackOf = ({ feedback }: Employee): number | null =>
  feedback === null || feedback.length === 0
    ? null
    : meanOf(
        feedback.map(({ score }) => score),
        1,
      ).mean;

const isTold = ({ movers, others }: Measured): boolean => movers.change.cases + others.change.cases > 0;

/** Job-person match, feedback and what lists beside the data tell of people and units, before and after. */
export const measuresAfter = (
  movers: readonly ThenAndLater[],
  others: readonly ThenAndLater[],
  movedTo: ReadonlySet<string>,
  { before, after }: { readonly before: Outcomes; readonly after: Outcomes },
): Measured[] => {
  const of = (measure: Measured['measure'], pairOf: (one: ThenAndLater) => Pair): Measured => ({
    measure,
    movers: meansOf(movers.map(pairOf)),
    others: meansOf(others.map(pairOf)),
  });
  const unitNames = [...new Set([...before.satisfaction.keys(), ...after.satisfaction.keys()])];
  const targets = new Set([...movedTo].map(foldText));
  const units = (isTarget: boolean): Pair[] =>
    unitNames
      .filter((unit) => targets.has(unit) === isTarget)
      .map((unit) => ({ before: before.satisfaction.get(unit) ?? null, after: after.satisfaction.get(unit) ?? null }));
  const all: Measured[] = [
    of('competence', ({ then, later }) => ({ before: then.competence, after: later.competence })),
    of('feedback', ({ then, later }) => ({ before: feedbackOf(then), after: feedbackOf(later) })),
    ...OUTCOMES.map((outcome) =>
      outcome === 'satisfaction'
        ? { measure: outcome, movers: meansOf(units(true)), others: meansOf(units(false)) }
        : of(outcome, ({ then: { nip } }) => ({
            before: before[outcome].get(nip) ?? null,
            after: after[outcome].get(nip) ?? null,
          })),
    ),
  ];
  return all.filter(isTold);
};

/** Whose last word since a day objects or consents; null where nobody is listed at all. */
export const statedSince = (
  movers: readonly ThenAndLater[],
  others: readonly ThenAndLater[],
  since: number,
  until: Parameters<typeof standingStatement>[1],
): StatedSince | null => {
  if ([...movers, ...others].every(({ later }) => later.moveStatements === null)) return null;
  const count = (all: readonly ThenAndLater[], says: 'objects' | 'consents'): number =>
    all.filter(({ later }) => {
      const statement = standingStatement(later, until);
      return statement !== null && statement.date > since && statement.says === says;
    }).length;
  const of = (all: readonly ThenAndLater[]): StatedSince['movers'] => ({
    objects: count(all, 'objects'),
    consents: count(all, 'consents'),
  });
  return { movers: of(movers), others: of(others) };
};
