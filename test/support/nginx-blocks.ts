/** One directive of a configuration: its words, and what stands in its block. */
export type Directive = {
  readonly name: string;
  readonly words: readonly string[];
  readonly inside: readonly Directive[] | null;
};

/** Words, quoted words without their quotes, and the three signs that structure them. */
const TOKEN = /#[^\n]*|"((?:[^"\\]|\\.)*)"|([{};])|[^\s{};"]+/g;

/** Reads the blocks of an nginx configuration; throws where one is not closed, or closed twice. */
export const readBlocks = (text: string): readonly Directive[] => {
  const stack: Directive[][] = [[]];
  let words: string[] = [];
  const take = (inside: readonly Directive[] | null): void => {
    const [name, ...rest] = words;
    if (name === undefined) throw new Error('nginx: a block or an end without words');
    stack.at(-1)?.push({ name, words: rest, inside });
    words = [];
  };
  for (const [token, quoted, sign] of text.matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    if (sign === ';') take(null);
    else if (sign === '{') {
      const inside: Directive[] = [];
      take(inside);
      stack.push(inside);
    } else if (sign === '}') {
      if (words.length > 0 || stack.length === 1) throw new Error(`nginx: } after ${words.join(' ')}`);
      stack.pop();
    } else words.push(quoted ?? token);
  }
  if (stack.length !== 1 || words.length > 0) throw new Error('nginx: the text ends inside a directive');
  return stack[0]!;
};
