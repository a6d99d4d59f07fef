import { criterionOf, type Candidacy } from '../criteria';
import type { Breakdown, Contribution, Position, Source, Transfer } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Instance } from '../planning';
import { cellAddress, type DraftCell, type SheetDraft } from '../sheets';
import { describeFacts } from '../text';

import { describeCertainty } from './certainty';

import { headerRow, link, points, pointsFormula, text, wholeFormula } from './cells';
import { weightFormula } from './policy';
import type { ReportInput } from './report-input';

const COLUMNS = { weight: 7, current: 5, proposed: 6, contributionNow: 8, contributionProposed: 9 } as const;
const HEADER_ROW = 2;

/** Where the totals of each transfer stand on the sheet: 0-based row of its total line, by place in the plan. */
export type ScorePlaces = { readonly totalRows: readonly number[] };

/** Column letters of the two totals, for formulas on other sheets. */
export const SCORE_TOTAL_COLUMNS = { now: COLUMNS.contributionNow, proposed: COLUMNS.contributionProposed } as const;

/** score x weight / base in hundredths, rounded half up, on whole numbers only: exact in every spreadsheet program. */
const contributionFormula = (score: string, weight: string, leftOut: readonly string[]): string => {
  if (leftOut.length === 0) return `INT((ROUND(${score}*100,0)*${weight}+500)/1000)/100`;
  const base = `(1000-${leftOut.join('-')})`;
  return `IF(${base}<=0,0,INT((2*ROUND(${score}*100,0)*${weight}+${base})/(2*${base}))/100)`;
};

const sourceCell = (source: Source | null): DraftCell | null =>
  source === null
    ? null
    : link(
        `${source.sheet}!${cellAddress(source.row, source.column)}`,
        source.sheet,
        cellAddress(source.row, source.column),
      );

/** People now in each post. */
const headsOf = memoizeByObject(
  ({ positions, heads }: Instance): ReadonlyMap<Position, number> =>
    new Map(positions.map((position, column) => [position, heads[column]!])),
);

const candidacy = ({ planned, identity }: ReportInput, transfer: Transfer, isProposed: boolean): Candidacy => {
  const to = isProposed ? transfer.to : transfer.from;
  return {
    employee: transfer.employee,
    from: transfer.from,
    to,
    othersAtTarget: headsOf(planned.instance).get(to)! - (isProposed ? 0 : 1),
    asOf: identity.asOf,
  };
};

const part = ({ isExcluded, contribution }: Contribution, formula: string): DraftCell =>
  isExcluded ? points(0) : pointsFormula(formula, contribution);

/** Cells with the weights that are left out of one score of a block. */
const weightsLeftOut = ({ contributions }: Breakdown, firstRow: number): string[] =>
  contributions.flatMap(({ isExcluded }, index) => (isExcluded ? [cellAddress(firstRow + index, COLUMNS.weight)] : []));

/** One block per transfer: a line per criterion, live contributions over the policy sheet, and a line of totals. */
export const scoresSheet = (input: ReportInput): { readonly draft: SheetDraft; readonly places: ScorePlaces } => {
  const { planned, names, texts } = input;
  const { headers, labels } = texts.sheets;
  const rows: (DraftCell | null)[][] = [
    [text(labels.scoresTitle, 'title')],
    [text(labels.notice, 'subtitle')],
    headerRow([
      headers.nip,
      headers.name,
      headers.criterion,
      headers.evidenceProposed,
      headers.sourceCell,
      headers.scoreNow,
      headers.scoreProposed,
      headers.weight,
      headers.contributionNow,
      headers.contributionProposed,
    ]),
  ];
  const totalRows: number[] = [];
  for (const transfer of planned.plan.transfers) {
    const first = rows.length;
    const leftOut = {
      current: weightsLeftOut(transfer.current, first),
      proposed: weightsLeftOut(transfer.proposed, first),
    };
    transfer.proposed.contributions.forEach((proposed, index) => {
      const current = transfer.current.contributions[index]!;
      const criterion = criterionOf(proposed.criterion);
      const evidence = criterion.evidence(candidacy(input, transfer, true));
      const row = rows.length;
      const weight = cellAddress(row, COLUMNS.weight);
      const facts = describeFacts(evidence.facts, texts);
      rows.push([
        text(transfer.employee.nip),
        text(transfer.employee.name),
        text(texts.policy.criteria[proposed.criterion].name),
        text(
          proposed.isExcluded
            ? `${facts} (${labels.leftOut})`
            : proposed.isMissing
              ? `${facts} (${labels.standIn} ${proposed.score / 100})`
              : facts,
          proposed.isMissing ? 'caution' : 'wrapped',
        ),
        sourceCell(evidence.source),
        points(current.isExcluded ? null : current.score),
        points(proposed.isExcluded ? null : proposed.score),
        wholeFormula(weightFormula(names.policy, proposed.criterion, input.weightColumns), proposed.weight),
        part(current, contributionFormula(cellAddress(row, COLUMNS.current), weight, leftOut.current)),
        part(proposed, contributionFormula(cellAddress(row, COLUMNS.proposed), weight, leftOut.proposed)),
      ]);
    });
    const last = rows.length - 1;
    const sum = (column: number): string => `ROUND(SUM(${cellAddress(first, column)}:${cellAddress(last, column)}),2)`;
    totalRows.push(rows.length);
    rows.push([
      text(transfer.employee.nip, 'total'),
      text(transfer.employee.name, 'total'),
      text(labels.total, 'total'),
      text(`${transfer.from.name} → ${transfer.to.name}; ${describeCertainty(transfer.proposed, texts)}`, 'total'),
      text(null, 'total'),
      text(null, 'total'),
      text(null, 'total'),
      wholeFormula(
        `SUM(${cellAddress(first, COLUMNS.weight)}:${cellAddress(last, COLUMNS.weight)})`,
        transfer.proposed.contributions.reduce((total, { weight }) => total + weight, 0),
        'total',
      ),
      pointsFormula(sum(COLUMNS.contributionNow), transfer.current.total, 'total'),
      pointsFormula(sum(COLUMNS.contributionProposed), transfer.proposed.total, 'total'),
    ]);
  }
  if (totalRows.length === 0) rows.push([text(labels.noTransfers)]);
  return {
    draft: {
      key: 'rincian',
      name: names.scores,
      rows,
      widths: [21, 30, 24, 58, 24, 12, 12, 11, 12, 12],
      frozenRows: HEADER_ROW + 1,
      frozenColumns: 2,
      tabColor: '0F4C5C',
      ...(totalRows.length > 0
        ? {
            table: {
              name: `PadanRincian${input.identity.run}`,
              range: { firstRow: HEADER_ROW, lastRow: rows.length - 1, firstColumn: 0, lastColumn: 9 },
            },
            conditionalLooks: [
              {
                kind: 'bar',
                range: {
                  firstRow: HEADER_ROW + 1,
                  lastRow: rows.length - 1,
                  firstColumn: COLUMNS.proposed,
                  lastColumn: COLUMNS.proposed,
                },
              } as const,
            ],
          }
        : {}),
    },
    places: { totalRows },
  };
};
