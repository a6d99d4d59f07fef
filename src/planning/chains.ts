/** One arc of a plan: somebody leaves a seat of column `from` for a seat of column `to`. */
export type Arc = { readonly row: number; readonly from: number; readonly to: number };

/** An arc with its place in a chain: chain and step count from 1. */
export type ChainedArc = Arc & { readonly chain: number; readonly step: number; readonly isSwap: boolean };

/**
 * Splits simultaneous moves into chains and swaps. At each column the k-th arrival takes the seat of the k-th departure (in
 * row order); arrivals beyond that take seats that were open and each begins a chain, which ends with a seat left open.
 * What remains closes on itself. Every arc lies in exactly one chain or swap.
 */
export const splitIntoChains = (arcs: readonly Arc[]): ChainedArc[] => {
  const ordered = [...arcs].sort((a, b) => a.row - b.row);
  const arrivals = new Map<number, Arc[]>();
  const departures = new Map<number, Arc[]>();
  for (const arc of ordered) {
    arrivals.set(arc.to, [...(arrivals.get(arc.to) ?? []), arc]);
    departures.set(arc.from, [...(departures.get(arc.from) ?? []), arc]);
  }
  /** Who takes the seat an arc leaves. */
  const successor = new Map<Arc, Arc>();
  const takesOpenSeat = new Set<Arc>(ordered);
  for (const [column, leaving] of departures) {
    const coming = arrivals.get(column) ?? [];
    leaving.slice(0, coming.length).forEach((departure, index) => {
      successor.set(departure, coming[index]!);
      takesOpenSeat.delete(coming[index]!);
    });
  }

  const chained: ChainedArc[] = [];
  const seen = new Set<Arc>();
  let chain = 0;
  const follow = (start: Arc, isSwap: boolean): void => {
    chain += 1;
    let step = 0;
    for (let arc: Arc | undefined = start; arc && !seen.has(arc); arc = successor.get(arc)) {
      seen.add(arc);
      step += 1;
      chained.push({ ...arc, chain, step, isSwap });
    }
  };
  for (const arc of ordered) if (takesOpenSeat.has(arc)) follow(arc, false);
  for (const arc of ordered) if (!seen.has(arc)) follow(arc, true);
  return chained;
};
