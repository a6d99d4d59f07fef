import type { PadanProblem, Position } from '../domain';
import { pairOf, type AssignmentProblem, type NearestProof } from '../matching';

import { objection, type Ledger } from './ledger';
import type { Planned } from './make-plan';
import type { PlanProof } from './plan-limits';
import { Ceilings } from './verify-limits';

/** No column. */
const NONE = -1;

type Choice = { readonly row: number; readonly isHome: boolean };

/** What of a problem some choices leave, with a bonus for everybody who is where the former run had them; made pair by pair. */
const partOf = (
  { rows, columns, rowStart, column, points, seats, seatValues }: AssignmentProblem,
  home: Int32Array,
  choices: readonly Choice[],
  bonus: number,
): AssignmentProblem => {
  const starts = [0];
  const kept: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const mine = choices.filter((choice) => choice.row === row);
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1)
      if (mine.every(({ isHome }) => isHome === (column[pair] === home[row]))) kept.push(pair);
    starts.push(kept.length);
  }
  let row = 0;
  return {
    rows,
    columns,
    rowStart: Int32Array.from(starts),
    column: Int32Array.from(kept, (pair) => column[pair]!),
    points: Float64Array.from(kept, (pair, index) => {
      while (starts[row + 1]! <= index) row += 1;
      return points[pair]! + (column[pair] === home[row] ? bonus : 0);
    }),
    seats,
    ...(seatValues ? { seatValues } : {}),
  };
};

/** Whether rows have fewer seats than heads in a part of all answers. */
const areCrowded = (part: AssignmentProblem, rows: readonly number[]): boolean => {
  const open = new Set<number>();
  for (const row of rows)
    for (let pair = part.rowStart[row]!; pair < part.rowStart[row + 1]!; pair += 1) open.add(part.column[pair]!);
  const seats = [...open].reduce((sum, column) => sum + part.seats[column]!, 0);
  return rows.length > 0 && new Set(rows).size === rows.length && seats < rows.length;
};

/** Rows at home that no answer worth the floor passes, by what a proof proves; null where it has a hole. */
class MostAtHome {
  constructor(
    private readonly ceilings: Ceilings,
    private readonly problem: AssignmentProblem,
    private readonly home: Int32Array,
    private readonly floor: bigint,
  ) {}

  of(proof: NearestProof<PlanProof>, choices: readonly Choice[], most: number): number | null {
    switch (proof.kind) {
      case 'open':
        return most;
      case 'crowded':
        return areCrowded(partOf(this.problem, this.home, choices, 0), proof.rows) ? NONE : null;
      case 'given': {
        const { bonus } = proof;
        if (bonus < 0) return null;
        const bound = this.ceilings.of(partOf(this.problem, this.home, choices, bonus), proof.columnOfRow, proof.proof);
        if (bound === null) return null;
        if (bound < this.floor) return NONE;
        return bonus === 0 ? most : Math.min(most, Number((bound - this.floor) / BigInt(bonus)));
      }
      case 'parted': {
        const whole = this.of(proof.whole, choices, most);
        if (whole === null) return null;
        const home = this.of(proof.home, [...choices, { row: proof.row, isHome: true }], whole);
        const away = this.of(proof.away, [...choices, { row: proof.row, isHome: false }], whole);
        return home === null || away === null ? null : Math.max(home, away);
      }
    }
  }
}

/** Checks that the plan follows the former run as it says: what it gives up for that, whom it places elsewhere, and that no plan places fewer elsewhere. */
export const objectToFollowing = (ledger: Ledger, planned: Planned): PadanProblem[] => {
  const { plan, instance, columnOfRow, optimum, nearest } = planned;
  const { input } = ledger;
  const { continuation } = plan;
  const continued = input.continued ?? null;
  if (continued === null || continuation === null || nearest === null)
    return continued === null && continuation === null && nearest === null ? [] : [objection('continuation')];
  const { problem, employees, positions, ownColumn } = instance;
  const place = new Map(positions.map((post: Position, column) => [String(post.id), column]));
  const home = Int32Array.from(employees, ({ nip }, row) => {
    const post = continued.posts[nip];
    return post === undefined ? ownColumn[row]! : (place.get(post) ?? NONE);
  });
  const worthOf = (columns: Int32Array): bigint => {
    const heads = new Int32Array(problem.columns);
    let worth = 0n;
    columns.forEach((column, row) => {
      worth += BigInt(problem.points[pairOf(problem, row, column)] ?? 0);
      const listed = problem.seatValues?.start ?? [];
      const at = (listed[column] ?? 0) + heads[column]!;
      if (at < (listed[column + 1] ?? 0)) worth += BigInt(problem.seatValues?.value[at] ?? 0);
      heads[column]! += 1;
    });
    return worth;
  };
  const gain = Math.max(0, continuation.best.total - plan.stayTotal);
  const tolerance = (gain * input.policy.replanTolerance - ((gain * input.policy.replanTolerance) % 100)) / 100;
  let staying = 0;
  optimum.forEach((column, row) => (staying += column === ownColumn[row] ? 1 : 0));
  // A plan that gives up as much as is allowed, whoever stays in it.
  const floor = worthOf(optimum) - BigInt(tolerance * (problem.rows + 1) + staying);
  const departures = home.reduce((count, column, row) => count + (column === columnOfRow[row] ? 0 : 1), 0);
  const ceilings = new Ceilings(ledger, planned);
  const most = new MostAtHome(ceilings, problem, home, floor).of(nearest, [], problem.rows);
  const isRight =
    continuation.run === continued.run &&
    continuation.tolerance === tolerance &&
    continuation.departures === departures &&
    worthOf(columnOfRow) >= floor &&
    most !== null &&
    continuation.leastDepartures === Math.min(departures, problem.rows - most);
  return isRight ? [] : [objection('continuation', { departures })];
};

/** Checks what is said of every decision: whether the plan follows it, and which rules an approved move breaks. */
export const objectToCommitments = (ledger: Ledger, { plan }: Planned): PadanProblem[] => {
  const given = ledger.input.commitments ?? [];
  if (given.length !== plan.commitments.length) return [objection('commitments')];
  const { employees, positions } = ledger.input;
  const ends = new Map(plan.transfers.map(({ employee, to }) => [String(employee.nip), to]));
  const homes = new Map(employees.map((one) => [String(one.nip), ledger.homes.get(one)!]));
  const heads = new Map(ledger.heads);
  for (const { from, to } of plan.transfers) {
    heads.set(from, (heads.get(from) ?? 0) - 1);
    heads.set(to, (heads.get(to) ?? 0) + 1);
  }
  return plan.commitments.flatMap(({ commitment, isMet, broken }, place): PadanProblem[] => {
    const person = 'nip' in commitment ? String(commitment.nip) : null;
    const post = 'post' in commitment ? (positions.find(({ id }) => id === commitment.post) ?? null) : null;
    const home = person === null ? null : (homes.get(person) ?? null);
    const end = person === null ? null : (ends.get(person) ?? home);
    const isAbout = (person === null || home !== null) && (!('post' in commitment) || post !== null);
    const isFollowed = {
      approve: end === post,
      reject: end !== post || home === post,
      stay: end === home,
      leave: end !== home,
      fill: post !== null && (heads.get(post) ?? 0) >= post.seats,
      keepOpen: true,
      freeze: true,
    }[commitment.ruling];
    const isSame = given[place] === commitment && isMet === (!isAbout || isFollowed);
    const flags = plan.transfers.find(({ employee }) => employee.nip === person)?.flags ?? [];
    // What bars is told as broken; what only warns is not.
    const bars = flags.filter(({ rule, status, isSoft, waiver }) => {
      const isOn = ledger.input.policy.rules[rule].mode === 'block';
      return isOn && status === 'fails' && !isSoft && waiver === null;
    });
    const isAsFlagged =
      commitment.ruling !== 'approve' || !isAbout
        ? broken.length === 0
        : broken.map(({ rule }) => rule).join() === bars.map(({ rule }) => rule).join();
    return isSame && isAsFlagged ? [] : [objection('commitments', { place: place + 1 })];
  });
};
