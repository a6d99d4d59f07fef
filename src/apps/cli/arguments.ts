import { parseArgs } from 'node:util';

import { civilDate, parseIsoDate, type CivilDate } from '../../domain';
import { messageOf, required } from '../../kernel';
import type { Language } from '../../text';

const OPTIONS = {
  out: { type: 'string' },
  policy: { type: 'string' },
  preset: { type: 'string' },
  purpose: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'string' },
  'set-aside': { type: 'boolean' },
  effort: { type: 'boolean' },
  continue: { type: 'boolean' },
  tolerance: { type: 'string' },
  employee: { type: 'string' },
  position: { type: 'string' },
  post: { type: 'string' },
  until: { type: 'string' },
  without: { type: 'string' },
  approved: { type: 'boolean' },
  approve: { type: 'boolean' },
  official: { type: 'string' },
  letter: { type: 'string' },
  decided: { type: 'string' },
  employees: { type: 'string' },
  positions: { type: 'string' },
  seed: { type: 'string' },
  mess: { type: 'string' },
  draws: { type: 'string' },
  list: { type: 'string' },
  preview: { type: 'boolean' },
  scenarios: { type: 'string' },
  kinds: { type: 'string' },
  templates: { type: 'string' },
  fields: { type: 'string' },
  paper: { type: 'string' },
  'run-on': { type: 'boolean' },
  smallest: { type: 'string' },
  key: { type: 'string' },
  decrees: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** A command line that could be read. Options not given are undefined. */
export type Arguments = {
  readonly command: string | undefined;
  readonly file: string | undefined;
  /** The second workbook, for the command that has one. */
  readonly other: string | undefined;
  readonly language: Language;
  readonly asOf: CivilDate;
  readonly values: Readonly<Partial<Record<OptionName, string | boolean>>>;
};

/** Why a command line is wrong: the option or word at fault. */
export type UsageFault = { readonly kind: 'option' | 'unknown' | 'stray' | 'extra'; readonly name: string };

const COMMAND_OPTIONS: Readonly<Record<string, readonly OptionName[]>> = {
  plan: [
    'out',
    'policy',
    'preset',
    'purpose',
    'lang',
    'as-of',
    'json',
    'set-aside',
    'effort',
    'continue',
    'tolerance',
    'preview',
  ],
  check: ['lang', 'as-of', 'json'],
  inspect: ['lang', 'json'],
  verify: ['lang', 'json'],
  score: ['lang', 'as-of', 'json', 'employee', 'position'],
  explain: ['lang', 'json', 'employee', 'position', 'without', 'approved'],
  robustness: ['lang', 'json', 'draws', 'out'],
  audit: [
    'list',
    'out',
    'approve',
    'official',
    'letter',
    'decided',
    'policy',
    'preset',
    'purpose',
    'lang',
    'as-of',
    'json',
    'set-aside',
  ],
  backtest: ['decrees', 'out', 'policy', 'preset', 'purpose', 'lang', 'as-of', 'json', 'set-aside'],
  evaluate: ['out', 'lang', 'as-of', 'json', 'set-aside'],
  needs: ['lang', 'as-of', 'json', 'policy', 'preset', 'purpose'],
  seat: ['lang', 'json', 'position', 'post', 'until'],
  papers: ['lang', 'json', 'out', 'kinds', 'templates', 'fields', 'paper', 'run-on'],
  templates: ['lang', 'out', 'paper'],
  public: ['lang', 'json', 'out', 'smallest'],
  person: ['lang', 'json', 'out', 'employee'],
  objection: ['lang', 'json', 'out', 'employee'],
  blind: ['lang', 'json', 'out', 'key', 'seed'],
  compare: ['lang', 'json'],
  scenario: ['lang', 'as-of', 'json', 'scenarios', 'out', 'set-aside'],
  sample: ['lang', 'as-of', 'employees', 'positions', 'seed', 'out', 'mess'],
};

const today = (): CivilDate => {
  const now = new Date();
  return required(civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate()), 'today');
};

/** Words with a number below zero made part of the option before it, so that its bounds are told and not that it looks like an option. */
const withNegatives = (argv: readonly string[]): string[] =>
  argv.flatMap((word, index) => {
    const isOption = (one: string | undefined): boolean => one?.startsWith('--') === true && !one.includes('=');
    if (/^-\d/.test(word) && isOption(argv[index - 1])) return [];
    const next = argv[index + 1];
    return isOption(word) && next !== undefined && /^-\d/.test(next) ? [`${word}=${next}`] : [word];
  });

/** Reads the words of a command line; a fault names what is wrong with it. */
export const readArguments = (argv: readonly string[]): Arguments | UsageFault => {
  let parsed;
  try {
    parsed = parseArgs({ args: withNegatives(argv), options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // Node says it in English; what it names is all that is needed.
    const message = messageOf(error);
    const isUnknown = (error as { readonly code?: unknown }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    const name = /'(-[^' ]*)/.exec(message)?.[1] ?? message.split('. ')[0] ?? '';
    return { kind: isUnknown ? 'unknown' : 'option', name };
  }
  const { positionals, values } = parsed;
  const [command, file, ...others] = positionals;
  const [other, extra] = command === 'compare' || command === 'evaluate' ? others : [undefined, ...others];
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') return { kind: 'option', name: '--lang id|en' };
  if (extra !== undefined) return { kind: 'extra', name: extra };
  const allowed = command === undefined ? undefined : COMMAND_OPTIONS[command];
  const stray = Object.keys(values).find(
    (name) => name !== 'help' && allowed !== undefined && !allowed.includes(name as OptionName),
  );
  if (stray !== undefined) return { kind: 'stray', name: `--${stray}` };
  const asOf = values['as-of'] === undefined ? today() : parseIsoDate(values['as-of']);
  if (asOf === null) return { kind: 'option', name: language === 'en' ? '--as-of YYYY-MM-DD' : '--as-of TTTT-BB-HH' };
  return { command, file, other, language, asOf, values };
};

/** A whole number option within bounds; undefined when it is none. */
export const wholeOption = (value: string | boolean | undefined, low: number, high: number): number | undefined => {
  const number = Number(value);
  return typeof value === 'string' && /^\d+$/.test(value) && number >= low && number <= high ? number : undefined;
};
