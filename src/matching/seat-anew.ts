import { NONE } from './core/memory';
import type { FlowSearch } from './flow-search';
import type { SeatFlow } from './seat-flow';

/** Takes a row from its seat, which is filled again or becomes free; then the row looks for the best seat left. False where there is none. */
export const seatAnew = (flow: SeatFlow, search: FlowSearch, row: number): boolean => {
  const column = flow.columnOfRow[row]!;
  flow.move(row, NONE, 0);
  search.pull(column, flow.root);
  return search.seatRow(row);
};

/** Seats a row anew where it no longer sits where it likes to be best. */
export const settleRow = (flow: SeatFlow, search: FlowSearch, row: number): boolean => {
  const column = flow.columnOfRow[row]!;
  return flow.bestWorth(row) <= flow.pointsOfRow[row]! - flow.prices[column]! || seatAnew(flow, search, row);
};
