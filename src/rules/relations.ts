import type { Nip, Relation } from '../domain';
import { foldText } from '../sheets';

import { fact, fails, notChecked, passes, type PersonInPost, type Ruling, type TargetPost } from './rule';

/** Where somebody the person is bound to works. */
type Bond = { readonly nip: Nip; readonly unit: string | null; readonly agency: string | null };

/** What `judgeRelations` looks at of a person; null where no list says. */
export type Bound = { readonly bonds: readonly Bond[] | null };

/** What it looks at of a target. */
export type Place = { readonly unit: string; readonly agency: string | null };

/** Bonds of one kind. */
export const bondsOf = ({ employee }: PersonInPost, kind: Relation['kind']): Bound => ({
  bonds:
    employee.relations
      ?.filter((relation) => relation.kind === kind)
      .map(({ nip, unit, agency }) => ({ nip, unit, agency })) ?? null,
});

/** Unit and agency of a post. */
export const placeOf = ({ to: { unit, agency } }: TargetPost): Place => ({ unit, agency });

const isSamePlace = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? true : foldText(a) === foldText(b);

/** Two people meet in a unit of one name in one agency; an agency nobody states is no difference. */
const isIn = ({ unit, agency }: Bond, place: Place): boolean =>
  unit !== null && foldText(unit) === foldText(place.unit) && isSamePlace(agency, place.agency);

/** Judges whether the target is in the unit of somebody the person is bound to. Where that one works is not known to be elsewhere: not checked. */
export const judgeRelations = ({ bonds }: Bound, place: Place, kind: Relation['kind']): Ruling => {
  if (bonds === null) return notChecked('relations');
  const met = bonds.find((bond) => isIn(bond, place));
  if (met) return fails(fact('relation', kind), fact('relative', met.nip), fact('relativeUnit', met.unit));
  return bonds.some(({ unit }) => unit === null) ? notChecked('relativeUnit') : passes();
};
