import { measureOfPolicy } from '../book';
import type { CivilDate, Policy } from '../domain';
import type { FormerRun } from '../insight';
import { readIntake, type IntakeChoices } from '../intake';
import type { Grid } from '../sheets';
import { textsOf } from '../text';

import { compareWith, type Change } from './difference';
import type { FormerSheets } from './former-run';

type Sources = { readonly former?: FormerSheets; readonly grids: readonly Grid[]; readonly choices: IntakeChoices };

/** The run continued, with what of the data is other than it was; the data are compared as of the day of that run. */
export const formerRunOf = (
  { former, grids, choices }: Sources,
  run: number,
  now: Parameters<typeof compareWith>[2] & {
    readonly asOf: CivilDate;
    readonly inputHash: string;
    readonly policy: Policy;
  },
): FormerRun => {
  if (!former) return { run, asOf: null, total: null, openSeats: null, measuredBy: [], numbers: {}, changes: [] };
  const { asOf, total, openSeats, numbers, data, recommendations, language } = former;
  const changes: readonly Change[] =
    data === null || former.inputHash === now.inputHash
      ? []
      : compareWith(
          data,
          recommendations,
          asOf === null || asOf === now.asOf ? now : readIntake(grids, asOf, choices),
          textsOf(language),
        );
  const isOtherPolicy = former.measure !== null && former.measure !== measureOfPolicy(now.policy);
  const isOtherData = former.inputHash !== null && (former.inputHash !== now.inputHash || asOf !== now.asOf);
  const measuredBy = former.statedMeasure ?? [
    ...(isOtherPolicy ? (['policy'] as const) : []),
    ...(isOtherData ? (['data'] as const) : []),
  ];
  return { run, asOf, total, openSeats, measuredBy, numbers, changes };
};
