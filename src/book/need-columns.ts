import type { NeedSums } from '../insight';
import type { CellRange, ConditionalLook } from '../sheets';

import { rowWhole } from './row-cells';
import { computed, type Column, type HeaderId } from './sheet-spec';

/** Pixels of a column of counts. */
export const COUNT_WIDTH = 62;

/** A column of counts. */
export const countColumn = <Row>(id: HeaderId, count: (row: Row) => number | null, width = COUNT_WIDTH): Column<Row> =>
  computed<Row>(id, { width, write: (row) => rowWhole(count(row)) });

/** A column of differences with their sign. */
export const gapColumn = <Row>(id: HeaderId, gap: (row: Row) => number, width = COUNT_WIDTH): Column<Row> =>
  computed<Row>(id, { width, write: (row) => ({ ...rowWhole(gap(row)), format: 'signedWhole' }) });

/** Who leaves within one, two and three years: by the posts held, by those of the plan, and by the ends of contracts. */
export const leavingColumns = <Row>(sumsOf: (row: Row) => NeedSums): Column<Row>[] =>
  (
    [
      [['retire12', 'retire24', 'retire36'], ({ retiringBefore }) => retiringBefore],
      [['retireAfter12', 'retireAfter24', 'retireAfter36'], ({ retiringAfter }) => retiringAfter],
      [['contract12', 'contract24', 'contract36'], ({ contractsEnding }) => contractsEnding],
    ] as const satisfies readonly (readonly [readonly HeaderId[], (sums: NeedSums) => readonly number[]])[]
  ).flatMap(([ids, within]) =>
    ids.map((id, index) => countColumn<Row>(id, (row) => within(sumsOf(row))[index] ?? 0, 76)),
  );

/** Colours differences: the shorter the darker, what is beyond the need in another colour; the number stands there too. */
export const heatOf = (range: CellRange, first: string, guard = ''): ConditionalLook[] =>
  (
    [
      ['short3', '<=-3'],
      ['short2', '=-2'],
      ['short1', '=-1'],
      ['surplus', '>0'],
    ] as const
  ).map(([look, is]) => ({
    kind: 'formula',
    range,
    formula: `AND(${guard}ISNUMBER(${first}),${first}${is})`,
    look,
  }));
