import type { PadanProblem } from '../domain';
import { cellAddress, PALETTE } from '../sheets';
import { problemMessage, type Texts } from '../text';

import { text } from './cells';
import { problemsNotice } from './problems-notice';
import type { ReportInput } from './report-input';
import { isWhole, rowCode, rowFit, rowLink, rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed, type SheetInput } from './sheet-spec';

/** What the sheet of problems is made from: it can stand without a run. */
export type ProblemsInput = SheetInput & Pick<ReportInput, 'problems'>;

type ProblemRow = { readonly problem: PadanProblem; readonly number: number };

const countOf = (problems: readonly PadanProblem[], severity: PadanProblem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

const WIDTHS = { sheet: 120, value: 140, problem: 440, remedy: 420 } as const;

/** What did not find room in its columns, in one text; null where everything did. */
const inFull = ({ problem }: ProblemRow, texts: Texts): string | null => {
  const { wrong, remedy } = problemMessage(problem, texts);
  const value = problem.value ?? '';
  const isSeen = isWhole(wrong, WIDTHS.problem) && isWhole(remedy, WIDTHS.remedy) && isWhole(value, WIDTHS.value);
  return isSeen ? null : [value, wrong, remedy].filter((piece) => piece !== '').join(' ');
};

/**
 * Every problem with a link to its cell. Its cells name places of the user's, which move when rows are inserted there: a
 * verification holds it against the seal on the audit sheet.
 */
export const problems = sheetOf<ProblemRow, ProblemsInput>({
  id: 'problems',
  notice: ({ problems: all, texts }) =>
    text(problemsNotice(countOf(all, 'blocks'), countOf(all, 'warns'), texts), 'subtitle'),
  identity: ['number'],
  columns: ({ texts }) => {
    const { labels } = texts.sheets;
    const told = ({ problem }: ProblemRow): { readonly wrong: string; readonly remedy: string } =>
      problemMessage(problem, texts);
    return [
      computed('number', { width: 40, write: ({ number }) => rowCode(number) }),
      computed('severity', {
        width: 116,
        write: ({ problem: { severity } }) => rowText(labels[severity], severity === 'blocks' ? 'bad' : 'rowStrong'),
      }),
      computed('sheet', {
        width: WIDTHS.sheet,
        write: ({ problem: { where } }) => rowFit(where?.sheet ?? null, WIDTHS.sheet),
      }),
      computed('cell', {
        width: 64,
        write: ({ problem: { where } }) => {
          if (where?.sheet === undefined || where.row === undefined) return rowText(null);
          const address = cellAddress(where.row, where.column ?? 0);
          return rowLink(address, where.sheet, address);
        },
      }),
      computed('value', {
        width: WIDTHS.value,
        write: ({ problem: { value } }) => rowFit(value ?? null, WIDTHS.value),
      }),
      computed('problem', { width: WIDTHS.problem, write: (row) => rowFit(told(row).wrong, WIDTHS.problem) }),
      computed('remedy', { width: WIDTHS.remedy, write: (row) => rowFit(told(row).remedy, WIDTHS.remedy) }),
      computed('inFull', { width: 420, write: (row) => text(inFull(row, texts)) }),
      computed('code', { width: 140, isHidden: true, write: ({ problem: { code } }) => text(code, 'muted') }),
    ];
  },
  lastPrinted: 'remedy',
  rows: ({ problems: all }) => all.map((problem, index) => ({ problem, number: index + 1 })),
  nothing: 'noProblems',
  dress: () => ({ tabColor: PALETTE.brick }),
});
