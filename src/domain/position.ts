import type { CivilDate } from './civil-date';
import type { Source } from './employee';
import type { EducationLevel } from './education';
import type { FieldFamily } from './field-family';
import type { PositionLevel } from './position-level';
import type { Rank } from './rank';

declare const positionIdBrand: unique symbol;

/** Names a post across runs: its code where the sheet has one, else unit and name folded together. */
export type PositionId = string & { readonly [positionIdBrand]: true };

/** Indeks Kepuasan Masyarakat of a unit (PermenPANRB 14/2017), in hundredths of its scale of 25-100, the latest up to the day of the data. */
export type ServiceIndex = { readonly value: number; readonly date: CivilDate; readonly source: Source };

/** A post (jabatan) of the peta jabatan; one row may hold several seats. */
export type Position = {
  readonly id: PositionId;
  readonly name: string;
  readonly unit: string;
  readonly agency: string | null;
  readonly level: PositionLevel;
  readonly jobClass: number | null;
  /** Kebutuhan (K): seats the post has, at least 1. */
  readonly seats: number;
  /** Bezetting (B) as the sheet states it; null when the sheet does not. */
  readonly filled: number | null;
  readonly requiredEducationLevel: EducationLevel | null;
  /** Accepted fields of study; empty when the post names none. */
  readonly requiredEducationFields: readonly string[];
  /** Rumpun of those fields, without those nobody can place. */
  readonly requiredFamilies: readonly FieldFamily[];
  /** Rumpun the title alone tells; null where it tells none. */
  readonly titleFamily: FieldFamily | null;
  /** Rumpun of the work itself: by the title, else by unit and agency. */
  readonly family: FieldFamily | null;
  readonly requiredRank: Rank | null;
  /** Whether the post is in a remote place; null where the sheet does not say. Looked at after planning, never scored. */
  readonly isRemote: boolean | null;
  /** 1 is filled first; 2 is usual. */
  readonly priority: number;
  /** Whether the office itself gave it priority 1 or 2. */
  readonly isGivenPriority: boolean;
  /** How satisfied citizens are with its unit; null where no survey that counts is known. */
  readonly serviceIndex: ServiceIndex | null;
  readonly source: Source;
};

/** People in a post: the larger of bezetting stated and incumbents found, since a sheet of people need not show all. */
export const headsOf = ({ filled }: Pick<Position, 'filled'>, incumbents: number): number =>
  Math.max(filled ?? 0, incumbents);
