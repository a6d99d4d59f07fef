import { markerKey, readAudit } from '../book';
import type { PadanProblem } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Grid, SheetInfo } from '../sheets';

import { runsIn } from './runs-in';

const AUDIT_KEY = markerKey('audit');

type NamedRun = { readonly name: string; readonly run: number };

/** The audit sheet of the newest run that still has one; null without any. Found once for a list, however many of its sheets ask. */
export const newestAudit = memoizeByObject((sheets: readonly SheetInfo[]): NamedRun | null => {
  const audits = sheets.flatMap(({ name, marker }) => (marker?.key === AUDIT_KEY ? [{ name, run: marker.run }] : []));
  return audits.reduce<NamedRun | null>((newest, one) => (newest && newest.run >= one.run ? newest : one), null);
});

/** The audit sheet of the run of that number, or of the newest; null where there is none. */
export const auditOf = (sheets: readonly SheetInfo[], run: number | null): ReturnType<typeof newestAudit> => {
  if (run === null) return newestAudit(sheets);
  const sheet = sheets.find(({ marker }) => marker?.key === AUDIT_KEY && marker.run === run);
  return sheet === undefined ? null : { name: sheet.name, run };
};

/** The audit sheet that was asked for is not there: which run, if one was named, which runs have theirs, and which have lost it. */
export const noRun = (sheets: readonly SheetInfo[], run: number | null): PadanProblem => {
  const runs = runsIn(sheets);
  const whole = runs.filter((one) => auditOf(sheets, one) !== null);
  const lost = runs.filter((one) => !whole.includes(one));
  const named = (numbers: readonly number[]): string => numbers.map((one) => `P${one}`).join(', ');
  return {
    code: 'no-run',
    severity: 'blocks',
    params: {
      ...(run === null ? {} : { run: `P${run}` }),
      ...(whole.length === 0 ? {} : { there: named(whole) }),
      ...(lost.length === 0 ? {} : { lost: named(lost) }),
    },
  };
};

/** What an audit sheet states about its run, by key. */
export const readFacts = (audit: Grid): ReadonlyMap<string, string> => readAudit(audit).facts;
