import type { CivilDate, Employee, Fact, LawNote, Position, RuleId, RuleMode, Verdict } from '../domain';

/** One person, the seat held now, a seat that might be taken, and the day it would happen. */
export type ProposedTransfer = {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  /** People who hold a seat of `to` now (the larger of bezetting and incumbents found). */
  readonly headsAtTarget: number;
  readonly asOf: CivilDate;
  readonly allowPromotions: boolean;
};

/** What a rule may look at of the person's side: everything but the target. */
export type PersonInPost = Omit<ProposedTransfer, 'to' | 'headsAtTarget'>;

/** What a rule may look at of the target's side. */
export type TargetPost = Pick<ProposedTransfer, 'to' | 'headsAtTarget'>;

/** Where a rule is written, and since when it holds. `note` names recent law beside it. */
export type LegalBasis = {
  readonly source: string;
  /** First day it holds, ISO. */
  readonly validFrom: string;
  /** Last day somebody compared Padan with the source, ISO. */
  readonly lastChecked: string;
  readonly isVerified: boolean;
  readonly note?: LawNote;
};

/** What a rule finds. `isSoft` marks a failure that the law does not make a bar. */
export type Finding = Pick<Verdict, 'status'> & { readonly isSoft?: boolean };

/** A finding with the facts it rests on. */
export type Judgement = Finding & { readonly facts: readonly Fact[] };

/** A finding as a judge makes it, from projections: with facts, and with names of facts that only the whole records tell. */
export type Ruling<Quote extends string = never> = Finding & { readonly on: readonly (Fact | Quote)[] };

/** The limits of a rule as the policy sets them, named with their unit. */
export type Thresholds = Readonly<Record<string, number>>;

/** What is known of a rule before it judges anybody. */
export type RuleHead = {
  readonly id: RuleId;
  readonly defaultMode: RuleMode;
  /** Named with their unit: `minMonths`, `maxAgeYears`. */
  readonly defaultThresholds: Thresholds;
  readonly basis: LegalBasis;
  /** The rule is about two people. It holds where a plan leaves both, whoever of them said so, and bars no move by itself. */
  readonly bindsTwo?: true;
  /**
   * Days up to `until` on which the rule may begin or cease to bar or to be checkable, all else as it is; days gone by do no harm. Without
   * it no day makes a difference.
   */
  readonly changesOn?: (
    transfer: ProposedTransfer,
    thresholds: Thresholds,
    until: CivilDate,
  ) => readonly (CivilDate | null)[];
};

type RuleBase = RuleHead & {
  readonly judge: (transfer: ProposedTransfer, thresholds: Thresholds) => Finding;
  /** The finding of `judge` with its facts, for people to read. */
  readonly explain: (transfer: ProposedTransfer, thresholds: Thresholds) => Judgement;
  /** Names the projection of person and present post. */
  readonly personKey: (person: PersonInPost, thresholds: Thresholds) => string;
};

/** A rule that looks at the person alone: judged once per person. */
export type PersonRule = RuleBase & { readonly scope: 'employee' };

/**
 * A rule that looks at the target too. Moves to another post whose two keys are equal are judged alike, since nothing but the two
 * projections is judged: a whole class of people and a whole class of posts need one judgement.
 */
export type PairRule = RuleBase & {
  readonly scope: 'pair';
  /** Names the projection of the target. */
  readonly postKey: (target: TargetPost) => string;
};

/** An eligibility rule. Its sentences are in `text/`. A judge never throws and never reads the clock. */
export type Rule = PersonRule | PairRule;

type Told = readonly (Fact | string)[];
type QuoteOf<On extends Told> = Extract<On[number], string>;

/** The rule holds, on these facts. */
export const passes = <const On extends Told>(...on: On): Ruling<QuoteOf<On>> => ({
  status: 'passes',
  on: on as readonly (Fact | QuoteOf<On>)[],
});
/** The rule is broken, on these facts. */
export const fails = <const On extends Told>(...on: On): Ruling<QuoteOf<On>> => ({
  status: 'fails',
  on: on as readonly (Fact | QuoteOf<On>)[],
});
/** Worth telling, but no bar. */
export const failsSoftly = <const On extends Told>(...on: On): Ruling<QuoteOf<On>> => ({
  status: 'fails',
  isSoft: true,
  on: on as readonly (Fact | QuoteOf<On>)[],
});
/** The workbook lacks `missing`, so the rule says nothing. */
export const notChecked = (missing: string): Ruling => ({
  status: 'not-checked',
  on: [fact('missing', missing)],
});

/** A fact for a judgement. */
export const fact = (key: string, value: string | number | null): Fact => ({ key, value });

/** True for a failure that the law makes a bar; what the office makes of it is another question. */
export const isHardFailure = ({ status, isSoft }: Finding): boolean => status === 'fails' && isSoft !== true;

/** The worse of two rulings: a failure before a gap in the data before a pass; facts of both are kept. */
export const worseOf = <One extends string, Other extends string>(
  first: Ruling<One>,
  second: Ruling<Other>,
): Ruling<One | Other> => {
  const weight = ({ status }: Finding): number => ['passes', 'not-checked', 'fails'].indexOf(status);
  const [worse, better]: Ruling<One | Other>[] = weight(second) > weight(first) ? [second, first] : [first, second];
  return { ...worse!, on: [...worse!.on, ...better!.on] };
};
