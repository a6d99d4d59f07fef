import * as v from 'valibot';

import type { PadanProblem } from '../domain';
import { isField, SHEET_KINDS, type Field, type IntakeChoices, type RememberedChoices } from '../intake';
import { CHOICES_FACT, NO_CHOICES } from '../book';
import type { Grid } from '../sheets';

import { newestAudit, readFacts } from './audit-facts';
import { gridNamed, type WorkbookReading } from './read-workbook';

const schema = v.record(
  v.string(),
  v.strictObject({
    kind: v.optional(v.picklist(SHEET_KINDS)),
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

/** Decisions an audit sheet states, found again in the sheets as they are; null when they cannot be read. */
export const recallFrom = async (
  facts: ReadonlyMap<string, string>,
  grids: readonly Grid[],
): Promise<IntakeChoices | null> => {
  const remembered = parseRememberedChoices(facts.get(CHOICES_FACT) ?? NO_CHOICES);
  if (remembered === null) return null;
  // Reading the shape of every sheet is worth it only where there is something to look for; a page loads what it takes then.
  if (Object.keys(remembered).length === 0) return {};
  const { inspectSheets, recallChoices } = await import('../intake');
  return recallChoices(inspectSheets(grids), remembered);
};

/** Decisions in force, with what could not be used of those remembered. */
export type ChoicesInUse = { readonly choices: IntakeChoices; readonly problems: readonly PadanProblem[] };

/**
 * What the user has decided about sheets and columns: what is decided now, and for all other sheets what the newest run of the
 * workbook was made with. Decisions somebody has made unreadable stop the job: without them columns could be read otherwise.
 */
export const readChoicesInUse = async (reading: WorkbookReading, decidedNow: IntakeChoices): Promise<ChoicesInUse> => {
  const newest = newestAudit(reading.sheets);
  if (!newest) return { choices: decidedNow, problems: [] };
  const recalled = await recallFrom(readFacts(gridNamed(reading, newest.name)), reading.grids);
  if (recalled === null) {
    return {
      choices: decidedNow,
      problems: [{ code: 'choices-unreadable', severity: 'blocks', where: { sheet: newest.name }, params: {} }],
    };
  }
  return { choices: { ...recalled, ...decidedNow }, problems: [] };
};
