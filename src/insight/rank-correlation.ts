/** Places from 1, those who are alike sharing the mean of theirs. */
const placesOf = (values: readonly number[]): number[] => {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);
  const places = new Array<number>(values.length).fill(0);
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]!] === values[order[first]!]) last += 1;
    for (let at = first; at <= last; at += 1) places[order[at]!] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return places;
};

/**
 * Rank correlation of two lists of one length (Spearman 1904; of tied places the mean), in hundredths from -100 to 100; null where one of them
 * is all alike. O(n log n).
 */
export const rankCorrelation = (one: readonly number[], other: readonly number[]): number | null => {
  const [a, b] = [placesOf(one), placesOf(other)];
  const mean = (one.length + 1) / 2;
  const sum = (term: (index: number) => number): number => one.reduce((total, _, index) => total + term(index), 0);
  const spread = (places: readonly number[]): number => sum((index) => (places[index]! - mean) ** 2);
  const product = spread(a) * spread(b);
  if (product === 0) return null;
  return Math.floor((100 * sum((index) => (a[index]! - mean) * (b[index]! - mean))) / Math.sqrt(product) + 0.5);
};
