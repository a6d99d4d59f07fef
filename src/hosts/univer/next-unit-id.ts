let openedCount = 0;

/** Differs from the id of every workbook shown before. */
export const nextUnitId = (): string => {
  openedCount += 1;
  return `padan-${openedCount}`;
};
