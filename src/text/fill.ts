import { oneStop } from './one-stop';

/**
 * Puts values into a sentence with {named} insertions; an insertion without a value is left empty, a full stop behind one is left out.
 * {name|one|many} is the first word where the value is 1, else the second.
 */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  oneStop(
    sentence.replace(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (_, name: string, one?: string, many?: string) => {
      const value = String(values[name] ?? '');
      return (value === '1' ? one : many) ?? value;
    }),
  );

/** A name inside a sentence: "Kompetensi (JPM)" -> "kompetensi (JPM)"; one that begins with an abbreviation stays as it is. */
export const lowerFirst = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
