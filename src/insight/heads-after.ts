import { headsWhen, type Planned } from '../planning';

/** People in each column once the plan is carried out. */
export const headsAfter = ({ instance, columnOfRow }: Planned): Int32Array => headsWhen(instance, columnOfRow);
