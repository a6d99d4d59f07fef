import type { Source } from './employee';
import type { Position } from './position';

/** What the office pays for a class of post (TPP), in whole rupiah a month. */
export type Allowance = {
  /** 1 to 17. */
  readonly jobClass: number;
  /** The agency it is for; null for all that have no line of their own. */
  readonly agency: string | null;
  readonly amount: number;
  readonly source: Source;
};

/** What is paid in a post: the line of its agency before the line for all; null where its class is not known or has no line. */
export const allowanceOf = (
  { jobClass, agency, unit }: Pick<Position, 'jobClass' | 'agency' | 'unit'>,
  allowances: readonly Allowance[],
  fold: (name: string) => string,
): number | null => {
  if (jobClass === null) return null;
  const ofClass = allowances.filter((one) => one.jobClass === jobClass);
  const own = fold(agency ?? unit);
  const found =
    ofClass.find((one) => one.agency !== null && fold(one.agency) === own) ??
    ofClass.find((one) => one.agency === null);
  return found?.amount ?? null;
};
