import type { Position } from '../domain';

const unitOf = ({ agency, unit }: Position): string => `${agency ?? ''}\n${unit}`;

/** Numbers units in the order their posts come; answers the unit of each post and how many there are. */
export const groupByUnit = (
  positions: readonly Position[],
): { readonly groupOf: Int32Array; readonly groups: number } => {
  const numbers = new Map<string, number>();
  const groupOf = Int32Array.from(positions, (position) => {
    const unit = unitOf(position);
    const group = numbers.get(unit) ?? numbers.size;
    numbers.set(unit, group);
    return group;
  });
  return { groupOf, groups: numbers.size };
};
