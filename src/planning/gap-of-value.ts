/** How far a value may lie below the largest, in hundredths, by totals of the solver: `unit` is one hundredth, and what lies below it counts moves. */
export const gapOfValue = (bound: bigint, found: bigint, unit: number): number => {
  const hundredths = (total: bigint): bigint => {
    const whole = total / BigInt(unit);
    return total < 0n && total % BigInt(unit) !== 0n ? whole - 1n : whole;
  };
  return Number(hundredths(bound) - hundredths(found));
};
