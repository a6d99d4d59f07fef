import type { Position, Relation } from '../domain';
import { classKey } from '../kernel';
import { foldText } from '../sheets';

import { fact, fails, notChecked, passes, type Judgement, type MovingPerson, type ProposedMove } from './rule';

const ofKind = ({ employee }: Pick<MovingPerson, 'employee'>, kind: Relation['kind']): readonly Relation[] | null =>
  employee.relations?.filter((relation) => relation.kind === kind) ?? null;

const isSamePlace = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? true : foldText(a) === foldText(b);

/** Two people meet in a unit of one name in one agency; an agency nobody states is no difference. */
const isIn = ({ unit, agency }: Relation, to: Position): boolean =>
  unit !== null && foldText(unit) === foldText(to.unit) && isSamePlace(agency, to.agency);

/** Judges whether the target is in the unit of somebody the person is bound to. Where that one works is not known to be elsewhere: not checked. */
export const judgeRelations = (move: ProposedMove, kind: Relation['kind']): Judgement => {
  const relations = ofKind(move, kind);
  if (relations === null) return notChecked('relations');
  const met = relations.find((relation) => isIn(relation, move.to));
  if (met) return fails(fact('relation', kind), fact('relative', met.nip), fact('relativeUnit', met.unit));
  return relations.some(({ unit }) => unit === null) ? notChecked('relativeUnit') : passes();
};

/** Names what `judgeRelations` looks at of a person. */
export const relationsKey = (person: MovingPerson, kind: Relation['kind']): string => {
  const relations = ofKind(person, kind);
  return relations === null
    ? ''
    : classKey(relations.length, ...relations.flatMap(({ nip, unit, agency }) => [nip, unit, agency]));
};

/** Names what it looks at of a target. */
export const placeKey = ({ unit, agency }: Position): string => classKey(unit, agency);
