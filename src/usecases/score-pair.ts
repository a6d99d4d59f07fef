import { scoreCandidacy } from '../criteria';
import {
  headsOf,
  type Breakdown,
  type CivilDate,
  type Employee,
  type PadanProblem,
  type Policy,
  type Position,
  type Verdict,
} from '../domain';
import type { Intake } from '../intake';
import { fail, required, succeed, type Result } from '../kernel';
import { isBar, judgeTransfer } from '../rules';
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

/** Ways of naming a post, surest first: its id, name and unit, the name alone. */
const NAMES: readonly ((position: Position) => string)[] = [
  ({ id }) => id,
  ({ name, unit, agency }) => `${name} ${unit} ${agency ?? ''}`,
  ({ name, unit }) => `${name} ${unit}`,
  ({ name }) => name,
];

/** The post named by its id, as "name (unit)", or by its name; a problem where none or several are meant. */
export const findPosition = (positions: readonly Position[], named: string): Result<Position, PadanProblem> => {
  const wanted = foldText(named);
  const meant =
    NAMES.map((nameOf) => positions.filter((position) => foldText(nameOf(position)) === wanted)).find(
      (some) => some.length > 0,
    ) ?? [];
  const [found, ...others] = meant;
  if (found && others.length === 0) return succeed(found);
  return fail({
    code: 'position-unknown',
    severity: 'blocks',
    params: { position: named, found: meant.length },
  });
};

/** Index of the employee with a NIP, however its digits are set apart; a problem where nobody has it. */
export const findEmployee = (employees: readonly Employee[], nip: string): Result<number, PadanProblem> => {
  const digits = nip.replace(/\D/g, '');
  const index = employees.findIndex((employee) => employee.nip === digits);
  return index < 0 ? fail({ code: 'employee-unknown', severity: 'blocks', params: { nip } }) : succeed(index);
};

/** Scores employee `nip` for a post named by its id, or by its name where only one post bears it. */
export const scorePair = (
  intake: Intake,
  policy: Policy,
  asOf: CivilDate,
  nip: string,
  positionId: string,
): Result<PairScore, PadanProblem> => {
  const found = findEmployee(intake.employees, nip);
  if (!found.ok) return found;
  const employee = required(intake.employees[found.value], 'employee');
  const named = findPosition(intake.positions, positionId);
  if (!named.ok) return named;
  const to = named.value;
  const from = required(intake.positions[intake.positionOf[found.value] ?? -1], 'post of the employee');
  const headsAt = (position: Position): number =>
    headsOf(position, intake.positionOf.filter((place) => intake.positions[place] === position).length);
  const score = (target: Position): Breakdown => scoreCandidacy({ employee, from, to: target, asOf }, policy);
  const verdicts = judgeTransfer(
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
