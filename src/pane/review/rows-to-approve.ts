import type { CheckedRow } from '../../insight';
import type { ListAudit } from '../../usecases';

/** Rows of a checked list that can be approved: lawful together, against no decision there is, and not approved already. */
export const rowsToApprove = ({
  checked,
  commitments,
}: Extract<ListAudit, { status: 'checked' }>): readonly CheckedRow[] =>
  checked.rows.filter(
    ({ outcome, rulings, employee, to }) =>
      (outcome === 'lawful' || outcome === 'after-drops') &&
      rulings.length === 0 &&
      !commitments.some((one) => one.ruling === 'approve' && one.nip === employee.nip && one.post === to.id),
  );
