import { chainsOfPlan, transferNumber, type RowToDecide, type SheetToDecide } from '../book';
import { parseIsoDate, type PadanProblem } from '../domain';
import { seatsOfMoves, type SeatsOfMove } from '../insight';
import { fail, required, succeed, type Place, type Result } from '../kernel';
import { approvedOf, type DecidedTransfer } from '../papers';
import type { Planned } from '../planning';

const placeOf = (sheet: SheetToDecide, { row }: RowToDecide, field: string): Place => ({
  sheet: sheet.sheet,
  row,
  column: sheet.columns.get(field) ?? 0,
});

/** Why a row cannot be relied on; null where it can. */
const faultOf = (sheet: SheetToDecide, row: RowToDecide): PadanProblem | null => {
  const decision = String(row.cells.decision ?? '').trim();
  if (decision === '') return null;
  if (row.isTwice || !row.isUntouched)
    return {
      code: 'paper-row-changed',
      severity: 'blocks',
      where: placeOf(sheet, row, 'nip'),
      params: { nip: String(row.nip ?? '') },
    };
  return row.ruling === null
    ? {
        code: 'paper-decision-unknown',
        severity: 'blocks',
        where: placeOf(sheet, row, 'decision'),
        params: { decision },
      }
    : null;
};

const takenAfter = ({ taken }: SeatsOfMove, numbers: ReadonlyMap<string, string>): DecidedTransfer['takesAfter'] =>
  taken.kind === 'left' ? { nip: taken.by.nip, number: numbers.get(taken.by.nip) ?? '' } : null;

/** Transfers of a plan with what stands on their rows; the first row that cannot be relied on is a problem. */
export const decidedTransfers = (planned: Planned, sheet: SheetToDecide): Result<DecidedTransfer[], PadanProblem> => {
  const decided: DecidedTransfer[] = [];
  const numbers = new Map(
    chainsOfPlan(planned).flatMap((chain) =>
      chain.transfers.map((transfer) => [transfer.employee.nip, transferNumber(transfer, chain)] as const),
    ),
  );
  const seats = seatsOfMoves(planned.plan);
  for (const chain of chainsOfPlan(planned)) {
    for (const transfer of chain.transfers) {
      const row = sheet.rows.get(transfer.employee.nip);
      const fault = row === undefined ? null : faultOf(sheet, row);
      if (fault !== null) return fail(fault);
      decided.push({
        transfer,
        number: numbers.get(transfer.employee.nip) ?? '',
        takesAfter: takenAfter(required(seats.get(transfer), 'seats of a transfer'), numbers),
        ruling: row?.ruling ?? null,
        official: String(row?.cells.official ?? ''),
        date: parseIsoDate(row?.date ?? ''),
        remark: String(row?.cells.remark ?? ''),
      });
    }
  }
  return succeed(decided);
};

/** Approved people who wait for a seat whose holder is not approved to leave it. */
export const waitingOf = (
  decided: readonly DecidedTransfer[],
  { plan }: Planned,
  sheet: SheetToDecide,
): PadanProblem[] => {
  const approved = new Set(approvedOf(decided).map(({ transfer }) => transfer.employee.nip));
  return approvedOf(decided).flatMap(({ transfer }): PadanProblem[] => {
    const { taken } = required(seatsOfMoves(plan).get(transfer), 'seats of a transfer');
    if (taken.kind !== 'left' || approved.has(taken.by.nip)) return [];
    const row = sheet.rows.get(transfer.employee.nip);
    return [
      {
        code: 'paper-waits',
        severity: 'warns',
        ...(row === undefined ? {} : { where: placeOf(sheet, row, 'decision') }),
        params: { name: transfer.employee.name, by: taken.by.name },
      },
    ];
  });
};
