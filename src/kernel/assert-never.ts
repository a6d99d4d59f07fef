/** Makes a `switch` over a union exhaustive: a forgotten case does not compile, an impossible one throws. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
};

/** The value, or an error for what the surrounding code has already ruled out. */
export const required = <Value>(value: Value | null | undefined, what: string): Value => {
  if (value === null || value === undefined) throw new Error(`missing ${what}`);
  return value;
};
