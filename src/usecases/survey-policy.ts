import type { CivilDate, Employee, Policy, Position } from '../domain';
import { MoveSurveyor, type MoveSurvey } from '../planning';

/** Some of the records that policies are surveyed over; the first part lets go of those before it. */
export type RecordsPart = {
  readonly isFirst: boolean;
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  /** Of each employee of the part, the index among all positions. */
  readonly positionOf: readonly number[];
};

/** Asks whom a policy lets move, of the records sent before. */
export type SurveyRequest = { readonly policy: Policy; readonly asOf: CivilDate };

/** Records a session has been sent, and what surveys them on the day last asked about. */
export class SurveyedRecords {
  private readonly employees: Employee[] = [];
  private readonly positions: Position[] = [];
  private readonly positionOf: number[] = [];
  private surveyor: { readonly asOf: CivilDate; readonly made: MoveSurveyor } | null = null;

  add({ employees, positions, positionOf }: RecordsPart): void {
    this.employees.push(...employees);
    this.positions.push(...positions);
    this.positionOf.push(...positionOf);
    this.surveyor = null;
  }

  survey({ policy, asOf }: SurveyRequest): MoveSurvey {
    const { employees, positions, positionOf } = this;
    if (this.surveyor?.asOf !== asOf)
      this.surveyor = { asOf, made: new MoveSurveyor({ employees, positions, positionOf, policy, asOf }) };
    return this.surveyor.made.survey(policy);
  }
}
