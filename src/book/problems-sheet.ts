import { cellAddress, type DraftCell, type SheetDraft } from '../sheets';
import { problemMessage } from '../text';

import { headerRow, link, text } from './cells';
import type { ReportInput } from './report-input';

const HEADER_ROW = 1;

/** Every problem with a link to its cell. */
export const problemsSheet = ({
  problems,
  names,
  texts,
  identity,
}: Pick<ReportInput, 'problems' | 'names' | 'texts' | 'identity'>): SheetDraft => {
  const { headers, labels } = texts.sheets;
  const rows: (DraftCell | null)[][] = [
    [text(labels.problemsTitle, 'title')],
    headerRow([
      headers.severity,
      headers.sheet,
      headers.cell,
      headers.value,
      headers.problem,
      headers.remedy,
      headers.code,
    ]),
  ];
  for (const problem of problems) {
    const { wrong, remedy } = problemMessage(problem, texts);
    const { sheet, row, column } = problem.where ?? {};
    const address = row === undefined ? null : cellAddress(row, column ?? 0);
    rows.push([
      text(labels[problem.severity], problem.severity === 'blocks' ? 'bad' : 'caution'),
      text(sheet ?? null),
      sheet !== undefined && address !== null ? link(address, sheet, address) : null,
      text(problem.value ?? null),
      text(wrong, 'wrapped'),
      text(remedy, 'wrapped'),
      text(problem.code, 'muted'),
    ]);
  }
  const isEmpty = problems.length === 0;
  if (isEmpty) rows.push([text(labels.noProblems, 'good')]);
  return {
    key: 'masalah',
    name: names.problems,
    rows,
    widths: [18, 20, 9, 30, 62, 62, 22],
    frozenRows: HEADER_ROW + 1,
    tabColor: '8A1C1C',
    ...(isEmpty
      ? {}
      : {
          table: {
            name: `PadanMasalah${identity.run}`,
            range: { firstRow: HEADER_ROW, lastRow: rows.length - 1, firstColumn: 0, lastColumn: 6 },
          },
        }),
  };
};
