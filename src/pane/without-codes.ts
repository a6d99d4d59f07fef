/** A sentence without the codes of rules, which sheets have beside their names and nobody says. */
export const withoutCodes = (text: string): string =>
  text.replace(/ \(R\d+[a-z]?(?:, R\d+[a-z]?)*\)/g, '').replace(/\bR\d+[a-z]? (?=\p{Lu})/gu, '');
