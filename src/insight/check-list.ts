import type { Commitment, Employee, Points, Position, Proposal, Verdict } from '../domain';
import { required } from '../kernel';
import {
  boundToStrangers,
  BondsAsPlanned,
  exclusionOf,
  proposedTransfer,
  type Exclusion,
  type Planned,
} from '../planning';
import { isBar, isFlag, judgeTransfer } from '../rules';

import { rulingsAgainst } from './against-rulings';
import { PlanExplainer } from './explain-pair';
import { fewestDrops, type ListedMove } from './fewest-drops';
import { forceTogether } from './force-pairs-together';
import { clashesOf, endsOfMoves, type ListClash } from './list-clashes';
import { ValueOfMoves } from './value-of-moves';

/**
 * What becomes of a row of a list. `barred`: a rule forbids it whatever the others do. `to-drop`: it is one of the fewest that must go so
 * that the others are lawful together. `after-drops`: lawful once those are gone. `lawful`: as the list stands.
 */
export type RowOutcome = 'lawful' | 'after-drops' | 'to-drop' | 'barred';

/** A row of a list held against law, the rest of the list and the best plan. */
export type CheckedRow = {
  readonly proposal: Proposal;
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  /** Where the best plan puts the person. */
  readonly planned: Position;
  readonly outcome: RowOutcome;
  /** Rules that forbid the move once the whole list is carried out, those about two people among them. */
  readonly bars: readonly Verdict[];
  /** Rules of which a reader must be told. */
  readonly flags: readonly Verdict[];
  readonly clashes: readonly ListClash[];
  /** What keeps such a move out of a plan though it is lawful; null where nothing does. */
  readonly exclusion: Exclusion | null;
  /** What the value of the best plan loses when it must contain the row, in hundredths; null when no seat can be freed. */
  readonly loss: Points | null;
  /** What it loses at least: below `loss` only where the search ended at its bound. */
  readonly leastLoss: Points | null;
  /** Decisions there are already that the row is against, itself or with rows that go before it. */
  readonly rulings: readonly Commitment[];
};

/** A whole list held against law and the best plan. */
export type CheckedList = {
  readonly rows: readonly CheckedRow[];
  /** Rows that must go, those a rule forbids among them, and the number that is proven to be needed. */
  readonly drops: { readonly count: number; readonly atLeast: number };
  /** Values in hundredths: nobody moves, the best plan, and the rows that stay on the list, everybody else staying. */
  readonly values: { readonly stay: Points; readonly best: Points; readonly list: Points };
  /** What the best plan loses when it must contain all rows that stay on the list; null when no plan can. */
  readonly lossTogether: Points | null;
  /** What it loses at least, as of a row. */
  readonly leastLossTogether: Points | null;
  /** Others whom that plan puts elsewhere than the best one. */
  readonly othersMoved: number;
};

const NOTHING_LOST = { loss: 0, leastLoss: 0 };

/** The rows of a list whose person and post the plan knows, in its numbers. */
const movesOf = ({ instance }: Planned, proposals: readonly Proposal[]) => {
  const rowOf = new Map(instance.employees.map(({ nip }, row) => [nip, row]));
  const columnOf = new Map(instance.positions.map(({ id }, column) => [id, column]));
  return proposals.flatMap((proposal) => {
    const [row, column] = [rowOf.get(proposal.nip), columnOf.get(proposal.post)];
    return row === undefined || column === undefined || instance.ownColumn[row] === column
      ? []
      : [{ proposal, row, column }];
  });
};

/** Verdicts a reader must be told of. */
const verdictsOf = ({ instance }: Planned, { row, column }: ListedMove, employee: Employee): readonly Verdict[] => {
  const { policy } = instance.input;
  const transfer = { ...proposedTransfer(instance, row, instance.ownColumn[row]!, column), employee };
  return judgeTransfer(transfer, policy).filter((verdict) => isBar(verdict, policy) || isFlag(verdict, policy));
};

/**
 * Judges every row at the end of the whole list, everybody else staying, prices it against the best plan, and names the fewest rows that must
 * go for the list to be lawful. Nobody stands on the list twice. Rows are held against `commitments` beside: those are decided already.
 */
export const checkList = (
  planned: Planned,
  proposals: readonly Proposal[],
  commitments: readonly Commitment[] = [],
): CheckedList => {
  const { instance, columnOfRow, plan } = planned;
  const { employees, positions, ownColumn, input } = instance;
  const moves = movesOf(planned, proposals);
  const value = new ValueOfMoves(planned);
  const explainer = new PlanExplainer(planned);
  const alone = boundToStrangers(employees);
  const bonds = new BondsAsPlanned(instance, endsOfMoves(planned, moves));
  const isBarred = moves.map((move) =>
    verdictsOf(planned, move, alone(required(employees[move.row], 'employee'))).some((one) => isBar(one, input.policy)),
  );
  const allowed = moves.filter((_, index) => !isBarred[index]);
  const drops = fewestDrops(planned, allowed, value);
  const kept = allowed.filter((_, index) => drops.isKept[index]);
  const isKept = new Set<number>(kept.map(({ row }) => row));
  const clashes = clashesOf(planned, moves);
  const byFate = [...kept, ...moves.filter(({ row }) => !isKept.has(row))].map(({ proposal }) => proposal);
  const against = rulingsAgainst(byFate, commitments, input);
  const rows = moves.map((move, index): CheckedRow => {
    const { row, column, proposal } = move;
    const own = ownColumn[row]!;
    const told = verdictsOf(planned, move, bonds.personOf(row));
    const bars = told.filter((verdict) => isBar(verdict, input.policy));
    const found = required(clashes[index], 'clashes');
    const isLawful = bars.length + found.length === 0;
    const price = columnOfRow[row] === column ? NOTHING_LOST : explainer.lossesIfForced(row, column);
    return {
      proposal,
      employee: required(employees[row], 'employee'),
      from: required(positions[own], 'position'),
      to: required(positions[column], 'position'),
      planned: required(positions[columnOfRow[row]!], 'position'),
      outcome: isBarred[index] ? 'barred' : !isKept.has(row) ? 'to-drop' : isLawful ? 'lawful' : 'after-drops',
      bars,
      flags: told.filter((verdict) => isFlag(verdict, input.policy)),
      clashes: found,
      exclusion: exclusionOf(instance, row, column, value.fitAt(row, column) - value.fitAt(row, own)),
      loss: price?.loss ?? null,
      leastLoss: price?.leastLoss ?? null,
      rulings: against.get(proposal) ?? [],
    };
  });
  const barred = moves.length - allowed.length;
  const together = forceTogether(planned, kept, value);
  const ends = kept.map(({ row, column }) => ({ row, from: ownColumn[row]!, to: column }));
  return {
    rows,
    drops: { count: barred + drops.dropped, atLeast: barred + drops.atLeast },
    values: {
      stay: plan.stayTotal,
      best: plan.objective.total,
      list: plan.stayTotal - new ValueOfMoves({ ...planned, columnOfRow: ownColumn }).lossBy(ends),
    },
    lossTogether: together?.loss ?? null,
    leastLossTogether: together?.leastLoss ?? null,
    othersMoved: together?.ends.filter(({ row }) => !isKept.has(row)).length ?? 0,
  };
};
