import type { PadanProblem, Policy } from '../domain';
import type { Field, Intake, IntakeChoices, SheetKind } from '../intake';
import type { RunSheetNames } from '../book';
import type {
  CellPlace,
  ComputeResponse,
  Difference,
  DoubtfulColumn,
  PlanJobStage,
  ScenarioComparison,
} from '../usecases';

import { UNCHANGED, UNCOUNTED, type PolicyState, type SurveyState } from './policy/policy-state';
import { FIRST_PLACE, type ReviewPlace } from './review/review-place';
import type { AskingRun } from './run/run-preview';

/** Steps of the work, as the step bar shows them. */
export const STEPS = ['data', 'policy', 'run', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** What is known of the workbook. */
export type DataState =
  | { readonly status: 'unread' }
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly problem: PadanProblem }
  | {
      readonly status: 'read';
      readonly intake: Intake;
      readonly policy: Policy;
      readonly difference: Difference | null;
      readonly policySheet: string | null;
      readonly runs: readonly number[];
      /** How many decisions stand on the newest run. */
      readonly decisions: number;
      /** What is wrong with Padan's marks in the workbook. */
      readonly marks: readonly PadanProblem[];
      /** Columns to be settled by whoever knows the sheets. */
      readonly doubts: readonly DoubtfulColumn[];
    };

/** How the last run stands. */
export type RunState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly stage: PlanJobStage;
      readonly done: number;
      readonly total: number;
      /** Somebody has cancelled it, and what was written is being taken back. */
      readonly isEnding?: boolean;
    }
  /** A plan is made and not written yet: somebody looks at it. */
  | AskingRun
  | { readonly status: 'discarded' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: PadanProblem }
  | { readonly status: 'blocked'; readonly problems: readonly PadanProblem[] };

/** What a review needs of a response. The drafted sheets are large, and stand in the workbook by then. */
export type ReviewedPlan = Pick<
  Extract<ComputeResponse, { status: 'planned' }>,
  'plan' | 'shortlists' | 'alternatives'
>;

/** A sheet of a result: by what it is in the texts, and by the key of its marker. */
export type ResultSheet = { readonly id: keyof RunSheetNames; readonly key: string };

/** Sheets the pane leads to. */
export const RESULT_SHEETS = {
  summary: { id: 'summary', key: 'ringkasan' },
  recommendations: { id: 'recommendations', key: 'rekomendasi' },
  scores: { id: 'scores', key: 'rincian' },
} as const satisfies Readonly<Record<string, ResultSheet>>;

/** A result that can be reviewed. */
export type ReviewState =
  | { readonly status: 'none' }
  | { readonly status: 'reopening' }
  | { readonly status: 'failed'; readonly problem: PadanProblem }
  | {
      readonly status: 'ready';
      readonly response: ReviewedPlan;
      readonly run: number;
      /** Names the sheets of the run were written under. */
      readonly names: RunSheetNames;
    };

/** Scenarios side by side, as they were planned last; `isBehind` once the data have been read again since. */
export type ScenariosState =
  | { readonly status: 'none' }
  | { readonly status: 'planning'; readonly done: number; readonly total: number }
  | { readonly status: 'failed'; readonly problem: PadanProblem }
  | { readonly status: 'compared'; readonly comparison: ScenarioComparison; readonly isBehind: boolean };

/** Everything the pane shows. */
export type PaneState = {
  readonly step: Step;
  /** Steps that have been opened. */
  readonly visited: readonly Step[];
  readonly asOf: string;
  readonly setAside: boolean;
  /** Whether a run follows the decisions on the one before, where there are any. */
  readonly isFollowing: boolean;
  /** Look for the effort curve whatever the size of the data. */
  readonly effort: boolean;
  readonly choices: IntakeChoices;
  readonly data: DataState;
  /** What is shown of the data is being read again. */
  readonly isChecking: boolean;
  readonly policy: PolicyState;
  readonly survey: SurveyState;
  readonly run: RunState;
  readonly review: ReviewState;
  readonly scenarios: ScenariosState;
  /** Which part of the review is open. */
  readonly place: ReviewPlace;
  /** Index into the plan's transfers. */
  readonly selected: number | null;
  /** True when the pane was used to select: its reader then wants to land on the card. */
  readonly isSelectedHere: boolean;
  readonly notice: string | null;
  /** A cell the notice is about, on a hidden sheet that can be shown. */
  readonly hiddenPlace: CellPlace | null;
};

/** Everything that can happen to it. */
export type PaneEvent =
  | { readonly kind: 'went'; readonly step: Step }
  | { readonly kind: 'dated'; readonly asOf: string }
  | { readonly kind: 'setAside'; readonly setAside: boolean }
  | { readonly kind: 'following'; readonly isFollowing: boolean }
  | { readonly kind: 'effort'; readonly effort: boolean }
  | { readonly kind: 'choseKind'; readonly sheet: string; readonly sheetKind: SheetKind }
  | {
      readonly kind: 'choseColumn';
      readonly sheet: string;
      readonly field: Field;
      readonly from: number | null;
      readonly to: number | null;
    }
  /** Decisions made before; what has been decided since wins. */
  | { readonly kind: 'recalled'; readonly choices: IntakeChoices }
  | { readonly kind: 'data'; readonly data: DataState }
  | { readonly kind: 'checking' }
  | { readonly kind: 'policy'; readonly policy: Partial<PolicyState> }
  | { readonly kind: 'survey'; readonly survey: Partial<SurveyState> }
  | { readonly kind: 'run'; readonly run: RunState }
  /** Somebody cancelled the run under way. */
  | { readonly kind: 'ending' }
  | { readonly kind: 'review'; readonly review: ReviewState }
  | { readonly kind: 'scenarios'; readonly scenarios: ScenariosState }
  | { readonly kind: 'placed'; readonly place: ReviewPlace }
  | { readonly kind: 'selected'; readonly index: number | null; readonly isHere: boolean }
  | { readonly kind: 'noticed'; readonly notice: string | null; readonly hidden?: CellPlace };

/** A pane that has just been opened. */
export const openingState = (asOf: string): PaneState => ({
  step: 'data',
  visited: ['data'],
  asOf,
  setAside: false,
  isFollowing: true,
  effort: false,
  choices: {},
  data: { status: 'unread' },
  isChecking: false,
  policy: UNCHANGED,
  survey: UNCOUNTED,
  run: { status: 'idle' },
  review: { status: 'none' },
  scenarios: { status: 'none' },
  place: FIRST_PLACE,
  selected: null,
  isSelectedHere: false,
  notice: null,
  hiddenPlace: null,
});

const withColumn = (
  choices: IntakeChoices,
  sheet: string,
  field: Field,
  from: number | null,
  to: number | null,
): IntakeChoices => {
  const held = choices[sheet] ?? {};
  const fields = {
    ...held.fields,
    ...(from === null ? {} : { [from]: null }),
    ...(to === null ? {} : { [to]: field }),
  };
  return { ...choices, [sheet]: { ...held, fields } };
};

/** What was planned on data that have been read again since is told to be behind them. */
const behind = (scenarios: ScenariosState, data: DataState): ScenariosState =>
  scenarios.status === 'compared' && data.status === 'read' ? { ...scenarios, isBehind: true } : scenarios;

/** Progress that is reported after a cancel takes nothing of that away. */
const stillEnding = (before: RunState, run: RunState): RunState =>
  before.status === 'running' && before.isEnding && run.status === 'running' ? { ...run, isEnding: true } : run;

/** The state after an event; pure. */
export const nextState = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.kind) {
    case 'went':
      return { ...state, step: event.step, visited: [...new Set([...state.visited, event.step])] };
    case 'dated':
      return { ...state, asOf: event.asOf, scenarios: { status: 'none' } };
    case 'effort':
      return { ...state, effort: event.effort };
    case 'setAside':
      return { ...state, setAside: event.setAside };
    case 'following':
      return { ...state, isFollowing: event.isFollowing };
    case 'choseKind':
      return { ...state, choices: { ...state.choices, [event.sheet]: { kind: event.sheetKind } } };
    case 'choseColumn':
      return { ...state, choices: withColumn(state.choices, event.sheet, event.field, event.from, event.to) };
    case 'recalled':
      return { ...state, choices: { ...event.choices, ...state.choices } };
    case 'data':
      return { ...state, data: event.data, isChecking: false, scenarios: behind(state.scenarios, event.data) };
    case 'checking':
      return { ...state, isChecking: true };
    case 'policy':
      return { ...state, policy: { ...state.policy, ...event.policy } };
    case 'survey':
      return { ...state, survey: { ...state.survey, ...event.survey } };
    case 'run':
      return { ...state, run: stillEnding(state.run, event.run) };
    case 'ending':
      return state.run.status === 'running' ? { ...state, run: { ...state.run, isEnding: true } } : state;
    case 'review':
      return {
        ...state,
        review: event.review,
        place: event.review.status === 'none' ? state.place : FIRST_PLACE,
        selected: null,
        isSelectedHere: false,
      };
    case 'scenarios':
      return { ...state, scenarios: event.scenarios };
    case 'placed':
      return { ...state, place: event.place };
    case 'selected':
      return {
        ...state,
        selected: event.index,
        isSelectedHere: event.isHere,
        place: event.index === null ? state.place : FIRST_PLACE,
      };
    case 'noticed':
      return { ...state, notice: event.notice, hiddenPlace: event.hidden ?? null };
  }
};
