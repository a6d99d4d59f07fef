/** Stands for no name. */
export const NO_NAME = -1;

/** Numbers of names in the order they come, equal for equal ones; `NO_NAME` for null. */
export const numbered = (names: readonly (string | null)[]): Int32Array => {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    if (name === null) return NO_NAME;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
};
