import {
  functionalProfession,
  isManagerial,
  monthOf,
  monthsBetween,
  monthsToRetirement,
  retirementAgeIn,
  type CompetenceLevels,
  type Employee,
  type Position,
  type Transfer,
} from '../domain';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';
import { foldText } from '../sheets';

/** How near a mentor is: who held the post, else a colleague in the unit of the same post, title, profession, field, or its head. */
export type Nearness = 'former-holder' | 'post' | 'title' | 'profession' | 'family' | 'head';

/** Who accompanies a mover, where the plan leaves that person, and how near that is. */
export type Mentor = { readonly employee: Employee; readonly position: Position; readonly nearness: Nearness };

/** Colleagues of one kind looked at one by one; of more, those longest in post. */
const MOST_COMPARED = 40;

const unitOf = ({ agency, unit }: Position): string => `${agency ?? ''}\n${unit}`;
/** Without a stated agency a unit is its own. */
const agencyOf = (position: Position): string => position.agency ?? unitOf(position);

type Colleague = { readonly employee: Employee; readonly position: Position };

const byTenure = (a: Colleague, b: Colleague): number =>
  (a.employee.positionDate ?? Infinity) - (b.employee.positionDate ?? Infinity) ||
  (a.employee.nip < b.employee.nip ? -1 : 1);

/** Retirement age by post: titles are read for it. */
const ageIn = memoizeByObject((position: Position): number => retirementAgeIn(position));

/** Kinds of colleagues a post has in its unit, the nearest first, each with the key by which people of it are found. */
const keysOf = memoizeByObject((position: Position): readonly (readonly [Nearness, string])[] => {
  const kinds: readonly (readonly [Nearness, string | null])[] = [
    ['post', position.id],
    ['title', foldText(position.name)],
    ['profession', functionalProfession(position)],
    ['family', position.family],
    ['head', ''],
  ];
  const unit = unitOf(position);
  return kinds.flatMap(([kind, key]) => (key === null ? [] : [[kind, `${unit}\n${kind}\n${key}`] as const]));
});

/**
 * Finds mentors: who leaves the proposed post for another of the same agency, the one before in the chain first; else the nearest colleague of
 * the unit whom the plan leaves there. Both must be in active service, and neither retire nor end a contract for so many months; of
 * equally near colleagues the one who masters most of what is to be learnt, then the one with the fewest to accompany, then the longest in post.
 */
export class Mentors {
  private readonly colleagues = new Map<string, Colleague[]>();
  private readonly longest = new Map<string, readonly Colleague[]>();
  private readonly leavers = new Map<Position, Transfer[]>();
  private readonly accompanied = new Map<string, number>();

  constructor(private readonly planned: Planned) {
    const { instance, columnOfRow, plan } = planned;
    const { employees, positions, ownColumn } = instance;
    for (const transfer of plan.transfers) {
      const known = this.leavers.get(transfer.from);
      if (known) known.push(transfer);
      else this.leavers.set(transfer.from, [transfer]);
    }
    const targets = new Set(plan.transfers.map(({ to }) => unitOf(to)));
    const isTarget = positions.map((position) => targets.has(unitOf(position)));
    employees.forEach((employee, row) => {
      const column = ownColumn[row]!;
      const position = positions[column]!;
      if (isTarget[column] === true && column === columnOfRow[row] && this.isReachable(employee, position))
        this.list({ employee, position });
    });
  }

  /** The mentor of a transfer, given the levels its gaps ask for; null where there is none. */
  of(transfer: Transfer, asked: CompetenceLevels): Mentor | null {
    const found = this.formerHolder(transfer) ?? this.nearest(transfer, asked);
    if (found !== null) this.accompanied.set(found.employee.nip, this.loadOf(found.employee) + 1);
    return found;
  }

  private isReachable({ birthDate, legalStatus, contractEnd }: Employee, position: Position): boolean {
    const { asOf, policy } = this.planned.instance.input;
    if (birthDate === null || (legalStatus !== null && legalStatus !== 'active')) return false;
    if (contractEnd !== null && monthsBetween(asOf, contractEnd) < policy.mentorMonths) return false;
    const left = monthsToRetirement(monthOf(birthDate), ageIn(position), asOf);
    return left !== null && left >= policy.mentorMonths;
  }

  private list(colleague: Colleague): void {
    const { position } = colleague;
    for (const [kind, key] of keysOf(position)) {
      if (kind === 'head' && !isManagerial(position.level)) continue;
      const known = this.colleagues.get(key);
      if (known) known.push(colleague);
      else this.colleagues.set(key, [colleague]);
    }
  }

  /** Colleagues of a kind, the longest in post first; sorted once they are asked for. */
  private listed(key: string): readonly Colleague[] {
    const known = this.longest.get(key) ?? [...(this.colleagues.get(key) ?? [])].sort(byTenure).slice(0, MOST_COMPARED);
    this.longest.set(key, known);
    return known;
  }

  private loadOf({ nip }: Employee): number {
    return this.accompanied.get(nip) ?? 0;
  }

  private formerHolder({ employee, to, chain, step }: Transfer): Mentor | null {
    const leaving = (this.leavers.get(to) ?? []).filter(
      (other) =>
        other.employee !== employee &&
        agencyOf(other.to) === agencyOf(to) &&
        this.isReachable(other.employee, other.to),
    );
    const distance = (other: Transfer): number => (other.chain === chain ? Math.abs(other.step - step) : Infinity);
    const [first] = leaving.sort(
      (a, b) =>
        (distance(a) < distance(b) ? -1 : distance(a) > distance(b) ? 1 : 0) || a.chain - b.chain || a.step - b.step,
    );
    return first === undefined ? null : { employee: first.employee, position: first.to, nearness: 'former-holder' };
  }

  private nearest({ to }: Transfer, asked: CompetenceLevels): Mentor | null {
    const mastered = ({ employee: { competenceLevels } }: Colleague): number =>
      Object.entries(asked).filter(
        ([competency, level]) => (competenceLevels?.[competency as keyof CompetenceLevels] ?? 0) >= level,
      ).length;
    for (const [nearness, key] of keysOf(to)) {
      const [best] = this.listed(key)
        .map((colleague) => ({ colleague, masters: mastered(colleague), load: this.loadOf(colleague.employee) }))
        .sort((a, b) => b.masters - a.masters || a.load - b.load);
      if (best !== undefined) return { ...best.colleague, nearness };
    }
    return null;
  }
}
