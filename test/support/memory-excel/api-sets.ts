import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Minor number of the requirement set ExcelApi a member belongs to, by "Range.values"; in the spelling of the typings. */
export type ApiSets = ReadonlyMap<string, number>;

const TYPINGS = join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts');

const SET = /\[Api set: ExcelApi (1\.\d+|BETA|.*Online.*|.*Desktop.*)\b/;
const CLASS = /^ {4}(?:export )?class (\w+) /;
const MEMBER = /^ {8}(?:readonly |static )?(\w+)[?]?[(<:]/;
/** Above every set there is: members of previews, and of hosts of their own. */
const NO_SET = 1000;

const minorOf = (set: string): number => (/^1\.\d+$/.test(set) ? Number(set.slice(2)) : NO_SET);

/** The lines of the typings that are about Excel. */
const excelLines = (): readonly string[] => {
  const text = readFileSync(TYPINGS, 'utf8');
  const begin = text.indexOf('\ndeclare namespace Excel {');
  return text.slice(begin, text.indexOf('\n}', begin)).split('\n');
};

const readSets = (): ApiSets => {
  const sets = new Map<string, number>();
  let className = '';
  let ofClass = 1;
  let noted: number | null = null;
  for (const line of excelLines()) {
    const set = line.includes('[Api set:') ? SET.exec(line)?.[1] : undefined;
    if (set !== undefined) noted = minorOf(set);
    const opened = line.startsWith('    class ') ? CLASS.exec(line)?.[1] : undefined;
    if (opened !== undefined) {
      className = opened;
      ofClass = noted ?? 1;
      noted = null;
    } else if (line.startsWith('    }')) className = '';
    const member = className === '' || line.startsWith('         ') ? undefined : MEMBER.exec(line)?.[1];
    if (member === undefined) continue;
    const name = `${className}.${member}`;
    // Of several ways to call one method, the oldest counts.
    sets.set(name, Math.min(sets.get(name) ?? Infinity, Math.max(ofClass, noted ?? 1)));
    noted = null;
  }
  return sets;
};

let known: ApiSets | null = null;

/** The requirement set of every member of the Excel API, as its typings tell. */
export const apiSets = (): ApiSets => (known ??= readSets());
