import type { Field } from './fields';
import type { RowReader } from './row-reader';

/**
 * Units that stand in lines of their own among the people or posts, where no column names them: for a row, the line above it.
 * Null where the sheet has a column of units, or no such line before its first row.
 */
export const unitHeadings = (reader: RowReader, nameField: Field): ((row: number) => string | null) | null => {
  if (reader.has('unit') || !reader.has(nameField)) return null;
  const headingOf = new Map<number, string>();
  let heading: string | null = null;
  for (const row of reader.rows()) {
    if (reader.isAlone(row, nameField)) heading = reader.text(row, nameField);
    // Rows above the first such line would have no unit.
    else if (heading === null) return null;
    else headingOf.set(row, heading);
  }
  return headingOf.size === 0 ? null : (row) => headingOf.get(row) ?? null;
};
