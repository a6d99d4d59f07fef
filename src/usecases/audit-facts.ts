import { markerKey, readAudit } from '../book';
import type { Grid, SheetInfo } from '../sheets';

const AUDIT_KEY = markerKey('audit');

/** The audit sheet of the newest run that still has one; null without any. */
export const newestAudit = (sheets: readonly SheetInfo[]): { readonly name: string; readonly run: number } | null => {
  const audits = sheets.flatMap(({ name, marker }) => (marker?.key === AUDIT_KEY ? [{ name, run: marker.run }] : []));
  return audits.reduce<(typeof audits)[number] | null>(
    (newest, one) => (newest && newest.run >= one.run ? newest : one),
    null,
  );
};

/** The audit sheet of the run of that number, or of the newest; null where there is none. */
export const auditOf = (sheets: readonly SheetInfo[], run: number | null): ReturnType<typeof newestAudit> => {
  if (run === null) return newestAudit(sheets);
  const sheet = sheets.find(({ marker }) => marker?.key === AUDIT_KEY && marker.run === run);
  return sheet === undefined ? null : { name: sheet.name, run };
};

/** What an audit sheet states about its run, by key. */
export const readFacts = (audit: Grid): ReadonlyMap<string, string> => readAudit(audit).facts;
