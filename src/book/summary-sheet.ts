import { isoDate } from '../domain';
import { cellAddress, type DraftCell, type SheetDraft } from '../sheets';
import { fill, formatPoints, formatWhole } from '../text';

import { headerRow, link, points, pointsFormula, text, whole, wholeFormula } from './cells';
import type { ReportInput } from './report-input';

const CHART_ROWS = 24;

/** First page: figures, proof, links, and what changes per agency, with a chart. */
export const summarySheet = (input: ReportInput, headHash: string): SheetDraft => {
  const { planned, identity, names, texts, balances } = input;
  const { labels, headers } = texts.sheets;
  const { plan } = planned;
  const { counts, objective } = plan;
  const chains = plan.transfers.reduce((most, { chain }) => Math.max(most, chain), 0);
  const rows: (DraftCell | null)[][] = [[text(labels.summaryTitle, 'title')], [text(labels.notice, 'subtitle')], []];
  const figures: readonly (readonly [string, DraftCell])[] = [
    [labels.employees, whole(counts.employees)],
    [labels.movable, whole(counts.movable)],
    [labels.positions, whole(counts.positions)],
    [labels.seats, whole(counts.seats)],
    [labels.openBefore, whole(counts.openSeatsBefore)],
    [labels.transfers, whole(plan.transfers.length, 'strong')],
    [labels.chains, whole(chains)],
    [labels.scoreBefore, points(plan.stayTotal)],
    [labels.scoreAfter, points(objective.total)],
  ];
  const firstFigure = rows.length;
  for (const [label, cell] of figures) rows.push([text(label), cell]);
  const before = cellAddress(firstFigure + 7, 1);
  const after = cellAddress(firstFigure + 8, 1);
  rows.push([
    text(labels.scoreGain, 'strong'),
    pointsFormula(`ROUND(${after}-${before},2)`, objective.total - plan.stayTotal, 'strong'),
  ]);
  rows.push([text(labels.bound), points(objective.bound)], [text(labels.gap), points(objective.gap)]);
  const { withoutLimits } = plan;
  if (withoutLimits !== null) {
    const { transfers, total } = withoutLimits;
    rows.push([
      text(fill(labels.withoutLimits, { p: formatWhole(transfers, texts), a: formatPoints(total, texts) }), 'wrapped'),
    ]);
  }
  const near = fill(labels.nearOptimal, { gap: formatPoints(objective.gap, texts) });
  rows.push(
    [
      objective.gap > 0
        ? text(near, 'wrapped')
        : text(withoutLimits === null ? labels.optimal : labels.optimalWithin, 'good'),
    ],
    [],
  );

  rows.push([text(labels.contents, 'strong')]);
  for (const id of [...input.contents.filter((sheet) => sheet !== 'summary'), 'policy'] as const)
    rows.push([link(names[id], names[id], 'A1')]);
  rows.push([]);
  for (const [label, value] of [
    [labels.runId, String(identity.run)],
    [labels.asOf, isoDate(identity.asOf)],
    [labels.version, identity.version],
    [labels.inputHash, identity.inputHash],
    [labels.policyHash, identity.policyHash],
    [labels.resultHash, identity.resultHash],
    [labels.head, headHash],
  ] as const) {
    rows.push([text(label, 'muted'), text(value, 'muted')]);
  }
  rows.push([], [text(labels.byAgency, 'strong')]);
  const headerAt = rows.length;
  rows.push(
    headerRow([
      headers.agency,
      headers.openBefore,
      headers.openAfter,
      headers.seats,
      headers.headsBefore,
      headers.headsAfter,
      headers.meanBefore,
      headers.meanAfter,
    ]),
  );
  for (const balance of balances) {
    rows.push([
      text(balance.agency),
      whole(balance.openBefore),
      whole(balance.openAfter),
      whole(balance.seats),
      whole(balance.headsBefore),
      whole(balance.headsAfter),
      points(balance.meanBefore),
      points(balance.meanAfter),
    ]);
  }
  const last = rows.length - 1;
  const sum = (column: number, value: number): DraftCell =>
    wholeFormula(`SUM(${cellAddress(headerAt + 1, column)}:${cellAddress(last, column)})`, value, 'total');
  const total = (pick: (balance: (typeof balances)[number]) => number): number =>
    balances.reduce((acc, balance) => acc + pick(balance), 0);
  rows.push([
    text(labels.total, 'total'),
    sum(
      1,
      total((b) => b.openBefore),
    ),
    sum(
      2,
      total((b) => b.openAfter),
    ),
    sum(
      3,
      total((b) => b.seats),
    ),
    sum(
      4,
      total((b) => b.headsBefore),
    ),
    sum(
      5,
      total((b) => b.headsAfter),
    ),
  ]);
  return {
    key: 'ringkasan',
    name: names.summary,
    rows,
    widths: [52, 18, 14, 12, 14, 14, 16, 16, 3, 14, 14, 12, 12, 12, 12],
    tabColor: 'BF9000',
    charts: [
      {
        title: labels.chartTitle,
        kind: 'bar',
        range: { firstRow: headerAt, lastRow: last, firstColumn: 0, lastColumn: 2 },
        place: { firstRow: 2, lastRow: 2 + CHART_ROWS, firstColumn: 3, lastColumn: 9 },
      },
    ],
  };
};
