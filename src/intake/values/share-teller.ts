/**
 * Tells which values of a column of percentages are shares of 1, as Excel keeps "82,5 %": nobody has less than one percent of
 * anything here. A 1 is the whole where no value of the column is more, and one percent elsewhere.
 */
export const shareTeller = (column: readonly (number | null | undefined)[]): ((value: number) => boolean) => {
  const isAllShares = column.every((value) => typeof value !== 'number' || (value >= 0 && value <= 1));
  return (value) => value > 0 && (value < 1 || (value === 1 && isAllShares));
};
