import type { Field } from './fields';
import type { RowReader } from './row-reader';

// Words that a unit's name begins with or holds; a lone name, a note or a kind of posts is no unit.
const UNIT_WORD =
  /\b(?:dinas|badan|bagian|bidang|kecamatan|kelurahan|desa|distrik|nagari|puskesmas|upt|uptd|uptb|sekretariat|inspektorat|rsud|rumah sakit|klinik|seksi|sub ?bag\w*|sub ?bid\w*|kantor|sekolah|tk|sd|sdn|smp|smpn|sma|sman|smk|smkn|satuan|satpol|balai|laboratorium|unit|asisten|staf ahli)\b/i;
/** What stands before the unit in its line: a number of the list, or the word for what it is ("B. UNIT KERJA : SEKRETARIAT"). */
const BEFORE_UNIT =
  /^(?:(?:[a-z]|[ivxl]{1,5}|\d{1,3})[.)]\s+)?(?:(?:nama )?(?:unit kerja|unit organisasi|satuan kerja|perangkat daerah|opd|skpd|unit)\s*:\s*)?/i;
const NO_UNIT = /^\s*(?:catatan|keterangan|nb|jabatan)\b/i;

/**
 * Units that stand in lines of their own among the people or posts, where no column names them: for a row, the line above it.
 * Null where the sheet has a column of units, or no such line before its first row.
 */
export const unitHeadings = (reader: RowReader, nameField: Field): ((row: number) => string | null) | null => {
  if (reader.has('unit') || !reader.has(nameField)) return null;
  const headingOf = new Map<number, string>();
  let heading: string | null = null;
  for (const row of reader.rows()) {
    const alone = reader.aloneUpTo(row, reader.column(nameField));
    if (alone !== null && UNIT_WORD.test(alone) && !NO_UNIT.test(alone)) heading = alone.replace(BEFORE_UNIT, '');
    else if (alone !== null) continue;
    // Rows above the first such line would have no unit.
    else if (heading === null) return null;
    else headingOf.set(row, heading);
  }
  return headingOf.size === 0 ? null : (row) => headingOf.get(row) ?? null;
};

/** The unit each row states: in the column of units, or in the line above it. */
export const unitReader = (reader: RowReader, nameField: Field): ((row: number) => string | null) =>
  unitHeadings(reader, nameField) ?? ((row) => reader.text(row, 'unit'));
