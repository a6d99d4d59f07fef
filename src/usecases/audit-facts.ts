import { markerKey, readAudit } from '../book';
import { memoizeByObject } from '../kernel';
import type { Grid, SheetInfo } from '../sheets';

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

/** What an audit sheet states about its run, by key. */
export const readFacts = (audit: Grid): ReadonlyMap<string, string> => readAudit(audit).facts;
