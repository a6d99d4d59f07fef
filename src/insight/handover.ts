import {
  isManagerial,
  licenceOf,
  monthsBetween,
  titleWithoutLevel,
  type Employee,
  type Position,
  type Transfer,
} from '../domain';
import { memoizeByObject } from '../kernel';
import { headsWithDeputies, type Planned } from '../planning';

import { headsAfter } from './heads-after';
import { planWaves, type WaveChain } from './waves';

/** A move with the day it begins, and what becomes of the seat it leaves. */
export type Handover = {
  readonly transfer: Transfer;
  /** From 1 on. */
  readonly wave: number;
  /** Who takes the seat; null where nobody of the plan does. */
  readonly successor: Transfer | null;
  /** Wave in which the successor begins; null without one. */
  readonly filledIn: number | null;
  /** Whether the post has fewer people than seats once the plan is carried out. */
  readonly isShortAfter: boolean;
  /** A post that leads, is licensed, or was given priority 1 or 2 by the office. */
  readonly isKeyPost: boolean;
  /** The unit it leaves; null for a move inside its unit. */
  readonly risk: UnitRisk | null;
};

/** What a unit loses by the plan. */
export type UnitRisk = {
  readonly unit: string;
  readonly agency: string | null;
  /** People on the sheet today, those who leave the unit, and those who come from another. */
  readonly people: number;
  readonly leaving: number;
  readonly arriving: number;
  /** Licensed professions whose last holder leaves, as the title of the post says it, and whether somebody comes for them. */
  readonly lastHolders: readonly { readonly profession: string; readonly isReplaced: boolean }[];
  readonly losesHeadAndDeputy: boolean;
  readonly isLargeShare: boolean;
};

/** Somebody who has long been in a remote place and whom the plan leaves there. */
export type WayHome = { readonly employee: Employee; readonly position: Position; readonly months: number };

/** How a plan is carried out. */
export type HandoverPlan = {
  /** By wave, then in the order of the plan. */
  readonly moves: readonly Handover[];
  readonly waves: number;
  /** Units that lose a large share, the last holder of a licence, or head and deputy. */
  readonly risks: readonly UnitRisk[];
  /** Key posts that stand empty for a time, or after the plan. */
  readonly emptyKeyPosts: number;
  /** The longest in the post first. */
  readonly wayHome: readonly WayHome[];
};

const MONTHS = 12;

const unitOf = ({ agency, unit }: Position): string => `${agency ?? ''}\n${unit}`;

const leftUnit = ({ from, to }: Transfer): string | null => (unitOf(from) === unitOf(to) ? null : unitOf(from));

/** Whether a post must not stand empty for long. */
const isKeyPost = memoizeByObject(
  (position: Position): boolean =>
    isManagerial(position.level) || position.isGivenPriority || licenceOf(position) !== null,
);

const chainsOf = (transfers: readonly Transfer[]): Transfer[][] => {
  const chains = new Map<number, Transfer[]>();
  for (const transfer of transfers) {
    const known = chains.get(transfer.chain);
    if (known) known.push(transfer);
    else chains.set(transfer.chain, [transfer]);
  }
  return [...chains.values()].map((steps) => steps.sort((a, b) => a.step - b.step));
};

/** Holders of a licence in a unit who stay, who leave and who come, with the title of a post of theirs. */
type Holders = { readonly title: string; stay: number; leave: number; come: number };

type Unit = {
  readonly position: Position;
  people: number;
  leaving: number;
  arriving: number;
  losesHeadAndDeputy: boolean;
  /** By licence. */
  readonly licences: Map<string, Holders>;
};

/** Counts people, leavers, arrivals and licensed holders of every unit, by one walk over the people. */
const countUnits = ({ instance, columnOfRow }: Planned): Map<string, Unit> => {
  const { positions, ownColumn } = instance;
  const units = new Map<string, Unit>();
  const unitAt = positions.map((position) => {
    const key = unitOf(position);
    const blank = { people: 0, leaving: 0, arriving: 0, losesHeadAndDeputy: false };
    const known = units.get(key) ?? { position, ...blank, licences: new Map<string, Holders>() };
    units.set(key, known);
    return known;
  });
  const licences = positions.map((position) => licenceOf(position));
  const count = (column: number, what: 'stay' | 'leave' | 'come'): void => {
    const licence = licences[column] ?? null;
    if (licence === null) return;
    const known = unitAt[column]!.licences;
    const held = known.get(licence) ?? {
      title: titleWithoutLevel(positions[column]!.name),
      stay: 0,
      leave: 0,
      come: 0,
    };
    held[what] += 1;
    known.set(licence, held);
  };
  ownColumn.forEach((own, row) => {
    const then = columnOfRow[row]!;
    const [here, there] = [unitAt[own]!, unitAt[then]!];
    here.people += 1;
    if (own === then) return count(own, 'stay');
    if (here !== there) {
      here.leaving += 1;
      there.arriving += 1;
    }
    count(own, 'leave');
    count(then, 'come');
  });
  for (const [head, deputy] of headsWithDeputies(instance)) {
    const [own, other] = [ownColumn[head]!, ownColumn[deputy]!];
    if (columnOfRow[head] === own || columnOfRow[deputy] === other) continue;
    unitAt[own]!.losesHeadAndDeputy = true;
    unitAt[other]!.losesHeadAndDeputy = true;
  }
  return units;
};

const riskOf = ({ position, people, leaving, arriving, licences, ...unit }: Unit, percent: number): UnitRisk => ({
  unit: position.unit,
  agency: position.agency,
  people,
  leaving,
  arriving,
  lastHolders: [...licences.values()].flatMap(({ title, stay, leave, come }) =>
    stay === 0 && leave > 0 ? [{ profession: title, isReplaced: come > 0 }] : [],
  ),
  losesHeadAndDeputy: unit.losesHeadAndDeputy,
  isLargeShare: leaving > 0 && leaving * 100 >= people * percent,
});

const isAtRisk = ({ isLargeShare, lastHolders, losesHeadAndDeputy }: UnitRisk): boolean =>
  isLargeShare || losesHeadAndDeputy || lastHolders.length > 0;

const wayHomeOf = ({ instance, columnOfRow }: Planned): WayHome[] => {
  const { employees, positions, ownColumn, input } = instance;
  const { asOf, policy } = input;
  return employees
    .flatMap((employee, row): WayHome[] => {
      const column = ownColumn[row]!;
      const position = positions[column]!;
      if (position.isRemote !== true || columnOfRow[row] !== column || employee.positionDate === null) return [];
      const months = monthsBetween(employee.positionDate, asOf);
      return months < policy.remoteYears * MONTHS ? [] : [{ employee, position, months }];
    })
    .sort((a, b) => b.months - a.months || (a.employee.nip < b.employee.nip ? -1 : 1));
};

/**
 * How a plan is carried out: who begins in which wave, so that no unit loses more than a share of its people on one day and seats are freed
 * before they are taken; what units lose by it; who has long waited in a remote place. O(people + posts), but for the waves.
 */
export const handoverOf = memoizeByObject((planned: Planned): HandoverPlan => {
  const { plan, instance } = planned;
  const { policy } = instance.input;
  const units = countUnits(planned);
  const chains = chainsOf(plan.transfers);
  const mostGap = Math.floor(policy.mostEmptyDays / policy.waveDays);
  const limitOf = (unit: string): number =>
    Math.max(1, Math.floor(((units.get(unit)?.people ?? 0) * policy.waveLeavingPercent) / 100));
  const waves = planWaves(
    chains.map((steps): WaveChain => ({
      isSwap: steps[0]?.isSwap === true,
      moves: steps.map((step) => ({ leaves: leftUnit(step), isKeySeat: isKeyPost(step.to) })),
    })),
    limitOf,
    mostGap,
  );
  const risks = new Map([...units].map(([key, unit]) => [key, riskOf(unit, policy.unitRiskPercent)] as const));
  const heads = headsAfter(planned);
  const columnOf = new Map(instance.positions.map((position, column) => [position, column]));
  const moves = chains.flatMap((steps, chain) =>
    steps.map((transfer, at): Handover => {
      const next = at + 1 < steps.length ? at + 1 : transfer.isSwap ? 0 : -1;
      const { from } = transfer;
      const left = leftUnit(transfer);
      return {
        transfer,
        wave: waves[chain]![at]!,
        successor: steps[next] ?? null,
        filledIn: waves[chain]![next] ?? null,
        isShortAfter: heads[columnOf.get(from)!]! < from.seats,
        isKeyPost: isKeyPost(from),
        risk: left === null ? null : (risks.get(left) ?? null),
      };
    }),
  );
  const isEmptyForTime = ({ wave, filledIn, isShortAfter }: Handover): boolean =>
    filledIn === null ? isShortAfter : filledIn > wave;
  return {
    moves: moves
      .map((move, index) => ({ move, index }))
      .sort((a, b) => a.move.wave - b.move.wave || a.index - b.index)
      .map(({ move }) => move),
    waves: Math.max(0, ...moves.map(({ wave }) => wave)),
    risks: [...risks.values()].filter(isAtRisk),
    emptyKeyPosts: new Set(
      moves.filter((move) => move.isKeyPost && isEmptyForTime(move)).map(({ transfer }) => transfer.from),
    ).size,
    wayHome: wayHomeOf(planned),
  };
});
