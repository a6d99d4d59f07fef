import { scoreCandidacy } from '../criteria';
import type { Breakdown, CivilDate, Employee, Policy, Position, Verdict } from '../domain';
import type { Intake } from '../intake';
import { fail, succeed, type Result } from '../kernel';
import { isBar, judgeMove } from '../rules';
import { foldText } from '../sheets';

/** One person looked at for one post: all verdicts, and the score of staying and of going. */
export type PairScore = {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  readonly verdicts: readonly Verdict[];
  readonly isEligible: boolean;
  readonly current: Breakdown;
  readonly proposed: Breakdown;
};

/** Why a question cannot be answered. */
export type PairFault = 'employee-unknown' | 'position-unknown';

/** Ways of naming a post, surest first: its id, name and unit, the name alone. */
const NAMES: readonly ((position: Position) => string)[] = [
  ({ id }) => id,
  ({ name, unit, agency }) => `${name} ${unit} ${agency ?? ''}`,
  ({ name, unit }) => `${name} ${unit}`,
  ({ name }) => name,
];

/** The post named by its id, as "name (unit)", or by its name; null when none or several are meant. */
export const findPosition = (positions: readonly Position[], named: string): Position | null => {
  const wanted = foldText(named);
  const [found, ...others] =
    NAMES.map((nameOf) => positions.filter((position) => foldText(nameOf(position)) === wanted)).find(
      (meant) => meant.length > 0,
    ) ?? [];
  return found && others.length === 0 ? found : null;
};

/** Scores employee `nip` for a post named by its id, or by its name where only one post bears it. */
export const scorePair = (
  intake: Intake,
  policy: Policy,
  asOf: CivilDate,
  nip: string,
  positionId: string,
): Result<PairScore, PairFault> => {
  const index = intake.employees.findIndex((employee) => employee.nip === nip);
  const employee = intake.employees[index];
  const from = intake.positions[intake.positionOf[index] ?? -1];
  if (!employee || !from) return fail('employee-unknown');
  const to = findPosition(intake.positions, positionId);
  if (!to) return fail('position-unknown');
  const headsAt = (position: Position): number =>
    Math.max(position.filled ?? 0, intake.positionOf.filter((place) => intake.positions[place] === position).length);
  const score = (target: Position): Breakdown =>
    scoreCandidacy(
      { employee, from, to: target, othersAtTarget: headsAt(target) - (target === from ? 1 : 0), asOf },
      policy,
    );
  const verdicts = judgeMove(
    { employee, from, to, headsAtTarget: headsAt(to), asOf, allowPromotions: policy.allowPromotions },
    policy,
  );
  return succeed({
    employee,
    from,
    to,
    verdicts,
    isEligible: !verdicts.some((verdict) => isBar(verdict, policy)),
    current: score(from),
    proposed: score(to),
  });
};
