import type { Planned } from '../planning';

/** People in each column once the plan is carried out. */
export const headsAfter = ({ instance, columnOfRow }: Planned): Int32Array => {
  const heads = Int32Array.from(instance.heads);
  columnOfRow.forEach((to, row) => {
    heads[instance.ownColumn[row]!]! -= 1;
    heads[to]! += 1;
  });
  return heads;
};
