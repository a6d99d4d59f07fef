import { isoDate } from '../domain';
import type { MoveRobustness, Robustness } from '../insight';
import type { DraftCell, SheetDraft } from '../sheets';
import { fill, type Texts } from '../text';

import { headerRow, link, text, whole } from './cells';
import type { RunIdentity, RunSheetNames } from './report-input';

/** Marks the sheet in a run. */
export const ROBUSTNESS_KEY = 'tahan';

/** 0-based cell that states how many perturbations were tried. */
export const ROBUSTNESS_DRAWS = { row: 4, column: 1 } as const;

const percent = (permille: number): DraftCell => ({ value: permille / 1000, look: 'body', format: 'percent' });

/** "Kinerja: 149-283 (kini 200)", one line per criterion; an end that was not reached is written as open. */
const intervalsOf = ({ intervals }: MoveRobustness, { policy, sheets }: Texts): string | null =>
  intervals
    .map(({ criterion, weight, from, to, endsBelow, endsAbove }) =>
      fill(sheets.labels.weightInterval, {
        q: policy.criteria[criterion].name,
        a: endsBelow || from === 0 ? String(from) : `≤ ${from}`,
        b: endsAbove ? String(to) : `≥ ${to}`,
        p: weight,
      }),
    )
    .join('\n') || null;

/** How firmly each move of a run stands, the least firm first, and which blank cells could change a proposal. */
export const robustnessSheet = (
  { draws, moves, missing, unchecked }: Robustness,
  { run, asOf }: Pick<RunIdentity, 'run' | 'asOf'>,
  summary: RunSheetNames['summary'],
  name: string,
  texts: Texts,
): SheetDraft => {
  const { headers, labels } = texts.sheets;
  const rows: (DraftCell | null)[][] = [
    [text(labels.robustnessTitle, 'title')],
    [text(labels.notice, 'subtitle')],
    [text(fill(labels.robustnessNotice, { p: run, a: isoDate(asOf) }), 'subtitle')],
    [link(`← ${summary}`, summary, 'A1')],
    [text(labels.draws), whole(draws)],
    headerRow([
      headers.nip,
      headers.name,
      headers.fromPosition,
      headers.toPosition,
      headers.toUnit,
      headers.share,
      headers.moving,
      headers.firmness,
      headers.weightRange,
    ]),
  ];
  const ordered = moves
    .map((move, index) => ({ move, index }))
    .sort((a, b) => a.move.share - b.move.share || a.index - b.index);
  for (const { move } of ordered) {
    const { employee, from, to } = move.transfer;
    rows.push([
      text(employee.nip),
      text(employee.name),
      text(from.name, 'wrapped'),
      text(to.name, 'wrapped'),
      text(to.unit, 'wrapped'),
      percent(move.share),
      percent(move.moving),
      move.isFragile ? text(labels.fragile, 'caution') : text(labels.firm, 'good'),
      text(intervalsOf(move, texts), 'wrapped'),
    ]);
  }
  if (moves.length === 0) rows.push([text(labels.noTransfers)]);
  const could = missing.filter(({ couldChange }) => couldChange);
  rows.push(
    [],
    [text(labels.blanks, 'strong')],
    [
      text(
        fill(labels.blanksNotice, { p: could.length + unchecked.length, a: missing.length - could.length }),
        'subtitle',
      ),
    ],
    headerRow([headers.nip, headers.name, headers.blank]),
    ...unchecked.map(({ transfer: { employee }, rule }) => [
      text(employee.nip),
      text(employee.name),
      text(fill(labels.couldForbid, { rule: `${rule} ${texts.policy.rules[rule].name}` })),
    ]),
    ...could.map(({ employee, criterion }) => [
      text(employee.nip),
      text(employee.name),
      text(texts.policy.criteria[criterion].name),
    ]),
  );
  return {
    key: ROBUSTNESS_KEY,
    name,
    rows,
    widths: [21, 30, 32, 32, 32, 11, 13, 11, 52],
    frozenRows: 6,
    tabColor: '5F7A61',
  };
};
