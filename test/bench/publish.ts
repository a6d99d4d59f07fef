import { readFileSync, writeFileSync } from 'node:fs';

const PATH = 'docs/measurements.md';

/** Writes lines to their place in the record of measurements, between the two marks of a section. */
export const publish = (section: string, lines: readonly string[]): void => {
  const [begin, end] = [`<!-- ${section}: begin -->`, `<!-- ${section}: end -->`];
  const text = readFileSync(PATH, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PATH} has no place for ${section}`);
  writeFileSync(PATH, `${text.slice(0, from + begin.length)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`);
};
