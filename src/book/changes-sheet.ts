import type { PlanChange, PlanChanges } from '../insight';
import { memoizeByObject, required } from '../kernel';
import { PALETTE, type CellLook, type Grid } from '../sheets';
import { fill, formatDate, formatPoints, formatWhole, type Texts } from '../text';

import { text } from './cells';
import { chainsOfPlan, transferNumber } from './chains-of-plan';
import { describeChangeCause } from './describe-change-cause';
import { findColumns } from './find-columns';
import { cellOf } from './find-table';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair, rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed, computedUnder } from './sheet-spec';

type ChangeRow = { readonly change: PlanChange; readonly number: number };

const WIDTHS = { person: 200, post: 260, cause: 430 } as const;

const LOOKS: Readonly<Record<PlanChange['kind'], CellLook>> = {
  added: 'good',
  dropped: 'bad',
  changed: 'good',
  kept: 'row',
};

/** The word for what became of a row. */
export const changeWord = (kind: PlanChange['kind'], { sheets: { labels } }: Texts): string =>
  ({
    added: labels.changeAdded,
    dropped: labels.changeDropped,
    changed: labels.changeChanged,
    kept: labels.changeKept,
  })[kind];

const changesOf = ({ changes }: ReportInput): PlanChanges => required(changes ?? null, 'changes of a continuing run');

const MEASURED_BY = { policy: 'changesOtherPolicy', data: 'changesOtherData' } as const;

/** Rows, and the value before and after, in one sentence. */
export const changesNotice = (
  { former, counts, total }: PlanChanges,
  run: number,
  asOf: string,
  texts: Texts,
): string => {
  const { labels } = texts.sheets;
  const rows = fill(labels.changesNotice, {
    p: former.run,
    a: former.asOf === null ? '' : `(${formatDate(former.asOf)})`,
    q: run,
    b: asOf,
    ...Object.fromEntries(Object.entries(counts).map(([kind, count]) => [kind, formatWhole(count, texts)])),
  });
  const done = fill(labels.changesCarriedOut, { count: formatWhole(counts.carriedOut, texts) });
  const said = counts.carriedOut === 0 ? rows : `${rows} ${done}`;
  if (total.before === null) return said;
  const remarks = former.measuredBy.map((why) => ` ${labels[MEASURED_BY[why]]}`).join('');
  return `${said} ${fill(labels.changesValue, { a: formatPoints(total.before, texts), b: formatPoints(total.after, texts) })}${remarks}`;
};

/** Numbers of the plan's transfers as its recommendations bear them, by NIP. */
const numbersOf = memoizeByObject(
  ({ planned }: ReportInput): ReadonlyMap<string, string> =>
    new Map(
      chainsOfPlan(planned).flatMap((chain) =>
        chain.transfers.map((transfer) => [transfer.employee.nip, transferNumber(transfer, chain)] as const),
      ),
    ),
);

const numbered = (number: string | undefined, post: string): string =>
  number === undefined ? post : `${number}: ${post}`;

const unitOf = (post: { readonly unit: string } | null): string | null =>
  post === null || post.unit === '' ? null : post.unit;

const causeOf = ({ change }: ChangeRow, { texts }: ReportInput): string => describeChangeCause(change.cause, texts);

/**
 * How a run that continues another differs from it, row by row, and why. What it says of the run before rests on that run's sheets,
 * which may be removed: a verification holds its records against the seal on the audit sheet.
 */
export const changesSheet = sheetOf<ChangeRow>({
  id: 'changes',
  notice: (input) => {
    const { identity, texts } = input;
    return text(changesNotice(changesOf(input), identity.run, formatDate(identity.asOf), texts), 'subtitle');
  },
  identity: ['nip'],
  columns: (input) => {
    const { texts, identity } = input;
    const { labels } = texts.sheets;
    const { former } = changesOf(input);
    const stays = (own: PlanChange['own']): string =>
      own === null ? labels.changeGone : fill(labels.changeStays, { post: own.name });
    return [
      computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
      computed('change', {
        width: 88,
        write: ({ change: { kind, cause } }) => ({
          ...rowText(cause.kind === 'carried-out' ? labels.changeCarriedOut : changeWord(kind, texts), LOOKS[kind]),
          align: 'center',
        }),
      }),
      computed('person', {
        width: WIDTHS.person,
        write: ({ change: { person } }) => rowPair(person.name, person.key, WIDTHS.person),
      }),
      computedUnder('onFormer', () => fill(labels.changeOnRun, { p: former.run }), {
        width: WIDTHS.post,
        write: ({ change: { before, own, person } }) =>
          before === null
            ? rowPair(stays(own), unitOf(own), WIDTHS.post)
            : rowPair(numbered(former.numbers[person.key], before.name), unitOf(before), WIDTHS.post),
      }),
      computedUnder('onPlan', () => fill(labels.changeOnRun, { p: identity.run }), {
        width: WIDTHS.post,
        write: ({ change: { kind, after, own, person } }) => {
          if (kind === 'kept') return rowText(labels.changeSame);
          return after === null
            ? rowPair(stays(own), unitOf(own), WIDTHS.post)
            : rowPair(numbered(numbersOf(input).get(person.key), after.name), unitOf(after), WIDTHS.post);
        },
      }),
      computed('causeOfChange', { width: WIDTHS.cause, write: (row) => rowFit(causeOf(row, input), WIDTHS.cause) }),
      computed('nip', { width: 150, write: ({ change: { person } }) => text(person.key) }),
      computed('inFull', { width: 420, write: (row) => text(causeOf(row, input)) }),
    ];
  },
  lastPrinted: 'causeOfChange',
  rows: (input) => changesOf(input).rows.map((change, index) => ({ change, number: index + 1 })),
  nothing: 'changesNothing',
  dress: () => ({ tabColor: PALETTE.grey }),
});

/** Causes as a sheet of changes states them, by NIP, wherever its rows and columns have been sorted or inserted. */
export const readChangeCauses = (grid: Grid): ReadonlyMap<string, string> => {
  const found = findColumns(grid, ['nip', 'inFull', 'causeOfChange']);
  if (found === null) return new Map();
  return new Map(
    grid.rows.slice(found.headerRow + 1).map((_, index) => {
      const at = (id: string): string => String(cellOf(grid, found, found.headerRow + 1 + index, id) ?? '');
      return [at('nip'), at('inFull')];
    }),
  );
};
