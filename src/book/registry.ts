import { audit } from './audit-sheet';
import { candidatesSheet } from './candidates-sheet';
import { chains } from './chains-sheet';
import { data } from './data-sheet';
import { emptySeats } from './empty-seats-sheet';
import { fairness } from './fairness-sheet';
import { problems } from './problems-sheet';
import { recommendationsSheet } from './recommendations-sheet';
import { ROBUSTNESS_TRAITS } from './robustness-sheet';
import { scoresSheet } from './scores-sheet';
import type { DeclaredSheet, SheetTraits } from './sheet-spec';
import { summary } from './summary-sheet';

/** Every sheet a run can have, in the order people read them. To add one: its declaration, and its line here. */
export const RUN_SHEETS: readonly DeclaredSheet[] = [
  summary,
  recommendationsSheet,
  chains,
  scoresSheet,
  candidatesSheet,
  emptySeats,
  fairness,
  problems,
  data,
  audit,
];

/** Every sheet that can bear a run's marker: those of a run, and those written afterwards when somebody asks for them. */
export const MARKED_SHEETS: readonly SheetTraits[] = [...RUN_SHEETS, ROBUSTNESS_TRAITS];
