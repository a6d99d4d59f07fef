import type { PadanProblem } from '../domain';
import type { Intake } from '../intake';
import { succeed, type ProgressListener, type Result } from '../kernel';
import type { WhoFills } from '../insight';
import type { MoveSurvey } from '../planning';

import { checkIntake } from './check-intake';
import type { CheckRequest } from './check-workbook';
import { computePlan, type ComputeRequest, type ComputeResponse, type ComputeStage } from './compute-plan';
import {
  answersAbout,
  prepareAnswers,
  type Answers,
  type MoveFalls,
  type PairAnswer,
  type PairQuestion,
  type SeatQuestion,
  type TriedWeights,
} from './explain-run';
import { judgeList, type JudgedList, type ListRequest } from './judge-list';
import { paperContents, type PaperContents, type PapersRequest } from './paper-contents';
import { planScenarios, type ScenariosOfData, type ScenariosRequest, type ScenarioStage } from './plan-scenarios';
import { priceOfApprovals, type PriceOfApprovals } from './price-approvals';
import type { ApprovalsRequest } from './read-approvals';
import type { AnswersRequest } from './reopen-for-answers';
import { SurveyedRecords, type RecordsPart, type SurveyRequest } from './survey-policy';

/** What a job is asked and what it answers, both plain data, and the stages it reports progress of: never, where it reports none. */
type Job<Request, Answer, Stage extends string = never> = {
  readonly request: Request;
  readonly answer: Answer;
  readonly stage: Stage;
};

/** Every job of the engine. */
export type Jobs = {
  readonly check: Job<CheckRequest, Intake>;
  readonly compute: Job<ComputeRequest, ComputeResponse, ComputeStage>;
  /** Plans several scenarios side by side; the plan made last stays as it is. */
  readonly scenarios: Job<ScenariosRequest, ScenariosOfData, ScenarioStage>;
  /** Makes the plan of a run again, to be asked about. */
  readonly remake: Job<AnswersRequest, null>;
  /** Asks about the plan that was made last in the session. */
  readonly ask: Job<PairQuestion, PairAnswer>;
  /** Tries the plan that was made last in the session under other weights, so many more times. */
  readonly trials: Job<{ readonly count: number }, TriedWeights>;
  /** Who can fill a post, on a sheet or not, by the plan that was made last in the session. */
  readonly seat: Job<SeatQuestion, WhoFills>;
  /** What falls with each move of the plan that was made last in the session. */
  readonly falls: Job<null, readonly MoveFalls[]>;
  /** Prices the approvals on a run; the plan made last stays as it is. */
  readonly approvals: Job<ApprovalsRequest, PriceOfApprovals>;
  /** Says what stands on the papers of a run; the plan made last stays as it is. */
  readonly papers: Job<PapersRequest, PaperContents>;
  /** Holds anybody's list against law and the best plan; the plan made last stays as it is. */
  readonly list: Job<ListRequest, JudgedList>;
  /** Takes records that policies are to be surveyed over, part by part. */
  readonly records: Job<RecordsPart, null>;
  /** Counts whom a policy lets move, of the records sent before. */
  readonly survey: Job<SurveyRequest, MoveSurvey>;
};

export type JobName = keyof Jobs;

/** What the jobs of one session share. */
export type SessionState = {
  /** Milliseconds. */
  readonly clock: () => number;
  /** About the plan that was made last; null before there is one. */
  answers: Answers | null;
  /** Records that policies are surveyed over; null before any were sent. */
  records: SurveyedRecords | null;
};

type ListNames<Value> = {
  [Key in keyof Value & string]: Value[Key] extends readonly unknown[] ? Key : never;
}[keyof Value & string];

/** Where a list of an answer stands: `name`, or `outer.name` one level down. */
type ListPath<Answer> = Answer extends unknown
  ? ListNames<Answer> | { [Key in keyof Answer & string]: `${Key}.${ListNames<Answer[Key]>}` }[keyof Answer & string]
  : never;

type Entry<Kind extends Job<unknown, unknown, string>> = {
  readonly run: (
    request: Kind['request'],
    state: SessionState,
    onProgress: ProgressListener<Kind['stage']>,
  ) => Result<Kind['answer'], PadanProblem>;
  /** Long lists of the answer: they travel ahead of it in parts. */
  readonly lists?: readonly ListPath<Kind['answer']>[];
  /** The list of drafted sheets in the answer: their rows travel ahead of it, packed. */
  readonly sheets?: ListPath<Kind['answer']>;
};

/** How every job runs. A job throws only where Padan is at fault. */
export const ENGINE_JOBS: { readonly [Name in JobName]: Entry<Jobs[Name]> } = {
  check: {
    run: (request) => succeed(checkIntake(request)),
    lists: ['employees', 'positions', 'requests', 'problems'],
  },
  compute: {
    run: (request, state, onProgress) => {
      state.answers = null;
      const response = computePlan(request, onProgress, state.clock, (planned) => {
        state.answers = answersAbout(planned, request);
      });
      return succeed(response);
    },
    lists: ['problems', 'plan.transfers', 'shortlists'],
    sheets: 'draft.sheets',
  },
  scenarios: {
    run: (request, _, onProgress) => planScenarios(request, onProgress),
    lists: ['agreement.rows'],
  },
  remake: {
    run: (request, state) => {
      state.answers = null;
      const prepared = prepareAnswers(request);
      if (!prepared.ok) return prepared;
      state.answers = prepared.value;
      return succeed(null);
    },
  },
  ask: {
    run: (question, { answers }) => {
      if (answers === null) throw new Error('asked before a plan was made');
      return answers.explain(question);
    },
  },
  trials: {
    run: ({ count }, { answers }) => {
      if (answers === null) throw new Error('tried before a plan was made');
      return succeed(answers.tryWeights(count));
    },
  },
  seat: {
    run: (question, { answers }) => {
      if (answers === null) throw new Error('asked before a plan was made');
      return answers.seat(question);
    },
  },
  falls: {
    run: (_, { answers }) => {
      if (answers === null) throw new Error('asked before a plan was made');
      return succeed(answers.falls());
    },
  },
  approvals: { run: (request) => priceOfApprovals(request) },
  papers: { run: (request) => paperContents(request) },
  list: { run: (request) => judgeList(request) },
  records: {
    run: (part, state) => {
      state.records = part.isFirst || state.records === null ? new SurveyedRecords() : state.records;
      state.records.add(part);
      return succeed(null);
    },
  },
  survey: {
    run: (request, { records }) => {
      if (records === null) throw new Error('surveyed before any records were sent');
      return succeed(records.survey(request));
    },
  },
};
