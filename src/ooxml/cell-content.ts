import type { CellValue } from '../sheets';

import { decodeCellText } from './xml';

/** The shared string a cell points to; throws where there is none: read as blank, a name or a need would be gone in silence. */
const sharedString = (strings: readonly string[], text: string): string => {
  const string = strings[Number(text)];
  if (string === undefined) throw new Error(`shared string ${text} / ${strings.length}`);
  return string;
};

/**
 * What a cell of a type holds, by its text. `shared` gives the one copy of a text.
 */
export const toValue = (
  type: string,
  text: string,
  strings: readonly string[],
  shared: (text: string) => string,
): CellValue => {
  if (type === 'str' || type === 'inlineStr') return shared(decodeCellText(text));
  // A typed cell without a value is blank; reading it as 0 would fetch the first shared string.
  if (text === '') return null;
  if (type === 's') return sharedString(strings, text);
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e' || type === 'd') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
};
