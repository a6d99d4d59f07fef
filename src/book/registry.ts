import { memoizeByObject } from '../kernel';

import { auditSheet } from './audit-sheet';
import { candidatesSheet } from './candidates-sheet';
import { dataSheet } from './data-sheet';
import { emptySeatsSheet } from './empty-seats-sheet';
import { fairnessSheet } from './fairness-sheet';
import { problemsSheet } from './problems-sheet';
import { recommendationsSheet } from './recommendations-sheet';
import { scoresSheet } from './scores-sheet';
import { pageOf } from './sheet-of';
import type { DeclaredSheet, PageSpec, SheetTraits } from './sheet-spec';
import { summarySheet } from './summary-sheet';

const page = (
  id: PageSpec['id'],
  key: string,
  draft: PageSpec['draft'],
  traits: Partial<PageSpec> = {},
): DeclaredSheet => pageOf({ id, key, isNeeded: false, when: 'run', check: 'remade', draft, ...traits });

const audited = memoizeByObject(auditSheet);
const scored = memoizeByObject(scoresSheet);

/** Every sheet a run can have, in the order people read them. To add one: its declaration, and its line here. */
export const RUN_SHEETS: readonly DeclaredSheet[] = [
  page('summary', 'ringkasan', (input) => summarySheet(input, audited(input).headHash)),
  page('recommendations', 'rekomendasi', (input) =>
    recommendationsSheet(input, scored(input).places, audited(input).decisionRange),
  ),
  page('scores', 'rincian', (input) => scored(input).draft),
  page('candidates', 'kandidat', candidatesSheet),
  page('emptySeats', 'kosong', emptySeatsSheet),
  page('fairness', 'adil', fairnessSheet),
  page('problems', 'masalah', problemsSheet),
  page('data', 'data', dataSheet),
  page('audit', 'jejak', (input) => audited(input).draft, { isNeeded: true }),
];

/** Every sheet that can bear a run's marker: those of a run, and those written afterwards when somebody asks for them. */
export const MARKED_SHEETS: readonly SheetTraits[] = [
  ...RUN_SHEETS,
  { id: 'robustness', key: 'tahan', isNeeded: false, when: 'asked', check: 'remade' },
];
