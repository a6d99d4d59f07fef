import { newFloats, newInts, NONE, type f64, type Floats, type i32, type Ints } from './memory';
import { findPair, type PairTable } from './pair-table';
import type { Seating } from './seating';

/** Exits are passed over so many at a time, 2^EXIT_BLOCK_BITS. */
export const EXIT_BLOCK: i32 = 16;
const EXIT_BLOCK_BITS: i32 = 4;
/** Columns with so many seats get a list; and smaller ones, down to two seats, once the windows of rows no longer serve. */
const MANY_SEATS: i32 = 12;
const SOME_SEATS: i32 = 2;
/** A column is left so often holder by holder before a list is made. */
const LEFT_BEFORE: i32 = 3;
/** After so many looks per exit the blocks of a list are measured again; after so many times, all exits put in order. */
const LOOKS_PER_EXIT: i32 = 8;
const MEASURED_BEFORE: i32 = 7;
/** Room for exits in all lists together: as many as there are pairs, and so many at least; the last list may pass it. */
const LEAST_ROOM: i32 = 65536;

/**
 * Where the holders of one column can go: for every other column the holder that loses least in points by going there. The
 * loss may belong to somebody who has left meanwhile; then it is no more than the true one.
 */
export class ExitList {
  /** Looks at exits since its blocks were measured. */
  looks: i32 = 0;
  /** How often its blocks have been measured since it was put in order. */
  timesMeasured: i32 = 0;
  readonly target: Ints;
  readonly loss: Floats;
  readonly row: Ints;
  /** No exit of a block costs less than this, loss and price of the target together, at present prices. */
  readonly leastOfBlock: Floats;

  constructor(
    public count: i32,
    readonly room: i32,
  ) {
    this.target = newInts(room);
    this.loss = newFloats(room);
    this.row = newInts(room);
    this.leastOfBlock = newFloats((room + EXIT_BLOCK - 1) >> EXIT_BLOCK_BITS);
  }

  leastFrom(place: i32): f64 {
    return this.leastOfBlock[place >> EXIT_BLOCK_BITS]!;
  }

  put(place: i32, target: i32, loss: f64, row: i32): void {
    this.target[place] = target;
    this.loss[place] = loss;
    this.row[place] = row;
  }

  /** Finds anew what the cheapest exit of each block costs, at present prices; the order stays. */
  measure(prices: Floats): void {
    for (let from = 0; from < this.count; from += EXIT_BLOCK) {
      const end = from + EXIT_BLOCK < this.count ? from + EXIT_BLOCK : this.count;
      let least: f64 = Infinity;
      for (let place = from; place < end; place += 1) {
        const cost: f64 = this.loss[place]! + prices[this.target[place]!]!;
        if (cost < least) least = cost;
      }
      this.leastOfBlock[from >> EXIT_BLOCK_BITS] = least;
    }
    this.looks = 0;
    this.timesMeasured += 1;
  }

  /** Puts the cheapest first, at present prices: Shell sort with the gaps of Knuth (1973). `keys` has room for all of them. */
  sort(prices: Floats, keys: Floats): void {
    const target = this.target;
    const loss = this.loss;
    const row = this.row;
    const count = this.count;
    for (let place = 0; place < count; place += 1) keys[place] = loss[place]! + prices[target[place]!]!;
    let gap = 1;
    while (gap * 9 < count) gap = 3 * gap + 1;
    while (gap > 0) {
      for (let from = gap; from < count; from += 1) {
        const key: f64 = keys[from]!;
        const heldTarget = target[from]!;
        const heldLoss: f64 = loss[from]!;
        const heldRow = row[from]!;
        let place = from;
        while (place >= gap && keys[place - gap]! > key) {
          keys[place] = keys[place - gap]!;
          this.put(place, target[place - gap]!, loss[place - gap]!, row[place - gap]!);
          place -= gap;
        }
        keys[place] = key;
        this.put(place, heldTarget, heldLoss, heldRow);
      }
      gap = gap === 1 ? 0 : (gap - 1) / 3;
    }
    for (let place = 0; place < count; place += EXIT_BLOCK) this.leastOfBlock[place >> EXIT_BLOCK_BITS] = keys[place]!;
    this.looks = 0;
    this.timesMeasured = 0;
  }
}

/**
 * Exit lists of columns with several holders, who can go to much the same columns: a search then looks once per target instead of
 * once per holder and pair, and not at all at blocks of exits that are too dear. Losses do not depend on prices and
 * prices only rise, so that a list stays true through the whole solve: an arrival is worked in, a departure is noticed
 * when its exit comes up.
 */
export class ExitLists {
  private readonly lists: Array<ExitList> = new Array<ExitList>();
  private readonly indexOf: Ints;
  private readonly timesLeft: Ints;
  /** Exits that further lists may hold. */
  private room: i32;
  /** While holders are worked into a list: place of each target in it, counted from 1; and the list being made. */
  private readonly placeOf: Ints;
  private readonly scratch: ExitList;
  private readonly keys: Floats;

  constructor(
    private readonly table: PairTable,
    private readonly seating: Seating,
  ) {
    const columns = table.columns;
    const indexOf = newInts(columns);
    for (let column = 0; column < columns; column += 1) indexOf[column] = NONE;
    this.indexOf = indexOf;
    this.timesLeft = newInts(columns);
    this.placeOf = newInts(columns);
    this.keys = newFloats(columns);
    this.scratch = new ExitList(0, columns);
    const pairs = table.rowStart[table.rows]!;
    this.room = pairs > LEAST_ROOM ? pairs : LEAST_ROOM;
  }

  /** Whether a column that is being left has a list, or should have one by now; it is counted. */
  isListed(column: i32, isEveryColumn: boolean): boolean {
    if (this.indexOf[column] !== NONE) return true;
    const least = isEveryColumn ? SOME_SEATS : MANY_SEATS;
    if (this.seating.capacity[column]! < least) return false;
    this.timesLeft[column] = this.timesLeft[column]! + 1;
    return this.timesLeft[column] > LEFT_BEFORE && this.room > 0;
  }

  /** The list of a column; made now when there was none. */
  of(column: i32): ExitList {
    const known = this.indexOf[column]!;
    if (known === NONE) return this.make(column);
    const list = this.lists[known]!;
    if (list.looks > LOOKS_PER_EXIT * list.count) {
      if (list.timesMeasured === MEASURED_BEFORE) list.sort(this.seating.prices, this.keys);
      else list.measure(this.seating.prices);
    }
    return list;
  }

  /** Must be told of every row that takes a seat, once searching has begun. O(exits + pairs of the row) where there is a list. */
  arrive(row: i32, column: i32): void {
    const known = this.indexOf[column]!;
    if (known === NONE) return;
    const list = this.lists[known]!;
    const placeOf = this.placeOf;
    for (let place = 0; place < list.count; place += 1) placeOf[list.target[place]!] = place + 1;
    let news = 0;
    for (let pair = this.table.rowStart[row]!, last = this.table.rowStart[row + 1]!; pair < last; pair += 1) {
      if (placeOf[this.table.column[pair]!] === 0) news += 1;
    }
    if (list.count + news <= list.room) this.workIn(list, row, column);
    this.forget(list);
    if (list.count + news > list.room) this.makeAnew(known, column);
  }

  /** Finds anew the holder of a column that loses least by going to one target; its loss is endless when there is none. */
  renew(list: ExitList, place: i32, column: i32): void {
    const seating = this.seating;
    const target = list.target[place]!;
    const first = seating.holderStart[column]!;
    const last = first + seating.heads[column]!;
    let least: f64 = Infinity;
    let leaver = NONE;
    for (let at = first; at < last; at += 1) {
      const row = seating.holder[at]!;
      const pair = findPair(this.table.rowStart, this.table.column, row, target);
      if (pair === NONE) continue;
      const loss: f64 = seating.pointsOfRow[row]! - this.table.points[pair]!;
      if (loss < least) {
        least = loss;
        leaver = row;
      }
    }
    list.put(place, target, least, leaver);
  }

  private make(column: i32): ExitList {
    this.gather(column);
    const list = this.newList();
    this.indexOf[column] = this.lists.length;
    this.lists.push(list);
    return list;
  }

  /** A list that has grown full begins again with what present holders can do; one that there is no room for is given up. */
  private makeAnew(index: i32, column: i32): void {
    this.gather(column);
    if (this.scratch.count <= this.lists[index]!.room - (this.lists[index]!.room >> 2)) {
      this.fill(this.lists[index]!);
      return;
    }
    if (this.room > 0) this.lists[index] = this.newList();
    else this.indexOf[column] = NONE;
  }

  /** Works the holders of a column into the scratch list. */
  private gather(column: i32): void {
    const seating = this.seating;
    const scratch = this.scratch;
    scratch.count = 0;
    const first = seating.holderStart[column]!;
    const last = first + seating.heads[column]!;
    for (let at = first; at < last; at += 1) this.workIn(scratch, seating.holder[at]!, column);
    this.forget(scratch);
  }

  /** A list of what the scratch list holds, with room for half as many more. */
  private newList(): ExitList {
    const count = this.scratch.count;
    const list = new ExitList(0, count + (count >> 1) + EXIT_BLOCK);
    this.room -= list.room;
    this.fill(list);
    return list;
  }

  private fill(list: ExitList): void {
    const scratch = this.scratch;
    for (let place = 0; place < scratch.count; place += 1) {
      list.put(place, scratch.target[place]!, scratch.loss[place]!, scratch.row[place]!);
    }
    list.count = scratch.count;
    list.sort(this.seating.prices, this.keys);
  }

  /** Enters what a holder of column `own` loses by going elsewhere, where that is less than what stands there. */
  private workIn(list: ExitList, row: i32, own: i32): void {
    const column = this.table.column;
    const points = this.table.points;
    const prices = this.seating.prices;
    const placeOf = this.placeOf;
    const held: f64 = this.seating.pointsOfRow[row]!;
    for (let pair = this.table.rowStart[row]!, last = this.table.rowStart[row + 1]!; pair < last; pair += 1) {
      const target = column[pair]!;
      if (target === own) continue;
      const loss: f64 = held - points[pair]!;
      let place = placeOf[target]! - 1;
      if (place < 0) {
        place = list.count;
        list.count += 1;
        placeOf[target] = list.count;
        if ((place & (EXIT_BLOCK - 1)) === 0) list.leastOfBlock[place >> EXIT_BLOCK_BITS] = Infinity;
      } else if (loss >= list.loss[place]!) continue;
      list.put(place, target, loss, row);
      const cost: f64 = loss + prices[target]!;
      if (cost < list.leastFrom(place)) list.leastOfBlock[place >> EXIT_BLOCK_BITS] = cost;
    }
  }

  private forget(list: ExitList): void {
    for (let place = 0; place < list.count; place += 1) this.placeOf[list.target[place]!] = 0;
  }
}
