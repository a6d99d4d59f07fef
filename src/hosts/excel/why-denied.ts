import type { PadanProblem } from '../../domain';

import { runExcel, supports } from './excel-run';

/** Why Excel denied a change, as far as it tells: the file, the structure, or one of these sheets. Any other problem stays as it is. */
export const whyDenied = async (problem: PadanProblem, sheets: readonly string[]): Promise<PadanProblem> => {
  if (problem.code !== 'host-denied') return problem;
  const looked = await runExcel(async (context) => {
    const { workbook } = context;
    const asked = [...new Set(sheets)].map((name) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name');
      sheet.protection.load('protected');
      return { name, sheet };
    });
    if (supports('1.8')) workbook.load('readOnly');
    workbook.protection.load('protected');
    await context.sync();
    return {
      isReadOnly: supports('1.8') && workbook.readOnly,
      isLocked: workbook.protection.protected,
      lockedSheet: asked.find(({ sheet }) => !sheet.isNullObject && sheet.protection.protected)?.name,
    };
  });
  if (!looked.ok) return problem;
  const { isReadOnly, isLocked, lockedSheet } = looked.value;
  if (isReadOnly) return { code: 'host-read-only', severity: 'blocks' };
  if (isLocked) return { code: 'host-protected', severity: 'blocks' };
  return lockedSheet === undefined
    ? problem
    : {
        code: 'host-sheet-protected',
        severity: 'blocks',
        where: { sheet: lockedSheet },
        params: { sheet: lockedSheet },
      };
};
