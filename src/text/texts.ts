// The Indonesian catalogue is the source: its keys are what every other language must have.
import type {
  CareerMove,
  Competency,
  CriterionId,
  LawNote,
  MissingValuePolicy,
  OptionKey,
  PerformanceRating,
  PositionLevel,
  PresetId,
  PurposeId,
  ProblemCode,
  RuleId,
  RuleMode,
  Ruling,
  Unit,
} from '../domain';

import type { ChangeFacts } from './change-facts';
import type { cliLabels } from './id/cli';
import type { dataWords } from './id/data-words';
import type { fields, sheetKinds } from './id/fields';
import type { frameWords } from './id/frame-words';
import type { pane } from './id/pane';
import type { policySheet } from './id/policy-sheet';
import type { problemTitles } from './id/problem-titles';
import type { sheetView } from './id/sheet-view';
import type { sheetNames } from './id/sheet-names';
import type { sheetHeaders, sheetLabels } from './id/sheets';

/** Languages a person can read Padan in. */
export type Language = 'id' | 'en';

/** Facts of a problem by name; a missing one is left out of the sentence. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** What is wrong, and what to do about it. */
export type ProblemText = (params: ProblemParams) => readonly [wrong: string, remedy: string];

/** A rule: its name, what it asks, and what to say in a few words where it is not met; facts of the finding stand in braces. */
export type RuleWords = {
  readonly name: string;
  readonly asks: string;
  readonly unmet: string;
  /** What is said where the law makes it no bar, if that is another sentence than `unmet`. */
  readonly remark?: string;
};

/** Words for rules, criteria and the facts they rest on. */
export type PolicyWords = {
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
  /** What is known of recent law beside a rule, as of the day it was looked up, with what was not found. */
  readonly lawNotes: Readonly<Record<LawNote, string>>;
  /** `short` heads a narrow column. */
  readonly criteria: Readonly<
    Record<CriterionId, { readonly name: string; readonly short: string; readonly explains: string }>
  >;
  readonly options: Readonly<Record<OptionKey, { readonly name: string; readonly explains: string }>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly answers: Readonly<Record<'yes' | 'no', string>>;
  readonly presets: Readonly<Record<PresetId, string>>;
  readonly purposes: Readonly<Record<PurposeId, string>>;
  readonly competencies: Readonly<Record<Competency, string>>;
  readonly modes: Readonly<Record<RuleMode, string>>;
  readonly missing: Readonly<Record<MissingValuePolicy, string>>;
  readonly thresholds: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<PositionLevel, string>>;
  readonly moves: Readonly<Record<CareerMove, string>>;
  readonly ratings: Readonly<Record<PerformanceRating, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
};

/** The words another language must have for those of one. */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Words<Source[Key]>;
};

/** Words on the policy sheet. */
export type PolicySheetWords = Words<typeof policySheet>;

/** Words on the sheets Padan writes. */
export type SheetWords = {
  readonly names: Readonly<Record<keyof typeof sheetNames, string>>;
  readonly headers: Readonly<Record<keyof typeof sheetHeaders, string>>;
  readonly labels: Readonly<Record<keyof typeof sheetLabels, string>>;
  readonly rulings: Readonly<Record<Ruling, string>>;
  readonly reason: (facts: ReasonFacts) => string;
  readonly change: (facts: ChangeFacts) => string;
  readonly answer: (facts: AnswerFacts) => string;
  readonly whyNotChosen: (facts: WhyNotFacts) => string;
};

/** What the sentence on a recommendation is built from; all numbers of points already formatted. */
export type ReasonFacts = {
  readonly toPosition: string;
  readonly toUnit: string;
  /** A seat that is open today, one of so many; no seat, all being taken by others; or the seat somebody leaves. */
  readonly seat:
    | { readonly kind: 'open'; readonly open: number; readonly isFirst: boolean }
    | { readonly kind: 'beyond'; readonly seat: number; readonly of: number; readonly isApproved: boolean }
    | { readonly kind: 'left'; readonly by: string };
  /** What becomes of the person's own fit: by how much, from what and to what. */
  readonly change: 'rises' | 'same' | 'falls';
  readonly by: string;
  readonly current: string;
  readonly proposed: string;
  /** Criteria that speak most for the change, each with its signed difference. */
  readonly causes: readonly { readonly name: string; readonly difference: string }[];
  /** Criteria that speak most against a move by which fit rises, each with its signed difference. */
  readonly against: readonly { readonly name: string; readonly difference: string }[];
  /** What the move serves where fit does not rise. */
  readonly cause: 'need' | 'chain' | 'swap' | 'approval' | 'approvedChain';
  /** The field of study is one that the post lists. */
  readonly fieldFits: boolean;
  /** Change of the premium for achievement; null where there is none. */
  readonly premium: { readonly rises: boolean; readonly by: string } | null;
  /** Job classes of the present and the proposed post; null where one is not known. */
  readonly classes: { readonly from: number; readonly to: number } | null;
  /** What becomes of the seat left: somebody takes it, or so many of so many remain in that post. */
  readonly left:
    | { readonly kind: 'filled'; readonly by: string }
    | { readonly kind: 'empty'; readonly heads: number; readonly of: number };
  readonly needsTest: boolean;
  readonly leavesFunctional: boolean;
  readonly isLastYear: boolean;
  /** Required rules that an official's approval overrules. */
  readonly broken: readonly string[];
  readonly notChecked: readonly string[];
  /** Rules that fail and do not bar: exempted by letter, set to warn, or worth knowing by their nature. */
  readonly exempted: readonly string[];
  readonly unmet: readonly string[];
  readonly remarks: readonly string[];
};

/** What the sentence on a candidate who is not chosen is built from; all numbers of points already formatted. */
export type WhyNotFacts = {
  /** Where the plan has the person, if not in the present post. */
  readonly elsewhere: string | null;
  /** What the value of the plan would lose with the person here; null where that is not known, and where nothing. */
  readonly loss: string | null;
  /** The plan would be worth as much with the person here. */
  readonly isTied: boolean;
  /** A seat of priority 1 would stay empty with the person here. */
  readonly emptiesFirst: boolean;
  /** What being here would change in fit; and, signed, in premium and cost, null where it is the same. */
  readonly change: 'rises' | 'same' | 'falls';
  readonly fit: string;
  readonly premium: string | null;
  readonly cost: string | null;
  /**
   * The seat the person fills under the plan: which one of how many, what it is worth, and after whom left; null where it is worth
   * nothing.
   */
  readonly seat: {
    readonly seat: number;
    readonly of: number;
    readonly worth: string;
    readonly after: string | null;
  } | null;
  readonly hasLimits: boolean;
  /** What the plan would lose at least, where it is not known what it would lose. */
  readonly leastLoss: string | null;
  /** There are seats of priority 1 or decisions, and the least loss is that of plans which meet them alike. */
  readonly hasFirst: boolean;
  /** The plan keeps to a former run. */
  readonly isContinued: boolean;
};

/** What the answer about one person and one post is built from; all numbers already formatted. */
export type AnswerFacts = {
  readonly name: string;
  readonly post: string;
  /** Rules that bar the move, each with its facts. */
  readonly bars: readonly string[];
  readonly outcome:
    | 'holds'
    | 'leaves'
    | 'chosen'
    | 'not-chosen'
    | 'gains-too-little'
    | 'loses-too-much'
    | 'not-long-in-post'
    | 'other-title';
  /** Decisions that put the person there or keep the person out, a sentence each. */
  readonly decided: readonly string[];
  readonly score: string;
  /** Where the plan puts the person, and whether that is the post held today. */
  readonly planned: string;
  readonly stays: boolean;
  readonly place: number | null;
  readonly eligible: number;
  readonly cutOff: string | null;
  /** What the plan loses when the person is put there all the same, and how many others would sit elsewhere. */
  readonly obstacle: 'no-seat' | 'limits' | null;
  /** Limits of the plan, in words. */
  readonly limits: readonly string[];
  /** What each bar would need, in the order of the bars. */
  readonly needs: readonly string[];
  /** The rise of the score there that would make the plan choose the person, and the one fact of the person that would do. */
  readonly rise: {
    readonly by: string;
    readonly fact: { readonly name: string; readonly from: string; readonly to: string } | null;
  } | null;
  readonly price: {
    /** How the sum of all scores changes, and by how much. */
    readonly direction: 'falls' | 'same' | 'rises';
    readonly by: string;
    readonly others: number;
    readonly emptied: readonly string[];
    /** Why it is left out though the sum rises. */
    readonly leftOut: 'first-seats' | 'former-run' | 'decisions' | null;
    /** What changes against the best plan, where the plan keeps to the run of that number instead. */
    readonly ofBest: {
      readonly run: number;
      readonly direction: 'falls' | 'same' | 'rises';
      readonly by: string;
    } | null;
  } | null;
};

/** Names of the parts of the workbench's spreadsheet that show a picture only. */
export type SheetViewWords = Readonly<Record<keyof typeof sheetView, string>>;

/** Words of the pane and the workbench. */
export type PaneWords = Readonly<Record<keyof typeof pane, string>>;

/** Everything a person reads, in one language. */
export type Texts = {
  readonly language: Language;
  readonly locale: string;
  readonly problems: Readonly<Record<ProblemCode, ProblemText>>;
  readonly policy: PolicyWords;
  readonly policySheet: PolicySheetWords;
  readonly sheets: SheetWords;
  readonly pane: PaneWords;
  readonly frame: Words<typeof frameWords>;
  readonly dataStep: Words<typeof dataWords>;
  /** Names of kinds of problems, where one sentence does not name them all. */
  readonly problemTitles: Words<typeof problemTitles>;
  /** Names of what is read from sheets. */
  readonly fields: Readonly<Record<keyof typeof fields, string>>;
  readonly sheetKinds: Readonly<Record<keyof typeof sheetKinds, string>>;
  readonly sheetView: SheetViewWords;
};

/** Words of the command line. */
export type CliWords = {
  readonly stages: Readonly<
    Record<'read' | 'intake' | 'rules' | 'score' | 'solve' | 'verify' | 'report' | 'write', string>
  >;
  readonly labels: Readonly<Record<keyof typeof cliLabels, string>>;
};

/** Everything the command line says, in one language. */
export type CliTexts = Texts & { readonly cli: CliWords };
