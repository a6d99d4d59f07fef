/** Rows that change their columns together: a closed round, or a walk from one column into a free seat of another. */
export type Exchange = { readonly rows: readonly number[] };

/**
 * Splits the difference of two assignments into exchanges, each of which can be made alone or with any others without filling a
 * column beyond what one of the two assignments has there (flow decomposition, Ahuja, Magnanti & Orlin 1993, section 3.5).
 * O(rows that differ + columns).
 */
export const splitIntoExchanges = (from: Int32Array, to: Int32Array, columns: number): Exchange[] => {
  const start = new Int32Array(columns + 1);
  const surplus = new Int32Array(columns);
  for (let row = 0; row < from.length; row += 1) {
    if (from[row] === to[row]) continue;
    start[from[row]! + 1]! += 1;
    surplus[from[row]!]! += 1;
    surplus[to[row]!]! -= 1;
  }
  for (let column = 0; column < columns; column += 1) start[column + 1]! += start[column]!;
  const next = start.slice(0, columns);
  const leaving = new Int32Array(start[columns]!);
  for (let row = 0; row < from.length; row += 1) if (from[row] !== to[row]) leaving[next[from[row]!]!++] = row;
  for (let column = 0; column < columns; column += 1) next[column] = start[column]!;

  const exchanges: Exchange[] = [];
  const placeOnWalk = new Int32Array(columns).fill(-1);
  const walk: number[] = [];
  const columnsOnWalk: number[] = [];
  const walkFrom = (first: number): void => {
    let column = first;
    columnsOnWalk.push(column);
    placeOnWalk[column] = 0;
    while (next[column]! < start[column + 1]!) {
      const row = leaving[next[column]!++]!;
      walk.push(row);
      column = to[row]!;
      const seen = placeOnWalk[column]!;
      if (seen >= 0) {
        // The walk has come back to a column: that round stands alone.
        exchanges.push({ rows: walk.splice(seen) });
        for (const left of columnsOnWalk.splice(seen + 1)) placeOnWalk[left] = -1;
      } else {
        placeOnWalk[column] = columnsOnWalk.length;
        columnsOnWalk.push(column);
      }
    }
    if (walk.length > 0) exchanges.push({ rows: walk.splice(0) });
    for (const left of columnsOnWalk.splice(0)) placeOnWalk[left] = -1;
  };
  // Walks with two ends begin where heads are lost; what is left over then closes.
  for (let column = 0; column < columns; column += 1) {
    for (; surplus[column]! > 0; surplus[column]! -= 1) walkFrom(column);
  }
  for (let column = 0; column < columns; column += 1) while (next[column]! < start[column + 1]!) walkFrom(column);
  return exchanges;
};
