import type { PlanOptionValues } from './policy-options';
import type { Position, ServiceIndex } from './position';
import { isManagerial } from './position-level';

/** Grade of an index: A very good, B good, C less good, D not good (PermenPANRB 14/2017). */
export type ServiceGrade = 'A' | 'B' | 'C' | 'D';

/** Lowest and highest index there is, in hundredths. */
export const SERVICE_SCALE = { least: 2500, most: 10000 } as const;

type Bounds = Pick<PlanOptionValues, 'serviceGradeA' | 'serviceGradeB' | 'serviceGradeC'>;

/** The grade of an index by the bounds of the policy. */
export const serviceGrade = ({ value }: Pick<ServiceIndex, 'value'>, bounds: Bounds): ServiceGrade =>
  value >= bounds.serviceGradeA ? 'A' : value >= bounds.serviceGradeB ? 'B' : value >= bounds.serviceGradeC ? 'C' : 'D';

/** Whether a post serves where citizens are not satisfied: no managerial one, in a unit of grade C or D. */
export const isPoorlyServed = (
  { level, serviceIndex }: Pick<Position, 'level' | 'serviceIndex'>,
  bounds: Bounds,
): boolean => serviceIndex !== null && !isManagerial(level) && serviceIndex.value < bounds.serviceGradeB;
