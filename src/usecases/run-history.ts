import { markerKey, readAudit, readDecided } from '../book';
import { parseIsoDate, type CivilDate, type PadanProblem, type Points, type PurposeId } from '../domain';
import { succeed, type Result } from '../kernel';
import type { Grid, SheetInfo } from '../sheets';

import { worthOfTrail } from './former-run';
import { policyOfAudit } from './load-policy';
import type { SheetSnapshot, Workbook } from './ports';
import { readDecisionsOfRun } from './read-decisions';
import { runsIn } from './runs-in';

/** A plan that stands in a workbook, as its own sheets state it. */
export type PastPlan = {
  readonly kind: 'plan';
  readonly run: number;
  /** Its sheets as they are called now. */
  readonly sheets: readonly string[];
  readonly asOf: CivilDate | null;
  /** Null where its trail does not state the whole policy. */
  readonly purpose: PurposeId | null;
  readonly moves: number;
  /** Value of the plan in hundredths; null for a run of an older Padan, whose trail does not say. */
  readonly value: Points | null;
  /** Decisions that stand on its sheets, those carried to it among them. */
  readonly decisions: number;
  /** Number of the run it continues; null where it was planned anew. */
  readonly continues: number | null;
};

/** Sheets with a number of their own that belong to no plan: scenarios side by side, a checked list. */
export type PastSheet = { readonly kind: 'sheet'; readonly run: number; readonly sheets: readonly string[] };

const DECIDED: readonly string[] = (['audit', 'ledger', 'recommendations'] as const).map(markerKey);

const isMove = ({ event }: { readonly event: string }): boolean => event.startsWith('transfer ');

const pastPlanOf = async (
  run: number,
  sheets: readonly string[],
  audit: Grid,
  snapshots: readonly SheetSnapshot[],
): Promise<PastPlan> => {
  const trail = readAudit(audit);
  return {
    kind: 'plan',
    run,
    sheets,
    asOf: parseIsoDate(trail.facts.get('asOf') ?? ''),
    purpose: (await policyOfAudit(trail))?.purpose ?? null,
    moves: trail.lines.filter(isMove).length,
    value: worthOfTrail(trail.facts)?.plan.total ?? null,
    decisions: readDecisionsOfRun({ sheets: snapshots }, run)?.entries.length ?? 0,
    continues: readDecided(trail)?.continued?.run ?? null,
  };
};

const namesOf = (sheets: readonly SheetInfo[], run: number): string[] =>
  sheets.flatMap(({ name, marker }) => (marker?.run === run ? [name] : []));

/** Reads what stands in a workbook of Padan's own, newest first: every plan, and sheets that belong to none. */
export const readHistory = async (
  workbook: Workbook,
): Promise<Result<readonly (PastPlan | PastSheet)[], PadanProblem>> => {
  const read = await workbook.read(({ marker }) =>
    marker !== null && DECIDED.includes(marker.key) ? 'values' : 'nothing',
  );
  if (!read.ok) return read;
  const { sheets } = read.value;
  const past = await Promise.all(
    runsIn(sheets).map((run): Promise<PastPlan | PastSheet> => {
      const audit = sheets.find(({ marker }) => marker?.run === run && marker.key === markerKey('audit'));
      const names = namesOf(sheets, run);
      return audit?.grid
        ? pastPlanOf(run, names, audit.grid, sheets)
        : Promise.resolve({ kind: 'sheet', run, sheets: names });
    }),
  );
  return succeed(past.reverse());
};
