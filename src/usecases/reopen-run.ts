import { parseIsoDate, type PadanProblem } from '../domain';
import { inspectSheets, recallChoices } from '../intake';
import { fail, succeed, type Result } from '../kernel';
import { AUDIT_LAYOUT, CHOICES_FACT, NO_CHOICES, type RunSheetNames } from '../report';
import { cellAt, type Grid } from '../sheets';

import type { ComputeRequest } from './compute-plan';
import type { SheetInfo, Workbook } from './ports';
import { POLICY_KEY, readPolicyInUse, readWorkbook } from './read-workbook';
import { parseRememberedChoices } from './remembered-choices';

const KEYS: Readonly<Record<string, keyof RunSheetNames>> = {
  ringkasan: 'summary',
  rekomendasi: 'recommendations',
  rincian: 'scores',
  kandidat: 'candidates',
  masalah: 'problems',
  jejak: 'audit',
};

/** The newest run of a workbook: what it was computed from, and what its audit sheet states. */
export type ReopenedRun = { readonly request: ComputeRequest; readonly facts: ReadonlyMap<string, string> };

/** Something about a run that is not as it must be. */
export const differs = (
  what: string,
  expected: string,
  found: string,
  where?: PadanProblem['where'],
): PadanProblem => ({
  code: 'verify-differs',
  severity: 'blocks',
  ...(where ? { where } : {}),
  params: { what, expected: expected.slice(0, 120), found: found.slice(0, 120) },
});

const readFacts = (audit: Grid): ReadonlyMap<string, string> =>
  new Map(
    audit.rows.flatMap((_, row) => {
      const key = cellAt(audit, row, AUDIT_LAYOUT.keyColumn);
      return typeof key === 'string' && /^[a-zA-Z]+$/.test(key)
        ? [[key, String(cellAt(audit, row, AUDIT_LAYOUT.valueColumn) ?? '')] as const]
        : [];
    }),
  );

const namesOfRun = (sheets: readonly SheetInfo[], run: number, policy: string): RunSheetNames | string => {
  const names: Partial<Record<keyof RunSheetNames, string>> = { policy };
  for (const { name, marker } of sheets) {
    const key = marker?.run === run ? KEYS[marker.key] : undefined;
    if (key) names[key] = name;
  }
  const lost = Object.values(KEYS).find((key) => names[key] === undefined);
  return lost ?? (names as RunSheetNames);
};

/** Number of the newest run whose audit sheet is still there; null without any. */
export const latestRun = (sheets: readonly SheetInfo[]): number | null => {
  const runs = sheets.flatMap(({ marker }) => (marker?.key === 'jejak' ? [marker.run] : []));
  return runs.length === 0 ? null : Math.max(...runs);
};

/** Puts together again what the newest run was computed from, out of the workbook alone. */
export const reopenRun = async (workbook: Workbook): Promise<Result<ReopenedRun, PadanProblem>> => {
  const reading = await readWorkbook(workbook);
  if (!reading.ok) return reading;
  const { sheets, grids } = reading.value;
  const run = latestRun(sheets);
  const audit = sheets.find(({ marker }) => marker?.key === 'jejak' && marker.run === run);
  if (run === null || !audit) return fail({ code: 'no-run', severity: 'blocks' });
  const auditGrid = await workbook.readGrid(audit.name);
  if (!auditGrid.ok) return auditGrid;
  const facts = readFacts(auditGrid.value);
  const asOf = parseIsoDate(facts.get('asOf') ?? '');
  const language = facts.get('language');
  if (asOf === null || (language !== 'id' && language !== 'en')) {
    return fail(
      differs(`${audit.name} asOf, language`, 'YYYY-MM-DD, id/en', `${facts.get('asOf') ?? ''}, ${language ?? ''}`),
    );
  }
  if (!sheets.some(({ marker }) => marker?.key === POLICY_KEY))
    return fail(differs('Padan Kebijakan', 'Padan Kebijakan', '-'));
  const inUse = await readPolicyInUse(workbook, sheets, language, null);
  if (!inUse.ok) return inUse;
  const names = namesOfRun(sheets, run, inUse.value.sheetName);
  if (typeof names === 'string') return fail(differs(names, names, '-'));
  const { policy, problems: policyProblems } = inUse.value;
  const remembered = parseRememberedChoices(facts.get(CHOICES_FACT) ?? NO_CHOICES);
  if (remembered === null) return fail(differs(`${audit.name} ${CHOICES_FACT}`, '{…}', facts.get(CHOICES_FACT) ?? ''));
  const choices = recallChoices(inspectSheets(grids), remembered);
  const setAside = facts.get('setAside') === '1';
  return succeed({
    request: { grids, choices, policy, policyProblems, asOf, language, run, names, setAside },
    facts,
  });
};
