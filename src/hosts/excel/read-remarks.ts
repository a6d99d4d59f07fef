import type { PadanProblem } from '../../domain';

import { supports } from './excel-run';

/** What is left out of an Excel below these versions. */
const NEEDED = { choices: '1.8', selection: '1.9', changes: '1.9', print: '1.9', merges: '1.13' } as const;

const lacks = (): readonly PadanProblem[] => {
  const what = Object.entries(NEEDED).flatMap(([part, version]) => (supports(version) ? [] : [part]));
  return what.length === 0 ? [] : [{ code: 'host-lacks', severity: 'warns', params: { what: what.join(',') } }];
};

/**
 * Asks, with the next request of a context, for what speaks against writing into the workbook or is missing in this Excel; the answer
 * tells it once that request has been answered. Sheets that others have changed are given by their ids.
 */
export const readRemarks = (
  context: Excel.RequestContext,
  changedByOthers: readonly string[],
): (() => readonly PadanProblem[]) => {
  const { workbook } = context;
  if (supports('1.8')) workbook.load('readOnly');
  const others = changedByOthers.map((id) => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    return sheet;
  });
  return () => {
    const sheets = others.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.name])).join(', ');
    return [
      ...(supports('1.8') && workbook.readOnly ? [{ code: 'host-read-only', severity: 'blocks' } as const] : []),
      ...(others.length > 0 ? [{ code: 'host-shared', severity: 'warns', params: { sheets } } as const] : []),
      ...lacks(),
    ];
  };
};
