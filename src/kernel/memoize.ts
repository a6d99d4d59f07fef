/**
 * A pure function of one argument that remembers its answers. Scores ask the same few thousand questions millions of times.
 * After `most` different arguments it forgets them all, so that memory stays bounded.
 */
export const memoize = <Argument extends string | number, Answer>(
  answer: (argument: Argument) => Answer,
  most = 20000,
): ((argument: Argument) => Answer) => {
  const known = new Map<Argument, Answer>();
  return (argument) => {
    const remembered = known.get(argument);
    if (remembered !== undefined) return remembered;
    const fresh = answer(argument);
    if (known.size >= most) known.clear();
    known.set(argument, fresh);
    return fresh;
  };
};
