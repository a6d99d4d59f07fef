import { rankCode, type Transfer } from '../domain';
import { strengthsOf, type Shortlist } from '../insight';
import { cellAddress, columnLetters, quoteSheetName, type CellRange, type DraftCell, type SheetDraft } from '../sheets';
import { describeVerdict, formatPoints, formatSigned, type Texts } from '../text';

import { headerRow, input as inputCell, link, pointsFormula, text, textFormula, whole } from './cells';
import type { ReportInput } from './report-input';
import { SCORE_TOTAL_COLUMNS, type ScorePlaces } from './scores-sheet';

/** 0-based columns other code refers to. */
export const RECOMMENDATION_COLUMNS = {
  nip: 1,
  fromUnit: 5,
  toPosition: 6,
  toUnit: 7,
  scoreNow: 9,
  scoreProposed: 10,
  gain: 11,
  decision: 16,
} as const;

/** 0-based row of the header; transfers follow in plan order. */
export const RECOMMENDATION_HEADER_ROW = 3;

const named = (
  { flags }: Transfer,
  { policy }: Texts,
  isMeant: (verdict: Transfer['flags'][number]) => boolean,
): string[] => flags.filter(isMeant).map(({ rule }) => `${rule} ${policy.rules[rule].name}`);

/** Job classes of both posts where the proposed one is lower: allowances depend on it. */
const classDropOf = ({ from, to }: Transfer): { readonly from: number; readonly to: number } | null =>
  from.jobClass !== null && to.jobClass !== null && to.jobClass < from.jobClass
    ? { from: from.jobClass, to: to.jobClass }
    : null;

/** "Horizontal; kelas 8 → 7". */
const moveCell = (transfer: Transfer, { policy, sheets }: Texts): DraftCell => {
  const { from, to, move } = transfer;
  const isKnown = from.jobClass !== null && to.jobClass !== null && from.jobClass !== to.jobClass;
  const classes = isKnown ? `; ${sheets.labels.jobClass} ${from.jobClass} → ${to.jobClass}` : '';
  return text(`${policy.moves[move]}${classes}`, classDropOf(transfer) === null ? 'wrapped' : 'caution');
};

/** The sentence a committee reads. */
export const reasonOf = (transfer: Transfer, { texts }: Pick<ReportInput, 'texts'>): string =>
  texts.sheets.reason({
    toPosition: transfer.to.name,
    toUnit: transfer.to.unit,
    current: formatPoints(transfer.current.total, texts),
    proposed: formatPoints(transfer.proposed.total, texts),
    gain: formatPoints(transfer.gain, texts),
    strengths: strengthsOf(transfer).map(({ criterion, difference }) => ({
      name: texts.policy.criteria[criterion].name,
      difference: formatSigned(difference, texts),
    })),
    notChecked: named(transfer, texts, ({ status }) => status === 'not-checked'),
    exempted: named(transfer, texts, ({ status, waiver }) => status === 'fails' && waiver !== null),
    unmet: named(transfer, texts, ({ status, isSoft, waiver }) => status === 'fails' && !isSoft && waiver === null),
    remarks: named(transfer, texts, ({ status, isSoft }) => status === 'fails' && isSoft),
    classDrop: classDropOf(transfer),
  });

/** Says so as soon as the live scores are not those the plan was made with: weights on the policy sheet have been changed since. */
const staleNotice = (transfers: readonly Transfer[], texts: Texts): DraftCell | null => {
  if (transfers.length === 0) return null;
  const { scoreNow, scoreProposed } = RECOMMENDATION_COLUMNS;
  const first = RECOMMENDATION_HEADER_ROW + 1;
  const range = `${cellAddress(first, scoreNow)}:${cellAddress(first + transfers.length - 1, scoreProposed)}`;
  const asPlanned = transfers.reduce((sum, { current, proposed }) => sum + current.total + proposed.total, 0) / 100;
  return textFormula(`IF(ROUND(SUM(${range}),2)=${asPlanned},"","${texts.sheets.labels.stale}")`, '', 'strong');
};

const runnersUp = (transfer: Transfer, shortlists: ReadonlyMap<string, Shortlist>, { texts }: ReportInput): string =>
  (shortlists.get(transfer.to.id)?.candidates ?? [])
    .filter(({ outcome }) => outcome !== 'chosen')
    .slice(0, 3)
    .map(({ employee, total }) => `${employee.name} (${formatPoints(total, texts)})`)
    .join('; ');

/** One row per transfer with live scores, its reason, and the cells in which officials decide. */
export const recommendationsSheet = (
  input: ReportInput,
  places: ScorePlaces,
  decisionRange: { readonly sheet: string; readonly range: CellRange },
): SheetDraft => {
  const { planned, names, texts } = input;
  const { headers, labels, decisions } = texts.sheets;
  const shortlists = new Map(input.shortlists.map((shortlist) => [shortlist.position.id as string, shortlist]));
  const scoreSheet = quoteSheetName(names.scores);
  const rows: (DraftCell | null)[][] = [
    [text(labels.recommendationsTitle, 'title')],
    [text(labels.notice, 'subtitle')],
    [link(`← ${names.summary}`, names.summary, 'A1'), null, staleNotice(planned.plan.transfers, texts)],
    headerRow([
      headers.number,
      headers.nip,
      headers.name,
      headers.rank,
      headers.fromPosition,
      headers.fromUnit,
      headers.toPosition,
      headers.toUnit,
      headers.move,
      headers.scoreNow,
      headers.scoreProposed,
      headers.gain,
      headers.reason,
      headers.chain,
      headers.flags,
      headers.runnersUp,
      headers.decision,
      headers.official,
      headers.decisionDate,
      headers.decisionReason,
    ]),
  ];
  planned.plan.transfers.forEach((transfer, index) => {
    const row = rows.length;
    const totalRow = places.totalRows[index]!;
    const total = (column: number): string => `${scoreSheet}!${columnLetters(column)}${totalRow + 1}`;
    const { employee, from, to } = transfer;
    const now = cellAddress(row, RECOMMENDATION_COLUMNS.scoreNow);
    const proposed = cellAddress(row, RECOMMENDATION_COLUMNS.scoreProposed);
    rows.push([
      whole(index + 1),
      text(employee.nip),
      link(employee.name, names.scores, cellAddress(totalRow, 0)),
      text(employee.rank === null ? null : rankCode(employee.rank)),
      text(from.name, 'wrapped'),
      text(from.unit, 'wrapped'),
      text(to.name, 'wrapped'),
      text(to.unit, 'wrapped'),
      moveCell(transfer, texts),
      pointsFormula(total(SCORE_TOTAL_COLUMNS.now), transfer.current.total),
      pointsFormula(total(SCORE_TOTAL_COLUMNS.proposed), transfer.proposed.total, 'strong'),
      pointsFormula(`ROUND(${proposed}-${now},2)`, transfer.gain),
      text(reasonOf(transfer, input), 'wrapped'),
      text(`${transfer.chain}.${transfer.step}${transfer.isSwap ? ` (${labels.swap})` : ''}`),
      text(transfer.flags.map((flag) => describeVerdict(flag, texts)).join('\n') || null, 'wrapped'),
      text(runnersUp(transfer, shortlists, input) || null, 'wrapped'),
      inputCell(null, 'text'),
      inputCell(null, 'text'),
      inputCell(null, 'date'),
      inputCell(null, 'text'),
    ]);
  });
  const isEmpty = planned.plan.transfers.length === 0;
  if (isEmpty) rows.push([text(labels.noTransfers)]);
  const body = (firstColumn: number, lastColumn = firstColumn): CellRange => ({
    firstRow: RECOMMENDATION_HEADER_ROW + 1,
    lastRow: rows.length - 1,
    firstColumn,
    lastColumn,
  });
  const looks = ['good', 'bad', 'caution'] as const;
  return {
    key: 'rekomendasi',
    name: names.recommendations,
    rows,
    widths: [5, 22, 26, 11, 22, 24, 22, 24, 12, 10, 10, 10, 50, 9, 34, 28, 12, 18, 12, 24],
    print: { paper: 'f4' },
    frozenRows: RECOMMENDATION_HEADER_ROW + 1,
    frozenColumns: 3,
    tabColor: '0F4C5C',
    ...(isEmpty
      ? {}
      : {
          table: {
            name: `PadanRekomendasi${input.identity.run}`,
            range: { firstRow: RECOMMENDATION_HEADER_ROW, lastRow: rows.length - 1, firstColumn: 0, lastColumn: 19 },
          },
          validations: [
            {
              range: body(RECOMMENDATION_COLUMNS.decision),
              source: decisionRange,
              errorTitle: headers.decision,
              errorText: labels.decisionError,
            },
          ],
          conditionalLooks: [
            ...decisions.map(
              (decision, index) =>
                ({
                  kind: 'textEquals',
                  range: body(RECOMMENDATION_COLUMNS.decision),
                  text: decision,
                  look: looks[index] ?? 'caution',
                }) as const,
            ),
            { kind: 'bar', range: body(RECOMMENDATION_COLUMNS.scoreProposed) } as const,
          ],
        }),
  };
};
