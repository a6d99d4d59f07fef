/** An exchange with the points it loses and the rows it brings home. */
export type Priced = { readonly rows: readonly number[]; readonly loss: number; readonly won: number };

/** Exchanges made one after another as long as they fit a loss. */
export const greedily = (dear: readonly Priced[], spare: bigint): Priced[] => {
  let left = spare;
  return dear.filter(({ loss }) => {
    if (BigInt(Math.ceil(loss)) > left) return false;
    left -= BigInt(Math.ceil(loss));
    return true;
  });
};

/** The choice that brings most rows home within a loss, up to a number of them: by the least loss for each number. */
export const mostWithin = (dear: readonly Priced[], spare: bigint, wanted: number): Priced[] => {
  if (wanted <= 0) return [];
  const least = new Float64Array(wanted + 1).fill(Infinity);
  least[0] = 0;
  const made = dear.map(({ loss, won }) => {
    const taken = new Uint8Array(wanted + 1);
    for (let count = wanted; count >= 1; count -= 1) {
      const before = least[Math.max(0, count - won)]!;
      if (before + loss < least[count]!) {
        least[count] = before + loss;
        taken[count] = 1;
      }
    }
    return taken;
  });
  let count = wanted;
  while (count > 0 && !(least[count]! <= Number(spare))) count -= 1;
  const chosen: Priced[] = [];
  for (let index = dear.length - 1; index >= 0 && count > 0; index -= 1) {
    if (made[index]![count] !== 1) continue;
    chosen.push(dear[index]!);
    count = Math.max(0, count - dear[index]!.won);
  }
  return chosen;
};
