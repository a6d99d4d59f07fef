import { inspectSheets, type Field, type IntakeChoices, type SheetKind, type SheetReading } from '../intake';
import type { Grid } from '../sheets';

/** What the columns of a list of people say where it is one of decrees: the post it puts them into. */
const OF_DECREE: Readonly<Partial<Record<Field, Field>>> = {
  position: 'proposedPost',
  unit: 'proposedUnit',
  positionDate: 'proposedDate',
};

const has = ({ columns }: SheetReading, field: Field): boolean =>
  columns.some((column) => column.field === field && column.isAccepted);

/**
 * Reads the sheets of a file of decrees as lists of who was put where: those with NIP and a new post, or, where none has that, with NIP and
 * a post. All others are left alone. Null where there is no such list.
 */
export const choicesForDecrees = (grids: readonly Grid[]): IntakeChoices | null => {
  const shown = inspectSheets(grids).filter(({ heldBack }) => heldBack?.why !== 'hidden');
  const readAs = (kind: SheetKind): SheetReading[] => {
    const chosen = Object.fromEntries(shown.map(({ table }) => [table, { kind }]));
    return inspectSheets(grids, chosen).filter(({ table }) => table in chosen);
  };
  const others = Object.fromEntries(shown.map(({ table }) => [table, { kind: 'other' as const }]));
  const lists = readAs('proposal').filter((reading) => has(reading, 'nip') && has(reading, 'proposedPost'));
  if (lists.length > 0)
    return { ...others, ...Object.fromEntries(lists.map(({ table }) => [table, { kind: 'proposal' as const }])) };
  const people = readAs('employee').filter((reading) => has(reading, 'nip') && has(reading, 'position'));
  if (people.length === 0) return null;
  const chosen = people.map(({ table, columns }) => {
    const fields = Object.fromEntries(
      columns.flatMap(({ column, field, isAccepted }) => {
        const meant = field === null || !isAccepted ? undefined : OF_DECREE[field];
        return meant === undefined ? [] : [[column, meant] as const];
      }),
    );
    return [table, { kind: 'proposal' as const, fields }] as const;
  });
  return { ...others, ...Object.fromEntries(chosen) };
};
