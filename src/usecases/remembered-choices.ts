import * as v from 'valibot';

import type { PadanProblem } from '../domain';
import {
  inspectSheets,
  isField,
  recallChoices,
  type Field,
  type IntakeChoices,
  type RememberedChoices,
} from '../intake';
import { succeed, type Result } from '../kernel';
import { AUDIT_LAYOUT, CHOICES_FACT, NO_CHOICES } from '../report';
import { cellAt, type Grid } from '../sheets';

import type { Workbook } from './ports';
import type { WorkbookReading } from './read-workbook';

const KINDS = [
  'employee',
  'position',
  'both',
  'appraisal',
  'competence',
  'discipline',
  'interest',
  'other',
  'ask',
] as const;

const schema = v.record(
  v.string(),
  v.strictObject({
    kind: v.optional(v.picklist(KINDS)),
    columns: v.array(
      v.strictObject({
        header: v.string(),
        field: v.nullable(v.custom<Field>((value) => typeof value === 'string' && isField(value))),
      }),
    ),
  }),
);

/** Decisions as an audit sheet states them; null when the cell holds something else. */
export const parseRememberedChoices = (text: string): RememberedChoices | null => {
  if (text === NO_CHOICES) return {};
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** The cell of an audit sheet that holds the decisions; null where there is none. */
const choicesText = (audit: Grid): string | null => {
  const row = audit.rows.findIndex((cells) => cells[AUDIT_LAYOUT.keyColumn] === CHOICES_FACT);
  return row < 0 ? null : String(cellAt(audit, row, AUDIT_LAYOUT.valueColumn) ?? '');
};

/** Decisions in force, with what could not be used of those remembered. */
export type ChoicesInUse = { readonly choices: IntakeChoices; readonly problems: readonly PadanProblem[] };

/**
 * What the user has decided about sheets and columns: what is decided now, and for all other sheets what the newest run of the
 * workbook was made with. Decisions somebody has made unreadable stop the job: without them columns could be read otherwise.
 */
export const readChoicesInUse = async (
  workbook: Workbook,
  { sheets, grids }: WorkbookReading,
  decidedNow: IntakeChoices,
): Promise<Result<ChoicesInUse, PadanProblem>> => {
  const audits = sheets.flatMap(({ name, marker }) => (marker?.key === 'jejak' ? [{ name, run: marker.run }] : []));
  const newest = audits.sort((a, b) => b.run - a.run)[0];
  if (!newest) return succeed({ choices: decidedNow, problems: [] });
  const audit = await workbook.readGrid(newest.name);
  if (!audit.ok) return audit;
  const text = choicesText(audit.value);
  if (text === null) return succeed({ choices: decidedNow, problems: [] });
  const remembered = parseRememberedChoices(text);
  if (remembered === null) {
    return succeed({
      choices: decidedNow,
      problems: [{ code: 'choices-unreadable', severity: 'blocks', where: { sheet: newest.name }, params: {} }],
    });
  }
  return succeed({ choices: { ...recallChoices(inspectSheets(grids), remembered), ...decidedNow }, problems: [] });
};
