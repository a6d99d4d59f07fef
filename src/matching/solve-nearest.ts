import { splitIntoExchanges } from './exchanges';
import { ExactSum } from './exact-sum';
import { pairOf, type AssignmentProblem } from './problem';
import { HeadCounts } from './seat-values';
import { solveAssignment } from './solve-assignment';

/** No column. */
const NONE = -1;

/** An answer within all limits, with a proven ceiling of all such answers and what proves it. */
export type BoundedAnswer<Proof> = { readonly columnOfRow: Int32Array; readonly bound: bigint; readonly proof: Proof };

/** Solves a problem within whatever limits there are; null where nothing keeps them, or the numbers do not fit. */
export type SolveWithin<Proof> = (problem: AssignmentProblem) => BoundedAnswer<Proof> | null;

/** A row that must sit on its home, or must not. */
export type HomeChoice = { readonly row: number; readonly isHome: boolean };

/** With so much given to each row at home no answer is worth more than the proof proves. */
type GivenProof<Proof> = {
  readonly kind: 'given';
  readonly bonus: number;
  readonly proof: Proof;
  readonly columnOfRow: Int32Array;
};

/** Why no answer worth the floor has more rows at home than are told. */
export type NearestProof<Proof> =
  | GivenProof<Proof>
  /** One row is at home, or it is not; `whole` is what is known of both. */
  | {
      readonly kind: 'parted';
      readonly whole: GivenProof<Proof>;
      readonly row: number;
      readonly home: NearestProof<Proof>;
      readonly away: NearestProof<Proof>;
    }
  /** These rows have fewer seats than heads, or one of them has no column left. */
  | { readonly kind: 'crowded'; readonly rows: readonly number[] }
  /** Not looked at: as many at home as the part above leaves. */
  | { readonly kind: 'open' };

/** The answer nearest to a former one. */
export type Nearest<Proof> = {
  readonly columnOfRow: Int32Array;
  readonly total: bigint;
  /** Rows on their homes. */
  readonly atHome: number;
  /** No answer worth the floor has more. */
  readonly mostAtHome: number;
  readonly proof: NearestProof<Proof>;
};

/** What is asked: rows on their homes, as many as can be, by an answer worth `floor` at least. */
export type NearestQuestion<Proof> = {
  readonly problem: AssignmentProblem;
  /** Column each row had; one it may no longer have counts as left. */
  readonly home: Int32Array;
  readonly floor: bigint;
  /** An answer worth the floor. */
  readonly known: Int32Array;
  /** More than two points of one row can differ by, as far as it pays to keep rows: a first guess of what a row at home is given. */
  readonly spread: number;
  readonly solve: SolveWithin<Proof>;
  /** Whether an answer keeps all limits. */
  readonly keeps: (columnOfRow: Int32Array) => boolean;
  /** Problems solved at most. */
  readonly mostSolves?: number;
};

const MOST_SOLVES = 120;

/** Points of an answer, and what its heads are worth. */
export const totalOf = (problem: AssignmentProblem, columnOfRow: Int32Array): bigint => {
  const sum = new ExactSum();
  columnOfRow.forEach((column, row) => sum.add(problem.points[pairOf(problem, row, column)]!));
  return sum.value + new HeadCounts(problem, columnOfRow).worth();
};

/** The problem in which every row at home earns so much more. */
export const withHomeBonus = (problem: AssignmentProblem, home: Int32Array, bonus: number): AssignmentProblem => {
  if (bonus === 0) return problem;
  const points = Float64Array.from(problem.points);
  home.forEach((column, row) => {
    const pair = column === NONE ? NONE : pairOf(problem, row, column);
    if (pair >= 0) points[pair]! += bonus;
  });
  return { ...problem, points };
};

/** The problem in which rows are at home, or are not; null where that leaves a row nothing. O(pairs). */
export const withHomeChoices = (
  problem: AssignmentProblem,
  home: Int32Array,
  choices: readonly HomeChoice[],
): AssignmentProblem | null => {
  if (choices.length === 0) return problem;
  const chosen = new Map(choices.map(({ row, isHome }) => [row, isHome]));
  const { rows, rowStart, column, points } = problem;
  const starts = new Int32Array(rows + 1);
  const columns = new Int32Array(column.length);
  const kept = points instanceof Int32Array ? new Int32Array(column.length) : new Float64Array(column.length);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const isHome = chosen.get(row);
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      if (isHome !== undefined && isHome !== (column[pair] === home[row])) continue;
      columns[count] = column[pair]!;
      kept[count] = points[pair]!;
      count += 1;
    }
    if (count === starts[row]) return null;
    starts[row + 1] = count;
  }
  return { ...problem, rowStart: starts, column: columns.subarray(0, count), points: kept.subarray(0, count) };
};

/** Rows that sit on their homes. */
export const countAtHome = (home: Int32Array, columnOfRow: Int32Array): number =>
  columnOfRow.reduce((count, column, row) => count + (column === home[row] ? 1 : 0), 0);

/**
 * Of all answers worth at least `floor` one that leaves as many rows as can be where they were.
 *
 * 1. Every row at home is given a bonus (Lagrangian relaxation, Fisher 1981); where the best answer at a large bonus is worth the floor,
 * nothing keeps more rows. 2. Else the bonus is closed in on by chords between an answer worth the floor and one below it; at
 * the bonus where both are best, any choice of the exchanges between them lies on the line, and those that fit the floor are made.
 * 3. What is left open is parted by a row (Land & Doig 1960): it is at home, or it is not.
 *
 * The ceiling of rows at home is proven by the proofs of the priced problems; where the number of problems to solve is reached first, it is
 * larger than what was found.
 */
export const solveNearest = <Proof>(question: NearestQuestion<Proof>): Nearest<Proof> =>
  new NearestSearch(question).solve();

type Point = { readonly columnOfRow: Int32Array; readonly total: bigint; readonly atHome: number };

class NearestSearch<Proof> {
  private best: Point;
  private solvesLeft: number;

  constructor(private readonly question: NearestQuestion<Proof>) {
    this.best = this.pointOf(question.known);
    this.solvesLeft = question.mostSolves ?? MOST_SOLVES;
  }

  solve(): Nearest<Proof> {
    const { proof, most } = this.part([], this.question.home.length);
    this.polish();
    const { columnOfRow, total, atHome } = this.best;
    return { columnOfRow, total, atHome, mostAtHome: Math.max(most, atHome), proof };
  }

  /** With the rows at home kept there, the best of the others. */
  private polish(): void {
    const { problem, home, solve } = this.question;
    const kept = [...this.best.columnOfRow.keys()].filter((row) => this.best.columnOfRow[row] === home[row]);
    const rest = withHomeChoices(
      problem,
      home,
      kept.map((row) => ({ row, isHome: true })),
    );
    const answer = rest === null ? null : solve(rest);
    if (answer !== null) this.offer(this.pointOf(answer.columnOfRow));
  }

  private pointOf(columnOfRow: Int32Array): Point {
    const { problem, home } = this.question;
    return { columnOfRow, total: totalOf(problem, columnOfRow), atHome: countAtHome(home, columnOfRow) };
  }

  private offer(point: Point): void {
    const { floor } = this.question;
    const { best } = this;
    if (point.total < floor) return;
    if (point.atHome > best.atHome || (point.atHome === best.atHome && point.total > best.total)) this.best = point;
  }

  /** Looks at the answers that keep some choices; answers how many rows they can have at home, at most `most` of them, and why. */
  private part(
    choices: readonly HomeChoice[],
    most: number,
  ): { readonly proof: NearestProof<Proof>; readonly most: number } {
    const { question } = this;
    const part = withHomeChoices(question.problem, question.home, choices);
    const last = choices[choices.length - 1];
    if (part === null) return { proof: { kind: 'crowded', rows: last === undefined ? [] : [last.row] }, most: NONE };
    const found = this.closeIn(part, most, choices);
    if (found === null) {
      const seated = solveAssignment(part);
      if (seated.status === 'infeasible') return { proof: { kind: 'crowded', rows: seated.rows }, most: NONE };
      return { proof: { kind: 'open' }, most };
    }
    const { proof, low } = found;
    const ceiling = Math.min(most, found.most);
    if (ceiling <= this.best.atHome) return { proof, most: ceiling };
    const row = this.rowToPart(low, choices);
    if (row === NONE || this.solvesLeft <= 0) return { proof, most: ceiling };
    const away = this.part([...choices, { row, isHome: false }], ceiling);
    const home = this.part([...choices, { row, isHome: true }], ceiling);
    return {
      proof: { kind: 'parted', whole: proof, row, home: home.proof, away: away.proof },
      most: Math.max(home.most, away.most),
    };
  }

  /** A row that is at home in an answer below the floor, and not in the best. */
  private rowToPart(low: Point | null, choices: readonly HomeChoice[]): number {
    const { home } = this.question;
    const { best } = this;
    const asked = new Set(choices.map(({ row }) => row));
    const from = low?.columnOfRow ?? home;
    return best.columnOfRow.findIndex(
      (column, row) => column !== home[row] && from[row] === home[row] && !asked.has(row),
    );
  }

  /** Closes in on the bonus at which the floor is passed; null where the part has no answer. */
  private closeIn(
    part: AssignmentProblem,
    ceiling: number,
    choices: readonly HomeChoice[],
  ): { readonly proof: GivenProof<Proof>; readonly most: number; readonly low: Point | null } | null {
    const { question } = this;
    const { floor, home } = question;
    let proof: GivenProof<Proof> | null = null;
    let most = ceiling;
    const isHere = choices.every(({ row, isHome }) => (this.best.columnOfRow[row] === home[row]) === isHome);
    let high: Point | null = isHere ? this.best : null;
    let low: Point | null = null;
    let bonus = question.spread;
    for (;;) {
      if (this.solvesLeft <= 0) break;
      this.solvesLeft -= 1;
      const answer = question.solve(withHomeBonus(part, home, bonus));
      if (answer === null) break;
      const proven = mostAtHomeAt(answer.bound, floor, bonus);
      if (proven < most || proof === null) {
        most = Math.min(most, proven);
        proof = { kind: 'given', bonus, proof: answer.proof, columnOfRow: answer.columnOfRow };
      }
      const point = this.pointOf(answer.columnOfRow);
      this.offer(point);
      if (most <= this.best.atHome) break;
      const before = [high, low] as const;
      if (point.total >= floor) high = high === null || point.atHome > high.atHome ? point : high;
      else low = low === null || point.total > low.total ? point : low;
      if (high === null) {
        // Nothing on the upper side yet: less for every row at home.
        if (bonus === 0) break;
        bonus = bonus > 8 ? Math.floor(bonus / 8) : 0;
        continue;
      }
      if (low === null) break;
      this.fillUp(high, low);
      if (most <= this.best.atHome) break;
      const [rise, run] = [high.total - low.total, BigInt(low.atHome - high.atHome)];
      if (run <= 0n) break;
      const chord = Number(rise / run);
      const isClosed = before[0] === high && before[1] === low;
      if (isClosed || chord === bonus) {
        if (rise % run === 0n || chord + 1 === bonus || isClosed) break;
        bonus = chord + 1;
        continue;
      }
      bonus = chord;
    }
    return proof === null ? null : { proof, most, low };
  }

  /** Makes of the exchanges from an answer worth the floor to one below it those that bring most rows home within the floor. */
  private fillUp(high: Point, low: Point): void {
    const { problem, home, floor, keeps } = this.question;
    const counts = new HeadCounts(problem, high.columnOfRow);
    const pointsAt = (row: number, column: number): number => problem.points[pairOf(problem, row, column)]!;
    const at = (row: number, column: number): number => (home[row] === column ? 1 : 0);
    const exchanges = splitIntoExchanges(high.columnOfRow, low.columnOfRow, problem.columns).map(({ rows }) => {
      let loss = -counts.move(high.columnOfRow[rows[0]!]!, low.columnOfRow[rows[rows.length - 1]!]!);
      let won = 0;
      for (const row of rows) {
        const [from, to] = [high.columnOfRow[row]!, low.columnOfRow[row]!];
        loss += pointsAt(row, from) - pointsAt(row, to);
        won += at(row, to) - at(row, from);
      }
      return { rows, loss, won };
    });
    // What costs nothing is had for nothing.
    const given = exchanges.filter(({ loss, won }) => won > 0 && loss <= 0);
    const dear = exchanges.filter(({ loss, won }) => won > 0 && loss > 0);
    dear.sort((a, b) => a.loss * b.won - b.loss * a.won || b.won - a.won || a.rows[0]! - b.rows[0]!);
    let point = this.make(
      high,
      given.flatMap(({ rows }) => rows),
      low,
    );
    if (point === null) point = high;
    const wanted = low.atHome - point.atHome;
    const spare = point.total - floor;
    for (const chosen of [greedily(dear, spare), mostWithin(dear, spare, Math.min(wanted, MOST_SUMMED))]) {
      const made = this.make(
        point,
        chosen.flatMap(({ rows }) => rows),
        low,
      );
      if (made !== null) this.offer(made);
    }
    // One by one, where limits forbid them together.
    let current = keeps(point.columnOfRow) ? point : high;
    let tries = 0;
    for (const { rows, loss } of dear) {
      if (tries >= MOST_TRIES) break;
      if (BigInt(Math.ceil(loss)) > current.total - floor) continue;
      tries += 1;
      const made = this.make(current, rows, low);
      if (made !== null && made.total >= floor && made.atHome > current.atHome) current = made;
    }
    this.offer(current);
  }

  /** An answer with some rows where another has them; null where that breaks limits or seats. */
  private make(from: Point, rows: readonly number[], to: Point): Point | null {
    const columnOfRow = from.columnOfRow.slice();
    for (const row of rows) columnOfRow[row] = to.columnOfRow[row]!;
    const { seats } = this.question.problem;
    const heads = new Int32Array(seats.length);
    for (const column of columnOfRow) {
      heads[column]! += 1;
      if (heads[column]! > seats[column]!) return null;
    }
    return this.question.keeps(columnOfRow) ? this.pointOf(columnOfRow) : null;
  }
}

/** Rows brought home that are summed up exactly. */
const MOST_SUMMED = 64;
/** Exchanges tried one by one. */
const MOST_TRIES = 200;

type Priced = { readonly rows: readonly number[]; readonly loss: number; readonly won: number };

/** No answer worth the floor has more rows at home, where none is worth more than `bound` with so much for each of them. */
export const mostAtHomeAt = (bound: bigint, floor: bigint, bonus: number): number => {
  if (bonus === 0) return bound < floor ? -1 : Number.MAX_SAFE_INTEGER;
  const spare = bound - floor;
  return spare < 0n ? -1 : Number(spare / BigInt(bonus));
};

const greedily = (dear: readonly Priced[], spare: bigint): Priced[] => {
  let left = spare;
  return dear.filter(({ loss }) => {
    if (BigInt(Math.ceil(loss)) > left) return false;
    left -= BigInt(Math.ceil(loss));
    return true;
  });
};

/** The choice that brings most rows home within a loss, up to a number of them: by the least loss for each number. */
const mostWithin = (dear: readonly Priced[], spare: bigint, wanted: number): Priced[] => {
  if (wanted <= 0) return [];
  const least = new Float64Array(wanted + 1).fill(Infinity);
  least[0] = 0;
  const made = dear.map(({ loss, won }) => {
    const taken = new Uint8Array(wanted + 1);
    for (let count = wanted; count >= 1; count -= 1) {
      const before = least[Math.max(0, count - won)]!;
      if (before + loss < least[count]!) {
        least[count] = before + loss;
        taken[count] = 1;
      }
    }
    return taken;
  });
  let count = wanted;
  while (count > 0 && !(least[count]! <= Number(spare))) count -= 1;
  const chosen: Priced[] = [];
  for (let index = dear.length - 1; index >= 0 && count > 0; index -= 1) {
    if (made[index]![count] !== 1) continue;
    chosen.push(dear[index]!);
    count = Math.max(0, count - dear[index]!.won);
  }
  return chosen;
};
