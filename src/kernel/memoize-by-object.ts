/** A pure function of one record that remembers its answers for as long as the record lives. */
export const memoizeByObject = <Argument extends object, Answer>(
  answer: (argument: Argument) => Answer,
): ((argument: Argument) => Answer) => {
  const known = new WeakMap<Argument, Answer>();
  return (argument) => {
    const remembered = known.get(argument);
    if (remembered !== undefined) return remembered;
    const fresh = answer(argument);
    known.set(argument, fresh);
    return fresh;
  };
};
