import { MAX_ROWS } from '../sheets';

/** What a number counts; `text/` names it beside the number. */
export type Unit =
  'months' | 'years' | 'percent' | 'classes' | 'points' | 'people' | 'moves' | 'thousandths' | 'permille';

/** Value of an option of the plan; points are whole hundredths, null is "no limit". */
export type OptionValue = boolean | number | null;

/** One choice for the whole plan: everything that sheet, policy file, pane and handbook need to know of it but its words. */
export type PolicyOption<Value extends OptionValue = OptionValue> = {
  readonly kind: 'yes-no' | 'whole' | 'points';
  readonly default: Value;
  /** Least and most it may be, both ends included. */
  readonly least: number;
  readonly most: number;
  readonly unit: Unit | null;
  /** What a blank cell stands for; without it a cell left blank is a mistake. */
  readonly blank?: Value;
  /** Its key before it was renamed; sheets and files that still have it are read. */
  readonly formerly?: string;
};

type Given<Value extends OptionValue> = Omit<PolicyOption<Value>, 'kind'>;

const yesNo = (usual: boolean): PolicyOption<boolean> => ({
  kind: 'yes-no',
  default: usual,
  least: 0,
  most: 1,
  unit: null,
});
const points = (given: Omit<Given<number>, 'unit'>): PolicyOption<number> => ({
  kind: 'points',
  unit: 'points',
  ...given,
});
const importance = (usual: number): PolicyOption<number> => ({
  kind: 'whole',
  least: 0,
  most: 5000,
  default: usual,
  // Not the unit of weights: the sheet adds up what has that.
  unit: 'permille',
});
const percent = (given: Omit<Given<number>, 'unit'>): PolicyOption<number> => ({
  kind: 'whole',
  unit: 'percent',
  ...given,
});
// No list of employees is longer than a sheet.
const count = <Value extends number | null>(
  given: Pick<PolicyOption<Value>, 'default' | 'unit' | 'blank' | 'formerly'>,
): PolicyOption<Value> => ({ kind: 'whole', least: 0, most: MAX_ROWS, ...given });

/** A target an office may set itself; blank where it sets none. It judges a plan afterwards and never steers it. */
const aim = (unit: Unit, most: number): PolicyOption<number | null> => ({
  kind: 'whole',
  least: 0,
  most,
  default: null,
  blank: null,
  unit,
});

/** Options of the plan, in the order people read them. To add one: a line here and its words in both languages. */
export const PLAN_OPTIONS = {
  /** Whether moves to a higher level may be proposed (PermenPANRB 22/2021 routes them through a selection). */
  allowPromotions: yesNo(false),
  /** What the last person of a usual post is worth, in hundredths of a point; further seats are worth less, a surplus nothing. */
  needWorth: points({ least: 0, most: 10000, default: 3000 }),
  /** What it costs besides to leave a usual post less than half filled, in hundredths for every seat opened below that. */
  emptyingCost: points({ least: 0, most: 10000, default: 800 }),
  /** What a move costs, in hundredths of a point. */
  moveCost: points({ least: 0, most: 10000, default: 400 }),
  /** What it costs besides where a competence test is needed. */
  testCost: points({ least: 0, most: 10000, default: 200 }),
  /** What it costs besides in the last year before retirement. */
  retirementCost: points({ least: 0, most: 10000, default: 400 }),
  /** What it costs besides for every class of post risen. */
  riseCost: points({ least: 0, most: 10000, default: 100 }),
  /** Premium for every mark of performance, and of competence, above 80 on a seat that rises, leads or has priority. */
  achievementWorth: points({ least: 0, most: 100, default: 25 }),
  /** R38: gain in the person's own fit that justifies a move; below 0, a loss that does no harm to it. */
  leastFitGain: points({ least: -10000, most: 10000, default: 300 }),
  /** R38: whether a post that is short of people justifies a move besides. */
  needJustifies: yesNo(true),
  /** R39: loss of the person's own fit at most, but for seats of priority 1. */
  mostFitLoss: points({ least: 0, most: 10000, default: 500 }),
  /** Whether only moves to a post of the same title are proposed. */
  sameTitleOnly: yesNo(false),
  /** Whether only people long in their post are proposed to move. */
  longInPostOnly: yesNo(false),
  /** Months after which somebody has been long in a post. */
  longInPostMonths: { kind: 'whole', least: 0, most: 600, default: 60, unit: 'months' } as PolicyOption<number>,
  /** What the move of somebody long in the post is worth besides. */
  longInPostBonus: points({ least: 0, most: 10000, default: 0 }),
  /** Importance of kinds of posts, in thousandths of the worth of need. */
  importanceLeadership: importance(2000),
  importanceAdministrator: importance(1500),
  importanceSupervisor: importance(1200),
  importanceLicensed: importance(1300),
  importanceFunctional: importance(1150),
  importanceClerkHigh: importance(1000),
  importanceClerkMiddle: importance(900),
  importanceClerkLow: importance(800),
  /** What of that is left where the office gives a post priority 3, and 4 or more. */
  importancePriority3: importance(700),
  importancePriority4: importance(500),
  /** What its importance is multiplied by where the unit's index of satisfaction is of grade C or D, in thousandths; 1000 for no difference. */
  importanceLowService: importance(1000),
  /** Lowest index of satisfaction (IKM) of the grades A, B and C (PermenPANRB 14/2017; not compared with the text itself). */
  serviceGradeA: points({ least: 2500, most: 10000, default: 8831 }),
  serviceGradeB: points({ least: 2500, most: 10000, default: 7661 }),
  serviceGradeC: points({ least: 2500, most: 10000, default: 6500 }),
  /** Whether a competence above what the post asks for costs points, as in plain profile matching. */
  excessCosts: yesNo(false),
  /** Lowest mark of the middle and of the upper third of performance and potential, in the nine boxes of talent. */
  talentMiddle: points({ least: 0, most: 10000, default: 6000 }),
  talentUpper: points({ least: 0, most: 10000, default: 8000 }),
  /** Rise in fit in another post from which somebody is called a misfit. */
  misfitGap: points({ least: 0, most: 10000, default: 1500 }),
  /** Levels below what a post asks for from which a course must come before the start. */
  trainingFirstLevels: { kind: 'whole', least: 1, most: 5, default: 1, unit: null } as PolicyOption<number>,
  /** Months that a mentor must still be there for, at least. */
  mentorMonths: { kind: 'whole', least: 0, most: 60, default: 12, unit: 'months' } as PolicyOption<number>,
  /** Days between two waves of starting, and how many percent of a unit's people may leave it in one wave, one person always. */
  waveDays: { kind: 'whole', least: 1, most: 365, default: 30, unit: null } as PolicyOption<number>,
  waveLeavingPercent: percent({ least: 1, most: 100, default: 10 }),
  /** Days that a key post may wait for its successor. */
  mostEmptyDays: { kind: 'whole', least: 0, most: 365, default: 30, unit: null } as PolicyOption<number>,
  /** Share of its people from which a unit that loses them is at risk. */
  unitRiskPercent: percent({ least: 1, most: 100, default: 20 }),
  /** Years in a remote place after which somebody without an offer is listed. */
  remoteYears: { kind: 'whole', least: 1, most: 40, default: 3, unit: 'years' } as PolicyOption<number>,
  /** Fit in the present post below which people of the boxes next to the talents are noted as little used. */
  underUsedFit: points({ least: 0, most: 10000, default: 6000 }),
  /** Classes below the one usual for the rank, from which somebody of talent is noted as hidden. */
  hiddenClasses: { kind: 'whole', least: 1, most: 16, default: 2, unit: 'classes' } as PolicyOption<number>,
  /** Fit in a post from which somebody counts as a successor there. */
  benchFit: points({ least: 0, most: 10000, default: 6000 }),
  /** Months within which somebody who fits a post better than whom the plan puts there is worth a word; 0 for none. */
  waitMonths: { kind: 'whole', least: 0, most: 24, default: 0, blank: 0, unit: 'months' } as PolicyOption<number>,
  /** Months from one regular rise in rank to the next (PP 99/2000 jo PP 12/2002). */
  rankMonths: { kind: 'whole', least: 1, most: 120, default: 48, unit: 'months' } as PolicyOption<number>,
  /** Aims: percent of the seats of service posts, and of posts in remote places, that are filled under the plan, at least. */
  aimServiceFilled: aim('percent', 100),
  aimRemoteFilled: aim('percent', 100),
  /** Aims: percent of those who wished for something that have it under the plan, at least. */
  aimWishesMet: aim('percent', 100),
  /** Aims: people moved against an objection, and people who must pass a competence test, at most. */
  aimUnwantedMoves: aim('people', MAX_ROWS),
  aimTests: aim('people', MAX_ROWS),
  /** Aims: points of percent between the share of women among those moved and among those who could be, at most. */
  aimWomenGap: aim('percent', 100),
  /** What a plan that continues another may lose, in percent of what the best one gains, so that fewer proposals change. */
  replanTolerance: percent({ least: 0, most: 100, default: 1 }),
};

/**
 * Limits of a plan as a whole: an office can only carry so many moves, and nobody's service may be emptied (the handbook's R41).
 * A unit or post that has fewer people than the least already may not lose any more.
 */
export const PLAN_LIMITS = {
  /** Moves at most; null for no limit. */
  maxMoves: count<number | null>({ default: null, blank: null, unit: 'moves', formerly: 'mostMoves' }),
  /** Moves at least, in percent of the people on the sheet: a rotation that was ordered; 0 for none. */
  minMovesPercent: {
    kind: 'whole',
    least: 0,
    most: 100,
    default: 0,
    blank: 0,
    unit: 'percent',
  } as PolicyOption<number>,
  /** People who stay in every unit, at least; 0 for no limit. */
  minPerUnit: count<number>({ default: 0, blank: 0, unit: 'people', formerly: 'leastPerUnit' }),
  /** People who stay in every post, at least; 0 for no limit. */
  minPerPost: count<number>({ default: 0, blank: 0, unit: 'people', formerly: 'leastPerPost' }),
  /** Percent of a unit's people who may leave it in one plan, one person always; 100 for no limit. */
  maxLeavingPercent: percent({ least: 1, most: 100, default: 25, blank: 100 }),
  /** Whether of the head and the deputy of a unit one must stay. */
  headOrDeputyStays: yesNo(true),
};

type ValuesOf<Options extends Readonly<Record<string, PolicyOption>>> = {
  readonly [Key in keyof Options]: Options[Key] extends PolicyOption<infer Value> ? Value : never;
};

/** Values of the options of a plan. */
export type PlanOptionValues = ValuesOf<typeof PLAN_OPTIONS>;
/** Values of the limits of a plan. */
export type PlanLimits = ValuesOf<typeof PLAN_LIMITS>;

/** Name of an option or limit. */
export type OptionKey = keyof PlanOptionValues | keyof PlanLimits;

/** An option with its name; limits stand together in a part of their own of the policy and of its file. */
export type NamedOption = { readonly key: OptionKey; readonly isLimit: boolean; readonly option: PolicyOption };

const named = (options: Readonly<Record<string, PolicyOption>>, isLimit: boolean): NamedOption[] =>
  Object.entries(options).map(([key, option]) => ({ key: key as OptionKey, isLimit, option }));

/** Options, then limits. */
export const NAMED_OPTIONS: readonly NamedOption[] = [...named(PLAN_OPTIONS, false), ...named(PLAN_LIMITS, true)];

/** Whether an option may have this value: of its kind, whole, within its bounds. */
export const isOptionValue = ({ kind, least, most, blank }: PolicyOption, value: unknown): value is OptionValue => {
  if (kind === 'yes-no') return typeof value === 'boolean';
  if (value === null) return blank === null;
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
};

const defaultsOf = <Options extends Readonly<Record<string, PolicyOption>>>(options: Options): ValuesOf<Options> =>
  Object.fromEntries(Object.entries(options).map(([key, option]) => [key, option.default])) as ValuesOf<Options>;

/** Every option and limit as declared. */
export const defaultOptions = (): PlanOptionValues & { readonly limits: PlanLimits } => ({
  ...defaultsOf(PLAN_OPTIONS),
  limits: defaultsOf(PLAN_LIMITS),
});

const isLimit = (key: OptionKey): key is keyof PlanLimits => Object.hasOwn(PLAN_LIMITS, key);

/** What a policy says of an option. */
export const optionOf = (policy: PlanOptionValues & { readonly limits: PlanLimits }, key: OptionKey): OptionValue =>
  isLimit(key) ? policy.limits[key] : policy[key];
