import type { Employee } from '../domain';
import type { MoveRobustness, Robustness } from '../insight';
import { shortenToLines, visibleText, type CellValue, type Grid, PALETTE } from '../sheets';
import { fill, formatDate, formatDecimal, textsOf, type Texts } from '../text';

import { text, whole } from './cells';
import { rowCode, rowFit, rowPair, rowShare, rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed, type SheetInput } from './sheet-spec';

type RobustnessInput = SheetInput & { readonly tested: Robustness };

/** A person who is proposed to move, or whose missing data could change what is proposed. */
type PersonRow = {
  readonly employee: Employee;
  readonly number: number;
  readonly move: MoveRobustness | null;
  readonly blanks: readonly string[];
};

/** Permille as people write a weight in percent: 125 -> "12,5". */
const weightText = (permille: number, texts: Texts): string => formatDecimal(permille / 10, texts);

/** "Kinerja: 14,9 - 28,3 % (kini 20 %)", one per criterion; an end that was not reached is written as open. */
const intervalsOf = ({ intervals }: MoveRobustness, texts: Texts): string[] =>
  intervals.map(({ criterion, weight, from, to, endsBelow, endsAbove }) =>
    fill(texts.sheets.labels.weightInterval, {
      q: texts.policy.criteria[criterion].name,
      a: `${endsBelow || from === 0 ? '' : '≤ '}${weightText(from, texts)}`,
      b: `${endsAbove ? '' : '≥ '}${weightText(to, texts)}`,
      p: weightText(weight, texts),
    }),
  );

/** What is not known of each person and could change a proposal: rules that could forbid it first. */
const blanksOf = ({ missing, unchecked }: Robustness, texts: Texts): ReadonlyMap<Employee, string[]> => {
  const by = new Map<Employee, string[]>();
  const add = (employee: Employee, blank: string): void => {
    by.set(employee, [...(by.get(employee) ?? []), blank]);
  };
  for (const { transfer, rule } of unchecked)
    add(transfer.employee, fill(texts.sheets.labels.couldForbid, { rule: `${rule} ${texts.policy.rules[rule].name}` }));
  for (const { employee, criterion, couldChange } of missing)
    if (couldChange) add(employee, texts.policy.criteria[criterion].name);
  return by;
};

/** Those who move, the least firm first; then those who stay and of whom something is missing. */
const personRows = ({ tested, texts }: RobustnessInput): PersonRow[] => {
  const blanks = blanksOf(tested, texts);
  const moves = tested.moves
    .map((move, index) => ({ move, index }))
    .sort((a, b) => a.move.share - b.move.share || a.index - b.index)
    .map(({ move }) => ({ employee: move.transfer.employee, move }));
  const moving = new Set(moves.map(({ employee }) => employee));
  const others = [...blanks.keys()].flatMap((employee) => (moving.has(employee) ? [] : [{ employee, move: null }]));
  return [...moves, ...others].map(({ employee, move }, index) => ({
    employee,
    move,
    number: index + 1,
    blanks: blanks.get(employee) ?? [],
  }));
};

const WIDTHS = { person: 190, post: 186, range: 300, blank: 232 } as const;
const MOST_LINES = 3;

/** As many lines as find room, each on one of its own; all of them stand further right. */
const firstOf = (lines: readonly string[]): string | null =>
  lines
    .slice(0, MOST_LINES)
    .map((line) => shortenToLines(line, WIDTHS.range - 12, 1))
    .join('\n') || null;

/** The sheet of how firmly a run stands; it is written when somebody asks for it. */
export const robustness = sheetOf<PersonRow, RobustnessInput>({
  id: 'robustness',
  notice: ({ identity: { run, asOf }, texts }) =>
    text(fill(texts.sheets.labels.robustnessNotice, { p: run, a: formatDate(asOf) }), 'subtitle'),
  identity: ['nip'],
  above: (_, { tested, texts }) => {
    const { labels } = texts.sheets;
    const could = tested.missing.filter(({ couldChange }) => couldChange).length;
    const counts = { p: could + tested.unchecked.length, a: tested.missing.length - could };
    return [
      [text(labels.notice, 'subtitle')],
      [text(fill(labels.blanksNotice, counts), 'subtitle')],
      [null, text(labels.draws, 'strong'), whole(tested.draws, 'strong')],
    ];
  },
  columns: ({ texts }) => {
    const { labels } = texts.sheets;
    return [
      computed('number', { width: 40, write: ({ number }) => rowCode(number) }),
      computed('person', {
        width: WIDTHS.person,
        write: ({ employee }) => rowPair(employee.name, employee.nip, WIDTHS.person),
      }),
      computed('presentSeat', {
        width: WIDTHS.post,
        write: ({ employee, move }) =>
          rowPair(
            move?.transfer.from.name ?? employee.positionName,
            move?.transfer.from.unit ?? employee.unit,
            WIDTHS.post,
          ),
      }),
      computed('toPost', {
        width: WIDTHS.post,
        write: ({ move }) =>
          move === null ? rowText(null) : rowPair(move.transfer.to.name, move.transfer.to.unit, WIDTHS.post),
      }),
      computed('share', { width: 78, write: ({ move }) => rowShare(move?.share ?? null) }),
      computed('moving', { width: 86, write: ({ move }) => rowShare(move?.moving ?? null) }),
      computed('firmness', {
        width: 84,
        write: ({ move }) =>
          move === null
            ? rowText(null)
            : move.isFragile
              ? rowText(labels.fragile, 'bad')
              : rowText(labels.firm, 'good'),
      }),
      computed('weightRange', {
        width: WIDTHS.range,
        write: ({ move }) => rowText(move === null ? null : firstOf(intervalsOf(move, texts))),
      }),
      computed('blank', {
        width: WIDTHS.blank,
        write: ({ blanks }) => rowFit(blanks.join('; ') || null, WIDTHS.blank),
      }),
      computed('nip', { width: 150, write: ({ employee }) => text(employee.nip) }),
      computed('inFull', {
        width: 420,
        write: ({ move, blanks }) =>
          text([...(move === null ? [] : intervalsOf(move, texts)), ...blanks].join('; ') || null),
      }),
    ];
  },
  lastPrinted: 'blank',
  rows: personRows,
  nothing: 'noTransfers',
  dress: () => ({ tabColor: PALETTE.grey }),
});

/** How many perturbations a sheet says were tried; the first number right of the words for it, in either language, or null. */
export const readDraws = (
  grid: Grid,
): { readonly row: number; readonly column: number; readonly value: CellValue } | null => {
  const words = (['id', 'en'] as const).map((language) => textsOf(language).sheets.labels.draws);
  for (const [row, cells] of grid.rows.entries()) {
    const label = cells.findIndex((cell) => typeof cell === 'string' && words.includes(visibleText(cell)));
    if (label < 0) continue;
    const right = cells.findIndex((cell, column) => column > label && cell !== null && cell !== '');
    const column = right < 0 ? label + 1 : right;
    return { row, column, value: cells[column] ?? null };
  }
  return null;
};
