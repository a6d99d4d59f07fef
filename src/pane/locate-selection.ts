import type { Intake } from '../intake';
import { personOfRow, type KnownPeople, type SelectedRow } from '../usecases';

import type { DataState, ReviewedPlan } from './pane-state';

/** Everybody a row can be about: whoever was read last, and whoever is to move. */
const peopleOf = ({ plan }: ReviewedPlan, intake: Intake | null): KnownPeople =>
  new Map(
    [...(intake?.employees ?? []), ...plan.transfers.map(({ employee }) => employee)].map(({ nip, name }) => [
      nip,
      name,
    ]),
  );

const nipColumnOf = (intake: Intake | null, sheet: string): number | null => {
  for (const reading of intake?.readings ?? []) {
    const column =
      reading.sheet === sheet && reading.columns.find(({ field, isAccepted }) => field === 'nip' && isAccepted);
    if (column) return column.column;
  }
  return null;
};

/**
 * Answers which transfer a selected row is about, found by NIP: on any sheet, in whatever order its rows and columns stand. Null
 * for a row about nobody, or about somebody who stays.
 */
export const transferLocator = (
  response: ReviewedPlan,
  data: DataState,
): ((selected: SelectedRow) => number | null) => {
  const intake = data.status === 'read' ? data.intake : null;
  const people = peopleOf(response, intake);
  const indexOf = new Map<string, number>(response.plan.transfers.map(({ employee }, index) => [employee.nip, index]));
  return (selected) => {
    const nip = personOfRow(selected, people, nipColumnOf(intake, selected.place.sheet));
    return nip === null ? null : (indexOf.get(nip) ?? null);
  };
};
