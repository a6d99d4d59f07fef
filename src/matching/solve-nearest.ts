import { greedily, mostWithin } from './choose-exchanges';
import { splitIntoExchanges } from './exchanges';
import { pairOf, type AssignmentProblem } from './problem';
import {
  countAtHome,
  mostAtHomeAt,
  withHomeBonus,
  withHomeChoices,
  type GivenProof,
  type HomeChoice,
  type NearestProof,
} from './rows-at-home';
import { HeadCounts } from './seat-values';
import { solveAssignment } from './solve-assignment';
import { worthOf } from './worth-of-answer';

/** No column. */
const NONE = -1;

/** An answer within all limits, with a proven ceiling of all such answers and what proves it. */
export type BoundedAnswer<Proof> = { readonly columnOfRow: Int32Array; readonly bound: bigint; readonly proof: Proof };

/** Solves a problem within whatever limits there are; null where nothing keeps them, or the numbers do not fit. */
export type SolveWithin<Proof> = (problem: AssignmentProblem) => BoundedAnswer<Proof> | null;

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
    return { columnOfRow, total: worthOf(problem, columnOfRow), atHome: countAtHome(home, columnOfRow) };
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

  /** A row that is at home in an answer below the floor, and not in the best; else one that the best has elsewhere, or any that was not asked about. */
  private rowToPart(low: Point | null, choices: readonly HomeChoice[]): number {
    const { home } = this.question;
    const { best } = this;
    const asked = new Set(choices.map(({ row }) => row));
    const from = low?.columnOfRow ?? home;
    const isOpen = (row: number): boolean => !asked.has(row) && home[row] !== NONE;
    const rows = [...best.columnOfRow.keys()].filter(isOpen);
    const away = rows.filter((row) => best.columnOfRow[row] !== home[row]);
    return away.find((row) => from[row] === home[row]) ?? away[0] ?? rows[0] ?? NONE;
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
