import type { CivilDate } from './civil-date';
import type { EducationLevel } from './education';
import type { FieldFamily } from './field-family';
import type { Nip } from './nip';
import type { Appraisal } from './performance';
import type { Rank } from './rank';

/** Where a fact was read: 0-based cell of a sheet. */
export type Source = { readonly sheet: string; readonly row: number; readonly column: number };

/** Kind of employment; `null` elsewhere means the workbook does not say. */
export type EmploymentStatus = 'pns' | 'cpns' | 'pppk';

/** Kedudukan hukum, as far as a transfer depends on it. */
export type LegalStatus = 'active' | 'unpaid-leave' | 'study' | 'suspended' | 'punished' | 'ended';

/** Weight of a disciplinary punishment (PP 94/2021 Pasal 8). */
export type DisciplineWeight = 'light' | 'medium' | 'heavy' | 'in-process';

/** One disciplinary case; an end of null means it is still running or its end is not known. */
export type DisciplineCase = {
  readonly weight: DisciplineWeight;
  readonly start: CivilDate | null;
  readonly end: CivilDate | null;
  readonly source: Source;
};

/** Highest leadership training passed (PKN for JPT, PKA for Administrator, PKP for Pengawas; older names are read as these). */
export type LeadershipTraining = 'none' | 'pkp' | 'pka' | 'pkn2' | 'pkn1';

/** Somebody a civil servant is bound to, and where that person works; `unit` is null where the employee sheet does not show it. */
export type Relation = {
  readonly kind: 'spouse' | 'declared';
  readonly nip: Nip;
  readonly unit: string | null;
  readonly agency: string | null;
  readonly source: Source;
};

/** Items of the talent rubric of KepKa BKN 411/2025 that only a list of its own can tell. */
export type TalentItem = 'awards' | 'teamRoles' | 'certificates' | 'training' | 'variety' | 'actingDuty' | 'potential';

/** The eight managerial competences and the sociocultural one (PermenPANRB 38/2017). */
export type Competency =
  | 'integrity'
  | 'cooperation'
  | 'communication'
  | 'results'
  | 'service'
  | 'selfDevelopment'
  | 'change'
  | 'decisions'
  | 'unity';

/** Levels 1 to 5. */
export type CompetenceLevels = Readonly<Partial<Record<Competency, number>>>;

/** Who an assessment by others comes from. */
export type FeedbackSource = 'superior' | 'peer' | 'subordinate' | 'public';

/** One named person's view of another, 0-10000. */
export type Feedback = {
  readonly from: FeedbackSource;
  /** Who gave it, as written. */
  readonly giver: string;
  readonly score: number;
  readonly hasEvidence: boolean;
  readonly date: CivilDate;
  readonly source: Source;
};

/** Why a view counts for nothing: nobody has signed it, it has no day, its day is after that of the data, the public shows no evidence. */
export type UncountedReason = 'unsigned' | 'undated' | 'later' | 'no-evidence';

/** A view that was read and counts for nothing; who gave it is not kept. */
export type UncountedFeedback = Pick<Feedback, 'from' | 'score' | 'source'> & {
  readonly date: CivilDate | null;
  readonly reason: UncountedReason;
};

/** Why somebody objects to being moved; of health no more is read than that it is the reason. */
export type ObjectionReason = 'family' | 'health' | 'distance' | 'other';

/** What somebody has said of being moved; `reason` is null where the person consents. */
export type MoveStatement = {
  readonly says: 'objects' | 'consents';
  readonly reason: ObjectionReason | null;
  readonly date: CivilDate;
  readonly source: Source;
};

/**
 * A civil servant as the workbook describes one. `null` is "the workbook does not say"; an empty list is "the workbook
 * has such a list and the person is not on it". Sex, religion, marital status and age are not here: they never score.
 */
export type Employee = {
  readonly nip: Nip;
  readonly name: string;
  readonly positionName: string;
  readonly unit: string;
  readonly agency: string | null;
  readonly positionDate: CivilDate | null;
  readonly rank: Rank | null;
  /** Grade of a PPPK, I to XVII (PP 49/2018): shown in the place of a rank, and no rule or criterion asks for it. */
  readonly contractGrade?: string;
  readonly rankDate: CivilDate | null;
  readonly educationLevel: EducationLevel | null;
  readonly educationField: string | null;
  /** Rumpun of that field. */
  readonly educationFamily: FieldFamily | null;
  readonly employmentStatus: EmploymentStatus | null;
  readonly legalStatus: LegalStatus | null;
  /** Needed only for the retirement date (BUP) and age ceilings written in law. */
  readonly birthDate: CivilDate | null;
  readonly serviceStart: CivilDate | null;
  readonly contractEnd: CivilDate | null;
  readonly appraisals: readonly Appraisal[] | null;
  /** Job-person match in hundredths of a percent, 0-10000. */
  readonly competence: number | null;
  readonly discipline: readonly DisciplineCase[] | null;
  /** Wished posts or units, first choice first. */
  readonly interests: readonly string[] | null;
  /** Names of posts the person asks for on a list of requests; what others ask for the person is not here. */
  readonly requestedPosts: readonly string[] | null;
  /** Inspectorate letter "bebas temuan". */
  readonly isAuditCleared: boolean | null;
  /** Spouse, and people with whom a conflict of interest has been declared. */
  readonly relations: readonly Relation[] | null;
  readonly leadershipTraining: LeadershipTraining | null;
  /** Whole months in posts of the related field. */
  readonly relatedExperienceMonths: number | null;
  /** Scores 0-10000 by item of the rubric. */
  readonly talent: Readonly<Partial<Record<TalentItem, number>>> | null;
  readonly competenceLevels: CompetenceLevels | null;
  /** Views of others that count: signed, dated, and with evidence where they come from the public. */
  readonly feedback: readonly Feedback[] | null;
  /** Views that count for nothing; told, never scored. */
  readonly uncountedFeedback: readonly UncountedFeedback[] | null;
  /** What the person has said of being moved, on a list of objections and consents. */
  readonly moveStatements: readonly MoveStatement[] | null;
  /** Row on the employee sheet; `column` is the NIP column. */
  readonly source: Source;
  /** Cell each fact came from, by field name. */
  readonly sources: Readonly<Partial<Record<EmployeeFact, Source>>>;
};

/** What only lists joined to the employees tell, before any of them has been read. */
export const NOTHING_LISTED = {
  appraisals: null,
  competence: null,
  discipline: null,
  interests: null,
  requestedPosts: null,
  isAuditCleared: null,
  relations: null,
  leadershipTraining: null,
  relatedExperienceMonths: null,
  talent: null,
  competenceLevels: null,
  feedback: null,
  uncountedFeedback: null,
  moveStatements: null,
} as const satisfies Partial<Employee>;

/** Facts about an employee that a score or a rule may quote. */
export type EmployeeFact =
  | 'rank'
  | 'educationLevel'
  | 'educationField'
  | 'positionDate'
  | 'performance'
  | 'competence'
  | 'talent'
  | 'competenceLevels'
  | `level:${Competency}`
  | 'leadershipTraining'
  | 'feedback'
  | 'discipline'
  | 'interest'
  | 'moveStatements'
  | 'position'
  | 'serviceStart';
