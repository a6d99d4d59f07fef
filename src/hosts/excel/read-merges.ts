import { parseRangeAddress, type CellRange } from '../../sheets';

import { supports } from './excel-run';

type Block = { readonly first: number; readonly count: number };

/** Most blocks asked about: Excel tells of 512 merged ranges at a time and refuses a block with more. */
const MAX_MERGE_PROBES = 64;

/** Ranges of an answer such as "Data!A1:B2,Data!C4:C9"; sheet names may hold anything. */
const rangesOf = (addresses: string): CellRange[] =>
  [...addresses.matchAll(/!(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)(?=,|$)/g)].flatMap(
    ([, address = '']) => parseRangeAddress(address.replaceAll('$', '')) ?? [],
  );

/** Merged ranges of the used part of a sheet; null where this Excel cannot tell, or there are too many to be asked for. */
export const readMerges = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: { readonly row: number; readonly rows: number; readonly columns: number },
): Promise<CellRange[] | null> => {
  if (!supports('1.13')) return null;
  const found = new Map<string, CellRange>();
  const blocks: Block[] = [{ first: used.row, count: used.rows }];
  for (let probes = 0; blocks.length > 0; probes += 1) {
    if (probes === MAX_MERGE_PROBES) return null;
    const { first, count } = blocks.pop()!;
    const areas = sheet.getRangeByIndexes(first, 0, count, used.columns).getMergedAreasOrNullObject();
    areas.load('address');
    try {
      await context.sync();
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      if (count === 1) return null;
      const half = Math.floor(count / 2);
      blocks.push({ first, count: half }, { first: first + half, count: count - half });
      continue;
    }
    if (!areas.isNullObject) for (const range of rangesOf(areas.address)) found.set(JSON.stringify(range), range);
  }
  return [...found.values()].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
};
