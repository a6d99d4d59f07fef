import { parseRangeAddress, type CellRange } from '../../sheets';

import { blockAt, cutBlock, type Block } from './block';
import { supports } from './excel-run';

/** Most blocks of a sheet asked about: Excel tells of 512 merged ranges at a time and refuses a block with more. */
const MAX_MERGE_PROBES = 64;

/** The used part of a sheet, from its first column on. */
export type MergesAsked = { readonly sheet: Excel.Worksheet; readonly block: Block };

/** Ranges of an answer such as "Data!A1:B2,Data!C4:C9"; sheet names may hold anything. */
const rangesOf = (addresses: string): CellRange[] =>
  [...addresses.matchAll(/!(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)(?=,|$)/g)].flatMap(
    ([, address = '']) => parseRangeAddress(address.replaceAll('$', '')) ?? [],
  );

const queueMerges = ({ sheet, block }: MergesAsked): (() => CellRange[]) => {
  const areas = blockAt(sheet, block).getMergedAreasOrNullObject().untrack();
  areas.load('address');
  return () => (areas.isNullObject ? [] : rangesOf(areas.address));
};

/** One sheet by itself, in halves where it has too many; null where they are too many to be asked for. */
const readAlone = async (context: Excel.RequestContext, { sheet, block }: MergesAsked): Promise<CellRange[] | null> => {
  const found: CellRange[] = [];
  const blocks = [block];
  for (let probes = 0; blocks.length > 0; probes += 1) {
    if (probes === MAX_MERGE_PROBES) return null;
    const asked = blocks.pop()!;
    const answer = queueMerges({ sheet, block: asked });
    try {
      await context.sync();
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      if (asked.rows === 1) return null;
      blocks.push(...cutBlock(asked, 2));
      continue;
    }
    found.push(...answer());
  }
  return found;
};

const inOrder = (ranges: readonly CellRange[]): CellRange[] =>
  [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()].sort(
    (a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn,
  );

/** Merged ranges of used parts, of all in one request where Excel can tell so many; null where it cannot tell. */
export const readMerges = async (
  context: Excel.RequestContext,
  asked: readonly MergesAsked[],
): Promise<readonly (CellRange[] | null)[]> => {
  if (!supports('1.13')) return asked.map(() => null);
  if (asked.length === 0) return [];
  const answers = asked.map(queueMerges);
  try {
    await context.sync();
    return answers.map((answer) => inOrder(answer()));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
  const found: (CellRange[] | null)[] = [];
  for (const one of asked) {
    const ranges = await readAlone(context, one);
    found.push(ranges && inOrder(ranges));
  }
  return found;
};
