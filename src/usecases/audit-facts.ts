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

/** What an audit sheet states about its run, by key. */
export const readFacts = (audit: Grid): ReadonlyMap<string, string> => readAudit(audit).facts;
