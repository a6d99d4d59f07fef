import type { CivilDate, Commitment, ContinuedRun } from '../domain';
import { parseIsoDate } from '../domain';
import { canonicalJson, type Place } from '../kernel';

/** A decision as it is written, on the ledger or on the row of a recommendation; what is blank there is "" here. */
export type LedgerEntry = {
  /** The word, in whatever language, understood or not. */
  readonly decision: string;
  readonly nip: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly official: string;
  /** The day as YYYY-MM-DD; where none can be read, what is written. */
  readonly date: string;
  readonly reason: string;
  readonly letter: string;
  /** Where it was first written, in words. */
  readonly writtenAt: string;
  /** Id of the post where Padan knew it: tells posts of one name and unit apart. */
  readonly positionKey: string;
  /** The newest run when it was first written: a decision made on a later run replaces one about the same. */
  readonly sinceRun: number;
  readonly source: 'ledger' | 'recommendations';
  /** Number of its row there; "" on a row people have added. */
  readonly number: string;
  /** The cell of the word. */
  readonly where: Place;
  /** 0-based columns of what else a problem can be about; -1 where the sheet has none. */
  readonly columns: Readonly<Record<'nip' | 'position' | 'unit' | 'date', number>>;
};

/** Decisions on the sheets of a run, those carried to it among them, in the order they were made. */
export type Decided = {
  readonly run: number;
  readonly entries: readonly LedgerEntry[];
  /** The run that a plan continues; null where it only carries its decisions on. */
  readonly continued: ContinuedRun | null;
};

/**
 * What a plan makes of a decision: it follows it; a later one replaces it; it asks nothing; it is about nobody and nothing in the data, or
 * cannot be read; the plan follows none.
 */
export type LedgerStanding =
  | { readonly kind: 'followed'; readonly commitment: Commitment }
  | { readonly kind: 'superseded'; /** 0-based line. */ readonly by: number }
  | { readonly kind: 'postponed' | 'dropped' | 'aside' };

/** A line of the ledger of a run. */
export type LedgerLine = { readonly entry: LedgerEntry; readonly standing: LedgerStanding };

/** Decisions as a run has judged them: a line for each entry. */
export type JudgedDecisions = Decided & { readonly lines: readonly LedgerLine[] };

/** The day of an entry; null where it is blank or none can be read. */
export const dateOfEntry = ({ date }: Pick<LedgerEntry, 'date'>): CivilDate | null => parseIsoDate(date);

/** An entry as the audit trail keeps it. */
export const factOfEntry = (entry: LedgerEntry): string => canonicalJson(entry);
