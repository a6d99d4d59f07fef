import type { CountedSeat, PadanProblem, Plan, PlanWorth, Position, Transfer } from '../domain';

import { objection, sum, type Ledger } from './ledger';
import { readPersonWorth, recomputeCost, recomputePremium, recomputeSeats } from './verify-worth';

const SOURCES = ['fit', 'achievement', 'need', 'cost', 'total'] as const;

/** Worth of the seats of each post, read once. */
class Seats {
  private readonly known = new Map<Position, readonly number[]>();

  constructor(private readonly ledger: Ledger) {}

  of(post: Position): readonly number[] {
    const { input, heads } = this.ledger;
    const known = this.known.get(post) ?? recomputeSeats(input.policy, post, heads.get(post) ?? 0);
    this.known.set(post, known);
    return known;
  }

  /** What so many people in a post are worth. */
  need(post: Position, heads: number): number {
    return sum(this.of(post).slice(0, Math.max(0, heads)));
  }

  /** Whether a counted seat is the one it should be. */
  isSeat(counted: CountedSeat | null, post: Position, seat: number): boolean {
    return (
      counted !== null &&
      counted.seat === seat &&
      counted.of === post.seats &&
      counted.worth === (this.of(post)[seat - 1] ?? 0)
    );
  }
}

/** Parts of one move but for its seats. */
const isRightMove = (ledger: Ledger, { employee, from, to, gain, worth }: Transfer): boolean => {
  const person = readPersonWorth(ledger, employee);
  const { move, test, retirement, rise, bonus } = worth.cost;
  const cost = move + test + retirement + rise - bonus;
  const premium = recomputePremium(person, from, to) - recomputePremium(person, from, from);
  const need = (worth.won?.worth ?? 0) - (worth.lost?.worth ?? 0);
  return (
    worth.fit === gain &&
    worth.achievement === premium &&
    cost === recomputeCost(ledger, person, from, to) &&
    [move, test, retirement, rise, bonus].every((part) => part >= 0) &&
    worth.total === gain + premium - cost + need
  );
};

/** Moves whose worth is not what the records say; the seats that chains win and lose are counted in the order of the chains. */
const objectToMoves = (ledger: Ledger, seats: Seats, transfers: readonly Transfer[]): PadanProblem[] => {
  const heads = new Map(ledger.heads);
  const objections: PadanProblem[] = [];
  const length = new Map<number, number>();
  for (const { chain } of transfers) length.set(chain, (length.get(chain) ?? 0) + 1);
  for (const transfer of transfers) {
    const { employee, from, to, step, chain, isSwap, worth } = transfer;
    const [there, here] = [heads.get(to) ?? 0, heads.get(from) ?? 0];
    const begins = !isSwap && step === 1;
    const ends = !isSwap && step === length.get(chain);
    const isWon = begins ? seats.isSeat(worth.won, to, there + 1) : worth.won === null;
    if (begins) heads.set(to, there + 1);
    const isLost = ends ? seats.isSeat(worth.lost, from, here) : worth.lost === null;
    if (ends) heads.set(from, here - 1);
    if (!isWon || !isLost || !isRightMove(ledger, transfer)) objections.push(objection('worth', { nip: employee.nip }));
  }
  return objections;
};

/** Checks what every move and the whole plan are said to be worth, source by source. */
export const objectToWorth = (
  ledger: Ledger,
  { transfers, worth, stayTotal, objective, firstSeats }: Plan,
  stay: Pick<PlanWorth, 'fit' | 'achievement'>,
): PadanProblem[] => {
  const { positions } = ledger.input;
  const seats = new Seats(ledger);
  const heads = new Map(ledger.heads);
  for (const { from, to } of transfers) {
    heads.set(from, (heads.get(from) ?? 0) - 1);
    heads.set(to, (heads.get(to) ?? 0) + 1);
  }
  const needWhen = (counted: ReadonlyMap<Position, number>): number =>
    sum(positions.map((post) => seats.need(post, counted.get(post) ?? 0)));
  const withTotal = (parts: Omit<PlanWorth, 'total'>): PlanWorth => ({
    ...parts,
    total: parts.fit + parts.achievement + parts.need - parts.cost,
  });
  const before = withTotal({ ...stay, need: needWhen(ledger.heads), cost: 0 });
  const after = withTotal({
    fit: stay.fit + sum(transfers.map(({ gain }) => gain)),
    achievement: stay.achievement + sum(transfers.map((one) => one.worth.achievement)),
    need: needWhen(heads),
    cost: sum(
      transfers.map(({ employee, from, to }) => recomputeCost(ledger, readPersonWorth(ledger, employee), from, to)),
    ),
  });
  const objections = objectToMoves(ledger, seats, transfers);
  for (const [expected, found] of [
    [before, worth.stay],
    [after, worth.plan],
  ] as const)
    for (const source of SOURCES)
      if (expected[source] !== found[source])
        objections.push(objection('total', { source, expected: expected[source], found: found[source] }));
  if (stayTotal !== before.total) objections.push(objection('total', { expected: before.total, found: stayTotal }));
  if (objective.total !== after.total)
    objections.push(objection('total', { expected: after.total, found: objective.total }));
  const first = positions.filter(({ priority }) => priority === 1);
  const filled = (counted: ReadonlyMap<Position, number>): number =>
    sum(first.map((post) => Math.min(post.seats, counted.get(post) ?? 0)));
  const isRight =
    firstSeats.all === sum(first.map((post) => post.seats)) &&
    firstSeats.before === filled(ledger.heads) &&
    firstSeats.after === filled(heads);
  return isRight ? objections : [...objections, objection('first-seats')];
};
