/** Scenarios that find room side by side in a narrow pane. */
export const MOST_PICKED = 3;

/** Fewest scenarios that can be compared. */
const LEAST_PICKED = 2;

/** Picked scenarios after one was ticked or unticked: the one picked first makes room, and two stay at least. */
export const pickedAfter = (picked: readonly number[], index: number, isPicked: boolean): readonly number[] => {
  const others = picked.filter((one) => one !== index);
  if (!isPicked) return others.length < LEAST_PICKED ? picked : others;
  return [...others.slice(Math.max(0, others.length - MOST_PICKED + 1)), index];
};

/** Ticked plans after one more tick: a third takes the place of the one ticked first. */
export const tickedAfter = (ticked: readonly number[], run: number): readonly number[] =>
  ticked.includes(run) ? ticked.filter((one) => one !== run) : [...ticked.slice(-1), run];
